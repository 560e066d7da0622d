//! What every box of every form scores: wording, order, points, and each reversal (domain 3.2).

use std::collections::BTreeMap;

use liaison::domain::questionnaire::{Answer, Value};
use liaison::domain::scoring::{Method, score};

use super::kit::{at_total, band, content, cut_offs, flags, given, of, option, tool};
use super::model::counted;
use super::printed::{Options, PRINTED, printed, sensible_gate};

// F8; issue: every instrument. The list of printed forms is the list of instruments.
#[test]
fn every_instrument_has_its_printed_form_here() {
    let content = content();
    let shipped: Vec<&str> = content.instruments.iter().map(|i| i.scoring.instrument.as_str()).collect();
    let printed: Vec<&str> = PRINTED.iter().map(|(id, _)| *id).collect();
    assert_eq!(shipped, printed);
    assert_eq!(shipped.len(), 23);
}

#[test]
fn the_questions_that_count_and_their_options_stand_as_printed() {
    for (id, _) in PRINTED {
        let (instrument, printed) = (tool(id), printed(id));
        let items: Vec<&str> = printed.iter().map(|(item, _)| *item).collect();
        assert_eq!(instrument.scoring.items, items, "{id}");
        for (item, options) in &printed {
            let asked = instrument.questionnaire.item(item).unwrap();
            assert!(asked.required && !asked.repeats, "{id} {item}");
            let points: Vec<Option<i64>> = asked.options.iter().map(|option| option.points).collect();
            let wanted: Vec<Option<i64>> = options.iter().map(|(_, points)| Some(*points)).collect();
            assert_eq!(points, wanted, "{id} {item}");
            for (option, (words, _)) in asked.options.iter().zip(*options) {
                let shown = option.value.to_string();
                assert!(shown.starts_with(words), "{id} {item}: \"{shown}\" instead of \"{words}\"");
            }
        }
    }
}

// The points the engine counts, box by box, reversals and all; what a box closes is in the model.
#[test]
fn each_box_scores_what_is_printed_beside_it() {
    for (id, _) in PRINTED {
        let (instrument, printed) = (tool(id), printed(id));
        let most = |options: Options| options.iter().map(|(_, points)| *points).max().unwrap();
        for (item, options) in &printed {
            for (place, (words, points)) in options.iter().enumerate() {
                let mut all: BTreeMap<&str, i64> = printed.iter().map(|(item, o)| (*item, most(o))).collect();
                all.extend(sensible_gate(id));
                let mut answers = given(&instrument, &all.iter().map(|(i, p)| (*i, *p)).collect::<Vec<_>>());
                let value = instrument.questionnaire.item(item).unwrap().options[place].value.clone();
                answers.insert((*item).to_owned(), Answer::one(value));
                all.insert(item, *points);
                let wanted = counted(id, &all);
                assert_eq!(score(&instrument, &answers).at_least, wanted.at_least, "{id} {item}: {words}");
            }
        }
    }
}

#[test]
fn the_range_is_the_least_and_the_most_the_printed_boxes_can_give() {
    for (id, _) in PRINTED {
        let instrument = tool(id);
        let bound = |pick: fn(i64, i64) -> i64| -> i64 {
            printed(id).iter().map(|(_, o)| o.iter().map(|(_, points)| *points).reduce(pick).unwrap()).sum()
        };
        let wanted = match instrument.scoring.method {
            Method::Sum => (bound(i64::min), bound(i64::max)),
            Method::None => (0, 0),
        };
        assert_eq!(instrument.scoring.range, wanted, "{id}");
    }
    // Domain 3.2, in figures.
    for (id, range) in [
        ("phq-9", (0, 27)),
        ("phq-2", (0, 6)),
        ("gad-7", (0, 21)),
        ("gad-2", (0, 6)),
        ("audit", (0, 40)),
        ("audit-c", (0, 12)),
        ("fast", (0, 16)),
        ("cage", (0, 4)),
        ("dast-10", (0, 10)),
        ("pc-ptsd-5", (0, 5)),
        ("k6", (0, 24)),
        ("k10", (10, 50)),
        ("cmhs-m", (0, 12)),
        ("cmhs-w", (0, 8)),
        ("aq-10", (0, 10)),
        ("4at", (0, 12)),
        ("whooley", (0, 2)),
        ("core-10", (0, 40)),
        ("who-5", (0, 25)),
        ("ciwa-ar", (0, 67)),
    ] {
        assert_eq!(tool(id).scoring.range, range, "{id}");
    }
}

/// The total when every question gets the option with these words.
fn all_answered(id: &str, words: &str) -> Option<i64> {
    let instrument = tool(id);
    let items = instrument.scoring.items.iter();
    let answers = items.map(|item| (item.clone(), option(&instrument, item, words))).collect();
    score(&instrument, &answers).total
}

