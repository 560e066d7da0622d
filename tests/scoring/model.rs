//! A second scorer, from the printed forms alone, and every instrument held against it with any answers and any
//! reasons for having none.

use std::collections::BTreeMap;

use liaison::domain::questionnaire::{Answer, Answers, Reason};
use liaison::domain::scoring::{Method, score};
use proptest::prelude::*;

use super::bands::{bands_of, cut_offs_of};
use super::flags::flags_of;
use super::kit::{band, content, cut_offs, flags};
use super::printed::{Fate, fate, gates, printed};

/// What the points so far come to.
#[derive(Debug, Default, PartialEq)]
pub struct Counted {
    pub of: usize,
    pub answered: usize,
    pub skipped: Vec<&'static str>,
    pub at_least: i64,
}

/// Counts the questions that are asked and answered, and those the owner's rule leaves out.
pub fn counted(tool: &str, points: &BTreeMap<&str, i64>) -> Counted {
    let mut counted = Counted::default();
    for (item, _) in printed(tool) {
        counted.of += 1;
        match (fate(tool, item, points), points.get(item)) {
            (Fate::Asked, Some(points)) => {
                counted.answered += 1;
                counted.at_least += points;
            }
            (Fate::Skipped, _) => {
                counted.answered += 1;
                counted.skipped.push(item);
            }
            _ => {}
        }
    }
    counted
}

/// What was chosen for one question: an option, a reason for no answer, or nothing yet.
#[derive(Clone, Debug)]
enum Choice {
    Option(usize),
    Reason(Reason),
    Open,
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        12 => (0..8_usize).prop_map(Choice::Option),
        1 => prop::sample::select(Reason::ALL.to_vec()).prop_map(Choice::Reason),
        1 => Just(Choice::Open),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    // F8, F9, F1; canvas#263: a reason is not zero, a question that is not asked counts for nothing.
    #[test]
    fn every_instrument_scores_as_its_printed_form_does(
        choices in prop::collection::vec(choice(), 18), complete in any::<bool>(), gate in choice()
    ) {
        let content = content();
        for instrument in &content.instruments {
            let id = instrument.scoring.instrument.as_str();
            let mut points: BTreeMap<&str, i64> = BTreeMap::new();
            let mut answers = Answers::new();
            let asked = printed(id).into_iter().map(|(item, _)| item).zip(&choices);
            for (item, choice) in asked.chain(gates(id).iter().map(|item| (*item, &gate))) {
                let options = &instrument.questionnaire.item(item).unwrap().options;
                let answer = match choice {
                    Choice::Option(which) => options.get(which % options.len()),
                    _ if complete => options.first(),
                    _ => None,
                };
                if let Some(option) = answer {
                    points.insert(item, option.points.unwrap());
                    answers.insert(item.to_owned(), Answer::one(option.value.clone()));
                } else if let Choice::Reason(reason) = choice {
                    answers.insert(item.to_owned(), Answer::Missing(*reason));
                }
            }

            let wanted = counted(id, &points);
            let result = score(instrument, &answers);
            prop_assert_eq!((result.answered, result.of, result.at_least), (wanted.answered, wanted.of, wanted.at_least), "{}", id);
            prop_assert_eq!(&result.skipped, &wanted.skipped, "{}", id);
            prop_assert_eq!(result.complete(), wanted.answered == wanted.of);
            let sum = instrument.scoring.method == Method::Sum;
            let total = Some(wanted.at_least).filter(|_| sum && wanted.answered == wanted.of);
            prop_assert_eq!(result.total, total, "{}", id);
            prop_assert_eq!(flags(&result), flags_of(id, |item| {
                points.get(item).copied().filter(|_| fate(id, item, &points) == Fate::Asked)
            }, total), "{}", id);
            if result.prorated.is_some() {
                continue; // partial.rs
            }
            let in_band = total.and_then(|total| bands_of(id)?.iter().find(|(to, _)| total <= *to)).map(|(_, name)| *name);
            prop_assert_eq!(band(&result), in_band, "{}", id);
            let (all, default) = cut_offs_of(id);
            let held: Vec<(i64, bool)> = total.map_or_else(Vec::new, |total| all.iter().map(|from| (*from, total >= *from)).collect());
            prop_assert_eq!(cut_offs(&result), held, "{}", id);
            if instrument.scoring.rules.is_empty() {
                let positive = default.and_then(|from| total.map(|total| total >= from));
                prop_assert_eq!(result.positive, positive, "{}", id);
            }
        }
    }
}
