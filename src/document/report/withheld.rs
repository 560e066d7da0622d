//! What a report leaves out and what its author has to read again: for the author's screen, never for a file.

/// What kind of thing was withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WithheldKind {
    /// A line about the contact or the author's part.
    Line,
    /// The person's or the practitioner's own words.
    Words,
    /// A need.
    Need,
    /// A basic need.
    BasicNeed,
    /// A safety concern.
    Concern,
    /// An action that was done.
    Action,
    /// What helps the person take part.
    Adjustment,
    /// The name or the result of a screening instrument.
    Tool,
    /// A service in touch with the person.
    Care,
    /// A referral.
    Referral,
    /// An option for the court to consider.
    Choice,
}

impl WithheldKind {
    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            WithheldKind::Line => "report-withheld-line",
            WithheldKind::Words => "report-withheld-words",
            WithheldKind::Need => "report-withheld-need",
            WithheldKind::BasicNeed => "report-withheld-basic-need",
            WithheldKind::Concern => "report-withheld-concern",
            WithheldKind::Action => "report-withheld-action",
            WithheldKind::Adjustment => "report-withheld-adjustment",
            WithheldKind::Tool => "report-withheld-tool",
            WithheldKind::Care => "report-withheld-care",
            WithheldKind::Referral => "report-withheld-referral",
            WithheldKind::Choice => "report-withheld-choice",
        }
    }
}

/// Something the recipient may not know. For the author's screen only: it never goes into a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Withheld {
    /// The section it would stand in.
    pub section: u8,
    /// The topic not agreed to; `unknown` for a code whose topic nobody has set, `any` for free text that
    /// was not written for a report.
    pub topic: String,
    /// What kind of thing it is.
    pub what: WithheldKind,
}

/// Free text in a report, which its author reads again for each recipient: no program knows what it names. For the
/// author's screen only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// The section it stands in.
    pub section: u8,
    /// The form.
    pub form: String,
    /// Its question.
    pub item: String,
    /// What it says.
    pub words: String,
}
