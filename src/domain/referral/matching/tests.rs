//! One service held against one person: each reason, each mismatch, each thing to ask.

use super::*;
use crate::domain::directory::{Accepts, AgeLimits};
use crate::domain::referral::{JusticeStanding, MatchCriteria};

const NOW: &str = "2026-11-23T10:00:00";

/// A directory of one service, changed so.
fn directory(change: impl Fn(&mut Service)) -> Directory {
    let mut directory = Directory::from_json(include_str!("../../../catalogue/directory/example.json")).unwrap();
    directory.services.retain(|service| service.id == "nm-steady");
    let service = &mut directory.services[0];
    service.areas = vec!["*".into()];
    service.age = AgeLimits { min: None, max: None };
    service.accepts = Accepts::default();
    change(service);
    directory
}

fn rules() -> MatchRules {
    crate::domain::read_json::read_json(include_bytes!("../../../catalogue/rules/matching.json")).unwrap()
}

fn wanted(change: impl Fn(&mut MatchCriteria)) -> MatchCriteria {
    let mut wanted = MatchCriteria { needs: vec!["alcohol".into()], ..MatchCriteria::default() };
    change(&mut wanted);
    wanted
}

type Held = (Vec<MatchReason>, Vec<MismatchReason>, Vec<MatchQuestion>);

/// Why, why not and what to ask, beside the need.
fn held(service: impl Fn(&mut Service), person: impl Fn(&mut MatchCriteria)) -> Held {
    let directory = directory(service);
    let found = find(&directory, &rules(), &wanted(person), NOW.parse().unwrap());
    let held = found.matches.into_iter().chain(found.near).next().unwrap();
    let fits = held.fits.into_iter().filter(|fit| !matches!(fit, MatchReason::Need(_) | MatchReason::Everywhere));
    (fits.collect(), held.misses, held.to_ask)
}

#[test]
fn bail_and_custody_fit_miss_or_are_asked_and_only_of_whom_it_is_recorded() {
    let bail = |accepts: Option<bool>| {
        held(
            |service| service.accepts.on_bail = accepts,
            |wanted| wanted.standing = JusticeStanding { on_bail: true, ..JusticeStanding::default() },
        )
    };
    assert_eq!(bail(Some(true)), (vec![MatchReason::OnBail], vec![], vec![]));
    assert_eq!(bail(Some(false)), (vec![], vec![MismatchReason::OnBail], vec![]));
    assert_eq!(bail(None), (vec![], vec![], vec![MatchQuestion::Bail]));
    let custody = |accepts: Option<bool>| {
        held(
            |service| {
                service.accepts.from_custody = accepts;
                service.accepts.in_reach = Some(true);
            },
            |wanted| wanted.standing.in_custody = true,
        )
    };
    assert_eq!(custody(Some(true)), (vec![MatchReason::FromCustody, MatchReason::InReach], vec![], vec![]));
    assert_eq!(custody(Some(false)), (vec![MatchReason::InReach], vec![MismatchReason::FromCustody], vec![]));
    assert_eq!(custody(None), (vec![MatchReason::InReach], vec![], vec![MatchQuestion::Custody]));
    assert_eq!(held(|service| service.accepts.on_bail = Some(false), |_| {}), (vec![], vec![], vec![]));
}

#[test]
fn an_excluded_offence_misses_and_is_asked_of_whom_it_is_not_recorded() {
    let offence = |recorded: Option<&str>| {
        held(
            |service| service.accepts.excluded_offences = vec!["02".into(), "05".into()],
            |wanted| wanted.standing.offence = recorded.map(str::to_owned),
        )
    };
    assert_eq!(offence(Some("05")), (vec![], vec![MismatchReason::Offence("05".into())], vec![]));
    assert_eq!(offence(Some("04")), (vec![], vec![], vec![]));
    assert_eq!(offence(None).2, [MatchQuestion::Offence(vec!["02".into(), "05".into()])]);
}

