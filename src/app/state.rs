//! What the app knows at a moment: what all areas share, and what each has at hand.

use super::case::CaseState;
use super::core::{Left, Session};
use super::device::DeviceState;
use super::directory::DirectoryState;
use super::handout::HandoutState;
use super::interview::InterviewState;
use super::lock::LockState;
use super::outcome::OutcomeState;
use super::referral::ReferralState;
use super::report::ReportState;
use super::transfer::TransferState;

/// Everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What all areas share.
    pub session: Session,
    /// The lock.
    pub lock: LockState,
    /// The case as a whole.
    pub case: CaseState,
    /// The form at hand.
    pub interview: InterviewState,
    /// The outcome of screening.
    pub outcome: OutcomeState,
    /// A sealed referral pack.
    pub referral: ReferralState,
    /// The report.
    pub report: ReportState,
    /// The handout.
    pub handout: HandoutState,
    /// Sealed files.
    pub transfer: TransferState,
    /// This device.
    pub device: DeviceState,
    /// The import of a directory.
    pub directory: DirectoryState,
}

/// The areas that have something at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaState {
    /// [`LockState`].
    Lock,
    /// [`CaseState`].
    Case,
    /// [`InterviewState`].
    Interview,
    /// [`OutcomeState`].
    Outcome,
    /// [`ReferralState`].
    Referral,
    /// [`ReportState`].
    Report,
    /// [`HandoutState`].
    Handout,
    /// [`TransferState`].
    Transfer,
    /// [`DeviceState`].
    Device,
    /// [`DirectoryState`].
    Directory,
}

impl State {
    /// Lets go of what areas had at hand on a screen that was left, or for another case than the one at hand now. The area at work
    /// has done so itself.
    pub(super) fn let_go(&mut self, left: Left, at_work: Option<AreaState>, case: Option<&str>) {
        let screen = |area| left >= Left::Screen && at_work != Some(area);
        let everything = |area| left == Left::Everything && at_work != Some(area);
        if everything(AreaState::Lock) {
            self.lock = LockState::default();
        }
        if screen(AreaState::Case) {
            self.case = CaseState::default();
        }
        if screen(AreaState::Interview) {
            self.interview = InterviewState::default();
        }
        if screen(AreaState::Outcome) {
            self.outcome = OutcomeState::default();
        }
        if everything(AreaState::Referral) {
            self.referral = ReferralState::default();
        } else if screen(AreaState::Referral) {
            self.referral.leave_screen();
        }
        if everything(AreaState::Handout) {
            self.handout = HandoutState::default();
        } else {
            self.handout.keep_for(case);
        }
        // Whose report is on screen is kept from screen to screen.
        if everything(AreaState::Report) {
            self.report = ReportState::default();
        }
        if everything(AreaState::Transfer) {
            self.transfer = TransferState::default();
        } else if screen(AreaState::Transfer) {
            self.transfer.leave_screen();
        }
        // A list that is being read is gone on with after a look at another screen.
        if everything(AreaState::Directory) {
            self.directory = DirectoryState::default();
        }
        if everything(AreaState::Device) {
            self.device = DeviceState::default();
        } else if screen(AreaState::Device) {
            self.device.leave_screen();
        }
    }

    /// Is something wrong with what was typed, so that an error summary is on screen?
    pub fn has_problem(&self) -> bool {
        self.lock.has_problem()
            || self.case.has_problem()
            || self.interview.has_problem()
            || self.outcome.has_problem()
            || self.transfer.has_problem()
            || self.device.has_problem()
    }
}
