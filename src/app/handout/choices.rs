//! What is on the handout: what was chosen, and where nobody chose, what the case says.

use super::state::HandoutState;
use crate::document::handout::{HandoutRequest, ServiceChoice};
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::{Service, ServiceStatus};
use crate::domain::referral::find_for;
use crate::domain::time::Timestamp;
use crate::domain::urgency::outcome;

/// The services that can be on it: those the person was referred to or told about, then those that fit.
pub fn candidates<'c>(case: &Case, content: &'c ClinicalContent, now: Timestamp) -> Vec<&'c Service> {
    let outcome = outcome(case, content);
    let found = find_for(case, content, &outcome.need_codes(), now.local().datetime());
    let told = content.directory.services.iter().filter(|service| is_told(case, &service.id));
    let mut all: Vec<&Service> = told.filter(|service| service.status == ServiceStatus::Active).collect();
    for found in found.matches {
        if !all.contains(&found.service) {
            all.push(found.service);
        }
    }
    all
}

/// Is this one on it?
pub fn is_chosen(state: &HandoutState, case: &Case, service: &str) -> bool {
    state.chosen.get(service).copied().unwrap_or_else(|| is_told(case, service))
}

/// Is it the discreet version? By itself, where one of the services would give something away.
pub fn is_discreet(state: &HandoutState, candidates: &[&Service]) -> bool {
    state.discreet.unwrap_or_else(|| candidates.iter().any(|service| service.sensitive.is_some()))
}

/// What is asked for.
pub fn request(state: &HandoutState, case: &Case, candidates: &[&Service], now: Timestamp) -> HandoutRequest {
    let chosen = candidates.iter().filter(|service| is_chosen(state, case, &service.id));
    HandoutRequest {
        made: now.local().date(),
        services: chosen.map(|service| ServiceChoice { id: service.id.clone(), ..Default::default() }).collect(),
        language: state.language.clone().unwrap_or_else(|| "en".to_owned()),
        large_print: state.large_print,
        discreet: is_discreet(state, candidates),
        crisis: None,
        valid_until: None,
        team: None,
    }
}

fn is_told(case: &Case, service: &str) -> bool {
    case.signposted.contains(service) || case.referrals.iter().any(|referral| referral.service == service)
}
