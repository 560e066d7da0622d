//! Gates and skips: which questions an answer closes, and what the closed ones count (domain 3.2; F1).

use std::collections::BTreeSet;

use liaison::domain::questionnaire::{Answer, Answers, Enabled, Reason};
use liaison::domain::scoring::score;

use super::kit::{by_item, content, flags, given, tool, totalling};

/// The instruments with a gate or a skip; in all others every question is always asked.
const WITH_GATES: [&str; 4] = ["c-ssrs", "pc-ptsd-5", "audit-c", "audit"];

/// The scored questions that are asked after these answers.
fn asked(id: &str, answers: &Answers) -> Vec<String> {
    let instrument = tool(id);
    let enabled = Enabled::of(&instrument.questionnaire, answers);
    let items = instrument.scoring.items.iter();
    items.filter(|item| enabled.is(&instrument.questionnaire, item)).cloned().collect()
}

fn after(id: &str, points: &[(&str, i64)]) -> Vec<String> {
    asked(id, &given(&tool(id), points))
}

#[test]
fn only_four_instruments_leave_questions_out() {
    for instrument in &content().instruments {
        let (id, scoring) = (instrument.scoring.instrument.as_str(), &instrument.scoring);
        let conditional: BTreeSet<&str> = scoring
            .items
            .iter()
            .filter(|item| {
                let item = instrument.questionnaire.item(item).unwrap();
                let parent = item.parent.and_then(|parent| instrument.questionnaire.item_at(parent));
                !item.enable_when.is_empty() || parent.is_some_and(|group| !group.enable_when.is_empty())
            })
            .map(String::as_str)
            .collect();
        let skipped: BTreeSet<&str> = scoring.skips.iter().flat_map(|skip| &skip.items).map(String::as_str).collect();
        assert_eq!(conditional, skipped, "{id}: what is closed is what a rule says is closed");
        assert_eq!(!skipped.is_empty(), WITH_GATES.contains(&id), "{id}");
        assert!(scoring.skips.iter().all(|skip| !skip.says.is_empty()), "{id}");
    }
}

// Domain 3.2, FAST: no gate. The printed form stops after question 1 at "weekly"; here all four are always asked.
#[test]
fn the_fast_asks_all_four_questions_whatever_the_first_answer() {
    for points in 0..=4 {
        assert_eq!(after("fast", &[("1", points)]), ["1", "2", "3", "4"], "{points}");
    }
}

// Domain 3.2, PC-PTSD-5: no such event, and the score is 0.
#[test]
fn the_gate_of_the_pc_ptsd_5_closes_the_rest_at_zero_and_an_open_gate_scores_nothing_by_itself() {
    let instrument = tool("pc-ptsd-5");
    assert!(after("pc-ptsd-5", &[]).is_empty() && after("pc-ptsd-5", &[("0", 0)]).is_empty());
    assert_eq!(after("pc-ptsd-5", &[("0", 1)]), ["1", "2", "3", "4", "5"]);
    let shut = by_item("pc-ptsd-5", &[("0", 0)]);
    assert_eq!((shut.total, shut.answered, shut.of, shut.positive), (Some(0), 5, 5, Some(false)));
    assert_eq!(shut.skipped, ["1", "2", "3", "4", "5"]);
    assert!(shut.notes.iter().any(|note| note.contains("not asked")), "{:?}", shut.notes);
    let open = by_item("pc-ptsd-5", &[("0", 1)]);
    assert_eq!((open.total, open.answered, open.at_least, open.positive), (None, 0, 0, None));
    // Symptoms recorded before the gate was changed to no, or declined, are not asked.
    let mut answers = given(&instrument, &["1", "2", "3", "4", "5"].map(|item| (item, 1)));
    answers.extend(given(&instrument, &[("0", 0)]));
    assert_eq!(score(&instrument, &answers).total, Some(0));
    for reason in Reason::ALL {
        answers.insert("0".into(), Answer::Missing(reason));
        let result = score(&instrument, &answers);
        assert_eq!((result.total, result.at_least, result.answered), (None, 0, 0), "{reason:?} is not no");
    }
}

// Domain 3.2, AUDIT: question 1 "never" goes to 9 and 10; the skipped count as 0 and the form is complete.
#[test]
fn the_audit_of_someone_who_never_drinks_is_complete_with_three_answers() {
    assert_eq!(after("audit", &[("1", 0)]), ["1", "9", "10"]);
    let result = by_item("audit", &[("1", 0), ("9", 2), ("10", 4)]);
    assert_eq!((result.total, result.answered, result.of), (Some(6), 10, 10));
    assert_eq!(result.skipped, ["2", "3", "4", "5", "6", "7", "8"]);
    assert!(result.notes.iter().any(|note| note.contains("questions 2 to 8 are not asked")), "{:?}", result.notes);
    // Questions 9 and 10 are asked of everybody.
    assert_eq!(by_item("audit", &[("1", 0), ("9", 2)]).total, None);
    assert_eq!(by_item("audit", &[("1", 0), ("10", 2)]).total, None);
    for points in 1..=4 {
        assert_eq!(after("audit", &[("1", points)]).len(), 10, "question 1 at {points}");
    }
    let mut answers = given(&tool("audit"), &[("9", 0), ("10", 0)]);
    answers.insert("1".into(), Answer::Missing(Reason::Declined));
    assert_eq!(asked("audit", &answers).len(), 10, "declined is not never");
    assert_eq!(score(&tool("audit"), &answers).total, None);
}

