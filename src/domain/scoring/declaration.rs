//! What a trust declares about the licence of an instrument it loads: part of its `scoring.json`, kept with it for
//! ever.

use jiff::civil::Date;

use crate::domain::read_json::read_fields;

/// The licence of one instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Who owns the instrument.
    pub owner: String,
    /// What the owner calls the grant: a number, a letter, a contract.
    pub grant_reference: String,
    /// The organisation that holds the licence, as the Organisation Data Service codes it.
    pub ods_code: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Who declares it.
    pub declared_by: String,
    /// Does the licence allow use on a device?
    pub electronic_use: bool,
}
read_fields!(only Declaration { owner, grant_reference, ods_code, from, until, declared_by, electronic_use });
