//! The facts of a case, by name, for the rules.
//!
//! | name | value |
//! |---|---|
//! | `<form>.<linkId>` | the answer to a question that is asked; of every instance of a repeating group |
//! | `<form>.<linkId>:reason` | the code of the reason for having none: `declined`, `unable`, … |
//! | `<instrument>:total` | the total, of a complete form only |
//! | `<instrument>:flag` | the ids of the flags that fire |
//! | `<instrument>:rule` | the ids of the published rules that are met |
//! | `<instrument>:positive` | what the default cut-off or the rules decide; none while it cannot be said |
//! | `<instrument>:incomplete` | true when it was begun and is not complete |
//! | `person:age` | years |
//! | `person:sex` | code |
//! | `contact:stopped` | true when the contact ended before everything begun was finished |
//! | `screening:below-threshold` | how many instruments are above zero and below their threshold |

use std::collections::BTreeMap;

use crate::domain::case::{Case, Person, with_context};
use crate::domain::library::Library;
use crate::domain::questionnaire::{Answer, Coding, Enabled, Reason, Value, base_id};
use crate::domain::scoring::score;

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(BTreeMap<String, Vec<Value>>);

impl Facts {
    /// The values of a fact; none when it is not known.
    pub fn values(&self, fact: &str) -> &[Value] {
        self.0.get(fact).map_or(&[], Vec::as_slice)
    }

    /// Adds a value to a fact.
    pub fn add(&mut self, fact: impl Into<String>, value: Value) {
        self.0.entry(fact.into()).or_default().push(value);
    }
}

fn code(code: &str) -> Value {
    Value::Coding(Coding { system: None, code: code.into(), display: None })
}

/// The facts of a case: the latest administration of each form and instrument.
pub fn facts(case: &Case, library: &Library) -> Facts {
    let mut facts = Facts::default();
    let person = Person::of(case, library);
    let mut below_threshold = 0;
    for questionnaire in library.questionnaires() {
        let Some(run) = case.run_of(&questionnaire.id) else { continue };
        let (form, answers) = with_context(questionnaire, run.answers(), &person);
        let id = &form.id;
        let enabled = Enabled::of(&form, &answers);
        for (_, item, answer) in enabled.keep(&form, &answers) {
            match answer {
                Answer::Given(values) => {
                    for value in values {
                        facts.add(format!("{id}.{}", base_id(&item.link_id)), value.clone());
                    }
                }
                Answer::Missing(reason) => {
                    facts.add(format!("{id}.{}:reason", base_id(&item.link_id)), code(reason.code()));
                }
            }
        }
        let Some(instrument) = library.instrument(id) else { continue };
        let score = score(instrument, &answers);
        for flag in &score.flags {
            facts.add(format!("{id}:flag"), code(&flag.id));
        }
        for met in score.rules.iter().filter(|result| result.met == Some(true)) {
            facts.add(format!("{id}:rule"), code(&met.rule.id));
        }
        if let Some(positive) = score.positive {
            facts.add(format!("{id}:positive"), Value::Boolean(positive));
        }
        if let Some(total) = score.total {
            facts.add(format!("{id}:total"), Value::Integer(total));
            // A trust's own tool stays out of what a report says, until it is ticked, and so of every rule.
            let counts = !instrument.is_trusts_own();
            below_threshold += i64::from(counts && total > 0 && score.positive == Some(false));
        }
        if !score.complete() {
            facts.add(format!("{id}:incomplete"), Value::Boolean(true));
        }
    }
    if let Some(age) = person.age {
        facts.add("person:age", Value::Integer(age.into()));
    }
    if let Some(sex) = &person.sex {
        facts.add("person:sex", code(sex));
    }
    let unfinished = case.runs.iter().any(|run| run.finished.is_none() && case.counts(run));
    if !case.stops.is_empty() && unfinished {
        facts.add("contact:stopped", Value::Boolean(true));
    }
    if below_threshold > 0 {
        facts.add("screening:below-threshold", Value::Integer(below_threshold));
    }
    facts
}

/// Can this library give a fact of this name, and this code as one of its values?
pub(crate) fn provides(library: &Library, fact: &str, value: Option<&str>) -> bool {
    let sexes = ["male", "female"];
    match fact {
        "person:age" | "contact:stopped" | "screening:below-threshold" => value.is_none(),
        "person:sex" => value.is_none_or(|value| sexes.contains(&value)),
        _ => {
            if let Some((form, item)) = fact.split_once('.') {
                let (item, reason) = item.strip_suffix(":reason").map_or((item, false), |item| (item, true));
                let Some(item) = library.questionnaire(form).and_then(|q| q.item(item)) else { return false };
                match value {
                    Some(value) if reason => Reason::ALL.iter().any(|reason| reason.code() == value),
                    Some(value) => item.option_coded(value).is_some(),
                    None => true,
                }
            } else if let Some((id, what)) = fact.split_once(':') {
                let Some(instrument) = library.instrument(id) else { return false };
                let scoring = &instrument.scoring;
                match (what, value) {
                    ("total" | "incomplete" | "positive", value) => value.is_none(),
                    ("rule", value) => value.is_none_or(|value| scoring.rules.iter().any(|rule| rule.id == value)),
                    ("flag", Some(flag)) => {
                        let mut ids =
                            scoring.flags.iter().map(|f| &f.id).chain(scoring.total_flags.iter().map(|f| &f.id));
                        ids.any(|id| id == flag)
                    }
                    ("flag", None) => true,
                    _ => false,
                }
            } else {
                false
            }
        }
    }
}
