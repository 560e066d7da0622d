//! Matching services on needs, age, sex, area, standing with court and police, and opening.
//!
//! Services that can help today with what cannot wait (safety, somewhere to sleep) come first; then those made for the
//! person's own situation (women, veterans, children, people harmed by a partner), those that meet a need for safety, those
//! that meet more needs, those that are open, and by name. Nobody is ranked: only services are.

use std::cmp::Reverse;

use jiff::civil::DateTime;

use super::criteria::{MatchCriteria, MatchRules};
use super::found::{Match, MatchQuestion, MatchReason, Matches, MismatchReason};
use crate::domain::directory::{Directory, ELSEWHERE, NO_FIXED_ABODE, ServedSex, Service, ServiceStatus, opening};

/// Holds every service of the directory against what is wanted.
pub fn find<'d>(directory: &'d Directory, rules: &MatchRules, wanted: &MatchCriteria, now: DateTime) -> Matches<'d> {
    let mut found = Matches::default();
    for service in &directory.services {
        let needs: Vec<&String> = wanted.needs.iter().filter(|need| service.needs.contains(need)).collect();
        if needs.is_empty() {
            continue;
        }
        let held = hold(service, directory, rules, wanted, &needs, now);
        if held.misses.is_empty() { found.matches.push(held) } else { found.near.push(held) }
    }
    found.matches.sort_by_cached_key(|held| {
        let met = held.fits.iter().filter(|fit| matches!(fit, MatchReason::Need(_))).count();
        let today = held.fits.contains(&MatchReason::Today);
        let first = (today, held.own_situation, held.for_safety, met, held.opening.is_now());
        (Reverse(first), held.service.name.as_str(), held.service.id.as_str())
    });
    found.near.sort_by_key(|held| (held.misses.len(), held.service.name.as_str(), held.service.id.as_str()));
    let met = |need: &String| found.matches.iter().any(|m| m.service.needs.contains(need));
    found.unmet = wanted.needs.iter().filter(|need| !met(need)).cloned().collect();
    found
}

fn hold<'d>(
    service: &'d Service,
    directory: &Directory,
    rules: &MatchRules,
    wanted: &MatchCriteria,
    needs: &[&String],
    now: DateTime,
) -> Match<'d> {
    let opening = opening(service, now, &rules.bank_holidays);
    let undone = service.requires.iter().filter(|required| !wanted.done.contains(&required.instrument));
    let days = service.last_checked.and_then(|checked| now.date().since(checked).ok());
    let mut held = Match {
        service,
        fits: needs.iter().map(|need| MatchReason::Need((*need).clone())).collect(),
        misses: Vec::new(),
        to_ask: Vec::new(),
        needs_first: undone.map(|required| required.instrument.clone()).collect(),
        opening,
        stale_days: days.map(|span| i64::from(span.get_days())).filter(|days| *days > rules.stale_after_days),
        never_checked: service.last_checked.is_none(),
        for_safety: needs.iter().any(|need| rules.safety_first.contains(need)),
        own_situation: needs.iter().any(|need| rules.own_situation.contains(need)),
    };
    person(&mut held, wanted);
    area(&mut held, directory, wanted);
    standing(&mut held, wanted);
    status(&mut held, directory);
    let urgent = held.for_safety || needs.iter().any(|need| rules.tonight_first.contains(need));
    if urgent && service.takes_same_day == Some(true) && held.opening.is_today() {
        held.fits.push(MatchReason::Today);
    }
    held
}

/// Sex and age.
fn person(held: &mut Match<'_>, wanted: &MatchCriteria) {
    let service = held.service;
    match (service.sex, wanted.sex.as_deref()) {
        (ServedSex::Any, _) => {}
        (ServedSex::Female, Some("female")) => {
            held.own_situation = true;
            held.fits.push(MatchReason::ForWomen);
        }
        (ServedSex::Male, Some("male")) => held.fits.push(MatchReason::ForMen),
        (other, _) => held.misses.push(MismatchReason::Sex(other)),
    }
    match (wanted.age, service.age.min, service.age.max) {
        (None, None, None) => {}
        (None, ..) => held.to_ask.push(MatchQuestion::PersonAge),
        (Some(age), Some(min), _) if age < min => held.misses.push(MismatchReason::TooYoung(min)),
        (Some(age), _, Some(max)) if age > max => held.misses.push(MismatchReason::TooOld(max)),
        (Some(age), _, Some(max)) if age < 18 && max < 26 => {
            held.own_situation = true;
            held.fits.push(MatchReason::ForYoungPeople);
        }
        (Some(_), None, None) => {}
        (Some(age), ..) => held.fits.push(MatchReason::Age(age)),
    }
}

fn area(held: &mut Match<'_>, directory: &Directory, wanted: &MatchCriteria) {
    let areas = &held.service.areas;
    if areas.iter().any(|area| area == "*") {
        return held.fits.push(MatchReason::Everywhere);
    }
    match &wanted.area {
        _ if areas.is_empty() => held.to_ask.push(MatchQuestion::Areas),
        Some(area) if area == ELSEWHERE => held.misses.push(MismatchReason::Elsewhere),
        Some(area) if area == NO_FIXED_ABODE => held.to_ask.push(MatchQuestion::LocalConnection),
        // An area of another directory is not known to be outside of these.
        Some(area) if directory.areas.iter().any(|known| known.id == *area) => {
            let name = directory.area_name(area).to_owned();
            if areas.contains(area) {
                held.fits.push(MatchReason::Area(name));
            } else {
                held.misses.push(MismatchReason::Area(name));
            }
        }
        _ => held.to_ask.push(MatchQuestion::PersonArea),
    }
}

/// Bail, custody and offence.
fn standing(held: &mut Match<'_>, wanted: &MatchCriteria) {
    let (accepts, person) = (&held.service.accepts, &wanted.standing);
    if person.on_bail {
        match accepts.on_bail {
            Some(true) => held.fits.push(MatchReason::OnBail),
            Some(false) => held.misses.push(MismatchReason::OnBail),
            None => held.to_ask.push(MatchQuestion::Bail),
        }
    }
    if person.in_custody {
        match accepts.from_custody {
            Some(true) => held.fits.push(MatchReason::FromCustody),
            Some(false) => held.misses.push(MismatchReason::FromCustody),
            None => held.to_ask.push(MatchQuestion::Custody),
        }
        if accepts.in_reach == Some(true) {
            held.fits.push(MatchReason::InReach);
        }
    }
    match &person.offence {
        _ if accepts.excluded_offences.is_empty() => {}
        Some(offence) if accepts.excluded_offences.contains(offence) => {
            held.misses.push(MismatchReason::Offence(offence.clone()));
        }
        Some(_) => {}
        None => held.to_ask.push(MatchQuestion::Offence(accepts.excluded_offences.clone())),
    }
}

fn status(held: &mut Match<'_>, directory: &Directory) {
    match held.service.status {
        ServiceStatus::Active => {}
        ServiceStatus::Paused => held.misses.push(MismatchReason::Paused),
        ServiceStatus::Ceased => held.misses.push(MismatchReason::Ceased),
        ServiceStatus::Merged => {
            let into = held.service.merged_into.as_deref().and_then(|id| directory.service(id));
            held.misses.push(MismatchReason::Merged(into.map(|into| into.name.clone()).unwrap_or_default()));
        }
    }
}

#[cfg(test)]
mod tests;
