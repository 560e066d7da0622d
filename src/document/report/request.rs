//! What report is asked for, and why there may be none.

use super::gaps::Gap;
use crate::domain::case::ReportKind;
use crate::domain::consent::Sharing;
use crate::domain::time::Timestamp;

/// Which report is asked for.
#[derive(Clone, Copy, Debug)]
pub struct ReportRequest<'a> {
    /// For whom: a code of the list of recipients.
    pub recipient: &'a str,
    /// Draft or final.
    pub kind: ReportKind,
    /// The time now.
    pub now: Timestamp,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportRefusal {
    /// The person has not agreed, and no legal basis is recorded.
    NoConsent {
        /// The code of the recipient.
        recipient: String,
        /// What was decided.
        sharing: Sharing,
    },
    /// The code is not in the list of recipients.
    UnknownRecipient,
    /// A final report is asked for and lacks these.
    Missing(Vec<Gap>),
    /// There is nothing to report.
    NothingWritten,
}
