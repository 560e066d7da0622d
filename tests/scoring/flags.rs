//! Flags: of one answer, the moment it is given, whatever the total and however much is answered (F9); and of the total.

use liaison::domain::questionnaire::{Answer, Answers, Reason};
use liaison::domain::scoring::score;

use super::kit::{at_total, by_item, content, flags, given, in_order, of, tool};
use super::printed::{fate, printed, sensible_gate};

/// Flags of single answers, in the order given out: instrument, flag, question, the least points (domain 3.2).
const OF_ANSWERS: &[(&str, &str, &str, i64)] = &[
    ("phq-9", "self-harm", "9", 1),
    ("c-ssrs", "wish-to-be-dead", "1", 1),
    ("c-ssrs", "thoughts-of-suicide", "2", 1),
    ("c-ssrs", "method", "3", 1),
    ("c-ssrs", "intent", "4", 1),
    ("c-ssrs", "plan", "5", 1),
    ("c-ssrs", "behaviour-ever", "6", 1),
    ("c-ssrs", "behaviour-recent", "6b", 1),
    ("core-10", "self-harm", "6", 1),
    ("audit-c", "daily-heavy-drinking", "3", 4),
    ("audit", "daily-heavy-drinking", "3", 4),
    ("audit", "morning-drink", "6", 1),
    ("fast", "daily-heavy-drinking", "1", 4),
    ("cage", "eye-opener", "4", 1),
    // Hallucinations begin at 4 points of items 6 to 8; disorientation for the date at 2 of item 10.
    ("ciwa-ar", "tactile-hallucinations", "6", 4),
    ("ciwa-ar", "auditory-hallucinations", "7", 4),
    ("ciwa-ar", "visual-hallucinations", "8", 4),
    ("ciwa-ar", "disorientation", "10", 2),
    ("dast-10", "withdrawal", "9", 1),
    ("4at", "alertness", "1", 4),
    ("4at", "acute-change", "4", 4),
];

/// Flags of the total of a complete form.
const OF_TOTALS: &[(&str, &str, i64)] =
    &[("audit-c", "possible-dependence", 11), ("audit", "possible-dependence", 20), ("4at", "possible-delirium", 4)];

/// The flags that fire, from the points of the answers that count and the total.
pub fn flags_of(tool: &str, points: impl Fn(&str) -> Option<i64>, total: Option<i64>) -> Vec<&'static str> {
    let of_answers = OF_ANSWERS.iter().filter(|(id, ..)| *id == tool);
    let fired =
        of_answers.filter(|(_, _, item, from)| points(item).is_some_and(|p| p >= *from)).map(|(_, flag, ..)| *flag);
    let of_totals = OF_TOTALS.iter().filter(|(id, ..)| *id == tool);
    fired
        .chain(of_totals.filter(|(.., from)| total.is_some_and(|total| total >= *from)).map(|(_, flag, _)| *flag))
        .collect()
}

#[test]
fn the_flags_of_the_packs_are_those_of_the_dossier_and_each_has_words_and_a_kind() {
    let content = content();
    let mut of_answers = Vec::new();
    let mut of_totals = Vec::new();
    for scoring in content.instruments.iter().map(|instrument| &instrument.scoring) {
        let id = scoring.instrument.as_str();
        of_answers.extend(scoring.flags.iter().map(|f| (id, f.id.as_str(), f.item.as_str(), f.positive_from)));
        of_totals.extend(scoring.total_flags.iter().map(|f| (id, f.id.as_str(), f.positive_from)));
        assert!(scoring.flags.iter().all(|flag| !flag.says.is_empty() && flag.kind == "safety"), "{id}");
        assert!(scoring.total_flags.iter().all(|flag| !flag.says.is_empty() && flag.kind == "safety"), "{id}");
    }
    assert_eq!(of_answers, OF_ANSWERS);
    assert_eq!(of_totals, OF_TOTALS);
}

/// Answers that make this question be asked, and nothing else.
fn opening(id: &str, item: &str) -> Vec<(&'static str, i64)> {
    let mut before = sensible_gate(id);
    match (id, item) {
        ("c-ssrs", "3" | "4" | "5") => before.push(("2", 1)),
        ("c-ssrs", "6b") => before.push(("6", 1)),
        _ => {}
    }
    before
}

