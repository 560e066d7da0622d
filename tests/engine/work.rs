//! Work per answer does not grow with the questionnaire: HL7 SDC's forms run to hundreds of items. Counted, never timed.

use std::rc::Rc;

use liaison::domain::questionnaire::{Answer, Answers, Coding, Enabled, IncrementalForm, Questionnaire, Value};
use proptest::prelude::*;

use super::long::{CHAIN, id, json};
use super::model;

fn points(points: usize) -> Answer {
    Answer::one(Value::Coding(Coding { system: None, code: points.to_string(), display: None }))
}

/// Answers every question of a form of this length, then takes one answer at the head of each chain back and gives it
/// again. Returns the most items looked at again for one answer.
fn most_work(questions: usize) -> usize {
    let questionnaire = Rc::new(Questionnaire::from_json(&json(questions)).unwrap());
    let mut sheet = IncrementalForm::new(questionnaire.clone(), Answers::new());
    let mut most = 0;
    let mut step = |index: usize, answer: Option<Answer>| {
        let before = sheet.evaluations();
        sheet.answer(&id(index), answer);
        most = most.max(sheet.evaluations() - before);
    };
    for index in 0..questions {
        step(index, Some(points(1 + index % 3)));
    }
    for head in (0..questions).step_by(CHAIN) {
        step(head, None);
        step(head, Some(points(2)));
    }
    let total: usize = (0..questions).map(|index| if index.is_multiple_of(CHAIN) { 2 } else { 1 + index % 3 }).sum();
    assert_eq!(usize::try_from(sheet.points()).unwrap(), total, "the running total of {questions}");
    assert_eq!(*sheet.enabled(), Enabled::of(&questionnaire, sheet.answers()));
    most
}

// "A 1,600-item questionnaire with a running total and enableWhen chains": the same work as one of sixteen.
#[test]
fn the_work_of_an_answer_is_the_same_in_a_form_of_sixteen_and_of_sixteen_hundred() {
    let small = most_work(16);
    assert!(small > 0 && small < CHAIN, "{small}");
    assert_eq!(most_work(160), small);
    assert_eq!(most_work(1600), small);
}

#[test]
fn an_answer_that_changes_nothing_for_others_looks_at_those_that_wait_for_it_only() {
    let mut sheet = IncrementalForm::new(Rc::new(Questionnaire::from_json(&json(1600)).unwrap()), Answers::new());
    sheet.answer(&id(CHAIN - 1), Some(points(1)));
    assert_eq!(sheet.evaluations(), 0, "nothing waits for the last of a chain");
    sheet.answer(&id(0), Some(points(0)));
    assert_eq!(sheet.evaluations(), 1, "the next one, which stays closed");
    assert_eq!(sheet.points(), 0, "the last of the chain is not asked, so its point does not count");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    // F1: one oracle. After every answer the sheet says what working everything out anew says.
    #[test]
    fn after_every_answer_a_sheet_agrees_with_the_oracle(form in model::form(false)) {
        let questionnaire = Rc::new(Questionnaire::from_json(&form.json()).unwrap());
        let mut sheet = IncrementalForm::new(questionnaire.clone(), Answers::new());
        let given = form.given();
        for (link_id, answer) in given.iter().chain(given.iter().rev()) {
            let again = sheet.answers().contains_key(link_id);
            sheet.answer(link_id, (!again).then(|| answer.clone()));
            prop_assert_eq!(sheet.enabled(), &Enabled::of(&questionnaire, sheet.answers()));
        }
        prop_assert!(sheet.answers().is_empty());
    }
}
