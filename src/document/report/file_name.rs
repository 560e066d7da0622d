//! The name of a report file.

use crate::domain::case::ReportKind;

/// The name of a report file without its ending, such as `7Q2-K4-court-draft`. Never holds a person's name:
/// it is made of the local reference, the recipient's code and the version.
pub fn file_stem(reference: &str, recipient: &str, kind: ReportKind, version: u32) -> String {
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect() };
    let last = match kind {
        ReportKind::Draft => "draft".to_owned(),
        ReportKind::Final => format!("v{version}"),
    };
    format!("{}-{}-{last}", plain(reference), plain(recipient))
}
