//! Matching services on needs, age, sex, area and opening.
//!
//! Services made for the person's own situation (women, veterans, children, people harmed by a partner)
//! come ahead of generic ones; then by how many needs they meet; then by name. Nobody is ranked: only
//! services are.

use crate::domain::read_json::read_fields;
use jiff::civil::DateTime;

use crate::domain::directory::{Directory, Opening, ServedSex, Service, Standing, opening};

/// What the person needs and who they are, as far as a service asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Needs, as codes: `V3`, `V12a`, `housing`.
    pub needs: Vec<String>,
    /// Age in years.
    pub age: Option<u32>,
    /// Sex, as a code.
    pub sex: Option<String>,
    /// Area, as an id of the directory.
    pub area: Option<String>,
    /// Instruments that are complete.
    pub done: Vec<String>,
}

/// Which needs mark a service as made for the person's own situation: data of the catalogue.
#[derive(Clone, Debug, Default)]
pub struct MatchRules {
    /// Their version.
    pub version: String,
    /// Codes of such needs.
    pub own_situation: Vec<String>,
    /// After how many days an unchecked entry is called stale.
    pub stale_after_days: i64,
    /// Where this comes from.
    pub source: String,
}
read_fields!(only MatchRules { version, own_situation, stale_after_days, source });

/// One reason a service fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It meets this need.
    Need(String),
    /// It is for women.
    ForWomen,
    /// It is for men.
    ForMen,
    /// It is for children and young people.
    ForYoungPeople,
    /// It takes this age.
    Age(u32),
    /// It serves this area.
    Area(String),
    /// It serves everywhere.
    Everywhere,
}

/// One reason a service does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// Too young for it: the youngest it takes.
    TooYoung(u32),
    /// Too old for it: the oldest it takes.
    TooOld(u32),
    /// It is for the other sex.
    Sex(ServedSex),
    /// It does not serve this area.
    Area(String),
    /// It takes no referrals at present.
    Paused,
    /// It has closed.
    Ceased,
}

/// A service held against what is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<'d> {
    /// The service.
    pub service: &'d Service,
    /// Why it fits.
    pub fits: Vec<Fit>,
    /// Why it does not; empty for a match.
    pub misses: Vec<Miss>,
    /// Instruments it wants done first and that are not.
    pub needs_first: Vec<String>,
    /// Open now?
    pub opening: Opening,
    /// Days since the entry was checked, when that is too long ago.
    pub stale_days: Option<i64>,
    /// Is it made for the person's own situation?
    pub own_situation: bool,
}

/// Matches, best first, and near misses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches<'d> {
    /// What fits.
    pub matches: Vec<Match<'d>>,
    /// What meets a need but is out for a reason.
    pub near: Vec<Match<'d>>,
    /// Needs no matching service meets: the gap a manager has to know of.
    pub unmet: Vec<String>,
}

impl PartialEq for Service {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Holds every service of the directory against what is wanted.
pub fn find<'d>(directory: &'d Directory, rules: &MatchRules, wanted: &Wanted, now: DateTime) -> Matches<'d> {
    let mut found = Matches::default();
    for service in &directory.services {
        let needs: Vec<&String> = wanted.needs.iter().filter(|need| service.needs.contains(need)).collect();
        if needs.is_empty() {
            continue;
        }
        let held = hold(service, directory, rules, wanted, &needs, now);
        if held.misses.is_empty() { found.matches.push(held) } else { found.near.push(held) }
    }
    let needs_met = |m: &Match<'_>| m.fits.iter().filter(|fit| matches!(fit, Fit::Need(_))).count();
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
    wanted: &Wanted,
    needs: &[&String],
    now: DateTime,
) -> Match<'d> {
    let mut fits: Vec<Fit> = needs.iter().map(|need| Fit::Need((*need).clone())).collect();
    let mut misses = Vec::new();
    let mut own_situation = needs.iter().any(|need| rules.own_situation.contains(need));
    match (service.sex, wanted.sex.as_deref()) {
        (ServedSex::Any, _) => {}
        (ServedSex::Female, Some("female")) => {
            own_situation = true;
            fits.push(Fit::ForWomen);
        }
        (ServedSex::Male, Some("male")) => fits.push(Fit::ForMen),
        (other, _) => misses.push(Miss::Sex(other)),
    }
    if let Some(age) = wanted.age {
        match (service.age.min, service.age.max) {
            (Some(min), _) if age < min => misses.push(Miss::TooYoung(min)),
            (_, Some(max)) if age > max => misses.push(Miss::TooOld(max)),
            (_, Some(max)) if age < 18 && max < 26 => {
                own_situation = true;
                fits.push(Fit::ForYoungPeople);
            }
            _ => fits.push(Fit::Age(age)),
        }
    }
    if service.areas.iter().any(|area| area == "*") {
        fits.push(Fit::Everywhere);
    } else if let Some(area) = &wanted.area {
        let name = directory.area_name(area).to_owned();
        if service.areas.contains(area) { fits.push(Fit::Area(name)) } else { misses.push(Miss::Area(name)) }
    }
    match service.status {
        Standing::Active => {}
        Standing::Paused => misses.push(Miss::Paused),
        Standing::Ceased => misses.push(Miss::Ceased),
    }
    let days = now.date().since(service.last_checked).ok().map(|span| i64::from(span.get_days()));
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
