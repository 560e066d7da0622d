//! What a host page may ask for, and why it is refused. The root makes of it the action that a tap would be
//! (`app/host_commands`).

/// What a host may ask for, as the page would by a tap.
#[derive(Clone, Debug, PartialEq)]
pub enum HostCommand {
    /// Begin: a new case, or the instrument anew; with answers the host has already, as JSON by form and question.
    Start(Option<String>),
    /// Open a case of this device by its local reference.
    OpenCase(String),
    /// Open a form or an instrument of the case at hand.
    OpenForm(String),
    /// End the contact, for a reason of the list.
    Stop(String),
    /// Lock.
    Lock,
    /// Make the report for one recipient, as a draft.
    ExportReport(String),
}

/// Why a host is refused, in a word for its program; the sentence is on screen or in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostError {
    /// The key of the sentence.
    pub code: &'static str,
    /// What it names.
    pub detail: String,
}

impl HostError {
    /// A refusal that names something.
    pub fn naming(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}
