//! What is typed and cannot be read as an answer is not lost (audit D10), and what nobody sees is taken out of a text.

use liaison::domain::case::{Event, progress_of};
use liaison::domain::questionnaire::{Answer, Value};

use crate::driver::{Action, Device, InterviewAction, LockCause, PageRef, Screen, TypedProblem};

fn draft<'d>(device: &'d Device, item: &str) -> Option<&'d str> {
    device.case().run_of("person").unwrap().drafts.get(item).map(String::as_str)
}

fn born(day: i8) -> Option<Answer> {
    Some(Answer::one(Value::Date(jiff::civil::date(1992, 3, day))))
}

#[test]
fn half_a_date_is_kept_by_the_header_by_back_and_by_the_lock_and_drops_nothing_that_was_recorded() {
    let leave: [fn(&mut Device); 3] = [
        |device| {
            device.go(Screen::Case);
        },
        |device| {
            device.back().back();
        },
        |device| {
            device.lock(LockCause::Idle).unlock();
        },
    ];
    for leave in leave {
        let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
        device.open("person").go_to_item("date-of-birth").answer("date-of-birth", "1992-03-27");
        device.mistype("date-of-birth", TypedProblem::Date, "2/").mistype(
            "date-of-birth",
            TypedProblem::Date,
            "2/3/19",
        );
        leave(&mut device);
        assert_eq!(draft(&device, "date-of-birth"), Some("2/3/19"));
        assert_eq!(
            device.case().answers_of("person").get("date-of-birth").cloned(),
            born(27),
            "and counts for nothing"
        );
        device.go(Screen::Case).open("person").go_to_item("date-of-birth");
        let at = device.page();
        device.next();
        assert_eq!(
            (device.page(), device.state.interview.attempted),
            (at, true),
            "it is said before it is left behind"
        );
        device.put("date-of-birth", born(2));
        assert_eq!(draft(&device, "date-of-birth"), None);
        device.next();
        assert!(device.page() != PageRef::Lead("date-of-birth".into()));
        device.assert_journal_is_state();
    }
}

// 3 March, on the way to the 31st, was recorded.
// "Done" over a date that cannot be read would send nobody back to it.
#[test]
fn a_form_is_not_done_while_something_typed_over_an_answer_cannot_be_read() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").go_to_item("date-of-birth").put("date-of-birth", born(27));
    let content = liaison::catalogue::load().unwrap();
    let open = |device: &Device| {
        let run = device.case().run_of("person").unwrap();
        let progress = progress_of(device.case(), &content, run).unwrap();
        (progress.open, progress.settled)
    };
    let (before, settled) = open(&device);
    device.typing("date-of-birth", "31/2/1992");
    assert_eq!(open(&device), (before + 1, settled - 1));
    device.put("date-of-birth", born(31));
    assert_eq!(open(&device), (before, settled));
}

#[test]
fn a_date_on_the_way_to_another_is_kept_as_typed_and_is_no_answer_until_its_fields_are_left() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").go_to_item("date-of-birth").put("date-of-birth", born(27));
    for text in ["3/3/1992", "31/3/1992"] {
        device.typing("date-of-birth", text);
        assert_eq!((device.held("person", "date-of-birth"), draft(&device, "date-of-birth")), (born(27), Some(text)));
        assert!(device.state.interview.mistyped.is_empty(), "nothing is wrong yet");
    }
    device.put("date-of-birth", born(31));
    let said = device.case().entries.iter().filter_map(|entry| match &entry.what {
        Event::Answered { item, answer, .. } if item == "date-of-birth" => Some(answer.clone()),
        _ => None,
    });
    assert_eq!(said.collect::<Vec<_>>(), [born(27), born(31)], "nobody was born on the third");
    assert_eq!(draft(&device, "date-of-birth"), None);
}

// Enter in a field leaves the page and not the field; a page that was killed had no time for either.
#[test]
fn a_whole_date_whose_fields_were_never_left_is_read_when_the_page_is() {
    let leave: [fn(&mut Device) -> &mut Device; 4] =
        [Device::next, Device::back, Device::finish, |device| device.go_to_item("area")];
    for leave in leave {
        let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
        device.open("person").answer("name", "A").go_to_item("date-of-birth").typing("date-of-birth", "27/3/1992");
        device.lock(LockCause::Hidden).unlock();
        assert_eq!(draft(&device, "date-of-birth"), Some("27/3/1992"), "not lost");
        let page = device.page();
        leave(&mut device);
        assert_eq!((device.held("person", "date-of-birth"), draft(&device, "date-of-birth")), (born(27), None));
        assert!(device.state.interview.problems.is_empty() && !device.state.interview.attempted);
        assert!(!device.is_in_a_form() || device.page() != page);
    }
    // One that hides or silences waits as ever, and the page stays.
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("date-of-birth", "2011-03-27")]).form("identification", &[("setting", "custody")]);
    device.go(Screen::Case).open("person").go_to_item("date-of-birth").typing("date-of-birth", "27/3/1992").next();
    assert_eq!(device.would_quieten(), ["U10"]);
}

#[test]
fn a_draft_goes_when_the_answer_that_was_held_is_typed_again_or_the_field_is_emptied() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").go_to_item("date-of-birth").put("date-of-birth", born(27));
    device.mistype("date-of-birth", TypedProblem::Date, "7").put("date-of-birth", born(27));
    assert_eq!(draft(&device, "date-of-birth"), None);
    device.put("date-of-birth", None).mistype("date-of-birth", TypedProblem::Date, "7").put("date-of-birth", None);
    assert_eq!(draft(&device, "date-of-birth"), None);
    let entries = device.case().entries.len();
    device.put("date-of-birth", None);
    assert_eq!(device.case().entries.len(), entries, "nothing to take out");
    device.assert_journal_is_state();
}

#[test]
fn characters_that_nobody_sees_are_taken_out_of_what_is_typed_and_every_other_stays() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let typed = "not\u{0} safe\u{7}\u{202e} \u{e9} women\u{2019}s\nnext\tline";
    device.open("person").send(Action::Interview(InterviewAction::Answered {
        item: "name".into(),
        answer: Some(Answer::one(Value::Text(typed.into()))),
    }));
    let held = device.case().answers_of("person").get("name").cloned();
    assert_eq!(held, Some(Answer::one(Value::Text("not safe \u{e9} women\u{2019}s\nnext\tline".into()))));
}
