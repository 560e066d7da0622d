//! What is open, hidden or mistyped in a form is said, and nothing of it is lost (audit A0d, D4, D10).

use liaison::domain::questionnaire::{Answer, Value};

use super::html::{alone, assert_sound, count, html};
use crate::driver::{Device, HostAction, Screen, TypedProblem};

/// What the list of tasks says of a form or an instrument.
fn task(page: &str, title: &str) -> String {
    page.split("<li").find(|task| task.contains(title)).unwrap_or_else(|| panic!("no {title}")).to_owned()
}

// Audit D4: a form that was gone through with questions left open says how many, and lists each where answers are checked.
#[tokio::test]
async fn a_task_with_questions_open_says_how_many_and_is_done_when_each_has_an_answer_or_a_reason() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("phq-2").points(&[1]).finish().go(Screen::Case);
    assert!(task(&html(&device).await, "PHQ-2: ").contains("1 question open"));
    device.open("phq-2").answer("2", "?declined").finish().go(Screen::Case);
    assert!(task(&html(&device).await, "PHQ-2: ").contains("Done"));
    device.tool("phq-9", &[1, 1, 1, 1, 1, 1, 1, 1, 0]).go(Screen::Case);
    assert!(task(&html(&device).await, "PHQ-9: ").contains("8 of 27, 1 question open"));
    device.form("basic-needs", &[("tonight", "MA00"), ("lacks", "none")]).go(Screen::Case);
    assert!(task(&html(&device).await, "Basic needs").contains("2 questions open"));
}

// The same, of a form alone on the page of somebody else.
#[tokio::test]
async fn a_form_alone_is_not_called_finished_while_a_question_is_open() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let form = serde_json::json!({"resourceType": "Questionnaire", "id": "sleep", "url": "u", "version": "1", "title": "Sleep",
        "item": [{"linkId": "how", "text": "How?", "type": "boolean"}, {"linkId": "why", "text": "Why?", "type": "string"}]});
    let form = liaison::domain::questionnaire::Questionnaire::from_json(&form.to_string()).unwrap();
    device = device.rebuilt(|content| content.forms.push(std::rc::Rc::new(form)));
    device.send(HostAction::OpenEmbedded(Some("sleep".into())));
    device.open("sleep").finish();
    let page = alone(&device, "sleep").await;
    assert!(page.contains("2 questions open") && !page.contains("It is finished"), "{page}");
    device.send(HostAction::FillIn(vec![("sleep".into(), [("how".into(), Answer::one(Value::Boolean(true)))].into())]));
    assert!(alone(&device, "sleep").await.contains("1 question open"));
    device.open("sleep").next();
    assert!(html(&device).await.contains("Not answered"), "what is open is listed where answers are checked");
    device.go_to_item("why");
    assert!(html(&device).await.contains("app-reasons"), "and may be given a reason");
    device.answer("why", "?declined").finish();
    assert!(alone(&device, "sleep").await.contains("It is finished"));
}

// Audit A0d: what would go out of sight is listed in place of the page, under a heading that can take the focus.
#[tokio::test]
async fn a_change_that_would_hide_answers_lists_them_and_asks() {
    let mut device = crate::driver::scenario_d();
    device.open("core-screen").answer("offer", "declined");
    let hidden = device.would_hide().len();
    assert!(hidden > 0);
    let page = html(&device).await;
    assert!(page.contains("<h1 tabindex=\"-1\" class=\"nhsuk-heading-l\">This change hides answers"), "{page}");
    assert!(page.contains("Served in the armed forces?") && page.contains("Keep the answer as it is"), "{page}");
    assert!(page.contains("Change it all the same") && !page.contains("<form"), "{page}");
    assert_eq!(count(&page, "nhsuk-summary-list__row"), hidden, "each is listed");
    assert_sound(&page, "a change that hides");
    device.keep_answer();
    assert!(!html(&device).await.contains("This change hides"));
}

// Audit D10: a paste over the limit was cut in silence, and a slip over a recorded number dropped the number.
#[tokio::test]
async fn what_is_typed_is_never_cut_and_a_slip_drops_nothing_that_was_recorded() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let form = serde_json::json!({"resourceType": "Questionnaire", "id": "extra", "url": "u", "version": "1", "title": "t", "item": [
        {"linkId": "words", "text": "Words", "type": "string", "maxLength": 5},
        {"linkId": "change", "text": "Change", "type": "integer"},
        {"linkId": "count", "text": "Count", "type": "integer",
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0}]}]});
    let form = liaison::domain::questionnaire::Questionnaire::from_json(&form.to_string()).unwrap();
    device = device.rebuilt(|content| content.forms.push(std::rc::Rc::new(form)));
    device.open("extra");
    assert!(!html(&device).await.contains("maxlength"));
    device.answer("words", "safe: not").next();
    let page = html(&device).await;
    assert_eq!(count(&page, "Take out 4 characters: there is room for 5"), 2, "in the summary and at the field");
    assert!(page.contains("safe: not"), "and the text is kept");
    device.answer("words", "safe").next();
    assert!(!html(&device).await.contains("inputmode=\"numeric\""), "a number that may be below zero needs a minus");
    device.answer("change", "-3").mistype("change", TypedProblem::Number, "-3o");
    assert_eq!(device.case().answers_of("extra").get("change"), Some(&Answer::one(Value::Integer(-3))));
    device.back();
    assert!(html(&device).await.contains("Enter a number"), "it is said before it is left");
    device.go(Screen::Case).open("extra").go_to_item("change");
    assert!(html(&device).await.contains("value=\"-3o\""), "what was typed is in its field again");
    device.answer("change", "-3").next();
    assert!(html(&device).await.contains("inputmode=\"numeric\""));
}
