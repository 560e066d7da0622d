//! Matching services on needs, age, sex, area and opening.
//!
//! Services made for the person's own situation (women, veterans, children, people harmed by a partner)
//! come ahead of generic ones; then by how many needs they meet; then by name. Nobody is ranked: only
//! services are.

use jiff::civil::DateTime;

use super::criteria::{MatchCriteria, MatchRules};
use super::found::{Match, MatchReason, Matches, MismatchReason};
use crate::domain::directory::{Directory, ServedSex, Service, ServiceStatus, opening};

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
    let needs_met = |m: &Match<'_>| m.fits.iter().filter(|fit| matches!(fit, MatchReason::Need(_))).count();
    found.matches.sort_by(|a, b| {
        (b.own_situation, needs_met(b))
            .cmp(&(a.own_situation, needs_met(a)))
            .then_with(|| a.service.name.cmp(&b.service.name))
    });
    found.near.sort_by(|a, b| (a.misses.len(), &a.service.name).cmp(&(b.misses.len(), &b.service.name)));
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
    let mut fits: Vec<MatchReason> = needs.iter().map(|need| MatchReason::Need((*need).clone())).collect();
    let mut misses = Vec::new();
    let mut own_situation = needs.iter().any(|need| rules.own_situation.contains(need));
    match (service.sex, wanted.sex.as_deref()) {
        (ServedSex::Any, _) => {}
        (ServedSex::Female, Some("female")) => {
            own_situation = true;
            fits.push(MatchReason::ForWomen);
        }
        (ServedSex::Male, Some("male")) => fits.push(MatchReason::ForMen),
        (other, _) => misses.push(MismatchReason::Sex(other)),
    }
    if let Some(age) = wanted.age {
        match (service.age.min, service.age.max) {
            (Some(min), _) if age < min => misses.push(MismatchReason::TooYoung(min)),
            (_, Some(max)) if age > max => misses.push(MismatchReason::TooOld(max)),
            (_, Some(max)) if age < 18 && max < 26 => {
                own_situation = true;
                fits.push(MatchReason::ForYoungPeople);
            }
            _ => fits.push(MatchReason::Age(age)),
        }
    }
    if service.areas.iter().any(|area| area == "*") {
        fits.push(MatchReason::Everywhere);
    } else if let Some(area) = &wanted.area {
        let name = directory.area_name(area).to_owned();
        if service.areas.contains(area) {
            fits.push(MatchReason::Area(name))
        } else {
            misses.push(MismatchReason::Area(name))
        }
    }
    match service.status {
        ServiceStatus::Active => {}
        ServiceStatus::Paused => misses.push(MismatchReason::Paused),
        ServiceStatus::Ceased => misses.push(MismatchReason::Ceased),
        ServiceStatus::Merged => {
            let into = service.merged_into.as_deref().and_then(|id| directory.service(id));
            misses.push(MismatchReason::Merged(into.map(|into| into.name.clone()).unwrap_or_default()));
        }
    }
    let since = |checked| now.date().since(checked).ok();
    let days = service.last_checked.and_then(since).map(|span| i64::from(span.get_days()));
    let undone = service.requires.iter().filter(|required| !wanted.done.contains(&required.instrument));
    Match {
        service,
        fits,
        misses,
        needs_first: undone.map(|required| required.instrument.clone()).collect(),
        opening: opening(service, now),
        stale_days: days.filter(|days| *days > rules.stale_after_days),
        own_situation,
    }
}