// F9, at every number of points on both sides: the only answer; among answers at their most; among answers at their
// least, as far as those let the question be asked; and with everything else declined.
#[test]
fn a_flag_of_an_answer_fires_whatever_the_total_and_however_much_is_answered() {
    for (id, flag, item, from) in OF_ANSWERS {
        let instrument = tool(id);
        let all = printed(id);
        let (_, options) = all.iter().find(|(name, _)| name == item).unwrap();
        for (_, points) in *options {
            let wanted = points >= from;
            let fires = |answers: &Answers, where_: &str| {
                let result = score(&instrument, answers);
                let found = result.flags.iter().any(|f| f.id == *flag && f.item.as_deref() == Some(*item));
                assert_eq!(found, wanted, "{id} {flag} at {points}, {where_}");
            };
            let mut alone = opening(id, item);
            alone.push((item, *points));
            let alone = given(&instrument, &alone);
            fires(&alone, "the only answer");

            let mut declined = alone.clone();
            for (other, _) in &all {
                declined.entry((*other).to_owned()).or_insert(Answer::Missing(Reason::Declined));
            }
            fires(&declined, "everything else declined");

            let extreme = |pick: fn(i64, i64) -> i64| -> Vec<i64> {
                all.iter().map(|(_, o)| o.iter().map(|(_, points)| *points).reduce(pick).unwrap()).collect()
            };
            for (at, where_) in [(extreme(i64::max), "a full form"), (extreme(i64::min), "an empty form")] {
                let mut whole = in_order(&instrument, &at);
                whole.extend(alone.clone());
                let points = all.iter().map(|(item, _)| *item).zip(at).collect();
                if fate(id, item, &points) == super::printed::Fate::Asked {
                    fires(&whole, where_);
                }
            }
        }
    }
}

#[test]
fn a_flag_waits_for_an_answer_and_a_reason_for_none_is_not_one() {
    for (id, flag, item, _) in OF_ANSWERS {
        for reason in Reason::ALL {
            let mut answers = given(&tool(id), &opening(id, item));
            answers.insert((*item).to_owned(), Answer::Missing(reason));
            assert!(!flags(&score(&tool(id), &answers)).contains(flag), "{id} {flag} {reason:?}");
        }
    }
}

// Domain 3.2, both sides of 20 (AUDIT), 11 (AUDIT-C) and 4 (4AT); a partial form has no total, so no flag of one.
#[test]
fn a_flag_of_the_total_fires_from_its_total_on_and_only_for_a_complete_form() {
    for (id, flag, from) in OF_TOTALS {
        let range = tool(id).scoring.range;
        for total in range.0..=range.1 {
            assert_eq!(flags(&at_total(id, total)).contains(flag), total >= *from, "{id} at {total}");
        }
        let instrument = tool(id);
        let last = instrument.scoring.items.last().unwrap();
        let mut partial = super::kit::totalling(&instrument, range.1);
        partial.remove(last);
        assert!(!flags(&score(&instrument, &partial)).contains(flag), "{id} without {last}");
    }
}

#[test]
fn item_nine_of_the_phq_9_fires_at_a_total_of_one_and_not_at_twenty_four_without_it() {
    assert_eq!(flags(&of("phq-9", &[0, 0, 0, 0, 0, 0, 0, 0, 1])), ["self-harm"]);
    assert!(flags(&of("phq-9", &[3, 3, 3, 3, 3, 3, 3, 3, 0])).is_empty());
}

// Domain 3.2 and 4.3 (U1, U2): what a yes calls for, never a level of risk (NICE NG225).
#[test]
fn each_yes_of_the_c_ssrs_says_what_to_do_and_how_soon() {
    let said = |points: &[(&str, i64)], flag: &str| {
        let result = by_item("c-ssrs", points);
        result.flags.iter().find(|f| f.id == flag).unwrap_or_else(|| panic!("{flag}")).says.clone()
    };
    for (points, flag) in [
        (&[("2", 1), ("4", 1)][..], "intent"),
        (&[("2", 1), ("5", 1)], "plan"),
        (&[("6", 1), ("6b", 1)], "behaviour-recent"),
    ] {
        assert!(said(points, flag).contains("Immediate: do not leave the person alone"), "{flag}");
    }
    for (points, flag) in [
        (&[("1", 1)][..], "wish-to-be-dead"),
        (&[("2", 1)], "thoughts-of-suicide"),
        (&[("2", 1), ("3", 1)], "method"),
        (&[("6", 1)], "behaviour-ever"),
    ] {
        let says = said(points, flag);
        assert!(says.contains("Same day, before the person leaves") && !says.contains("Immediate"), "{flag}");
    }
}
