//! What is at hand on the screen of the report.

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportState {
    /// Whose report is on screen.
    pub recipient: Option<String>,
}
