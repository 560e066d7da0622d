//! What a referral may tell a service: a referral is an export, so consent decides what goes into it, and nothing does
//! where there is none.

use std::collections::BTreeMap;

use crate::domain::clinical_content::ClinicalContent;
use crate::domain::consent::{Consent, Sharing};
use crate::domain::directory::Service;
use crate::domain::report_rules::Disclosure;

/// What a service may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralDraft {
    /// The needs it is told, as codes.
    pub needs: Vec<String>,
    /// Needs it could meet and may not know of.
    pub held_back: Vec<String>,
}

/// Why it is told nothing: what was decided for the recipient. With an agreement, it is to none of the needs that the
/// service meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDrafted<'c> {
    /// The recipient of the consent form that the service is.
    pub recipient: &'c str,
    /// What was decided.
    pub sharing: Sharing,
}

/// What a service may be told of these needs.
///
/// # Errors
/// [`NotDrafted`]: the person did not agree and no legal basis is recorded, or every need it meets is kept from it.
pub fn draft<'c>(
    content: &'c ClinicalContent,
    consents: &BTreeMap<String, Consent>,
    service: &Service,
    needs: &[&str],
) -> Result<ReferralDraft, NotDrafted<'c>> {
    let recipient = content.report.recipient_of(&service.categories);
    let consent = consents.get(recipient);
    let sharing = consent.map_or(Sharing::NotAsked, |consent| consent.sharing);
    let meant = needs.iter().filter(|need| service.needs.iter().any(|known| known == *need));
    let knows = |need: &str| consent.is_some_and(|consent| content.need_disclosure(need).is_known(&consent.topics));
    let (needs, held_back): (Vec<String>, Vec<String>) =
        meant.map(|need| (*need).to_owned()).partition(|need| sharing.allows() && knows(need));
    // What anybody may know makes no referral to a service whose kind says more than that.
    let public = |need: &String| content.need_disclosure(need) == Disclosure::Public;
    let topics_known =
        || consent.is_some_and(|known| content.service_topics(service).all(|t| known.topics.contains(t)));
    if needs.iter().all(public) && (needs.is_empty() || !topics_known()) {
        Err(NotDrafted { recipient, sharing })
    } else {
        Ok(ReferralDraft { needs, held_back })
    }
}
