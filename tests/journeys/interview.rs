//! Filling in a form through the app: what it starts with (F4), groups that repeat (F2), and changes that would hide answers.

use std::rc::Rc;

use liaison::domain::questionnaire::{Answer, Questionnaire, Reason, Value};
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
    device.take_away("medicine", 2);
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

// Audit A0d, A1: a plan of suicide vanished when the offer was changed.
#[test]
fn a_change_that_would_hide_answers_waits_until_somebody_has_seen_which() {
    let mut device = with_form(json!([
        { "linkId": "hurt", "type": "boolean" },
        { "linkId": "plan", "type": "string", "enableWhen": [{ "question": "hurt", "operator": "=", "answerBoolean": true }] },
        { "linkId": "when", "type": "string", "enableWhen": [{ "question": "plan", "operator": "exists", "answerBoolean": true }] },
    ]));
    let (yes, no) = (Some(Answer::one(Value::Boolean(true))), Some(Answer::one(Value::Boolean(false))));
    device.open("extra").put("hurt", yes.clone()).answer("plan", "pills").answer("when", "?declined");
    for change in [no.clone(), Some(Answer::Missing(Reason::NotKnown)), None] {
        device.go_to_item("hurt").put("hurt", change);
        assert_eq!(device.would_hide(), ["plan", "when"]);
        device.next();
        assert_eq!((held(&device, "hurt"), device.would_hide().len()), (yes.clone(), 2), "nothing is recorded yet");
        device.keep_answer();
        assert_eq!((held(&device, "hurt"), device.would_hide().len()), (yes.clone(), 0));
    }
    device.put("hurt", no.clone()).back();
    assert_eq!((held(&device, "hurt"), device.page()), (yes.clone(), PageRef::Lead("hurt".into())), "back keeps it");
    device.put("hurt", no.clone()).change_anyway();
    assert_eq!((held(&device, "hurt"), device.page()), (no, PageRef::Lead("hurt".into())));
    assert_eq!(held(&device, "plan"), Some(Answer::one(Value::Text("pills".into()))), "the journal keeps it");
    device.assert_journal_is_state();
}

/// The questions in sight of the form at hand that hold an answer.
fn seen(device: &Device) -> Vec<String> {
    let form = device.form_view();
    let all = form.enabled.keep(&form.questionnaire, &form.answers);
    all.filter(|(_, item, _)| item.kind.is_question() && !item.hidden)
        .map(|(_, item, _)| item.link_id.clone())
        .collect()
}

// Audit A0d, over random answers of every form and instrument.
#[test]
fn no_answer_that_would_hide_others_is_recorded_unseen() {
    let mut asked = 0;
    let mut random = 7_usize;
    let mut pick = move |of: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % of.max(1)
    };
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let ids: Vec<String> = device.content.questionnaires().map(|form| form.id.clone()).collect();
    for id in ids {
        device.ask_for(&id);
        for _ in 0..if device.is_in_a_form() { 120 } else { 0 } {
            let form = device.form_view();
            let open: Vec<usize> = (0..form.questionnaire.items().len())
                .filter(|&index| {
                    form.questionnaire.item_at(index).is_some_and(|item| item.open()) && form.enabled.at(index)
                })
                .collect();
            let item = form.questionnaire.item_at(open[pick(open.len())]).unwrap();
            let answer = match pick(4) {
                0 => None,
                1 => Some(Answer::Missing(Reason::ALL[pick(4)])),
                _ if item.options.is_empty() => Some(Answer::one(Value::Text("words".into()))),
                _ => Some(Answer::one(item.options[pick(item.options.len())].value.clone())),
            };
            let (item, before, recorded) = (item.link_id.clone(), seen(&device), device.case().entries.len());
            device.put(&item, answer);
            let gone: Vec<String> =
                before.iter().filter(|one| **one != item && !seen(&device).contains(one)).cloned().collect();
            assert!(gone.is_empty(), "{id}.{item} hid {gone:?} unseen");
            if !device.would_hide().is_empty() {
                assert_eq!(device.case().entries.len(), recorded, "nothing is recorded while it waits");
                let listed: Vec<String> = device.would_hide().iter().map(|id| (*id).to_owned()).collect();
                device.change_anyway();
                let now = seen(&device);
                let gone: Vec<String> = before.into_iter().filter(|one| *one != item && !now.contains(one)).collect();
                assert_eq!(gone, listed, "{id}.{item}: what is listed is what goes");
                asked += 1;
            }
        }
    }
    assert!(asked > 30, "{asked} changes waited");
    device.assert_journal_is_state();
}

// A18: a clock that was reset once shuts nobody out for good; it is said, and the rule warns.
#[test]
fn an_age_that_a_wrong_clock_made_keeps_nobody_out() {
    let mut device = Device::with_case("Sam Okafor", "2001-01-01T09:00:00Z");
    device.wait(25 * 365 * 24).form("person", &[("date-of-birth", "1992-03-27")]);
    assert!(device.urgency().contains(&"U20"), "{:?}", device.urgency());
    device.go(Screen::Case).open("core-screen");
}
