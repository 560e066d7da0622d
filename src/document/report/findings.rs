//! What the rules found, as a report may say it, and every topic that saying it would give away.

use std::collections::BTreeSet;

use super::basis::Basis;
use super::filter::Said;
use super::source::Source;
use crate::domain::case::Run;
use crate::domain::questionnaire::{Condition, Expected, Value};
use crate::domain::urgency::{Rule, When};

impl Source<'_> {
    /// Every topic under which a rule of need or safety knows this condition: "home is not safe" is a
    /// housing matter and tells of abuse, so it needs consent to both.
    fn topics_of(&self, condition: &Condition) -> BTreeSet<String> {
        let mut topics = BTreeSet::new();
        let content = self.content;
        topics_under(&content.needs.rules, &|known| known == condition, &mut topics);
        topics_under(&content.safety.rules, &|known| known == condition, &mut topics);
        topics
    }

    /// Every topic under which a rule knows a condition that this answer meets.
    pub fn topics_of_answer(&self, form: &str, item: &str, value: &Value) -> BTreeSet<String> {
        let fact = format!("{form}.{item}");
        let meets = |known: &Condition| known.fact == fact && known.holds(std::slice::from_ref(value));
        let mut topics = BTreeSet::new();
        topics_under(&self.content.needs.rules, &meets, &mut topics);
        topics_under(&self.content.safety.rules, &meets, &mut topics);
        topics
    }

    /// Every reason of a rule that holds, as it may be said. An instrument is said to suggest further assessment:
    /// neither its name, its total nor an answer to one of its questions stands here.
    pub fn findings<L>(&self, rule: &Rule<L>) -> Vec<Said> {
        let mut conditions = Vec::new();
        for step in &rule.levels {
            each(&step.when, &mut |condition, says| {
                let holds = self.outcome.facts.truth(condition) == Some(true);
                if holds && !conditions.iter().any(|(known, _)| *known == condition) {
                    conditions.push((condition, says));
                }
            });
        }
        let said = |(condition, says): (&Condition, &str)| {
            let topics = rule.topic.iter().cloned().chain(self.topics_of(condition));
            match condition.fact.split_once('.') {
                Some((form, item)) => {
                    let expected = match &condition.expected {
                        Expected::Value(value) => value.code(),
                        _ => None,
                    };
                    let basis = self.basis(form, item, expected);
                    Said::new(says, basis).about_all(topics).at(self.at(form, item))
                }
                None => {
                    let instrument = condition.fact.split_once(':').map_or("", |(instrument, _)| instrument);
                    // One that was opened and not answered yet found nothing.
                    let mut given = self.case.runs_by_contact(instrument);
                    let at = given.find(|run| !run.recorded.is_empty()).map(Run::last_at);
                    Said::new(self.text("report-finding-tool"), Basis::Tool).about_all(topics).at(at)
                }
            }
        };
        conditions.into_iter().map(said).collect()
    }
}

/// Adds the topic of every rule that has such a condition.
fn topics_under<L>(rules: &[Rule<L>], is: &dyn Fn(&Condition) -> bool, topics: &mut BTreeSet<String>) {
    for rule in rules {
        let Some(topic) = &rule.topic else { continue };
        let mut found = false;
        rule.levels.iter().for_each(|step| each(&step.when, &mut |known, _| found |= is(known)));
        if found {
            topics.insert(topic.clone());
        }
    }
}

fn each<'r>(when: &'r When, found: &mut dyn FnMut(&'r Condition, &'r str)) {
    match when {
        When::All(inner) | When::Any(inner) => inner.iter().for_each(|when| each(when, found)),
        When::Fact { condition, says, .. } => found(condition, says),
    }
}
