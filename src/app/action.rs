//! Everything that can happen: what a person does, and what the store answers.

use super::inputs::Filled;
use super::later::Later;
use super::leaving::LeavingAction;
use super::lock::{LockCause, Opened, Refused};
use super::state::{Fault, Screen, TypedProblem};
use super::tablet::TabletAction;
use super::tools::ToolAction;
use crate::domain::case::{AdultStatus, Case, CaseHead, ReportKind};
use crate::domain::questionnaire::Answer;
use crate::domain::time::Moment;
use crate::domain::urgency::Decision;
use crate::store::passphrase::Passphrase;
use crate::store::vault::SlotInfo;

/// An action with the time and the randomness it may use.
#[derive(Clone, Debug)]
pub struct Stamped {
    /// When.
    pub at: Moment,
    /// Fresh random bytes.
    pub seed: [u8; 32],
    /// What.
    pub action: Action,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The store was opened; it has a vault that these may open, or none.
    StoreOpened {
        /// Who may open the vault; none when there is none.
        slots: Option<Vec<SlotInfo>>,
        /// Is everything gone when the page is closed?
        forgets: bool,
    },
    /// Something failed; the fault says what and what is safe.
    Failed(Fault),
    /// The second half of the program came, or could not be fetched.
    LaterCame(Later),
    /// Fetch it again.
    FetchLater,
    /// The notice was read.
    NoticeRead,
    /// Make the vault of this device.
    CreateVault {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// Open the vault.
    Unlock {
        /// The slot of whoever is working.
        slot: String,
        /// The passphrase, or the recovery code.
        passphrase: Passphrase,
    },
    /// The vault is open.
    Unlocked(Box<Opened>),
    /// It was not opened, and why.
    NotUnlocked(Refused),
    /// Forget the key and take everything off the screen.
    Lock(LockCause),
    /// Show the lock after the blank screen.
    ShowLock,
    /// Another tab erased everything.
    Erased,
    /// This tab may write now, or another does.
    Writing(bool),
    /// The list of cases was read again.
    HeadsRead(Vec<CaseHead>),
    /// Something about who may open this tablet, its settings, or leaving it clean.
    Tablet(TabletAction),
    /// Show one thing of a host page without a vault: an instrument or form, or the directory.
    OpenAlone(Option<String>),
    /// Put in answers that the host page has already.
    FillIn(Filled),
    /// Open a new case.
    NewCase,
    /// Open a case of the list.
    OpenCase(String),
    /// It was read.
    CaseRead(Box<Case>),
    /// Show another screen.
    Go(Screen),
    /// Begin a form or an instrument, or go on with it.
    OpenForm(String),
    /// Show one page of the form at hand, by the id of a question on it.
    GoToItem(String),
    /// A question of the form at hand was answered, given a reason, or cleared.
    Answered {
        /// The question.
        item: String,
        /// The answer; none clears it.
        answer: Option<Answer>,
    },
    /// How the instrument at hand is given.
    Administered {
        /// Codes of the list `administration`.
        how: Vec<String>,
    },
    /// One more of a repeating group of the form at hand.
    Another {
        /// The group, as the questionnaire calls it.
        group: String,
    },
    /// One less.
    TakeAway {
        /// The group.
        group: String,
        /// Which of them.
        instance: i64,
    },
    /// What was typed cannot be read as an answer.
    Mistyped {
        /// The question.
        item: String,
        /// What is wrong.
        problem: TypedProblem,
    },
    /// On to the next page of the form, if this one is in order.
    Next,
    /// Back to the page before.
    Back,
    /// The answers were checked: the form is done.
    FinishForm,
    /// The contact ends here.
    Stop {
        /// The code of the reason.
        reason: String,
    },
    /// The person's decision on urgency.
    DecideUrgency(Decision),
    /// A safety action was done.
    ActionDone {
        /// The rule.
        rule: String,
        /// Its action.
        action: usize,
    },
    /// The appropriate adult.
    Adult {
        /// Arranged, present, delayed.
        status: AdultStatus,
        /// The reason of a delay.
        reason: String,
    },
    /// Draft a referral to a service of the directory.
    Refer {
        /// The service.
        service: String,
    },
    /// Whose report is on screen.
    ChooseRecipient(String),
    /// Make the report files.
    MakeReport {
        /// For whom.
        recipient: String,
        /// Draft or final.
        kind: ReportKind,
    },
    /// Save one of the files that were made, by its name.
    SaveFile(String),
    /// Entries that were handed over together are on the disk.
    Saved {
        /// The journal: a case, or the device.
        journal: String,
        /// The place of the first.
        place: u32,
    },
    /// Something about the tools of this device.
    Tool(ToolAction),
    /// Entries could not be stored.
    SaveFailed(Fault),
    /// Try again to store what is not stored.
    RetrySave,
    /// Delete the case at hand from this tablet.
    DeleteCase,
    /// It is deleted.
    Deleted(String),
    /// It could not be deleted.
    NotDeleted(String, Fault),
    /// Somebody confirmed to have a file of the case at hand.
    ConfirmTransfer {
        /// The receipt they read out.
        receipt: String,
        /// Who, and how.
        who: String,
    },
    /// Something about sealed files, or about what differs between two tablets.
    Leaving(LeavingAction),
}