#[test]
fn an_age_or_an_area_that_is_not_known_is_asked_and_neither_fits_nor_misses() {
    let age = |age: Option<u32>| {
        held(|service| service.age = AgeLimits { min: Some(18), max: Some(25) }, |wanted| wanted.age = age)
    };
    assert_eq!(age(None), (vec![], vec![], vec![MatchQuestion::PersonAge]));
    assert_eq!(age(Some(18)), (vec![MatchReason::Age(18)], vec![], vec![]));
    assert_eq!(age(Some(25)), (vec![MatchReason::Age(25)], vec![], vec![]));
    assert_eq!(age(Some(17)).1, [MismatchReason::TooYoung(18)]);
    assert_eq!(age(Some(26)).1, [MismatchReason::TooOld(25)]);
    let area = |areas: &[&str], of: Option<&str>| {
        held(
            |service| service.areas = areas.iter().map(|area| (*area).to_owned()).collect(),
            |wanted| wanted.area = of.map(str::to_owned),
        )
    };
    assert_eq!(area(&["eastwick"], Some("eastwick")).0, [MatchReason::Area("Eastwick".into())]);
    assert_eq!(area(&["eastwick"], Some("harrow-vale")).1, [MismatchReason::Area("Harrow Vale".into())]);
    assert_eq!(area(&["eastwick"], None).2, [MatchQuestion::PersonArea]);
    assert_eq!(area(&["eastwick"], Some("nowhere-we-know")).2, [MatchQuestion::PersonArea]);
    assert_eq!(area(&["eastwick"], Some("elsewhere")).1, [MismatchReason::Elsewhere]);
    assert_eq!(area(&["eastwick"], Some("no-fixed-abode")).2, [MatchQuestion::LocalConnection]);
    assert_eq!(area(&[], Some("eastwick")).2, [MatchQuestion::Areas]);
}

#[test]
fn a_service_that_was_merged_names_the_one_it_is_part_of() {
    let mut directory = Directory::from_json(include_str!("../../../catalogue/directory/example.json")).unwrap();
    let into = directory.services[0].id.clone();
    let merged = directory.services.iter_mut().find(|service| service.id == "nm-steady").unwrap();
    (merged.status, merged.merged_into) = (ServiceStatus::Merged, Some(into));
    let found = find(&directory, &rules(), &wanted(|_| {}), NOW.parse().unwrap());
    let near = found.near.iter().find(|near| near.service.id == "nm-steady").unwrap();
    assert!(near.misses.contains(&MismatchReason::Merged("Northmere Safe Haven".into())));
}

#[test]
fn an_entry_that_nobody_checked_says_so_and_is_not_called_stale() {
    let never = directory(|service| service.last_checked = None);
    let found = find(&never, &rules(), &wanted(|_| {}), NOW.parse().unwrap());
    assert_eq!((found.matches[0].never_checked, found.matches[0].stale_days), (true, None));
}

#[test]
fn what_can_be_had_today_comes_first_and_only_where_it_is_open_today() {
    let first = |now: &str, closed: bool| {
        let mut directory = Directory::from_json(include_str!("../../../catalogue/directory/example.json")).unwrap();
        let shelter = directory.services.iter_mut().find(|service| service.id == "nm-night-shelter").unwrap();
        if closed {
            shelter.hours.clear();
        }
        let wanted = MatchCriteria { needs: vec!["basic:housing".into()], age: Some(40), ..MatchCriteria::default() };
        let found = find(&directory, &rules(), &wanted, now.parse().unwrap());
        (found.matches[0].service.id.clone(), found.matches[0].fits.contains(&MatchReason::Today))
    };
    assert_eq!(first("2026-11-21T22:15:00", false), ("nm-night-shelter".into(), true));
    // A Saturday night, and hours that are not recorded: nothing is said to be there.
    assert!(!first("2026-11-21T22:15:00", true).1);
    assert_eq!(first("2026-11-23T10:00:00", true), ("nm-housing-options".into(), true));
}

#[test]
fn the_order_of_the_file_does_not_change_the_order_of_matches() {
    let mut directory = Directory::from_json(include_str!("../../../catalogue/directory/example.json")).unwrap();
    let all = wanted(|wanted| wanted.needs = vec!["basic:housing".into(), "alcohol".into(), "V13c".into()]);
    let ids = |directory: &Directory| {
        let found = find(directory, &rules(), &all, NOW.parse().unwrap());
        found.matches.iter().chain(&found.near).map(|held| held.service.id.clone()).collect::<Vec<_>>()
    };
    let before = ids(&directory);
    directory.services.reverse();
    assert_eq!(ids(&directory), before);
}
