//! Filling in a form through the app: what it starts with (F4), and groups that repeat (F2).

use std::rc::Rc;

use liaison::domain::questionnaire::{Answer, Questionnaire, Value};
use serde_json::{Value as Json, json};

use crate::driver::{Device, PageRef, Screen};
use liaison::domain::case::ReportKind;

fn with_form(items: Json) -> Device {
    let json = json!({ "resourceType": "Questionnaire", "id": "extra", "url": "u", "version": "1", "title": "t", "item": items });
    let form = Rc::new(Questionnaire::from_json(&json.to_string()).unwrap());
    Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z").rebuilt(|content| content.forms.push(form))
}

fn held(device: &Device, item: &str) -> Option<Answer> {
    device.case().answers_of("extra").get(item).cloned()
}

// F4: put in once; a question that is asked again does not get it back over what the person said.
#[test]
fn an_initial_value_is_put_in_once_and_never_over_an_answer() {
    let whole = |n: i64| Some(Answer::one(Value::Integer(n)));
    let mut device = with_form(json!([
        { "linkId": "smokes", "type": "boolean" },
        { "linkId": "a-day", "type": "integer", "initial": [{ "valueInteger": 20 }],
          "enableWhen": [{ "question": "smokes", "operator": "=", "answerBoolean": true }] },
    ]));
    device.open("extra");
    assert_eq!(held(&device, "a-day"), whole(20));
    let yes = |yes: bool| Some(Answer::one(Value::Boolean(yes)));
    device.put("smokes", yes(true));
    device.put("a-day", whole(5));
    device.put("smokes", yes(false)).change_anyway();
    device.put("smokes", yes(true));
    assert_eq!(held(&device, "a-day"), whole(5));
    device.put("a-day", None);
    device.go(Screen::Case).open("extra");
    assert_eq!(held(&device, "a-day"), None, "cleared stays cleared");
    device.assert_journal_is_state();
}

#[test]
fn one_more_and_one_less_of_a_repeating_group_is_in_the_journal() {
    let mut device = with_form(json!([
        { "linkId": "medicine", "type": "group", "repeats": true, "text": "Medicine", "item": [
            { "linkId": "name", "type": "string", "required": true },
            { "linkId": "dose", "type": "string" },
        ] },
    ]));
    device.open("extra");
    let lead = |device: &Device| match device.screen() {
        Screen::Form { page: PageRef::Lead(lead), .. } => lead.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(lead(&device), "medicine#1");
    device.answer("name#1", "lithium");
    device.another("medicine");
    assert_eq!(lead(&device), "medicine#2", "straight to the new one");
    device.next();
    assert_eq!(lead(&device), "medicine#2", "its name is required, like that of the first");
    device.answer("name#2", "insulin");
    device.another("medicine").answer("name#3", "clozapine");
    device.take_away("medicine", 2).change_anyway();
    assert_eq!(lead(&device), "medicine#1");
    let form = device.form_view();
    let kept: Vec<String> = form
        .enabled
        .keep(&form.questionnaire, &form.answers)
        .map(|(_, item, answer)| format!("{} {}", item.link_id, answer.values()[0]))
        .collect();
    assert_eq!(kept, ["name#1 lithium", "name#3 clozapine"]);
    device.assert_journal_is_state();
}

// Item "Scores" of the engine: a result always goes with the conditions it was obtained under.
#[test]
fn how_an_instrument_was_given_is_in_the_journal_and_the_last_word_counts() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("phq-9");
    let how = |device: &Device| device.case().run_of("phq-9").unwrap().how.clone();
    assert!(how(&device).is_empty());
    device.given(&["read-aloud", "intoxicated"]);
    device.given(&["read-aloud", "interpreter"]);
    assert_eq!(how(&device), ["read-aloud", "interpreter"]);
    let known = |code: &String| device.content.label("administration", code) != code;
    assert!(how(&device).iter().all(known));
    device.assert_journal_is_state();
}

// A18
#[test]
fn a_date_of_birth_after_today_is_not_gone_past_and_one_of_today_is() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let mut is_kept = |birth: &str| {
        device.open("person").go_to_item("date-of-birth").answer("date-of-birth", birth);
        device.next().keeps_the_page("date-of-birth")
    };
    assert!(is_kept("2026-11-22"));
    assert!(is_kept("1062-11-22"), "nobody alive was born then");
    assert!(!is_kept("2026-11-21"));
    assert!(!is_kept("1992-03-27"));
}

// A18
#[test]
fn of_a_child_under_10_nothing_more_is_asked_until_the_date_is_put_right() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("date-of-birth", "2016-11-22")]);
    assert!(device.urgency().contains(&"U20"), "{:?}", device.urgency());
    for form in ["core-screen", "court-report", "phq-9"] {
        device.go(Screen::Case).ask_for(form);
        device.assert_said("under-ten");
        assert!(!device.is_in_a_form(), "{form}");
    }
    device.read_notice().make_report("court", ReportKind::Final);
    assert!(device.case().reports.is_empty());
    device.read_notice().form("person", &[("date-of-birth", "2016-11-21")]).open("core-screen");
    assert!(!device.urgency().contains(&"U20"));
}

// A18: a clock that was reset once shuts nobody out for good; it is said, and the rule warns.
#[test]
fn an_age_that_a_wrong_clock_made_keeps_nobody_out() {
    let mut device = Device::with_case("Sam Okafor", "2001-01-01T09:00:00Z");
    device.wait(25 * 365 * 24).form("person", &[("date-of-birth", "1992-03-27")]);
    assert!(device.urgency().contains(&"U20"), "{:?}", device.urgency());
    device.go(Screen::Case).open("core-screen");
}