// Domain 3.2, AQ-10: agreeing counts on 1, 7, 8 and 10, disagreeing on the other six, slightly as much as definitely.
#[test]
fn the_aq_10_counts_agreeing_on_four_questions_and_disagreeing_on_six() {
    for words in ["Definitely Agree", "Slightly Agree"] {
        assert_eq!(all_answered("aq-10", words), Some(4));
    }
    for words in ["Definitely Disagree", "Slightly Disagree"] {
        assert_eq!(all_answered("aq-10", words), Some(6));
    }
    let aq = tool("aq-10");
    for item in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] {
        let at = |words| score(&aq, &[(item.to_owned(), option(&aq, item, words))].into()).at_least;
        let agreeing = i64::from(["1", "7", "8", "10"].contains(&item));
        let scored = ["Definitely Agree", "Slightly Agree", "Slightly Disagree", "Definitely Disagree"].map(at);
        assert_eq!(scored, [agreeing, agreeing, 1 - agreeing, 1 - agreeing], "{item}");
    }
}

// Domain 3.2, DAST-10: "No" to question 3 is the point. Somebody who takes nothing says yes to it, and scores 0.
#[test]
fn question_three_of_the_dast_10_counts_no() {
    assert_eq!(all_answered("dast-10", "Yes"), Some(9));
    assert_eq!(all_answered("dast-10", "No"), Some(1));
    let dast = tool("dast-10");
    let mut answers = given(&dast, &["1", "2", "4", "5", "6", "7", "8", "9", "10"].map(|item| (item, 0)));
    answers.insert("3".into(), option(&dast, "3", "Yes"));
    assert_eq!(score(&dast, &answers).total, Some(0));
    assert!(dast.questionnaire.item("3").unwrap().text.contains("always able to stop"));
}

// Domain 3.2, CORE-10: statements 2 and 3 are about being well.
#[test]
fn statements_two_and_three_of_the_core_10_count_the_other_way() {
    assert_eq!(all_answered("core-10", "Not at all"), Some(8));
    assert_eq!(all_answered("core-10", "Only occasionally"), Some(14));
    assert_eq!(all_answered("core-10", "Sometimes"), Some(20));
    assert_eq!(all_answered("core-10", "Often"), Some(26));
    assert_eq!(all_answered("core-10", "Most or all the time"), Some(32));
}

// Domain 3.2: the trap between K6 and K10, which print the same words.
#[test]
fn the_same_answers_count_from_nought_in_the_k6_and_from_one_in_the_k10() {
    for (words, k6, k10) in [
        ("None of the time", 0, 10),
        ("A little of the time", 6, 20),
        ("Some of the time", 12, 30),
        ("Most of the time", 18, 40),
        ("All of the time", 24, 50),
    ] {
        assert_eq!((all_answered("k6", words), all_answered("k10", words)), (Some(k6), Some(k10)), "{words}");
    }
}

// WHO-5: a high total is a good one.
#[test]
fn the_who_5_counts_well_being_so_that_more_is_better() {
    assert_eq!(all_answered("who-5", "All of the time"), Some(25));
    assert_eq!(all_answered("who-5", "At no time"), Some(0));
    let positive = |total: i64| at_total("who-5", total).positive;
    assert_eq!((positive(0), positive(25)), (Some(true), Some(false)));
}

// Domain 3.2: 9 and 10 of the AUDIT, and the last of the FAST, have no 1 and no 3. "Not at all sure" is no option of
// the GAD (Zorowitz 2021).
#[test]
fn no_option_is_there_that_the_form_does_not_print() {
    for (id, item) in [("audit", "9"), ("audit", "10"), ("fast", "4")] {
        for points in [1, 3, 5] {
            let refused = tool(id).answers_by_points(&[(item.to_owned(), points)].into());
            assert!(refused.is_err(), "{id} {item} took {points} points");
        }
    }
    for id in ["gad-7", "gad-2"] {
        for item in tool(id).questionnaire.items() {
            let wrong = |value: &Value| value.to_string().contains("sure");
            assert!(item.options.iter().all(|option| !wrong(&option.value)), "{id}");
        }
    }
}

// Domain 3.2: the short forms are questions of the long ones, in the same words.
#[test]
fn a_short_form_asks_the_questions_of_the_long_one_word_for_word() {
    let text = |id: &str, item: &str| tool(id).questionnaire.item(item).unwrap().text.clone();
    for (short, long, pairs) in [
        ("phq-2", "phq-9", &[("1", "1"), ("2", "2")][..]),
        ("gad-2", "gad-7", &[("1", "1"), ("2", "2")]),
        ("audit-c", "audit", &[("1", "1"), ("2", "2"), ("3", "3")]),
        ("fast", "audit", &[("1", "3"), ("2", "5"), ("3", "8"), ("4", "10")]),
        ("k6", "k10", &[("1", "2"), ("2", "4"), ("3", "5"), ("4", "8"), ("5", "9"), ("6", "10")]),
    ] {
        for (of_short, of_long) in pairs {
            assert_eq!(text(short, of_short), text(long, of_long), "{short} {of_short}");
        }
    }
}

// Scenario B.
#[test]
fn scenario_b_scores_exactly() {
    let phq = of("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    assert_eq!((phq.total, band(&phq)), (Some(21), Some("severe")));
    assert_eq!(flags(&phq), ["self-harm"]);
    let gad = of("gad-7", &[2, 2, 3, 2, 1, 2, 3]);
    assert_eq!((gad.total, band(&gad)), (Some(15), Some("severe")));
    let ptsd = of("pc-ptsd-5", &[1, 1, 1, 0, 0]);
    assert_eq!((ptsd.total, ptsd.band.is_none()), (Some(3), true));
    assert_eq!(cut_offs(&ptsd), [(3, true), (4, false)]);
}
