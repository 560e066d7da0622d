//! Where one is: the screens by name and id. No screen holds content, so that it can be kept through a lock.

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
    /// A sealed referral pack for this service.
    ReferralPack(String),
    /// The report.
    Report,
    /// The handout.
    Handout,
    /// Beginning a later contact.
    Contact,
    /// Ending the contact early.
    Stop,
    /// The appropriate adult.
    Adult,
    /// What was done, when, by whom.
    Timeline,
    /// The instruments of this device.
    Tools,
    /// One of them.
    Tool(String),
    /// Loading a trust's own instrument: choose its files.
    LoadTool,
    /// Loading a trust's own instrument: what was read.
    ConfirmTool,
    /// This device: who may open it, its settings, its files.
    Tablet,
    /// The recovery code, once.
    Recovery,
    /// Making a directory of the list a trust has.
    Directory,
    /// Leaving this device clean.
    Clean,
    /// Deleting the case from this device.
    Delete,
    /// A sealed file of the case, for a colleague.
    Transfer,
    /// Where two devices differ in the case.
    Conflicts,
    /// A sealed file of everything.
    Backup,
    /// A sealed file of the team key.
    CarryKey,
    /// Opening a sealed file.
    OpenFile,
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
                | Screen::Directory
                | Screen::Recovery
                | Screen::Clean
                | Screen::Backup
                | Screen::CarryKey
                | Screen::OpenFile
        )
    }

    /// Its name, for a host page.
    pub fn name(&self) -> &'static str {
        match self {
            Screen::Home => "home",
            Screen::Case => "case",
            Screen::Form { .. } => "form",
            Screen::Outcome => "outcome",
            Screen::Score(_) => "score",
            Screen::Referral | Screen::ReferralPack(_) => "referral",
            Screen::Report => "report",
            Screen::Handout => "handout",
            Screen::Contact => "contact",
            Screen::Stop => "stop",
            Screen::Adult => "appropriate-adult",
            Screen::Timeline => "timeline",
            Screen::Tools | Screen::Tool(_) | Screen::LoadTool | Screen::ConfirmTool => "tools",
            Screen::Tablet | Screen::Recovery | Screen::Clean => "tablet",
            Screen::Directory => "directory",
            Screen::Delete => "delete",
            Screen::Transfer | Screen::Backup | Screen::CarryKey | Screen::OpenFile => "files",
            Screen::Conflicts => "conflicts",
        }
    }

    /// The screen shown after unlocking again: what was read from a file, and the recovery code, are gone.
    pub fn to_come_back_to(&self) -> Screen {
        match self {
            Screen::LoadTool | Screen::ConfirmTool => Screen::Tools,
            Screen::Recovery | Screen::Clean => Screen::Tablet,
            Screen::Delete => Screen::Case,
            // Its passphrase is gone with it.
            Screen::ReferralPack(_) => Screen::Referral,
            other => other.clone(),
        }
    }
}
