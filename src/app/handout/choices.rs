//! What is on the handout: what was chosen, and where nobody chose, what the case says.

use super::state::HandoutState;
use crate::document::handout::{HandoutRequest, ServiceChoice};
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::{Service, ServiceStatus};
use crate::domain::referral::find_for;
use crate::domain::time::Timestamp;
use crate::domain::urgency::outcome;

/// The services that can be on it: those that fit, in their order, then others the person was referred to or told about. To be
/// given one changes no place, so that the code on the screen stays as it is.
pub fn candidates<'c>(case: &Case, content: &'c ClinicalContent, now: Timestamp) -> Vec<&'c Service> {
    let outcome = outcome(case, content);
    let found = find_for(case, content, &outcome.need_codes(), now.local().datetime());
    let mut all: Vec<&Service> = found.matches.into_iter().map(|found| found.service).collect();
    let open = content.directory.services.iter().filter(|service| service.status == ServiceStatus::Active);
    let told: Vec<&Service> = open.filter(|service| is_told(case, &service.id) && !all.contains(service)).collect();
    all.extend(told);
    all
}

/// Is this one on it?
pub fn is_chosen(state: &HandoutState, case: &Case, service: &str) -> bool {
    state.chosen.get(service).copied().unwrap_or_else(|| is_told(case, service))
}

/// Is it the discreet version? By itself, where somebody harms the person, where not every way to reach them is safe, or where
/// one of the services would give something away.
fn is_discreet(state: &HandoutState, case: &Case, content: &ClinicalContent, candidates: &[&Service]) -> bool {
    let by_itself = || {
        let harmed = outcome(case, content).need_codes().iter().any(|need| need.starts_with("V12"));
        harmed || unsafe_contact(case).is_some() || candidates.iter().any(|service| service.sensitive.is_some())
    };
    state.discreet.unwrap_or_else(by_itself)
}

/// How the person may be reached, where not every way is safe, as a code.
pub fn unsafe_contact(case: &Case) -> Option<String> {
    let answers = case.answers_of("person");
    let code = answers.get("safe-contact").and_then(|answer| answer.values().first()?.code().map(str::to_owned));
    code.filter(|code| code != "any")
}

/// What is asked for.
pub fn request(
    state: &HandoutState,
    case: &Case,
    content: &ClinicalContent,
    candidates: &[&Service],
    now: Timestamp,
) -> HandoutRequest {
    let chosen = candidates.iter().filter(|service| is_chosen(state, case, &service.id));
    HandoutRequest {
        made: now.local().date(),
        services: chosen.map(|service| ServiceChoice { id: service.id.clone(), ..Default::default() }).collect(),
        language: state.language.clone().unwrap_or_else(|| "en".to_owned()),
        large_print: state.large_print,
        discreet: is_discreet(state, case, content, candidates),
        crisis: None,
        valid_until: None,
        team: None,
    }
}

fn is_told(case: &Case, service: &str) -> bool {
    case.signposted.contains(service) || case.referrals.iter().any(|referral| referral.service == service)
}
