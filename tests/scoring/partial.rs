//! Partial forms: no total, no band, no cut-off, "at least so many", and no reason ever counted as zero (F8,
//! canvas#263); and the one owner's rule that scales a total up, CORE-10.

use std::collections::BTreeMap;

use liaison::domain::questionnaire::{Answer, Answers, Reason};
use liaison::domain::scoring::{Method, score};

use super::kit::{band, by_item, content, cut_offs, given, in_order, of, tool};
use super::printed::{PRINTED, printed};

/// Every question at its most, as points by item; no gate closes anything there.
fn at_most(id: &str) -> Vec<(&'static str, i64)> {
    let most = |options: &[(&str, i64)]| options.iter().map(|(_, points)| *points).max().unwrap();
    printed(id).into_iter().map(|(item, options)| (item, most(options))).collect()
}

fn whole(id: &str) -> Answers {
    in_order(&tool(id), &at_most(id).into_iter().map(|(_, points)| points).collect::<Vec<_>>())
}

/// The questions nobody is asked once this one is open (the C-SSRS goes on after a yes).
fn behind(id: &str, item: &str) -> &'static [&'static str] {
    match (id, item) {
        ("c-ssrs", "2") => &["3", "4", "5"],
        ("c-ssrs", "6") => &["6b"],
        _ => &[],
    }
}

// Each question of each instrument left out in turn, or with each of the four reasons.
#[test]
fn one_question_without_an_answer_leaves_no_total_and_the_points_of_the_others() {
    for (id, _) in PRINTED {
        let (instrument, all) = (tool(id), at_most(id));
        assert!(score(&instrument, &whole(id)).complete(), "{id}");
        for (open, _) in &all {
            let gone = behind(id, open);
            let counts = |item: &str| item != *open && !gone.contains(&item);
            let wanted: i64 = all.iter().filter(|(item, _)| counts(item)).map(|(_, points)| points).sum();
            for reason in [None, Some(0), Some(1), Some(2), Some(3)].map(|which| which.map(|w: usize| Reason::ALL[w])) {
                let mut answers = whole(id);
                answers.remove(*open);
                if let Some(reason) = reason {
                    answers.insert((*open).to_owned(), Answer::Missing(reason));
                }
                let result = score(&instrument, &answers);
                let said = format!("{id} without {open}, {reason:?}");
                assert_eq!((result.total, result.complete()), (None, false), "{said}");
                assert_eq!((result.answered, result.of), (all.len() - 1 - gone.len(), all.len()), "{said}");
                assert_eq!(result.at_least, wanted, "{said}");
                assert!(result.skipped.is_empty(), "{said}");
                if *id != "core-10" {
                    assert!(result.band.is_none() && result.cut_offs.is_empty() && result.prorated.is_none(), "{said}");
                }
                if instrument.scoring.rules.is_empty() && *id != "core-10" {
                    assert_eq!(result.positive, None, "{said}");
                }
            }
        }
    }
}

// From nothing to everything, in printed order.
#[test]
fn completeness_counts_up_one_answer_at_a_time() {
    for (id, _) in PRINTED.iter().filter(|(id, _)| *id != "pc-ptsd-5") {
        let (instrument, all) = (tool(id), at_most(id));
        for many in 0..=all.len() {
            let result = by_item(id, &all[..many]);
            let least: i64 = all[..many].iter().map(|(_, points)| points).sum();
            assert_eq!((result.answered, result.of, result.at_least), (many, all.len(), least), "{id}");
            assert_eq!(result.complete(), many == all.len(), "{id}");
            let sum = instrument.scoring.method == Method::Sum;
            assert_eq!(result.total, Some(least).filter(|_| sum && many == all.len()), "{id}");
        }
    }
}

#[test]
fn a_form_of_nothing_but_reasons_has_no_score_and_is_not_all_noes() {
    for instrument in &content().instruments {
        for reason in Reason::ALL {
            let items = instrument.questionnaire.items().iter().filter(|item| item.kind.is_question());
            let answers: Answers = items.map(|item| (item.link_id.clone(), Answer::Missing(reason))).collect();
            let result = score(instrument, &answers);
            let id = &instrument.scoring.instrument;
            assert_eq!((result.total, result.at_least, result.answered), (None, 0, 0), "{id} {reason:?}");
            assert_eq!((result.positive, &result.band), (None, &None), "{id} {reason:?}");
            assert!(result.flags.is_empty() && result.cut_offs.is_empty() && result.skipped.is_empty(), "{id}");
            assert!(result.rules.iter().all(|rule| rule.met.is_none()), "{id}: {reason:?} is not no");
            assert!(result.subscales.iter().all(|subscale| subscale.total.is_none()), "{id}");
        }
    }
}

// Scenario D.
#[test]
fn four_of_nine_of_the_phq_9_is_at_least_seven_and_no_score() {
    let result = of("phq-9", &[1, 2, 1, 3]);
    assert_eq!((result.total, result.at_least, result.answered, result.of), (None, 7, 4, 9));
    assert!(result.flags.is_empty() && result.band.is_none() && result.cut_offs.is_empty());
}

// Domain 3.2: only the owner of the CORE-10 allows it.
#[test]
fn only_the_core_10_scales_a_total_up() {
    for instrument in &content().instruments {
        let id = instrument.scoring.instrument.as_str();
        assert_eq!(instrument.scoring.prorate.as_ref().map(|p| p.min_answered), (id == "core-10").then_some(9), "{id}");
    }
}

