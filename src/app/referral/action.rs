//! What can happen to a referral.

use crate::app::core::Writes;

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
}

impl ReferralAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            ReferralAction::Draft { .. } | ReferralAction::Signpost { .. } | ReferralAction::Withdraw { .. } => {
                Writes::Case
            }
        }
    }
}
