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

use super::fact_set::Facts;
use crate::domain::case::{Case, Person, with_context};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Coding, Enabled, Value, base_id};
use crate::domain::scoring::score;

fn code(code: &str) -> Value {
    Value::Coding(Coding { system: None, code: code.into(), display: None })
}

/// The facts of a case: the latest administration of each form and instrument.
pub fn facts(case: &Case, content: &ClinicalContent) -> Facts {
    let mut facts = Facts::default();
    let person = Person::of(case, content);
    let mut below_threshold = 0;
    for questionnaire in content.questionnaires() {
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
        let Some(instrument) = content.instrument(id) else { continue };
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
            // A trust's own instrument stays out of what a report says, until it is ticked, and so of every rule.
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
