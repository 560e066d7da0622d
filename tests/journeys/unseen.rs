//! Nothing recorded goes out of sight unseen, and nothing Immediate falls silent (audit A0d): a change waits until somebody
//! has seen what goes with it, in whatever form that stands.

use liaison::domain::case::{Person, with_context};
use liaison::domain::questionnaire::{Answer, Enabled, Reason, Value};
use liaison::domain::urgency::Tier;
use serde_json::json;

use crate::driver::{Action, CaseAction, Device, PageRef, Screen, core_screen};

// Audit A0d, A1: a plan of suicide vanished when the offer was changed.
#[test]
fn a_change_that_would_hide_answers_waits_until_somebody_has_seen_which() {
    let mut device = Device::with_form(json!([
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
        assert_eq!(
            (device.held("extra", "hurt"), device.would_hide().len()),
            (yes.clone(), 2),
            "nothing is recorded yet"
        );
        device.keep_answer();
        assert_eq!((device.held("extra", "hurt"), device.would_hide().len()), (yes.clone(), 0));
    }
    device.put("hurt", no.clone()).back();
    assert_eq!(
        (device.held("extra", "hurt"), device.page()),
        (yes.clone(), PageRef::Lead("hurt".into())),
        "back keeps it"
    );
    device.put("hurt", no.clone()).change_anyway();
    assert_eq!((device.held("extra", "hurt"), device.page()), (no, PageRef::Lead("hurt".into())));
    assert_eq!(device.held("extra", "plan"), Some(Answer::one(Value::Text("pills".into()))), "the journal keeps it");
    device.assert_journal_is_state();
}

// A change of sex closes the questions on pregnancy in another form, and makes the rule silent that rests on them.
#[test]
fn a_change_of_sex_lists_what_it_hides_in_another_form_and_the_rule_that_it_makes_silent() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("sex", "female"), ("date-of-birth", "1992-03-27")]);
    device.form(
        "core-screen",
        &[("offer", "accepted"), ("pregnancy", "pregnant"), ("psychosis", "voices"), ("danger", "no")],
    );
    assert!(device.urgency().contains(&"U13"), "{:?}", device.urgency());
    let recorded = device.case().entries.len();
    device.go(Screen::Case).open("person").go_to_item("sex").answer("sex", "male");
    assert_eq!((device.would_hide(), device.would_quieten()), (vec!["pregnancy"], vec!["U13"]));
    device.keep_answer();
    assert_eq!(device.case().entries.len(), recorded, "nothing is recorded");
    device.answer("sex", "male").change_anyway();
    assert!(!device.urgency().contains(&"U13"));
    device.assert_journal_is_state();
}

// U10 rests on where the contact is as well, which stands in another form.
#[test]
fn a_change_of_age_names_the_rule_for_children_that_it_makes_silent() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("date-of-birth", "2011-03-27")]).form("identification", &[("setting", "custody")]);
    assert!(device.urgency().contains(&"U10"), "{:?}", device.urgency());
    device.go(Screen::Case).open("person").go_to_item("date-of-birth").answer("date-of-birth", "2001-03-27");
    assert_eq!(device.would_quieten(), ["U10"]);
    device.change_anyway();
    assert!(!device.urgency().contains(&"U10"));
}

// A later contact elsewhere may end it as well: it waits like any other change.
#[test]
fn a_later_contact_that_would_make_a_rule_silent_waits_until_somebody_has_seen_which() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("date-of-birth", "2011-03-27")]).form("identification", &[("setting", "community")]);
    assert!(!device.urgency().contains(&"U10"), "{:?}", device.urgency());
    device.go(Screen::Case).start_contact(Some("custody"), "Ashford");
    assert!(device.urgency().contains(&"U10"), "and nothing was asked");
    let recorded = device.case().entries.len();
    let waits = |device: &Device| -> Vec<String> {
        device.state.case.quietens.iter().map(|quiet| quiet.rule.clone()).collect()
    };
    device.go(Screen::Contact).start_contact(Some("community"), "School");
    assert_eq!(waits(&device), ["U10"]);
    device.send(Action::Case(CaseAction::KeepContact));
    assert!(waits(&device).is_empty() && device.case().entries.len() == recorded && device.urgency().contains(&"U10"));
    device.start_contact(Some("community"), "School").go(Screen::Case);
    assert!(waits(&device).is_empty(), "whoever leaves keeps it");
    device.go(Screen::Contact).start_contact(Some("community"), "School").start_contact_anyway("community", "School");
    assert!(!device.urgency().contains(&"U10") && device.case().entries.len() == recorded + 1);
    device.assert_journal_is_state();
}

#[test]
fn an_immediate_is_never_made_silent_by_one_tap_and_an_answer_that_changes_nothing_else_is_recorded_at_once() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("core-screen", &[("offer", "accepted"), ("suicide-plan", "yes"), ("alcohol-now", "shaking|sweating")]);
    device.go(Screen::Case).open("core-screen").go_to_item("suicide-plan").answer("suicide-plan", "no");
    assert_eq!(device.would_quieten(), ["U1"]);
    device.change_anyway();
    device.go_to_item("alcohol-now").answer("alcohol-now", "shaking");
    assert!(device.would_quieten().is_empty(), "still Immediate, for another reason");
    device.answer("alcohol-now", "?declined");
    assert_eq!(device.would_quieten(), ["U5"]);
    device.keep_answer();
    assert_eq!(device.urgency(), ["U5", "U19"]);
}

