//! Everything that can happen, by area: what a person does, and what the store answers.

use super::case::CaseAction;
use super::core::{CoreAction, Session, Writes};
use super::device::DeviceAction;
use super::directory::DirectoryAction;
use super::handout::HandoutAction;
use super::host::HostAction;
use super::interview::InterviewAction;
use super::lock::LockAction;
use super::outcome::OutcomeAction;
use super::referral::ReferralAction;
use super::report::ReportAction;
use super::state::AreaState;
use super::transfer::TransferAction;
use crate::domain::time::Timestamp;

/// An action with the time and the randomness it may use.
#[derive(Clone, Debug)]
pub struct TimedAction {
    /// When.
    pub at: Timestamp,
    /// Fresh random bytes.
    pub seed: [u8; 32],
    /// What.
    pub action: Action,
}

/// Declares the root action: a variant an area, made from the area's own action.
macro_rules! areas {
    ($($area:ident: $action:ident, $says:literal;)*) => {
        /// What happened, by area.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Action {
            $(#[doc = $says] $area($action),)*
        }
        $(impl From<$action> for Action {
            fn from(action: $action) -> Self {
                Action::$area(action)
            }
        })*
    };
}

areas! {
    Core: CoreAction, "Something of no one area.";
    Lock: LockAction, "At the lock.";
    Case: CaseAction, "To the case as a whole.";
    Interview: InterviewAction, "In a form or an instrument.";
    Outcome: OutcomeAction, "To the outcome of screening.";
    Referral: ReferralAction, "To a referral.";
    Report: ReportAction, "To a report.";
    Handout: HandoutAction, "To a handout.";
    Transfer: TransferAction, "To sealed files, conflicts, deletion.";
    Device: DeviceAction, "To this device.";
    Directory: DirectoryAction, "To the import of a directory.";
    Host: HostAction, "By the page around.";
}

impl Action {
    /// What it writes. Each area says so of its own actions, without a catch-all.
    pub fn writes(&self, session: &Session) -> Writes {
        match self {
            Action::Core(action) => action.writes(),
            Action::Lock(action) => action.writes(),
            Action::Case(action) => action.writes(),
            Action::Interview(action) => action.writes(session),
            Action::Outcome(action) => action.writes(),
            Action::Referral(action) => action.writes(),
            Action::Report(action) => action.writes(),
            Action::Handout(action) => action.writes(),
            Action::Transfer(action) => action.writes(),
            Action::Device(action) => action.writes(),
            Action::Directory(action) => action.writes(),
            Action::Host(action) => action.writes(),
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        match self {
            Action::Lock(action) => action.checks_input(),
            Action::Case(action) => action.checks_input(),
            Action::Interview(action) => action.checks_input(),
            Action::Outcome(action) => action.checks_input(),
            Action::Transfer(action) => action.checks_input(),
            Action::Device(action) => action.checks_input(),
            Action::Core(_)
            | Action::Referral(_)
            | Action::Report(_)
            | Action::Handout(_)
            | Action::Directory(_)
            | Action::Host(_) => false,
        }
    }

    /// The area at work on it, if that has something at hand.
    pub(super) fn area(&self) -> Option<AreaState> {
        match self {
            Action::Lock(_) => Some(AreaState::Lock),
            Action::Case(_) => Some(AreaState::Case),
            Action::Interview(_) => Some(AreaState::Interview),
            Action::Outcome(_) => Some(AreaState::Outcome),
            Action::Referral(_) => Some(AreaState::Referral),
            Action::Report(_) => Some(AreaState::Report),
            Action::Handout(_) => Some(AreaState::Handout),
            Action::Transfer(_) => Some(AreaState::Transfer),
            Action::Device(_) => Some(AreaState::Device),
            Action::Directory(_) => Some(AreaState::Directory),
            Action::Core(_) | Action::Host(_) => None,
        }
    }
}
