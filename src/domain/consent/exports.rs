//! What has already been made for a recipient: nobody can call it back when an agreement is over, so it is listed then.

use crate::domain::case::{Case, Event, ReportKind};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::time::Timestamp;

/// Something made for a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastExport {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Exported,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// A report.
    Report {
        /// Draft or final.
        kind: ReportKind,
        /// Its version; 0 for a draft.
        version: u32,
    },
    /// A referral to a service, by its name; also one that was taken back.
    Referral(String),
    /// A sealed referral pack for a service, by its name.
    ReferralPack(String),
    /// A sealed file with the whole case, for somebody named so.
    File(String),
}

/// Everything made for this recipient, in the order it was recorded. A sealed file is for whoever was typed, and nobody can
/// tell by that which recipient it is: it is listed for each.
pub fn exports(case: &Case, content: &ClinicalContent, recipient: &str) -> Vec<PastExport> {
    let is_its = |service: &String| {
        let categories = content.directory.service(service).map_or(&[][..], |service| &service.categories);
        content.report.recipient_of(categories) == recipient
    };
    let made = |what: &Event| match what {
        Event::Reported { recipient: whom, kind, version, .. } if whom == recipient => {
            Some(Exported::Report { kind: *kind, version: *version })
        }
        Event::Referred { service, name, .. } => is_its(service).then(|| Exported::Referral(name.clone())),
        Event::ReferralPackGiven { service, name, .. } => is_its(service).then(|| Exported::ReferralPack(name.clone())),
        Event::Transferred { recipient: whom, .. } => Some(Exported::File(whom.clone())),
        _ => None,
    };
    case.entries.iter().filter_map(|entry| Some(PastExport { at: entry.at, what: made(&entry.what)? })).collect()
}
