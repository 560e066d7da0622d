//! Working out a score. Unanswered is not zero; a partial form has no total and no band; flags of items
//! fire as soon as the item is answered.

use std::collections::BTreeSet;

use super::{Band, CutOff, Instrument};
use crate::domain::questionnaire::{Answers, Enabled};

/// The result of an instrument for a set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The instrument.
    pub instrument: String,
    /// Its version.
    pub version: String,
    /// The total, only when complete.
    pub total: Option<i64>,
    /// The least the total can be: the points so far.
    pub at_least: i64,
    /// Scored items answered, or skipped by the owner's rule.
    pub answered: usize,
    /// Scored items in all.
    pub of: usize,
    /// Skipped by the owner's rule, counted as zero.
    pub skipped: Vec<String>,
    /// The band of the total.
    pub band: Option<Band>,
    /// Each cut-off and whether the total reaches it.
    pub cut_offs: Vec<CutOffResult>,
    /// The flags that fire.
    pub flags: Vec<Flag>,
    /// Advice for this total, and rules used.
    pub notes: Vec<String>,
}

/// One cut-off held against the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOffResult {
    /// The cut-off.
    pub cut_off: CutOff,
    /// Does the total reach it?
    pub positive: bool,
}

/// A flag that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// The item, none for a flag of the total.
    pub item: Option<String>,
    /// What it says.
    pub says: String,
}

impl Score {
    /// Is every scored item answered or skipped by rule?
    pub fn complete(&self) -> bool {
        self.answered == self.of
    }
}

/// Scores the answers. Answers to questions that are not asked count for nothing.
pub fn score(instrument: &Instrument, answers: &Answers) -> Score {
    let scoring = &instrument.scoring;
    let enabled = Enabled::of(&instrument.questionnaire, answers);
    let points = |link_id: &str| -> Option<i64> {
        let item = instrument.questionnaire.item(link_id)?;
        let value =
            answers.get(link_id).filter(|_| enabled.is(&instrument.questionnaire, link_id))?.values().first()?;
        item.option(value)?.points
    };
    let rules: Vec<_> = scoring
        .skips
        .iter()
        .filter(|skip| skip.when.iter().all(|when| points(&when.item) == Some(when.points)))
        .collect();
    let by_rule: BTreeSet<&str> = rules.iter().flat_map(|rule| rule.items.iter().map(String::as_str)).collect();
    let mut at_least = 0;
    let mut answered = 0;
    let mut skipped = Vec::new();
    for link_id in &scoring.items {
        match points(link_id) {
            Some(points) => {
                at_least += points;
                answered += 1;
            }
            None if by_rule.contains(link_id.as_str()) => {
                answered += 1;
                skipped.push(link_id.clone());
            }
            None => {}
        }
    }
    let of = scoring.items.len();
    let total = (answered == of).then_some(at_least);
    let item_flags = scoring.flags.iter().filter(|flag| points(&flag.item).is_some_and(|p| p >= flag.positive_from));
    let total_flags = scoring.total_flags.iter().filter(|flag| total.is_some_and(|total| total >= flag.positive_from));
    let advice = scoring
        .after
        .iter()
        .filter(|advice| total.is_some_and(|total| (advice.positive_from..=advice.positive_to).contains(&total)));
    Score {
        instrument: scoring.instrument.clone(),
        version: scoring.version.clone(),
        total,
        at_least,
        answered,
        of,
        band: total.and_then(|total| scoring.bands.iter().find(|band| (band.from..=band.to).contains(&total)).cloned()),
        cut_offs: total.map_or_else(Vec::new, |total| {
            let held =
                |cut_off: &CutOff| CutOffResult { positive: total >= cut_off.positive_from, cut_off: cut_off.clone() };
            scoring.cutoff_sets.iter().map(held).collect()
        }),
        flags: item_flags
            .map(|flag| Flag { id: flag.id.clone(), item: Some(flag.item.clone()), says: flag.says.clone() })
            .chain(total_flags.map(|flag| Flag { id: flag.id.clone(), item: None, says: flag.says.clone() }))
            .collect(),
        notes: rules
            .iter()
            .filter(|rule| rule.items.iter().any(|item| skipped.contains(item)))
            .map(|rule| rule.says.clone())
            .chain(advice.map(|advice| advice.says.clone()))
            .collect(),
        skipped,
    }
}
