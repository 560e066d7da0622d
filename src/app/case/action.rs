//! What can happen to a case as a whole.

use crate::app::core::Writes;
use crate::domain::case::AdultStatus;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseAction {
    /// Open a new case.
    New,
    /// Open a case of the list.
    Open(String),
    /// A later contact begins.
    StartContact {
        /// Its point of intervention; none when nothing was chosen.
        point: Option<String>,
        /// Where, as typed.
        place: String,
        /// Was it seen which rules it makes silent?
        seen: bool,
    },
    /// It is not begun, since it would make rules silent.
    KeepContact,
    /// The contact ends here.
    Stop {
        /// The code of the reason.
        reason: String,
    },
    /// The appropriate adult.
    Adult {
        /// What is recorded.
        status: AdultStatus,
        /// The reason, where it needs one.
        reason: String,
        /// Who the adult is, and where or when.
        adult: String,
    },
    /// The custody officer was advised.
    Advised(TypedAdvice),
}

/// Advice to the custody officer as it is typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAdvice {
    /// Who was told.
    pub told: String,
    /// What they were told.
    pub advice: String,
    /// What they said to it.
    pub response: String,
}

impl CaseAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            CaseAction::New => Writes::Device,
            CaseAction::Open(_) | CaseAction::KeepContact => Writes::Nothing,
            CaseAction::StartContact { .. }
            | CaseAction::Stop { .. }
            | CaseAction::Adult { .. }
            | CaseAction::Advised(_) => Writes::Case,
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        matches!(self, CaseAction::Adult { .. } | CaseAction::Advised(_) | CaseAction::StartContact { .. })
    }
}
