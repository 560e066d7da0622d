//! Working out a score. Unanswered is not zero; a partial form has no total and no band; flags of items
//! fire as soon as the item is answered.

use std::collections::BTreeSet;

use super::definition::Scoring;
use super::flag::ItemFlag;
use super::instrument::Instrument;
use super::reach::reach;
use super::result::{CutOffResult, Flag, RuleResult, Scaled, Score, SubscaleResult};
use super::rule::RuleKind;
use super::rule_logic::{KnownPoints, met};
use super::scale::{CutOff, Method, Prorate};
use crate::domain::questionnaire::{Answers, Enabled};

/// Scores the answers. Answers to questions that are not asked count for nothing.
pub fn score(instrument: &Instrument, answers: &Answers) -> Score {
    let enabled = Enabled::of(&instrument.questionnaire, answers);
    score_where(instrument, answers, &|link_id| enabled.is(&instrument.questionnaire, link_id))
}

/// Scores the answers of a form filled in elsewhere. What the owner allows to leave out counts where it was answered
/// all the same: somebody asked. Behind a gate that is closed nothing counts.
pub fn score_given(instrument: &Instrument, answers: &Answers) -> Score {
    let enabled = Enabled::of(&instrument.questionnaire, answers);
    score_where(instrument, answers, &|link_id| {
        enabled.is(&instrument.questionnaire, link_id) || instrument.scoring.may_be_left_out(link_id)
    })
}

/// The flags that cannot be said: their item is asked and has no answer.
pub fn open_flags<'a>(instrument: &'a Instrument, answers: &'a Answers) -> impl Iterator<Item = &'a ItemFlag> + 'a {
    let enabled = Enabled::of(&instrument.questionnaire, answers);
    let given = |link_id: &str| answers.get(link_id).is_some_and(|answer| !answer.values().is_empty());
    let open = move |flag: &&ItemFlag| enabled.is(&instrument.questionnaire, &flag.item) && !given(&flag.item);
    instrument.scoring.flags.iter().filter(open)
}

fn score_where(instrument: &Instrument, answers: &Answers, counts: &dyn Fn(&str) -> bool) -> Score {
    let scoring = &instrument.scoring;
    let points = |link_id: &str| -> Option<i64> {
        let item = instrument.questionnaire.item(link_id)?;
        let value = answers.get(link_id).filter(|_| counts(link_id))?.values().first()?;
        item.option(value)?.points
    };
    let skips: Vec<_> = scoring
        .skips
        .iter()
        .filter(|skip| skip.when.iter().all(|when| points(&when.item) == Some(when.points)))
        .collect();
    let by_rule: BTreeSet<&str> = skips.iter().flat_map(|rule| rule.items.iter().map(String::as_str)).collect();
    let mut so_far = 0;
    let mut answered = 0;
    let mut skipped = Vec::new();
    let mut open = Vec::new();
    for link_id in &scoring.items {
        match points(link_id) {
            Some(points) => {
                so_far += points;
                answered += 1;
            }
            None if by_rule.contains(link_id.as_str()) => {
                answered += 1;
                skipped.push(link_id.clone());
            }
            None => open.push(link_id.as_str()),
        }
    }
    let of = scoring.items.len();
    let complete = open.is_empty();
    let total = (complete && scoring.method == Method::Sum).then_some(so_far);
    let prorated = prorated(scoring, so_far, &open);
    // What a band or a cut-off is held against.
    let held = prorated.or(total.map(|points| Scaled { points, times: 1, over: 1 }));
    // In a complete form, what nobody had to answer is no longer open; a reason for no answer leaves it open.
    let left = |link_id: &str| !scoring.items.iter().any(|i| i == link_id) && !answers.contains_key(link_id);
    let settled = |link_id: &str| by_rule.contains(link_id) || (complete && left(link_id));
    let known_points = |link_id: &str| points(link_id).or_else(|| settled(link_id).then_some(0));
    let known = KnownPoints { points: &known_points, total: total.map(|total| (total, total)) };
    let rules: Vec<RuleResult> = scoring
        .rules
        .iter()
        .zip(met(&scoring.rules, &known))
        .map(|(rule, met)| RuleResult { rule: rule.clone(), met })
        .collect();
    let cut_offs = held.map_or_else(Vec::new, |held| {
        let result =
            |cut_off: &CutOff| CutOffResult { positive: held.reaches(cut_off.positive_from), cut_off: cut_off.clone() };
        scoring.cutoff_sets.iter().map(result).collect()
    });
    let positive = positive(&cut_offs, &rules);
    let reach = reach(instrument, &known_points, so_far, &open, positive);
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
        prorated,
        at_least: so_far,
        reach,
        answered,
        of,
        band: held.and_then(|held| {
            scoring.bands.iter().find(|band| held.reaches(band.from) && !held.reaches(band.to + 1)).cloned()
        }),
        positive,
        cut_offs,
        rules,
        subscales: scoring
            .subscales
            .iter()
            .map(|subscale| SubscaleResult {
                total: subscale.items.iter().map(|item| known_points(item)).sum(),
                subscale: subscale.clone(),
            })
            .collect(),
        flags: item_flags
            .map(|flag| Flag { id: flag.id.clone(), item: Some(flag.item.clone()), says: flag.says.clone() })
            .chain(total_flags.map(|flag| Flag { id: flag.id.clone(), item: None, says: flag.says.clone() }))
            .collect(),
        notes: skips
            .iter()
            .filter(|rule| rule.items.iter().any(|item| skipped.contains(item)))
            .map(|rule| rule.says.clone())
            .chain(advice.map(|advice| advice.says.clone()))
            .collect(),
        skipped,
    }
}

fn prorated(scoring: &Scoring, points: i64, open: &[&str]) -> Option<Scaled> {
    let of = scoring.items.len();
    let answered = of - open.len();
    let scaled = |leave: &&Prorate| {
        let enough = answered < of && answered >= leave.min_answered.max(1);
        enough && !leave.never_without.iter().any(|item| open.contains(&item.as_str()))
    };
    scoring.prorate.as_ref().filter(scaled)?;
    let whole = |count: usize| i64::try_from(count).ok();
    Some(Scaled { points, times: whole(of)?, over: whole(answered)? })
}

/// By the rules where there are any, else by the default cut-off.
fn positive(cut_offs: &[CutOffResult], rules: &[RuleResult]) -> Option<bool> {
    let of = |kind: RuleKind| rules.iter().filter(move |result| result.rule.kind == kind).map(|result| result.met);
    if of(RuleKind::Positive).next().is_none() {
        return cut_offs.iter().find(|held| held.cut_off.default).map(|held| held.positive);
    }
    if of(RuleKind::Positive).any(|met| met == Some(true)) {
        return Some(true);
    }
    let open = of(RuleKind::Positive).any(|met| met.is_none());
    let undecided = of(RuleKind::Undecided).any(|met| met != Some(false));
    (!open && !undecided).then_some(false)
}
