//! Every instrument of the catalogue: bands on both sides of each boundary, partial forms without a total, flags of
//! items whatever the total, skip rules, and every cut-off shown (F8, F9; domain 3.2).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::rc::Rc;

use liaison::catalogue;
use liaison::domain::library::Library;
use liaison::domain::questionnaire::{Answer, Answers, Condition, Enabled, Expected, Operator, Reason};
use liaison::domain::scoring::{Instrument, Method, Score, score};
use proptest::prelude::*;

thread_local! {
    static LIBRARY: Rc<Library> = Rc::new(catalogue::load().unwrap());
}

fn library() -> Rc<Library> {
    LIBRARY.with(Clone::clone)
}

/// The bands as `domain.md` 3.2 gives them, written down again here: greatest total of each band, and its name.
const BANDS: &[(&str, &[(i64, &str)])] = &[
    ("phq-9", &[(4, "minimal"), (9, "mild"), (14, "moderate"), (19, "moderately severe"), (27, "severe")]),
    ("gad-7", &[(4, "minimal"), (9, "mild"), (14, "moderate"), (21, "severe")]),
    ("audit", &[(7, "lower risk"), (15, "increasing risk"), (19, "higher risk"), (40, "possible dependence")]),
    (
        "audit-c",
        &[(4, "below the UK threshold of 5"), (7, "increasing risk"), (10, "higher risk"), (12, "possible dependence")],
    ),
];

/// The cut-offs as `domain.md` 3.2 gives them.
const CUT_OFFS: &[(&str, &[i64])] =
    &[("phq-9", &[10]), ("gad-7", &[10, 8]), ("audit", &[8]), ("audit-c", &[5]), ("pc-ptsd-5", &[3, 4])];

/// Answers from points by item.
fn given(instrument: &Instrument, points: &[(&str, i64)]) -> Answers {
    let points: BTreeMap<String, i64> = points.iter().map(|(item, points)| ((*item).to_owned(), *points)).collect();
    instrument.answers_by_points(&points).unwrap()
}

/// Points in item order; the gate of the PC-PTSD-5 is open.
fn in_order(instrument: &Instrument, points: &[i64]) -> Answers {
    let mut all: Vec<(&str, i64)> =
        instrument.scoring.items.iter().map(String::as_str).zip(points.iter().copied()).collect();
    if instrument.questionnaire.item("0").is_some() {
        all.push(("0", 1));
    }
    given(instrument, &all)
}

