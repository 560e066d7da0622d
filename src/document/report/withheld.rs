//! What a report leaves out and what its author has to read again: for the author's screen, never for a file.

/// What kind of thing was withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
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

impl What {
    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            What::Line => "report-withheld-line",
            What::Words => "report-withheld-words",
            What::Need => "report-withheld-need",
            What::BasicNeed => "report-withheld-basic-need",
            What::Concern => "report-withheld-concern",
            What::Action => "report-withheld-action",
            What::Adjustment => "report-withheld-adjustment",
            What::Tool => "report-withheld-tool",
            What::Care => "report-withheld-care",
            What::Referral => "report-withheld-referral",
            What::Choice => "report-withheld-choice",
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
    pub what: What,
}

/// Free text the author has to read again, because it could name what the recipient may not know. For the
/// author's screen only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// The section it stands in.
    pub section: u8,
    /// The form.
    pub form: String,
    /// Its question.
    pub item: String,
}
