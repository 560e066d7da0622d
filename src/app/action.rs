//! Everything that can happen: what a person does, and what the store answers.

use super::later::Later;
use super::state::{Fault, Screen, TypedProblem};
use super::tools::ToolAction;
use crate::domain::case::{AdultStatus, Case, CaseHead, ReportKind};
use crate::domain::questionnaire::Answer;
use crate::domain::time::Moment;
use crate::domain::urgency::Decision;

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
    /// The store was opened, and has a vault or not.
    StoreOpened {
        /// Is there a vault?
        has_vault: bool,
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
        passphrase: String,
        /// The passphrase again.
        again: String,
    },
    /// Open the vault.
    Unlock {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: String,
    },
    /// The vault is open; these cases are in it.
    Unlocked(Vec<CaseHead>),
    /// The passphrase did not open the vault.
    WrongPassphrase,
    /// Forget the key.
    Lock,
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
    /// An entry is on the disk.
    Saved {
        /// The case, or the device's journal.
        case: String,
        /// Its place.
        seq: u32,
    },
    /// Something about the tools of this device.
    Tool(ToolAction),
    /// Entries could not be stored.
    SaveFailed(Fault),
    /// Try again to store what is not stored.
    RetrySave,
}
