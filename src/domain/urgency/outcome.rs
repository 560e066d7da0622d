//! The outcome of screening: need, safety and urgency side by side.

use super::fact_set::Facts;
use super::facts::facts;
use super::firing::{FiredRule, NotKnown};
use super::level::{AdultLevel, NeedLevel, SafetyLevel};
use super::tier::Tier;
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::Value;

/// Three separate outputs. What is empty says nothing was found, never that the risk is low.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'l> {
    /// Needs, the surest first.
    pub needs: Vec<FiredRule<'l, NeedLevel>>,
    /// Safety concerns: facts, no grade.
    pub safety: Vec<FiredRule<'l, SafetyLevel>>,
    /// Urgency rules, the most urgent first.
    pub urgency: Vec<FiredRule<'l, Tier>>,
    /// What speaks for an appropriate adult, whatever the age; a child has one by right.
    pub adult: Vec<FiredRule<'l, AdultLevel>>,
    /// The questions without an answer that could speak for one.
    pub adult_not_known: Vec<NotKnown<AdultLevel>>,
    /// What is not known, and would matter: the urgency rules that could fire or rise wait for it.
    pub not_known: Vec<NotKnown<Tier>>,
    /// The facts it was worked out from.
    pub facts: Facts,
}

impl Outcome<'_> {
    /// The proposed tier: the highest of the rules that fired.
    pub fn proposed(&self) -> Option<Tier> {
        self.urgency.first().map(|fired| fired.level)
    }

    /// The codes of the needs.
    pub fn need_codes(&self) -> Vec<&str> {
        self.needs.iter().map(|fired| fired.rule.id.as_str()).collect()
    }
}

/// Works out the outcome of a case. While two devices differ on an answer, a rule that either answer fires has fired.
pub fn outcome<'l>(case: &Case, content: &'l ClinicalContent) -> Outcome<'l> {
    let of = |case: &Case| {
        let mut facts = facts(case, content);
        let (mut urgency, not_known) = content.urgency.fire(&facts);
        // What an urgent rule waits for, and nobody will come back to, is itself a fact: screening was not completed.
        let mut open: Vec<&str> = Vec::new();
        for waits in not_known.iter().filter(|waits| waits.level >= Tier::SameDay && waits.question.ended) {
            if !open.contains(&waits.question.words.as_str()) {
                open.push(&waits.question.words);
                facts.add("screening:open", Value::Text(waits.question.words.clone()));
            }
        }
        if !open.is_empty() {
            urgency = content.urgency.fired(&facts);
        }
        let (adult, adult_not_known) = content.adult.fire(&facts);
        let (needs, safety) = (content.needs.fired(&facts), content.safety.fired(&facts));
        Outcome { needs, safety, urgency, adult, adult_not_known, not_known, facts }
    };
    let mut outcome = of(case);
    for reading in case.other_readings() {
        let other = of(&reading);
        add(&mut outcome.needs, other.needs);
        add(&mut outcome.safety, other.safety);
        add(&mut outcome.urgency, other.urgency);
        add(&mut outcome.adult, other.adult);
        join(&mut outcome.not_known, other.not_known);
        join(&mut outcome.adult_not_known, other.adult_not_known);
    }
    outcome
}

/// Adds what is not known in another reading only.
fn join<L: PartialEq>(not_known: &mut Vec<NotKnown<L>>, others: Vec<NotKnown<L>>) {
    for waits in others {
        if !not_known.contains(&waits) {
            not_known.push(waits);
        }
    }
}

/// Adds what fired in another reading: each rule once, at its highest level, with all its reasons.
fn add<'l, L: Copy + Ord>(fired: &mut Vec<FiredRule<'l, L>>, others: Vec<FiredRule<'l, L>>) {
    for other in others {
        match fired.iter_mut().find(|known| known.rule.id == other.rule.id) {
            Some(known) => {
                known.level = known.level.max(other.level);
                known.reasons.extend(
                    other.reasons.into_iter().filter(|reason| !known.reasons.contains(reason)).collect::<Vec<_>>(),
                );
            }
            None => fired.push(other),
        }
    }
    fired.sort_by_key(|fired| std::cmp::Reverse(fired.level));
}
