//! Answers of another program against the instruments of the catalogue.

use super::*;
use crate::catalogue;
use crate::domain::scoring::score_given;

fn total(instrument: &str, given: &[(&str, Plain)]) -> Result<Option<i64>, String> {
    let library = catalogue::load().unwrap();
    let instrument = library.instrument(instrument).unwrap();
    let given: Vec<(String, Plain)> = given.iter().map(|(id, plain)| ((*id).to_owned(), plain.clone())).collect();
    answers(&instrument.questionnaire, &given)
        .map(|answers| score_given(instrument, &answers).total)
        .map_err(|error| error.to_string())
}

#[test]
fn numbers_are_points_and_booleans_are_yes_and_no_even_where_no_scores() {
    let ids = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    let all = |plain: Plain| ids.map(|id| (id, plain.clone()));
    assert_eq!(total("dast-10", &all(Plain::Number(1))), Ok(Some(10)));
    // Item 3 is reversed: its point is for "No".
    assert_eq!(total("dast-10", &all(Plain::Bool(true))), Ok(Some(9)));
    assert_eq!(total("dast-10", &all(Plain::Bool(false))), Ok(Some(1)));
    assert_eq!(total("dast-10", &all(Plain::Text("yes".into()))), Ok(Some(9)));
}

#[test]
fn what_may_be_left_out_counts_when_it_was_asked_and_a_closed_gate_counts_nothing() {
    let mut audit: Vec<(&str, Plain)> = vec![("1", Plain::Number(1)), ("2", Plain::Number(0)), ("3", Plain::Number(0))];
    audit.extend([("9", Plain::Number(4)), ("10", Plain::Number(0))]);
    assert_eq!(total("audit", &audit), Ok(Some(5)), "questions 4 to 8 left out");
    audit.push(("4", Plain::Number(2)));
    assert_eq!(total("audit", &audit), Ok(Some(7)), "question 4 asked all the same");
    let gate = ["1", "2", "3", "4", "5"].map(|id| (id, Plain::Bool(true)));
    let closed: Vec<(&str, Plain)> = gate.into_iter().chain([("0", Plain::Bool(false))]).collect();
    assert_eq!(total("pc-ptsd-5", &closed), Ok(Some(0)));
}

#[test]
fn several_are_taken_where_a_question_takes_several() {
    let library = catalogue::load().unwrap();
    let form = library.form("core-screen").unwrap();
    let given = |id: &str, json: &str| {
        let plain = Plain::of_json(&serde_json::from_str(json).unwrap()).unwrap();
        answers(form, &[(id.to_owned(), plain)]).map(|answers| answers[id].values().len())
    };
    assert_eq!(given("alcohol-now", r#"["shaking", "sweating"]"#), Ok(2));
    assert!(given("alcohol-now", r#"["shaking", "flying"]"#).is_err());
    assert!(given("ideation", r#"["yes", "no"]"#).is_err(), "one answer only");
}

#[test]
fn a_reason_is_no_answer_and_not_zero() {
    let mut given: Vec<(&str, Plain)> = ["1", "2"].map(|id| (id, Plain::Number(0))).to_vec();
    assert_eq!(total("phq-2", &given), Ok(Some(0)));
    given[1].1 = Plain::Missing(Reason::Declined);
    assert_eq!(total("phq-2", &given), Ok(None));
}

#[test]
fn what_is_not_offered_is_refused_by_item_and_allowed_values() {
    assert_eq!(
        total("phq-2", &[("1", Plain::Number(4))]).unwrap_err(),
        "item 1 does not offer 4; allowed: 0 (Not at all), 1 (Several days), 2 (More than half the days), \
         3 (Nearly every day), or why there is no answer: {declined: true}, {notAsked: true}, {unable: true}, \
         {notKnown: true}"
    );
    assert_eq!(total("phq-2", &[("3", Plain::Number(0))]).unwrap_err(), "phq-2 has no item \"3\"; it has: 1, 2");
    assert_eq!(
        total("audit", &[("9", Plain::Number(1))]).unwrap_err().split(';').next(),
        Some("item 9 does not offer 1")
    );
    assert!(total("phq-2", &[("1", Plain::Bool(true))]).is_err());
}