/// Complete answers with exactly this total, whatever points the options carry.
fn totalling(instrument: &Instrument, total: i64) -> Answers {
    let items = &instrument.scoring.items;
    // Totals that the items so far can give, each with the points that give it.
    let mut reached: BTreeMap<i64, Vec<i64>> = BTreeMap::from([(0, Vec::new())]);
    for item in items {
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

/// The instruments that have a total.
fn summed() -> Vec<Rc<Instrument>> {
    let library = library();
    library.instruments.iter().filter(|instrument| instrument.scoring.method == Method::Sum).cloned().collect()
}

/// The points that make an instrument ask this item.
fn gates(item: &str, instrument: &Instrument) -> Vec<(String, i64)> {
    let questionnaire = &instrument.questionnaire;
    let conditions = &questionnaire.item(item).unwrap().enable_when;
    let gate = |condition: &Condition| {
        let (Expected::Value(value), Operator::Equal) = (&condition.expected, condition.operator) else { return None };
        let question = questionnaire.item(&condition.fact).unwrap();
        Some((condition.fact.clone(), question.option(value).unwrap().points.unwrap()))
    };
    conditions.iter().filter_map(gate).collect()
}

fn flags(score: &Score) -> Vec<&str> {
    score.flags.iter().map(|flag| flag.id.as_str()).collect()
}

fn of(tool: &str, points: &[i64]) -> Score {
    let library = library();
    let instrument = library.instrument(tool).unwrap();
    score(instrument, &in_order(instrument, points))
}

// F8; every total from the least to the greatest, so both sides of every boundary.
#[test]
fn every_total_falls_in_the_band_of_the_dossier() {
    for (tool, bands) in BANDS {
        let library = library();
        let instrument = library.instrument(tool).unwrap();
        let greatest = bands.last().unwrap().0;
        assert_eq!(instrument.scoring.range, (0, greatest), "{tool}");
        for total in 0..=greatest {
            let result = score(instrument, &totalling(instrument, total));
            let (_, wanted) = bands.iter().find(|(to, _)| total <= *to).unwrap();
            assert_eq!(result.total, Some(total), "{tool}");
            assert_eq!(result.band.map(|band| band.label), Some((*wanted).to_owned()), "{tool} at {total}");
        }
    }
}

// F8; also for instruments loaded later: bands follow each other without gap or overlap.
#[test]
fn both_sides_of_every_boundary_in_the_catalogue_lie_in_different_bands() {
    for instrument in &summed() {
        for pair in instrument.scoring.bands.windows(2) {
            let band = |total| score(instrument, &totalling(instrument, total)).band.unwrap();
            assert_eq!(band(pair[0].to), pair[0], "{}", instrument.scoring.instrument);
            assert_eq!(band(pair[1].from), pair[1], "{}", instrument.scoring.instrument);
            assert_eq!(pair[0].to + 1, pair[1].from, "{}", instrument.scoring.instrument);
        }
    }
}

// F8, domain 3.2: both cut-offs of the PC-PTSD-5 and of the GAD-7 are shown, each with its source; none is chosen
// from the person's sex.
#[test]
fn every_cut_off_is_shown_with_its_source_on_both_sides_of_it() {
    for (tool, cut_offs) in CUT_OFFS {
        let library = library();
        let instrument = library.instrument(tool).unwrap();
        for from in *cut_offs {
            for total in [from - 1, *from, from + 1] {
                let held = score(instrument, &totalling(instrument, total)).cut_offs;
                let shown: Vec<(i64, bool)> = held.iter().map(|h| (h.cut_off.positive_from, h.positive)).collect();
                let wanted: Vec<(i64, bool)> = cut_offs.iter().map(|from| (*from, total >= *from)).collect();
                assert_eq!(shown, wanted, "{tool} at {total}");
                assert!(held.iter().all(|h| !h.cut_off.source.is_empty() && !h.cut_off.label.is_empty()), "{tool}");
            }
        }
        let defaults = instrument.scoring.cutoff_sets.iter().filter(|cut_off| cut_off.default).count();
        assert_eq!(defaults, 1, "{tool} has one default for the rules");
    }
}

// F8, canvas#263: unanswered is not zero. Every form with one question open: no total, no band, no cut-off.
#[test]
fn a_partial_form_has_no_total_and_no_band_but_says_at_least() {
    for instrument in summed().iter().filter(|instrument| instrument.scoring.prorate.is_none()) {
        let greatest = instrument.scoring.range.1;
        let whole = totalling(instrument, greatest);
        assert!(score(instrument, &whole).complete());
        for open in &instrument.scoring.items {
            for left in
                [None, Some(Reason::NotAsked), Some(Reason::Declined), Some(Reason::Unable), Some(Reason::NotKnown)]
            {
                let mut answers = whole.clone();
                answers.remove(open);
                if let Some(reason) = left {
                    answers.insert(open.clone(), Answer::Missing(reason));
                }
                let tool = &instrument.scoring.instrument;
                let result = score(instrument, &answers);
                assert_eq!((result.total, &result.band), (None, &None), "{tool} without {open}");
                assert!(result.cut_offs.is_empty() && !result.complete(), "{tool} without {open}");
                assert_eq!(result.of - result.answered, 1, "{tool} without {open}");
                let lost = instrument.questionnaire.item(open).unwrap().options.iter().filter_map(|o| o.points).max();
                assert_eq!(result.at_least, greatest - lost.unwrap(), "{tool} without {open}");
            }
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

// F9: as soon as the item is answered, alone, and in a complete form, at every number of points.
#[test]
fn a_flag_of_an_item_fires_whatever_the_total_and_however_much_is_answered() {
    let mut seen = 0;
    for instrument in &library().instruments {
        for flag in &instrument.scoring.flags {
            seen += 1;
            let item = instrument.questionnaire.item(&flag.item).unwrap();
            for points in item.options.iter().filter_map(|option| option.points) {
                let wanted = points >= flag.positive_from;
                let fires = |answers: &Answers| {
                    let result = score(instrument, answers);
                    result.flags.iter().any(|f| f.id == flag.id && f.item.as_ref() == Some(&flag.item))
                };
                let mut alone = gates(&flag.item, instrument);
                alone.push((flag.item.clone(), points));
                let alone: Vec<(&str, i64)> = alone.iter().map(|(item, points)| (item.as_str(), *points)).collect();
                let alone = given(instrument, &alone);
                assert_eq!(fires(&alone), wanted, "{} alone at {points}", flag.id);
                if instrument.scoring.method == Method::None {
                    continue;
                }
                let mut whole = totalling(instrument, instrument.scoring.range.1);
                whole.extend(alone.clone());
                assert_eq!(fires(&whole), wanted, "{} in a full form at {points}", flag.id);
            }
        }
    }
    assert!(seen >= 4, "PHQ-9 item 9, AUDIT items 3 and 6, AUDIT-C item 3");
}

#[test]
fn item_nine_fires_at_a_total_of_one_and_not_at_twenty_four_without_it() {
    assert_eq!(flags(&of("phq-9", &[0, 0, 0, 0, 0, 0, 0, 0, 1])), ["self-harm"]);
    assert!(flags(&of("phq-9", &[3, 3, 3, 3, 3, 3, 3, 3, 0])).is_empty());
}

// Domain 3.2, AUDIT: Q1 = 0 goes to Q9 and Q10; the skipped count as 0 and the form is complete.
#[test]
fn the_audit_of_someone_who_never_drinks_is_complete_with_three_answers() {
    let library = library();
    let audit = library.instrument("audit").unwrap();
    let result = score(audit, &given(audit, &[("1", 0), ("9", 2), ("10", 4)]));
    assert_eq!((result.total, result.answered, result.of), (Some(6), 10, 10));
    assert_eq!(result.skipped, ["2", "3", "4", "5", "6", "7", "8"]);
    assert!(result.notes.iter().any(|note| note.contains("questions 2 to 8 are not asked")), "{:?}", result.notes);
    // Questions 9 and 10 are asked of everybody.
    assert_eq!(score(audit, &given(audit, &[("1", 0), ("9", 2)])).total, None);
    let enabled = Enabled::of(&audit.questionnaire, &given(audit, &[("1", 0)]));
    let asked = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map(|item| enabled.is(&audit.questionnaire, item));
    assert_eq!(asked, [true, false, false, false, false, false, false, false, true, true]);
}

// F1: answers given before question 1 was changed to "never" are not asked any more, so they count for nothing.
#[test]
fn answers_behind_a_changed_first_question_of_the_audit_count_for_nothing() {
    let library = library();
    let audit = library.instrument("audit").unwrap();
    let mut answers = totalling(audit, 40);
    answers.extend(given(audit, &[("1", 0), ("9", 0), ("10", 0)]));
    let result = score(audit, &answers);
    assert_eq!((result.total, result.at_least), (Some(0), 0));
    assert!(result.flags.is_empty(), "a flag of a question that is not asked: {:?}", result.flags);
}

// Domain 3.2, AUDIT: Q2 and Q3 both 0 goes to Q9 and Q10.
#[test]
fn the_audit_with_questions_two_and_three_at_zero_skips_four_to_eight() {
    let library = library();
    let audit = library.instrument("audit").unwrap();
    let result = score(audit, &given(audit, &[("1", 2), ("2", 0), ("3", 0), ("9", 0), ("10", 2)]));
    assert_eq!(result.total, Some(4));
    assert_eq!(result.skipped, ["4", "5", "6", "7", "8"]);
    for (points, why) in [
        (&[("1", 2), ("2", 1), ("3", 0), ("9", 0), ("10", 0)], "question 2 is not 0"),
        (&[("1", 2), ("2", 0), ("3", 1), ("9", 0), ("10", 0)], "question 3 is not 0"),
    ] {
        let result = score(audit, &given(audit, points));
        assert!(result.total.is_none() && result.skipped.is_empty(), "{why}");
    }
    let mut answers = given(audit, &[("1", 2), ("2", 0), ("9", 0), ("10", 0)]);
    answers.insert("3".into(), Answer::Missing(Reason::Declined));
    let result = score(audit, &answers);
    assert!(result.total.is_none() && result.skipped.is_empty(), "declined is not 0");
}

// Domain 3.2, AUDIT: brief advice for 8 to 19, never for possible dependence; scenario A.
#[test]
fn brief_advice_is_for_eight_to_nineteen_and_never_for_possible_dependence() {
    let library = library();
    let audit = library.instrument("audit").unwrap();
    for total in 0..=40 {
        let result = score(audit, &totalling(audit, total));
        let advised = result.notes.iter().any(|note| note.starts_with("Brief advice"));
        assert_eq!(advised, (8..=19).contains(&total), "at {total}");
        assert_eq!(flags(&result).contains(&"possible-dependence"), total >= 20, "at {total}");
    }
    let result = of("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    assert_eq!(result.total, Some(20));
    assert_eq!(flags(&result), ["daily-heavy-drinking", "morning-drink", "possible-dependence"]);
}

#[test]
fn the_audit_c_asks_for_the_rest_from_five() {
    let library = library();
    let audit_c = library.instrument("audit-c").unwrap();
    for total in 0..=12 {
        let result = score(audit_c, &totalling(audit_c, total));
        let rest = result.notes.iter().any(|note| note.contains("rest of the AUDIT"));
        assert_eq!(rest, total >= 5, "at {total}");
        assert_eq!(flags(&result).contains(&"possible-dependence"), total >= 11, "at {total}");
    }
    assert_eq!(score(audit_c, &given(audit_c, &[("1", 0)])).total, Some(0));
}

// Domain 3.2, PC-PTSD-5: the gate.
#[test]
fn the_gate_of_the_pc_ptsd_5_closes_the_rest_at_zero_and_an_open_gate_scores_nothing_by_itself() {
    let library = library();
    let tool = library.instrument("pc-ptsd-5").unwrap();
    let shut = score(tool, &given(tool, &[("0", 0)]));
    assert_eq!((shut.total, shut.answered, shut.of), (Some(0), 5, 5));
    assert_eq!(shut.cut_offs.iter().filter(|held| held.positive).count(), 0);
    let open = score(tool, &given(tool, &[("0", 1)]));
    assert_eq!((open.total, open.answered, open.at_least), (None, 0, 0));
    // Symptoms recorded before the gate was changed to no, or declined, are not asked.
    let symptoms = [("1", 1), ("2", 1), ("3", 1), ("4", 1), ("5", 1)];
    let mut answers = given(tool, &symptoms);
    answers.extend(given(tool, &[("0", 0)]));
    assert_eq!(score(tool, &answers).total, Some(0));
    answers.insert("0".into(), Answer::Missing(Reason::Declined));
    let declined = score(tool, &answers);
    assert_eq!((declined.total, declined.at_least), (None, 0));
}

// Scenario B.
#[test]
fn scenario_b_scores_exactly() {
    let phq = of("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    assert_eq!((phq.total, phq.band.as_ref().map(|b| b.label.as_str())), (Some(21), Some("severe")));
    assert_eq!(flags(&phq), ["self-harm"]);
    let gad = of("gad-7", &[2, 2, 3, 2, 1, 2, 3]);
    assert_eq!((gad.total, gad.band.as_ref().map(|b| b.label.as_str())), (Some(15), Some("severe")));
    let ptsd = of("pc-ptsd-5", &[1, 1, 1, 0, 0]);
    let shown: Vec<(i64, bool)> = ptsd.cut_offs.iter().map(|h| (h.cut_off.positive_from, h.positive)).collect();
    assert_eq!((ptsd.total, ptsd.band.is_none()), (Some(3), true));
    assert_eq!(shown, [(3, true), (4, false)]);
}

// NICE NG225, domain 4.2: nothing an instrument says calls a person low risk. ("Lower risk" is the owner's name of
// the first AUDIT band, about drinking.)
#[test]
fn no_instrument_says_low_risk() {
    for instrument in &library().instruments {
        let says = instrument.scoring.bands.iter().map(|band| &band.label);
        let says = says.chain(&instrument.scoring.conditions).chain(instrument.scoring.flags.iter().map(|f| &f.says));
        for words in says.chain(instrument.scoring.after.iter().map(|after| &after.says)) {
            assert!(!words.to_lowercase().contains("low risk"), "{words}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    // F8: against a sum worked out here, for tools without gates and skips.
    #[test]
    fn a_sum_is_the_sum(points in prop::collection::vec(prop::option::weighted(0.9, 0..4_i64), 9), short in any::<bool>()) {
        let library = library();
        let tool = library.instrument(if short { "gad-7" } else { "phq-9" }).unwrap();
        let items = &tool.scoring.items;
        let answered: Vec<(&str, i64)> = items.iter().map(String::as_str).zip(points).filter_map(|(item, p)| Some((item, p?))).collect();
        let result = score(tool, &given(tool, &answered));
        let sum: i64 = answered.iter().map(|(_, points)| points).sum();
        prop_assert_eq!(result.at_least, sum);
        prop_assert_eq!(result.answered, answered.len());
        prop_assert_eq!(result.total, (answered.len() == items.len()).then_some(sum));
        let nine = answered.iter().any(|(item, points)| *item == "9" && *points > 0);
        prop_assert_eq!(!result.flags.is_empty(), nine && !short);
    }

    // AUDIT: the total is never more than what could be answered, never less than what was.
    #[test]
    fn the_audit_is_complete_exactly_when_every_question_that_is_asked_has_an_answer(
        points in prop::collection::vec(prop::option::weighted(0.9, 0..5_i64), 10)
    ) {
        let library = library();
        let audit = library.instrument("audit").unwrap();
        let mut answered: Vec<(&str, i64)> = Vec::new();
        for (item, points) in audit.scoring.items.iter().zip(points) {
            let Some(points) = points else { continue };
            answered.push((item, if matches!(item.as_str(), "9" | "10") { points / 2 * 2 } else { points }));
        }
        let answers = given(audit, &answered);
        let enabled = Enabled::of(&audit.questionnaire, &answers);
        let asked: Vec<&String> = audit.scoring.items.iter().filter(|item| enabled.is(&audit.questionnaire, item)).collect();
        let complete = asked.iter().all(|item| answers.contains_key(*item));
        let sum: i64 = answered.iter().filter(|(item, _)| asked.iter().any(|a| a == item)).map(|(_, p)| p).sum();
        let result = score(audit, &answers);
        prop_assert_eq!(result.at_least, sum);
        prop_assert_eq!(result.total, complete.then_some(sum));
    }
}
