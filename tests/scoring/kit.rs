//! What the tests of instruments share: answers made from points, and short ways to read a score.

use std::collections::BTreeMap;
use std::rc::Rc;

use liaison::catalogue;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::questionnaire::{Answer, Answers};
use liaison::domain::scoring::{Instrument, Method, Score, score};

use super::printed::sensible_gate;

thread_local! {
    static LIBRARY: Rc<ClinicalContent> = Rc::new(catalogue::load().unwrap());
}

pub fn content() -> Rc<ClinicalContent> {
    LIBRARY.with(Clone::clone)
}

pub fn tool(id: &str) -> Rc<Instrument> {
    content().instrument(id).unwrap_or_else(|| panic!("no instrument {id}")).clone()
}

/// Answers from points by item.
pub fn given(instrument: &Instrument, points: &[(&str, i64)]) -> Answers {
    let points: BTreeMap<String, i64> = points.iter().map(|(item, points)| ((*item).to_owned(), *points)).collect();
    instrument.answers_by_points(&points).unwrap()
}

/// Points in item order; a gate that stands before the items is open.
pub fn in_order(instrument: &Instrument, points: &[i64]) -> Answers {
    let mut all: Vec<(&str, i64)> =
        instrument.scoring.items.iter().map(String::as_str).zip(points.iter().copied()).collect();
    all.extend(sensible_gate(&instrument.scoring.instrument));
    given(instrument, &all)
}

/// The score of points in item order.
pub fn of(id: &str, points: &[i64]) -> Score {
    let instrument = tool(id);
    score(&instrument, &in_order(&instrument, points))
}

/// The score of points by item.
pub fn by_item(id: &str, points: &[(&str, i64)]) -> Score {
    let instrument = tool(id);
    score(&instrument, &given(&instrument, points))
}

/// The answer to one question by its printed words.
pub fn option(instrument: &Instrument, item: &str, words: &str) -> Answer {
    let asked = instrument.questionnaire.item(item).unwrap();
    let found = asked.options.iter().find(|option| option.value.to_string() == words);
    Answer::one(found.unwrap_or_else(|| panic!("{item} does not offer {words}")).value.clone())
}

/// Complete answers with exactly this total, whatever points the options carry.
pub fn totalling(instrument: &Instrument, total: i64) -> Answers {
    // Totals that the items so far can give, each with the points that give it.
    let mut reached: BTreeMap<i64, Vec<i64>> = BTreeMap::from([(0, Vec::new())]);
    for item in &instrument.scoring.items {
        let options: Vec<i64> =
            instrument.questionnaire.item(item).unwrap().options.iter().filter_map(|option| option.points).collect();
        let mut next = BTreeMap::new();
        // The most on the first items, so that no gate or skip closes the later ones.
        for (sum, points) in reached.iter().rev() {
            for option in &options {
                next.entry(sum + option).or_insert_with(|| [points.as_slice(), &[*option]].concat());
            }
        }
        reached = next;
    }
    let points = reached.get(&total).unwrap_or_else(|| panic!("{} cannot give {total}", instrument.scoring.instrument));
    in_order(instrument, points)
}

/// The score of complete answers with this total.
pub fn at_total(id: &str, total: i64) -> Score {
    let instrument = tool(id);
    score(&instrument, &totalling(&instrument, total))
}

/// The instruments that have a total.
pub fn summed() -> Vec<Rc<Instrument>> {
    content().instruments.iter().filter(|instrument| instrument.scoring.method == Method::Sum).cloned().collect()
}

pub fn flags(score: &Score) -> Vec<&str> {
    score.flags.iter().map(|flag| flag.id.as_str()).collect()
}

pub fn band(score: &Score) -> Option<&str> {
    score.band.as_ref().map(|band| band.label.as_str())
}

/// Each cut-off and whether it is reached.
pub fn cut_offs(score: &Score) -> Vec<(i64, bool)> {
    score.cut_offs.iter().map(|held| (held.cut_off.positive_from, held.positive)).collect()
}

/// The ids of the rules that are met.
pub fn rules_met(score: &Score) -> Vec<&str> {
    score.rules.iter().filter(|result| result.met == Some(true)).map(|result| result.rule.id.as_str()).collect()
}
