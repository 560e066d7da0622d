//! What is at hand on the screen of the report.

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportState {
    /// Whose report is on screen.
    pub recipient: Option<String>,
    /// For which recipient which free text was read again. It is asked anew for another recipient, for other text, and
    /// when one comes back to the screen.
    pub read: Option<(String, Vec<String>)>,
}

impl ReportState {
    /// Was all of this free text read again for this recipient?
    pub fn has_read(&self, recipient: &str, words: &[String]) -> bool {
        words.is_empty() || self.read.as_ref().is_some_and(|(whom, read)| whom == recipient && read == words)
    }
}
