//! What a referral pack holds, and its JSON.

use serde::Serialize;

use crate::domain::read_json::{ShapeError, read_fields, read_json};

/// A referral pack. The format and the fields are in the docs of the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferralPack {
    /// The version of the format.
    pub pack: u32,
    /// The local reference of the case.
    pub reference: String,
    /// The service.
    pub service: String,
    /// What it is for.
    pub purpose: String,
    /// The needs it is told, in words.
    pub needs: Vec<String>,
    /// Of whom.
    pub person: PackPerson,
    /// Words of the practitioner.
    pub words: String,
    /// On what basis it is shared.
    pub consent: String,
    /// Who sends it.
    pub sender: PackSender,
    /// The day it was made.
    pub made: String,
    /// The day after which it should not be used.
    pub until: String,
    /// The version of the directory.
    pub directory: String,
}
read_fields!(ReferralPack {
    pack,
    reference,
    service,
    purpose,
    needs,
    person,
    words,
    consent,
    sender,
    made,
    until,
    directory,
});

/// The person, as far as a service needs it to make contact. Empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PackPerson {
    /// Name, as given.
    pub name: String,
    /// Date of birth, in words.
    pub birth: String,
    /// How they may be reached, in words.
    pub contact: String,
}
read_fields!(PackPerson { name, birth, contact });

/// Who sends a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PackSender {
    /// The practitioner, as they are recorded.
    pub name: String,
    /// The team.
    pub team: String,
    /// Its telephone number.
    pub phone: String,
}
read_fields!(PackSender { name, team, phone });

impl ReferralPack {
    /// The format written today.
    pub const FORMAT: u32 = 1;

    /// As it is sealed.
    pub fn to_json(&self) -> String {
        // Texts, lists and a number: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`ReferralPack::to_json`] wrote, this version's or an earlier one's.
    ///
    /// # Errors
    /// Where it has not the shape of a pack.
    pub fn from_json(json: &str) -> Result<Self, ShapeError> {
        read_json(json.as_bytes())
    }
}
