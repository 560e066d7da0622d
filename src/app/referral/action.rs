//! What can happen to a referral.

use super::state::MadePack;
use crate::app::core::{Fault, Writes};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferralAction {
    /// Draft a referral to a service of the directory.
    Draft {
        /// The service, by its id.
        service: String,
    },
    /// Put on record that the person was told about a service, with nothing shared.
    Signpost {
        /// The service, by its id.
        service: String,
    },
    /// Take the drafts for a service back.
    Withdraw {
        /// The service, by its id.
        service: String,
    },
    /// Make a sealed pack of the referral to a service.
    MakePack {
        /// The service, by its id.
        service: String,
        /// What was typed for it.
        typed: TypedPack,
    },
    /// It was made.
    PackMade(Box<MadePack>),
    /// It was not, and why.
    PackNotMade(Fault),
    /// Save its file.
    SavePack,
    /// The browser took the file.
    PackLeft,
    /// Its link was copied.
    PackLinked,
}

/// What is typed for a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedPack {
    /// The team that sends it.
    pub team: String,
    /// Where it is rung back.
    pub phone: String,
    /// What the practitioner writes to the service.
    pub words: String,
    /// Did they read that again?
    pub read: bool,
}

impl ReferralAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            ReferralAction::Draft { .. }
            | ReferralAction::Signpost { .. }
            | ReferralAction::Withdraw { .. }
            | ReferralAction::MakePack { .. }
            | ReferralAction::SavePack
            | ReferralAction::PackLeft
            | ReferralAction::PackLinked => Writes::Case,
            ReferralAction::PackMade(_) | ReferralAction::PackNotMade(_) => Writes::Nothing,
        }
    }
}