#[test]
fn what_is_taken_away_with_an_instance_of_a_group_is_listed_first() {
    let mut device = Device::with_form(json!([
        { "linkId": "child", "type": "group", "repeats": true, "text": "Child", "item": [
            { "linkId": "name", "type": "string", "text": "Name" },
            { "linkId": "school", "type": "string", "text": "School" },
        ] },
    ]));
    device.open("extra").answer("name#1", "A").another("child").take_away("child", 2);
    assert!(device.would_hide().is_empty(), "nothing was recorded of it");
    device.another("child");
    let form = device.form_view().questionnaire;
    let second = form.items().iter().rev().find(|item| item.link_id.starts_with("name#")).unwrap().link_id.clone();
    let instance: i64 = second.split_once('#').unwrap().1.parse().unwrap();
    device.answer(&second, "B").take_away("child", instance);
    assert_eq!(device.would_hide(), [second.as_str()]);
    device.keep_answer();
    assert!(device.held("extra", &second).is_some() && device.form_view().questionnaire.item(&second).is_some());
    device.take_away("child", instance).change_anyway();
    assert_eq!(device.page(), PageRef::Lead("child#1".into()));
    assert!(device.form_view().questionnaire.item(&second).is_none());
    device.assert_journal_is_state();
}

/// The answers in sight, in all forms.
fn seen(device: &Device) -> Vec<(String, String)> {
    let person = Person::of(device.case(), &device.content);
    let mut all = Vec::new();
    for run in &device.case().runs {
        let form = device.content.questionnaire(&run.questionnaire).unwrap();
        let (form, answers) = with_context(form, run.answers(), &person);
        let enabled = Enabled::of(&form, &answers);
        let kept = enabled.keep(&form, &answers).filter(|(_, item, _)| item.kind.is_question() && !item.hidden);
        all.extend(kept.map(|(_, item, _)| (run.id.clone(), item.link_id.clone())));
    }
    all
}

fn immediate(device: &Device) -> Vec<String> {
    let fired = device.outcome().urgency.into_iter().filter(|fired| fired.level == Tier::Immediate);
    fired.map(|fired| fired.rule.id.clone()).collect()
}

// Audit A0d through the app, over random answers to every form and instrument of one person, one after the other.
#[test]
fn no_answer_that_would_hide_others_or_silence_an_immediate_is_recorded_unseen() {
    let (mut hid, mut silenced) = (0, 0);
    let mut random = 7_usize;
    let mut pick = move |of: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % of.max(1)
    };
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("sex", "female"), ("date-of-birth", "1992-03-27")]);
    device.form("core-screen", &core_screen(&[("pregnancy", "pregnant")]));
    let ids: Vec<String> = device.content.questionnaires().map(|form| form.id.clone()).collect();
    for id in ids.iter().chain(ids.iter().filter(|id| ["person", "core-screen"].contains(&id.as_str()))) {
        device.go(Screen::Case).ask_for(id);
        for _ in 0..if device.is_in_a_form() { 60 } else { 0 } {
            let form = device.form_view();
            let open = |index: &usize| {
                form.questionnaire.item_at(*index).is_some_and(|item| item.open() && item.link_id != "date-of-birth")
                    && form.enabled.at(*index)
            };
            let open: Vec<usize> = (0..form.questionnaire.items().len()).filter(open).collect();
            let item = form.questionnaire.item_at(open[pick(open.len())]).unwrap();
            let answer = match pick(4) {
                0 => None,
                1 => Some(Answer::Missing(Reason::ALL[pick(4)])),
                _ if item.options.is_empty() => Some(Answer::one(Value::Text("words".into()))),
                _ => Some(Answer::one(item.options[pick(item.options.len())].value.clone())),
            };
            let own = (form.run.id.clone(), item.link_id.clone());
            let (before, urgent, recorded) = (seen(&device), immediate(&device), device.case().entries.len());
            device.put(&own.1, answer);
            let gone = |device: &Device| -> Vec<(String, String)> {
                let now = seen(device);
                before.iter().filter(|one| **one != own && !now.contains(one)).cloned().collect()
            };
            let silent = |device: &Device| -> Vec<String> {
                let now = immediate(device);
                urgent.iter().filter(|one| !now.contains(one)).cloned().collect()
            };
            assert!(gone(&device).is_empty() && silent(&device).is_empty(), "{id}.{} unseen", own.1);
            if let Some(change) = device.state.interview.pending.clone() {
                assert_eq!(device.case().entries.len(), recorded, "nothing is recorded while it waits");
                device.change_anyway();
                let listed: Vec<_> = change.hides.into_iter().map(|hidden| (hidden.run, hidden.item)).collect();
                assert!(gone(&device).iter().all(|one| listed.contains(one)), "{id}.{}: {listed:?}", own.1);
                let named: Vec<String> = change.quietens.into_iter().map(|quiet| quiet.rule).collect();
                assert!(silent(&device).iter().all(|one| named.contains(one)), "{id}.{}: {named:?}", own.1);
                hid += usize::from(!listed.is_empty());
                silenced += usize::from(!named.is_empty());
            }
        }
    }
    assert!(hid > 10 && silenced > 5, "{hid} changes hid answers, {silenced} silenced a rule");
    device.assert_journal_is_state();
}