// F1: answers given before question 1 was changed to "never" are not asked any more, so they count for nothing.
#[test]
fn answers_behind_a_changed_first_question_of_the_audit_count_for_nothing() {
    let audit = tool("audit");
    let mut answers = totalling(&audit, 40);
    answers.extend(given(&audit, &[("1", 0), ("9", 0), ("10", 0)]));
    let result = score(&audit, &answers);
    assert_eq!((result.total, result.at_least), (Some(0), 0));
    assert!(result.flags.is_empty(), "a flag of a question that is not asked: {:?}", result.flags);
}

// Domain 3.2, AUDIT: questions 2 and 3 both at 0 go to 9 and 10.
#[test]
fn the_audit_with_questions_two_and_three_at_zero_skips_four_to_eight() {
    let result = by_item("audit", &[("1", 2), ("2", 0), ("3", 0), ("9", 0), ("10", 2)]);
    assert_eq!(result.total, Some(4));
    assert_eq!(result.skipped, ["4", "5", "6", "7", "8"]);
    for (points, why) in [
        (&[("1", 2), ("2", 1), ("3", 0), ("9", 0), ("10", 0)], "question 2 is not 0"),
        (&[("1", 2), ("2", 0), ("3", 1), ("9", 0), ("10", 0)], "question 3 is not 0"),
    ] {
        let result = by_item("audit", points);
        assert!(result.total.is_none() && result.skipped.is_empty(), "{why}");
    }
    for item in ["2", "3"] {
        let mut answers = given(&tool("audit"), &[("1", 2), ("2", 0), ("3", 0), ("9", 0), ("10", 0)]);
        answers.insert(item.into(), Answer::Missing(Reason::Declined));
        let result = score(&tool("audit"), &answers);
        assert!(result.total.is_none() && result.skipped.is_empty(), "question {item} declined is not 0");
    }
}

#[test]
fn the_audit_c_of_someone_who_never_drinks_is_complete_with_one_answer() {
    assert_eq!(after("audit-c", &[("1", 0)]), ["1"]);
    let result = by_item("audit-c", &[("1", 0)]);
    assert_eq!((result.total, result.answered, result.of, result.positive), (Some(0), 3, 3, Some(false)));
    assert_eq!(result.skipped, ["2", "3"]);
    assert_eq!(by_item("audit-c", &[("1", 1)]).total, None);
}

// Domain 3.2, C-SSRS: if 2 is yes ask 3, 4 and 5; 6 always; 6b if 6 is yes.
#[test]
fn the_c_ssrs_asks_three_to_five_after_a_yes_to_two_and_six_b_after_a_yes_to_six() {
    for (points, wanted) in [
        (&[][..], &["1", "2", "6"][..]),
        (&[("2", 0)], &["1", "2", "6"]),
        (&[("2", 1)], &["1", "2", "3", "4", "5", "6"]),
        (&[("6", 0)], &["1", "2", "6"]),
        (&[("6", 1)], &["1", "2", "6", "6b"]),
        (&[("2", 1), ("6", 1)], &["1", "2", "3", "4", "5", "6", "6b"]),
        (&[("1", 1)], &["1", "2", "6"]),
    ] {
        assert_eq!(after("c-ssrs", points), wanted, "{points:?}");
    }
    let all_no = by_item("c-ssrs", &[("1", 0), ("2", 0), ("6", 0)]);
    assert_eq!((all_no.complete(), all_no.answered, all_no.of), (true, 7, 7));
    assert_eq!(all_no.skipped, ["3", "4", "5", "6b"]);
    assert_eq!((all_no.total, all_no.positive, &all_no.band), (None, None, &None), "no answer makes a result");
    // Declined is not no: 3 to 5 are neither asked nor skipped, and the form is not complete.
    let mut answers = given(&tool("c-ssrs"), &[("1", 0), ("6", 0)]);
    answers.insert("2".into(), Answer::Missing(Reason::Declined));
    let result = score(&tool("c-ssrs"), &answers);
    assert_eq!((result.answered, result.of, result.complete()), (3, 7, false));
    assert_eq!(result.skipped, ["6b"]);
}

// All 128 ways to answer: the flags are the yeses that are asked, and nothing else is said.
#[test]
fn every_way_to_answer_the_c_ssrs_gives_its_yeses_and_nothing_more() {
    let names = [
        ("1", "wish-to-be-dead"),
        ("2", "thoughts-of-suicide"),
        ("3", "method"),
        ("4", "intent"),
        ("5", "plan"),
        ("6", "behaviour-ever"),
        ("6b", "behaviour-recent"),
    ];
    for bits in 0..128_i64 {
        let yes = |place: usize| (bits >> place) & 1;
        let points: Vec<(&str, i64)> = names.iter().enumerate().map(|(place, (item, _))| (*item, yes(place))).collect();
        let wanted: Vec<&str> = names
            .iter()
            .enumerate()
            .filter(|(place, _)| {
                let open = match place {
                    2..=4 => yes(1) == 1,
                    6 => yes(5) == 1,
                    _ => true,
                };
                yes(*place) == 1 && open
            })
            .map(|(_, (_, flag))| *flag)
            .collect();
        let result = by_item("c-ssrs", &points);
        assert_eq!(flags(&result), wanted, "{bits:07b}");
        assert!(result.complete() && result.total.is_none() && result.band.is_none() && result.positive.is_none());
    }
}
