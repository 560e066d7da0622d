//! By whose leave an instrument is here, and whether its wording was checked.

use crate::domain::read_json::{read_fields, read_words};

/// Was the wording checked against the owner's form?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStatus {
    /// Checked against the owner's own form.
    Verified,
    /// Checked against agreeing copies, not the owner's own form; shown as such.
    VerifiedInPart,
    /// Not checked yet: off until a trust switches it on.
    ToBeChecked,
}
read_words!(coded TextStatus { "verified": Verified, "verified-in-part": VerifiedInPart, "to-be-checked": ToBeChecked });

impl TextStatus {
    /// The key of what every reader of the wording has to know; none where it was checked.
    pub fn caution_key(self) -> Option<&'static str> {
        match self {
            TextStatus::Verified => None,
            TextStatus::VerifiedInPart => Some("instrument-verified-in-part"),
            TextStatus::ToBeChecked => Some("instrument-to-be-checked"),
        }
    }
}

/// The permission on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// `A` may ship; `B` ships on its owner's conditions.
    pub class: String,
    /// The terms.
    pub terms: String,
    /// The line shown with it.
    pub attribution: String,
    /// Where the permission stands.
    pub permission_source: String,
    /// When it was given or read.
    pub permission_date: Option<String>,
    /// Is commercial use forbidden?
    pub non_commercial: bool,
    /// Are changes forbidden?
    pub no_derivatives: bool,
    /// The owner.
    pub owner: String,
}
read_fields!(only Licence { class, terms, attribution, permission_source, permission_date, non_commercial, no_derivatives, owner });
