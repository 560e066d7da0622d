//! Resuming at the frontier (U1), and "not known" as an answer of its own (F6).

use liaison::domain::case::{Case, Event, read_entry};
use liaison::domain::questionnaire::{
    Answer, Answers, Enabled, FormPage, Questionnaire, Reason, Value, first_open_page, pages, problems, progress,
};
use liaison::domain::scoring::score;
use liaison::domain::time::Timestamp;
use proptest::prelude::*;

use super::hostile::content;
use super::model::form;

fn holds_required(questionnaire: &Questionnaire, answers: &Answers, page: &FormPage) -> bool {
    page.items
        .iter()
        .filter_map(|&index| questionnaire.item_at(index))
        .any(|item| item.kind.is_question() && item.required && !answers.contains_key(&item.link_id))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    // U1: frontier resume. No page before it holds a required question without an answer; it has something open.
    #[test]
    fn work_resumes_on_the_first_page_with_something_open(form in form(false)) {
        let questionnaire = Questionnaire::from_json(&form.json()).unwrap();
        let answers = form.given();
        let all = pages(&questionnaire, &Enabled::of(&questionnaire, &answers));
        let Some(open) = first_open_page(&questionnaire, &answers) else {
            prop_assert!(all.iter().all(|page| !holds_required(&questionnaire, &answers, page)));
            return Ok(());
        };
        let place = all.iter().position(|page| *page == open).unwrap();
        for page in &all[..place] {
            prop_assert!(!holds_required(&questionnaire, &answers, page));
        }
        let unsettled = open.items.iter().filter_map(|&index| questionnaire.item_at(index))
            .any(|item| item.kind.is_question() && !answers.contains_key(&item.link_id));
        prop_assert!(unsettled);
    }
}

// U1, scenario D: back the next day, at the question after the last answer.
#[test]
fn an_interrupted_instrument_opens_again_at_its_first_open_question() {
    let content = content();
    let instrument = content.instrument("phq-9").unwrap();
    let points = [("1", 1), ("2", 2), ("3", 1), ("4", 3)].map(|(item, points)| (item.to_owned(), points));
    let mut answers = instrument.answers_by_points(&points.into()).unwrap();
    let lead = |answers: &Answers| {
        let page = first_open_page(&instrument.questionnaire, answers)?;
        page.id(&instrument.questionnaire).map(str::to_owned)
    };
    assert_eq!(lead(&answers).as_deref(), Some("5"));
    answers.remove("2");
    assert_eq!(lead(&answers).as_deref(), Some("2"));
    answers.insert("2".into(), Answer::Missing(Reason::Declined));
    assert_eq!(lead(&answers).as_deref(), Some("5"));
}

// F6, F8: each of the four reasons settles the question; none is zero, and none makes a total.
#[test]
fn not_known_and_declined_settle_a_question_and_score_nothing() {
    let content = content();
    for instrument in &content.instruments {
        let lead = &instrument.scoring.items[0];
        for reason in Reason::ALL {
            let answers: Answers = [(lead.clone(), Answer::Missing(reason))].into();
            let counted = progress(&instrument.questionnaire, &answers);
            let asked = Enabled::of(&instrument.questionnaire, &answers).is(&instrument.questionnaire, lead);
            assert_eq!((counted.settled, counted.answered), (usize::from(asked), 0));
            let found = problems(&instrument.questionnaire, &answers);
            assert!(found.iter().all(|problem| problem.link_id != *lead), "{reason:?} is still called unanswered");
            let score = score(instrument, &answers);
            assert_eq!((score.total, score.answered, score.at_least, score.band), (None, 0, 0, None));
        }
    }
}

// F6: a reason is no value, so nothing that waits for a value opens behind it.
#[test]
fn a_reason_opens_nothing_that_waits_for_a_value() {
    let json = serde_json::json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": [
        { "linkId": "a", "type": "integer" },
        { "linkId": "differs", "type": "string", "enableWhen": [{ "question": "a", "operator": "!=", "answerInteger": 1 }] },
        { "linkId": "less", "type": "string", "enableWhen": [{ "question": "a", "operator": "<=", "answerInteger": 1 }] },
        { "linkId": "there", "type": "string", "enableWhen": [{ "question": "a", "operator": "exists", "answerBoolean": true }] },
        { "linkId": "absent", "type": "string", "enableWhen": [{ "question": "a", "operator": "exists", "answerBoolean": false }] },
    ] });
    let questionnaire = Questionnaire::from_json(&json.to_string()).unwrap();
    for reason in Reason::ALL {
        let answers: Answers = [("a".to_owned(), Answer::Missing(reason))].into();
        let enabled = Enabled::of(&questionnaire, &answers);
        let open = ["differs", "less", "there", "absent"].map(|item| enabled.is(&questionnaire, item));
        assert_eq!(open, [false, false, false, true], "{reason:?}");
    }
}

fn entry(number: f64) -> Vec<u8> {
    let answer = Some(Answer::one(Value::Decimal(number)));
    let mut case = Case::open("c", "r", "e1", Timestamp(0), "A");
    case.record("e2", Timestamp(0), "A", Event::Answered { run: "r".into(), item: "i".into(), answer }).bytes()
}

// The hash of an entry is taken of its bytes, so a number that reads back as another breaks the case behind it. "inf"
// is a number to whoever parses text, and `null` in JSON.
#[test]
fn a_decimal_that_would_break_the_journal_is_no_answer() {
    for wrong in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, "1e999".parse().unwrap()] {
        assert_eq!(Value::decimal(wrong), None, "{wrong}");
        assert!(read_entry("c", 2, &entry(wrong)).is_err(), "{wrong}");
    }
    for right in [0.0, -1.5, 0.1, 36.6, 1e9, 123_456.789_012, f64::MIN_POSITIVE] {
        assert_eq!(Value::decimal(right), Some(Value::Decimal(right)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_decimal_reads_back_the_same(number in any::<f64>()) {
        let bytes = entry(number);
        match Value::decimal(number) {
            Some(_) => prop_assert_eq!(read_entry("c", 2, &bytes).map(|entry| entry.bytes()), Ok(bytes)),
            None => prop_assert!(!number.is_finite(), "{} was refused for nothing", number),
        }
    }
}
