//! What the app knows at a moment.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::heads::Heads;
use super::later::Later;
use super::leaving::Leaving;
use super::lock::Lock;
use super::tablet::Tablet;
use super::tools::Tools;
use crate::browser::remains::Remains;
use crate::domain::case::Case;
use crate::domain::library::Library;
use crate::domain::questionnaire::Problem;
use crate::domain::time::Moment;
use crate::domain::urgency::DecisionError;

/// Before, at, and behind the lock.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Looking at the store.
    #[default]
    Starting,
    /// No vault on this device yet.
    FirstUse,
    /// A vault that is not open.
    Locked,
    /// The key is being worked out.
    Opening,
    /// Open.
    Open,
    /// Nothing can be done here, and why.
    Refused(Fault),
    /// Everything was erased; this is what remains.
    Clean(Remains),
}

/// Something went wrong, in the terms of the text catalogue: a key and what to put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key of the sentence: what happened, what is safe, what to do.
    pub key: &'static str,
    /// What is put in: ids and names of exceptions, never content.
    pub detail: String,
}

impl Fault {
    /// A fault without detail.
    pub fn new(key: &'static str) -> Self {
        Self { key, detail: String::new() }
    }

    /// A fault that names something.
    pub fn naming(key: &'static str, detail: impl Into<String>) -> Self {
        Self { key, detail: detail.into() }
    }
}

/// Where one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The list of cases.
    #[default]
    Home,
    /// The task list of the case.
    Case,
    /// A form or an instrument.
    Form {
        /// The administration.
        run: String,
        /// Which page.
        page: PageRef,
    },
    /// The outcome of screening, and the decision on urgency.
    Outcome,
    /// The score of an instrument.
    Score(String),
    /// Matched services.
    Referral,
    /// The report.
    Report,
    /// Ending the contact early.
    Stop,
    /// The appropriate adult.
    Adult,
    /// What was done, when, by whom.
    Timeline,
    /// The tools of this device.
    Tools,
    /// One of them.
    Tool(String),
    /// Loading a trust's own tool: choose its files.
    LoadTool,
    /// Loading a trust's own tool: what was read.
    ConfirmTool,
    /// This tablet: who may open it, its settings, its files.
    Tablet,
    /// The recovery code, once.
    Recovery,
    /// Leaving this tablet clean.
    Clean,
    /// Deleting the case from this tablet.
    Delete,
    /// A sealed file of the case, for a colleague.
    Transfer,
    /// Where two tablets differ in the case.
    Conflicts,
    /// A sealed file of everything.
    Backup,
    /// Opening a sealed file.
    OpenFile,
}

impl Screen {
    /// Is it about no one case?
    pub fn is_of_device(&self) -> bool {
        matches!(
            self,
            Screen::Home
                | Screen::Tools
                | Screen::Tool(_)
                | Screen::LoadTool
                | Screen::ConfirmTool
                | Screen::Tablet
                | Screen::Recovery
                | Screen::Clean
                | Screen::Backup
                | Screen::OpenFile
        )
    }
}

impl Screen {
    /// Its name, for a host page.
    pub fn name(&self) -> &'static str {
        match self {
            Screen::Home => "home",
            Screen::Case => "case",
            Screen::Form { .. } => "form",
            Screen::Outcome => "outcome",
            Screen::Score(_) => "score",
            Screen::Referral => "referral",
            Screen::Report => "report",
            Screen::Stop => "stop",
            Screen::Adult => "appropriate-adult",
            Screen::Timeline => "timeline",
            Screen::Tools | Screen::Tool(_) | Screen::LoadTool | Screen::ConfirmTool => "tools",
            Screen::Tablet | Screen::Recovery | Screen::Clean => "tablet",
            Screen::Delete => "delete",
            Screen::Transfer | Screen::Backup | Screen::OpenFile => "files",
            Screen::Conflicts => "conflicts",
        }
    }

    /// The screen shown after unlocking again: what was read from a file, and the recovery code, are gone.
    pub fn to_come_back_to(&self) -> Screen {
        match self {
            Screen::LoadTool | Screen::ConfirmTool => Screen::Tools,
            Screen::Recovery | Screen::Clean => Screen::Tablet,
            Screen::Delete => Screen::Case,
            other => other.clone(),
        }
    }
}

/// The library with the tools of this device; once its journal was read.
#[derive(Clone, Debug)]
pub struct InUse(pub Rc<Library>);

