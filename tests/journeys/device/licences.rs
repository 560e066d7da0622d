//! A tool whose licence ended, or that was taken away, is read-only; it may be renewed (domain 3.4).

use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::device::Availability;
use liaison::domain::questionnaire::{Answer, Reason};

use crate::driver::{Device, ID, InstrumentAction, InstrumentProblem, PageRef, QUESTIONNAIRE, SCORING, Screen, at};

fn standing(device: &Device) -> Option<Availability> {
    device.content.availability(ID, device.now.date())
}

// Domain 3.4: expired is read-only.
#[test]
fn after_the_last_day_answers_are_read_and_scored_and_cannot_be_changed_or_begun() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    device.now = at("2100-01-01T09:00:00Z");
    device.go(Screen::Case);
    assert!(matches!(standing(&device), Some(Availability::Ended(_))));
    assert_eq!(device.score(ID).total, Some(3), "still scored");
    let before = device.case().entries.len();
    device.ask_for(ID);
    assert_eq!(device.page(), PageRef::Check, "the answers, not a question");
    let attempts: [fn(&mut Device) -> &mut Device; 5] = [
        |device| device.put("1", Some(Answer::Missing(Reason::Declined))),
        |device| device.go_to_item("1"),
        |device| device.given(&[]),
        |device| device.next(),
        |device| device.finish(),
    ];
    for attempt in attempts {
        attempt(&mut device);
        device.assert_said("tool-read-only");
        assert_eq!(device.page(), PageRef::Check);
    }
    assert_eq!(device.case().entries.len(), before);
    device.back();
    assert_eq!(*device.screen(), Screen::Case);
    device.new_case();
    device.ask_for(ID);
    device.assert_said("tool-read-only");
    assert!(device.case().runs.is_empty());
}

#[test]
fn a_licence_that_ends_in_the_middle_of_a_contact_stops_the_next_answer_and_says_so() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.load_tool(&SCORING.replace("2099-12-31", "2026-11-21"));
    device.form("person", &[("age", "34")]);
    device.open(ID).points(&[1, 1]);
    device.now = at("2026-11-22T00:00:00Z");
    device.points(&[1, 1, 2]);
    device.assert_said("tool-read-only");
    assert_eq!(device.case().answers_of(ID).len(), 2);
}

#[test]
fn a_tool_with_answers_that_is_taken_away_is_read_only_and_only_its_licence_may_be_renewed() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    device.tools(InstrumentAction::Remove(ID.into()));
    assert_eq!(standing(&device), Some(Availability::Removed));
    assert_eq!(device.score(ID).total, Some(3));
    device.choose_tool(&QUESTIONNAIRE.replace("less than five hours", "less than six hours"), SCORING);
    let refused = |device: &Device| match device.tool_problems() {
        [InstrumentProblem::Refused(refusal)] => refusal.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&device), "pack-in-use", "other words");
    device.choose_tool(QUESTIONNAIRE, &SCORING.replace("little trouble with sleep", "sleeps well"));
    assert_eq!(refused(&device), "pack-in-use", "another band");
    device.load_tool(&SCORING.replace("2099-12-31", "2098-12-31").replace("ESG-2026-014", "ESG-2027-003"));
    assert_eq!(standing(&device), Some(Availability::On), "renewed");
}

#[test]
fn a_tool_without_answers_may_be_exchanged_for_another_edition() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.load_tool(SCORING);
    device.choose_tool(&QUESTIONNAIRE.replace("less than five hours", "less than six hours"), SCORING);
    device.load_chosen();
    let text = |content: &ClinicalContent| content.questionnaire(ID).unwrap().item("1").unwrap().text.clone();
    assert!(text(&device.content).contains("six hours"));
}
