//! The services that fit, for another program: the same matching as on the screens, with its reasons as codes.

use serde_json::{Map, Value as Json, json};

use super::input::EvaluationInput;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::{Directory, Opening};
use crate::domain::referral::{Match, MatchQuestion, MatchReason, Matches, MismatchReason, find_for};
use crate::domain::urgency::outcome;

/// The version of the shape.
const VERSION: u32 = 1;

/// The services of the directory in use that fit these answers, those that nearly do, and the needs that none meets; or
/// what is refused. Always an object of the published schema.
pub fn services(content: &ClinicalContent, input: &Json) -> Json {
    match EvaluationInput::read(input).and_then(|input| input.case(content)) {
        Ok(evaluated) => {
            let outcome = outcome(&evaluated.case, content);
            let needs = outcome.need_codes();
            let now = evaluated.now.local().datetime();
            found(&content.directory, &find_for(&evaluated.case, content, &needs, now))
        }
        Err(refused) => services_refused(&refused.to_string()),
    }
}

/// Nothing was looked for, and why.
pub fn services_refused(why: &str) -> Json {
    json!({"version": VERSION, "refused": [why]})
}

fn found(directory: &Directory, found: &Matches<'_>) -> Json {
    json!({
        "version": VERSION,
        "directory": {"title": directory.title, "version": directory.version, "fictional": directory.fictional},
        "matches": found.matches.iter().map(matched).collect::<Vec<_>>(),
        "nearMisses": found.near.iter().map(|near| {
            let mut json = matched(near);
            if let Some(fields) = json.as_object_mut() {
                fields.insert("whyNot".into(), near.misses.iter().map(mismatch).collect());
            }
            json
        }).collect::<Vec<_>>(),
        "unmet": found.unmet,
    })
}

fn matched(held: &Match<'_>) -> Json {
    json!({
        "service": held.service.id,
        "name": held.service.name,
        "why": held.fits.iter().map(reason).collect::<Vec<_>>(),
        "ask": held.to_ask.iter().map(question).collect::<Vec<_>>(),
        "instrumentsFirst": held.needs_first,
        "opening": opening(&held.opening),
        "staleDays": held.stale_days,
        "neverChecked": held.never_checked,
    })
}

fn code(code: &str) -> Json {
    with(code, &[])
}

fn with(code: &str, fields: &[(&str, Json)]) -> Json {
    let mut json = Map::from_iter([("code".to_owned(), code.into())]);
    json.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    Json::Object(json)
}

fn reason(fit: &MatchReason) -> Json {
    match fit {
        MatchReason::Need(need) => with("need", &[("need", need.as_str().into())]),
        MatchReason::ForWomen => code("for-women"),
        MatchReason::ForMen => code("for-men"),
        MatchReason::ForYoungPeople => code("for-young-people"),
        MatchReason::Age(age) => with("age", &[("age", (*age).into())]),
        MatchReason::Area(area) => with("area", &[("area", area.as_str().into())]),
        MatchReason::Everywhere => code("everywhere"),
        MatchReason::OnBail => code("on-bail"),
        MatchReason::FromCustody => code("from-custody"),
        MatchReason::InReach => code("in-reach"),
        MatchReason::Today => code("today"),
    }
}

fn mismatch(miss: &MismatchReason) -> Json {
    match miss {
        MismatchReason::TooYoung(min) => with("too-young", &[("age", (*min).into())]),
        MismatchReason::TooOld(max) => with("too-old", &[("age", (*max).into())]),
        MismatchReason::Sex(served) => with("sex", &[("served", served.code().into())]),
        MismatchReason::Area(area) => with("area", &[("area", area.as_str().into())]),
        MismatchReason::OnBail => code("on-bail"),
        MismatchReason::FromCustody => code("from-custody"),
        MismatchReason::Offence(group) => with("offence", &[("offence", group.as_str().into())]),
        MismatchReason::Elsewhere => code("elsewhere"),
        MismatchReason::Paused => code("paused"),
        MismatchReason::Ceased => code("ceased"),
        MismatchReason::Merged(into) => with("merged", &[("into", into.as_str().into())]),
    }
}

fn question(question: &MatchQuestion) -> Json {
    match question {
        MatchQuestion::Areas => code("areas"),
        MatchQuestion::PersonArea => code("person-area"),
        MatchQuestion::LocalConnection => code("local-connection"),
        MatchQuestion::PersonAge => code("person-age"),
        MatchQuestion::Bail => code("on-bail"),
        MatchQuestion::Custody => code("from-custody"),
        MatchQuestion::Offence(groups) => with("offence", &[("offences", groups.as_slice().into())]),
    }
}

fn opening(opening: &Opening) -> Json {
    match opening {
        Opening::Always => code("always"),
        Opening::Open { until, days } => with("open", &[("until", until.as_str().into()), ("days", (*days).into())]),
        Opening::Opens { day, at, .. } => with("opens", &[("day", day.to_string().into()), ("at", at.as_str().into())]),
        Opening::Holiday(name) => with("bank-holiday", &[("name", name.as_str().into())]),
        Opening::HolidaysNotListed => code("bank-holidays-not-listed"),
        Opening::Unknown => code("not-known"),
    }
}