/// CORE-10 with these statements open and the others adding up to this.
fn core(open: &[&str], sum: i64) -> liaison::domain::scoring::Score {
    let core = tool("core-10");
    let mut left = sum;
    let mut answers: BTreeMap<&str, i64> = BTreeMap::new();
    for (item, _) in printed("core-10").into_iter().filter(|(item, _)| !open.contains(item)) {
        let points = left.min(4);
        left -= points;
        answers.insert(item, points);
    }
    assert_eq!(left, 0, "nine statements give 36 at most");
    let mut answers = given(&core, &answers.into_iter().collect::<Vec<_>>());
    answers.extend(open.iter().map(|item| ((*item).to_owned(), Answer::Missing(Reason::Declined))));
    score(&core, &answers)
}

// Domain 3.2, CORE-10: 10 x sum / items answered. Nine answered, whichever is open, at every sum: held against bands
// and cut-offs as it is worked out, so that no rounding carries it over (5 of nine is 5.6, and below 6).
#[test]
fn nine_of_ten_of_the_core_10_is_scaled_and_marked_and_never_rounded_over_a_boundary() {
    let bands = super::bands::bands_of("core-10").unwrap();
    for open in ["1", "2", "7", "10"] {
        for sum in 0..=36_i64 {
            let result = core(&[open], sum);
            let said = format!("{sum} points without {open}");
            // In ninths: 10 x sum.
            let ninths = 10 * sum;
            let scaled = result.prorated.unwrap();
            assert_eq!(scaled.tenths(), (20 * ninths + 9) / 18, "{said}");
            assert_eq!((result.total, result.at_least, result.answered, result.of), (None, sum, 9, 10), "{said}");
            assert!(!result.complete(), "{said}");
            let above = bands.iter().filter(|(to, _)| ninths >= 9 * (to + 1)).count();
            assert_eq!(band(&result), Some(bands[above].1), "{said}");
            assert_eq!(cut_offs(&result), [(11, ninths >= 99), (13, ninths >= 117)], "{said}");
            assert_eq!(result.positive, Some(ninths >= 99), "{said}");
        }
    }
}

// Evidence check 2, row 32: nine statements that leave out the one about plans to end life say nothing of the whole.
#[test]
fn the_core_10_is_never_scaled_without_its_statement_about_plans_to_end_life() {
    for sum in 0..=36 {
        let result = core(&["6"], sum);
        assert_eq!((result.prorated, result.positive, band(&result)), (None, None, None), "{sum}");
        assert!(result.cut_offs.is_empty());
        assert_eq!(result.reach.positive, (sum >= 11).then_some(true), "the cut-off is reached whatever is still open");
    }
}

// Audit A0c: the least possible total decides, and an open item that is worth a point at least counts so.
#[test]
fn what_a_form_reaches_is_said_before_it_is_complete() {
    let phq = by_item("phq-9", &[("1", 3), ("2", 3), ("3", 3), ("4", 3), ("5", 3), ("6", 3), ("7", 3), ("8", 3)]);
    assert_eq!((phq.positive, phq.reach.positive, phq.reach.total), (None, Some(true), Some((24, 27))));
    assert_eq!(by_item("k10", &[("1", 5)]).reach.total, Some((14, 50)), "nine open items of at least one point");
    let four = by_item("4at", &[("2", 2), ("3", 2)]);
    assert_eq!((four.total, four.reach.total_flags), (None, vec!["possible-delirium".to_owned()]));
    let low = by_item("who-5", &[("1", 0), ("2", 0), ("3", 0)]);
    assert_eq!((low.positive, low.reach.positive), (None, Some(true)), "12 of 25 cannot be passed any more");
    assert_eq!(by_item("phq-9", &[("1", 0)]).reach.positive, None, "and nothing is negative before it is complete");
}

#[test]
fn the_scaled_total_is_shown_in_tenths() {
    for (sum, shown, name) in [
        (0, "0.0", "lowest range"),
        (5, "5.6", "lowest range"),
        (6, "6.7", "low level problems"),
        (9, "10.0", "low level problems"),
        (10, "11.1", "mild distress"),
        (13, "14.4", "mild distress"),
        (14, "15.6", "moderate distress"),
        (18, "20.0", "moderate to severe distress"),
        (22, "24.4", "moderate to severe distress"),
        (23, "25.6", "severe distress"),
        (36, "40.0", "severe distress"),
    ] {
        let result = core(&["7"], sum);
        assert_eq!((result.prorated.unwrap().to_string().as_str(), band(&result)), (shown, Some(name)), "{sum}");
    }
}

#[test]
fn a_complete_core_10_is_not_scaled_and_two_open_statements_give_nothing() {
    for sum in 0..=40 {
        let result = super::kit::at_total("core-10", sum);
        assert_eq!((result.total, result.prorated), (Some(sum), None));
    }
    for (a, b) in [("1", "2"), ("6", "7"), ("9", "10")] {
        for sum in 0..=32 {
            let result = core(&[a, b], sum);
            assert_eq!((result.total, result.prorated, result.at_least), (None, None, sum), "without {a} and {b}");
            assert_eq!((result.answered, result.of, result.positive), (8, 10, None));
            assert!(result.band.is_none() && result.cut_offs.is_empty());
        }
    }
}
