//! What comes out, in the shape of the published schema.

use serde_json::{Value as Json, json};

use super::input::Evaluated;
use super::refused::EvaluateError;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::urgency::{
    FiredReason, FiredRule, NotKnown, Outcome, Tier, is_adult_to_consider, outcome, suggested,
};

/// The version of the shape.
const VERSION: u32 = 1;

/// Nothing was worked out, and why.
pub fn refused(content: &ClinicalContent, refused: &EvaluateError) -> Json {
    json!({"version": VERSION, "ruleSet": content.rule_set(), "refused": [refused.to_string()]})
}

/// The outcome.
pub fn outcome_of(content: &ClinicalContent, evaluated: &Evaluated) -> Json {
    let case = &evaluated.case;
    let outcome = outcome(case, content);
    let person = Person::of(case, content);
    let born = person.birth.is_some();
    let sure = if person.age.is_none() {
        "not-known"
    } else if born {
        "date-of-birth"
    } else {
        "stated"
    };
    let instruments = suggested(case, content, &outcome, evaluated.now.date());
    json!({
        "version": VERSION,
        "ruleSet": content.rule_set(),
        "now": evaluated.now.iso(),
        "age": {"years": person.age, "sure": sure},
        "adult": person.age.map(|age| age >= 18),
        "needs": outcome.needs.iter().map(|fired| finding(fired, Some(fired.level.code()))).collect::<Vec<_>>(),
        "safety": outcome.safety.iter().map(|fired| finding(fired, None)).collect::<Vec<_>>(),
        "urgency": {
            "tier": outcome.proposed().map(Tier::code),
            "rules": outcome.urgency.iter().map(urgent).collect::<Vec<_>>(),
        },
        "notKnown": outcome.not_known.iter().map(not_known).collect::<Vec<_>>(),
        "appropriateAdult": appropriate_adult(case, &person, &outcome),
        "suggested": instruments.iter().map(|found| json!({
            "instrument": found.rule.id,
            "title": found.rule.title,
            "because": because(&found.reasons),
        })).collect::<Vec<_>>(),
    })
}

/// What speaks for an appropriate adult. Of a child nothing has to: one is there by right.
fn appropriate_adult(case: &Case, person: &Person, outcome: &Outcome<'_>) -> Json {
    let asked = !person.is_child();
    let rules = outcome.adult.iter().filter(|_| asked).map(|fired| {
        let mut json = finding(fired, None);
        if let Some(fields) = json.as_object_mut() {
            fields.insert("source".into(), fired.rule.source.as_str().into());
            fields.insert("status".into(), fired.rule.status.as_str().into());
        }
        json
    });
    let open = outcome.adult_not_known.iter().filter(|waits| asked && waits.question.ended);
    let open = open.map(|waits| json!({"question": waits.question.words, "fact": waits.fact, "rule": waits.rule}));
    json!({
        "byRight": person.age.map(|age| age < 18),
        "consider": asked && is_adult_to_consider(case, outcome),
        "rules": rules.collect::<Vec<_>>(),
        "notKnown": open.collect::<Vec<_>>(),
    })
}

fn because(reasons: &[FiredReason]) -> Vec<Json> {
    let one = |reason: &FiredReason| match reason.least {
        Some(least) => json!({"says": reason.says, "atLeast": least}),
        None => json!({"says": reason.says}),
    };
    reasons.iter().map(one).collect()
}

fn finding<L>(fired: &FiredRule<'_, L>, level: Option<&str>) -> Json {
    let rule = fired.rule;
    let mut json = json!({"id": rule.id, "title": rule.title, "because": because(&fired.reasons)});
    if let (Some(level), Some(fields)) = (level, json.as_object_mut()) {
        fields.insert("level".into(), level.into());
    }
    json
}

fn urgent(fired: &FiredRule<'_, Tier>) -> Json {
    let rule = fired.rule;
    json!({
        "id": rule.id,
        "title": rule.title,
        "tier": fired.level.code(),
        "because": because(&fired.reasons),
        "actions": rule.to_do().map(|action| &action.says).collect::<Vec<_>>(),
        "advice": rule.advice().map(|action| &action.says).collect::<Vec<_>>(),
        "source": rule.source,
        "status": rule.status,
    })
}

fn not_known(waits: &NotKnown<Tier>) -> Json {
    json!({"question": waits.question.words, "fact": waits.fact, "rule": waits.rule, "tier": waits.level.code()})
}