impl PartialEq for InUse {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A page of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageRef {
    /// Before the first question: what the instrument is, and its limits.
    Start,
    /// The page led by this item.
    Lead(String),
    /// Check your answers.
    Check,
}

/// What is known about storing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saving {
    /// The places of entries not yet on the disk, oldest first: the journal, and where in it.
    pub waiting: VecDeque<(String, u32)>,
    /// When the last one got there.
    pub last: Option<Moment>,
    /// Why storing stopped.
    pub failed: Option<Fault>,
    /// Cases being deleted, and the place in the journal of the device that says so.
    pub deleting: BTreeMap<String, u32>,
    /// Is everything gone when the page is closed?
    pub forgets: bool,
    /// Then: the cases that are nowhere else as they are now, see `app/only_here`.
    pub only_here: Vec<String>,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedProblem {
    /// Not a whole number.
    Number,
    /// Not a date.
    Date,
    /// Not a time.
    Time,
}

/// What a file on its way out is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// A report for a recipient.
    Report,
    /// Who did what when.
    Audit,
    /// A file of a trust's own tool.
    Tool,
    /// A sealed file of a case, or of everything.
    Sealed,
}

impl ExportKind {
    /// Its word, for a host page.
    pub fn word(self) -> &'static str {
        match self {
            ExportKind::Report => "report",
            ExportKind::Audit => "audit",
            ExportKind::Tool => "tool",
            ExportKind::Sealed => "sealed",
        }
    }
}

/// A file that was made and waits to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// What it is.
    pub kind: ExportKind,
    /// Its name: never a person's.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// A message about what just happened, until it is read or the screen changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A plain sentence, by key.
    Said(Fault),
    /// Report files were made; each is saved with a tap of its own, because browsers refuse a second download
    /// that no tap asked for.
    Made(Vec<ReportFile>),
    /// No file was made: consent is missing. The recipient and how it stands, as keys.
    NoConsent {
        /// The recipient.
        recipient: String,
        /// The key of how sharing stands.
        sharing: &'static str,
    },
    /// No final report: these questions are open.
    NotReady(Vec<String>),
}

/// What is read again before a tab writes in the place of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TakingOver {
    /// Nothing: it writes, or only reads.
    #[default]
    Not,
    /// The list of cases.
    List,
    /// The case at hand and the journal of the device.
    Rest,
}

/// A case that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its id.
    pub case: String,
    /// The screen it is wanted for; none where it is read again and one stays where one is.
    pub screen: Option<Screen>,
}

/// Everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Before, at, behind the lock.
    pub phase: Phase,
    /// The lock.
    pub lock: Lock,
    /// Who is working.
    pub author: String,
    /// The id of this device, once it is open: whose strand of a journal its entries are.
    pub device: String,
    /// Is one thing of a host page shown, without a vault? Then nothing is stored here.
    pub alone: bool,
    /// Does another tab write, so that this one only reads?
    pub reading: bool,
    /// The list of cases.
    pub heads: Heads,
    /// The case at hand.
    pub case: Option<Rc<Case>>,
    /// Where one is.
    pub screen: Screen,
    /// The case that was asked for, until it is read: what else comes is dropped.
    pub wanted: Option<Wanted>,
    /// How far this tab is with reading again what another wrote, before it may write.
    pub taking_over: TakingOver,
    /// What is at hand on the screens of this tablet.
    pub tablet: Tablet,
    /// What is wrong on this page.
    pub problems: Vec<Problem>,
    /// What was typed and cannot be read, by question.
    pub mistyped: BTreeMap<String, TypedProblem>,
    /// Was Continue pressed on this page and refused?
    pub attempted: bool,
    /// What is wrong with the decision on urgency.
    pub decision_problem: Option<DecisionError>,
    /// Is the reason for the delay of an appropriate adult missing?
    pub adult_problem: bool,
    /// What is wrong with what was typed of a file that has arrived: the id of a field, and the words.
    pub receipt_problems: Vec<(&'static str, Fault)>,
    /// Whose report is on screen.
    pub recipient: Option<String>,
    /// What just happened.
    pub notice: Option<Notice>,
    /// What is built in, with the tools of this device.
    pub library: Option<InUse>,
    /// What is at hand on the screens of tools.
    pub tools: Tools,
    /// What is at hand on the screens of files.
    pub leaving: Leaving,
    /// Is the second half of the program here?
    pub later: Later,
    /// Storing.
    pub saving: Saving,
    /// The time of the last action.
    pub now: Moment,
}
