//! A later contact (A2, R27): asked anew, nothing overwritten, nothing carried over.

use liaison::domain::case::Case;
use liaison::domain::scoring::score;

use liaison::domain::case::AdultStatus;

use crate::driver::{Device, Screen, core_screen};

/// A case with a plan for suicide and a PHQ-9 of custody, then a first appearance at court.
fn at_court() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen").answer("offer", "accepted").answer("suicide-plan", "yes");
    device.go(Screen::Case).tool("phq-9", &[1, 1, 1, 1, 1, 1, 1, 1, 0]);
    device.go(Screen::Case).wait(12);
    device.start_contact(Some("first-appearance"), "Ashford Magistrates");
    device
}

fn of<'a>(case: &'a Case, form: &str) -> Vec<&'a liaison::domain::case::Run> {
    case.runs.iter().filter(|run| run.questionnaire == form).collect()
}

#[test]
fn a_later_contact_asks_anew_and_overwrites_nothing() {
    let mut device = at_court();
    device.open("core-screen");
    let before = of(device.case(), "core-screen")[0].recorded.clone();
    assert!(!device.form_view().answers.contains_key("suicide-plan"), "nothing is carried over");
    device.answer("offer", "accepted").answer("suicide-plan", "no");
    let runs = of(device.case(), "core-screen");
    assert_eq!((runs.len(), &runs[0].recorded, runs[1].contact), (2, &before, 1));
    let earlier = device.case().earlier_answers(runs[1], "suicide-plan");
    assert_eq!(earlier.len(), 1);
    assert_eq!(earlier[0].1.author, "Sam Okafor");
    assert!(device.case().contact_of(earlier[0].0).is_none(), "it was the first contact");
    device.assert_journal_is_state();
}

#[test]
fn what_custody_found_stands_until_its_question_is_answered_at_court() {
    let mut device = at_court();
    assert!(device.urgency().contains(&"U1"));
    device.open("core-screen").answer("offer", "accepted");
    assert!(device.urgency().contains(&"U1"), "not asked yet at court");
    device.answer("suicide-plan", "?declined");
    assert!(device.urgency().contains(&"U1"), "declined is not no");
    device.answer("suicide-plan", "no").change_anyway();
    assert!(!device.urgency().contains(&"U1"));
}

#[test]
fn who_the_person_is_and_what_they_agreed_to_is_not_asked_again() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("date-of-birth", "2011-05-01")]);
    device.go(Screen::Case).start_contact(Some("remand"), "");
    assert!(device.urgency().contains(&"U10"), "a child stays a child");
    device.open("person");
    assert_eq!(of(device.case(), "person").len(), 1);
}

#[test]
fn an_instrument_given_again_has_a_result_of_its_own() {
    let mut device = at_court();
    device.tool("phq-9", &[3, 3, 3, 3, 3, 3, 3, 3, 0]);
    let content = liaison::catalogue::load().unwrap();
    let phq = content.instrument("phq-9").unwrap();
    let totals: Vec<_> = of(device.case(), "phq-9").iter().map(|run| score(phq, &run.answers()).total).collect();
    assert_eq!(totals, [Some(8), Some(24)]);
}

#[test]
fn asking_about_suicide_is_to_be_done_anew_at_every_contact() {
    let mut device = at_court();
    let open = |device: &Device| {
        let outcome = device.outcome();
        let fired = outcome.safety.iter().find(|fired| fired.rule.id == "U3").expect("U3");
        fired.rule.still_to_do(device.case()).count()
    };
    assert_eq!(open(&device), 1);
    device.action_told("U3", 0, "custody officer");
    assert_eq!(open(&device), 0);
    device.wait(24).start_contact(Some("release"), "");
    assert_eq!(open(&device), 1);
    device.start_contact(Some("trial"), "");
    assert!(!device.safety().contains(&"U3"), "a trial is not one of the times");
}

#[test]
fn a_contact_needs_its_point_and_a_second_one_stops_nothing_that_went_before() {
    let mut device = at_court();
    device.go(Screen::Contact).start_contact(None, "Ashford");
    assert_eq!(device.case().contacts.len(), 1, "none without its point");
    assert_eq!(device.screen(), &Screen::Contact);
    device.start_contact(Some("remand"), "").stop("called-into-court");
    device.start_contact(Some("sentence"), "");
    assert!(device.urgency().contains(&"U19"), "the screening of custody was not finished");
}

#[test]
fn two_administrations_of_two_contacts_are_no_conflict_and_of_one_contact_are() {
    let mut first = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let mut second = Device::new("Priya Shah", "2026-11-22T08:15:00Z");
    first.hand_over(&mut second);
    // Custody begins the tool late, and does not know that court began a contact and gave it too.
    let id = first.case().id.clone();
    second.open_case(&id).start_contact(Some("first-appearance"), "");
    second.tool("phq-9", &[1, 1, 1, 1, 1, 1, 1, 1, 0]);
    first.open_case(&id).tool("phq-9", &[2, 2, 2, 2, 2, 2, 2, 2, 0]);
    second.go(Screen::Case).hand_over(&mut first);
    let case = first.open_case(&id).case();
    assert_eq!(case.conflicts().len(), 0);
    let contacts: Vec<_> = of(case, "phq-9").iter().map(|run| run.contact).collect();
    assert_eq!(contacts, [0, 1], "the one of court counts, whenever the other was written");
}

#[test]
fn a_report_holds_the_result_of_each_contact_with_its_date() {
    let mut device = at_court();
    device.tool("phq-9", &[3, 3, 3, 3, 3, 3, 3, 3, 0]);
    device.go(Screen::Case).court_may_read("mental-health");
    device.form("court-report", &[("include-results", "yes")]);
    let draft = device.draft("court");
    let later = draft.find("Total 24 of 27").expect("the result of court");
    let earlier = draft.find("Total 8 of 27").expect("the result of custody");
    assert!(later < earlier, "{draft}");
    assert!(draft.contains("First appearance at court, Ashford Magistrates"), "{draft}");
    assert!(draft[earlier..].contains("Screening tool, 21 November 2026"), "not of the day of the report");
}

/// Two tablets with the same case, of which neither knows what the other does from here on.
fn two() -> (Device, Device, String) {
    let mut first = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let mut second = Device::new("Priya Shah", "2026-11-22T08:15:00Z");
    first.hand_over(&mut second);
    let id = first.case().id.clone();
    first.open_case(&id);
    second.open_case(&id);
    (first, second, id)
}

fn plan(device: &mut Device, answer: &str) {
    device.go(Screen::Case).form("core-screen", &core_screen(&[("suicide-plan", answer)]));
}

#[test]
fn a_difference_between_two_tablets_outlives_the_beginning_of_a_later_contact() {
    let (mut first, mut second, id) = two();
    plan(&mut first, "yes");
    plan(&mut second, "no");
    second.go(Screen::Case).hand_over(&mut first);
    first.open_case(&id).start_contact(Some("remand"), "");
    first.open("core-screen");
    assert_eq!(first.case().conflicts().len(), 1, "opening a form settles nothing");
    assert!(first.urgency().contains(&"U1"));
    let folded = first.folded();
    assert_eq!(folded.conflicts(), first.case().conflicts());
}

#[test]
fn two_tablets_that_each_begin_the_same_contact_differ_as_in_any_other() {
    let (mut first, mut second, id) = two();
    for (device, answer) in [(&mut first, "yes"), (&mut second, "no")] {
        device.start_contact(Some("remand"), "");
        plan(device, answer);
    }
    second.go(Screen::Case).hand_over(&mut first);
    first.open_case(&id);
    assert_eq!(first.case().conflicts().len(), 1);
    assert!(first.urgency().contains(&"U1"));
    assert_eq!(first.case().contact_number(), 1);
}

#[test]
fn an_administration_that_was_not_kept_says_nothing_of_the_person() {
    let (mut first, mut second, id) = two();
    first.form("person", &[("date-of-birth", "1990-01-01"), ("sex", "male")]);
    second.form("person", &[("age", "16"), ("sex", "male")]);
    second.go(Screen::Case).hand_over(&mut first);
    first.open_case(&id);
    let conflict = first.case().conflicts()[0].clone();
    first.keep_of(&conflict, "Priya Shah");
    assert!(first.urgency().contains(&"U10"), "{:?}", first.urgency());
}

#[test]
fn a_child_is_in_the_justice_system_where_the_contact_at_hand_is() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("age", "15"), ("sex", "male")]);
    device.go(Screen::Case).open("identification").answer("setting", "community").change_anyway();
    assert!(!device.urgency().contains(&"U10"));
    device.go(Screen::Case).start_contact(Some("custody"), "");
    assert!(device.urgency().contains(&"U10"));
}

#[test]
fn a_contact_that_stops_before_its_screening_is_not_taken_as_screened() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    plan(&mut device, "no");
    device.go(Screen::Case).start_contact(Some("remand"), "");
    assert!(!device.urgency().contains(&"U19"));
    device.stop("called-into-court");
    assert!(device.urgency().contains(&"U19"));
}

#[test]
fn who_was_there_before_is_not_there_now_and_a_decision_is_of_its_contact() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("age", "15"), ("sex", "male")]);
    device.go(Screen::Case).adult(AdultStatus::Present, "");
    assert!(device.case().adult_of_child().is_some());
    device.go(Screen::Case).start_contact(Some("voluntary-attendance"), "");
    assert!(device.case().adult_of_child().is_none(), "nobody is known to be there");
}

#[test]
fn who_may_only_read_opens_what_was_answered_before_and_begins_nothing() {
    let mut device = at_court();
    device.go(Screen::Case).writing(false).ask_for("core-screen");
    assert!(device.is_in_a_form());
    assert_eq!(of(device.case(), "core-screen").len(), 1);
}

#[test]
fn a_report_says_where_the_person_was_first_seen_and_where_after_that() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("identification").answer("setting", "custody").answer("place", "Kendal");
    device.go(Screen::Case).start_contact(Some("remand"), "");
    device.open("identification").answer("setting", "magistrates").answer("place", "Ashford");
    device.go(Screen::Case).court_may_read("mental-health");
    device.form("court-report", &[]);
    let draft = device.draft("court");
    assert!(draft.contains("Police custody, Kendal") && draft.contains("Ashford"), "{draft}");
    assert!(!draft.contains("Remand"), "not every recipient's to know");
}

#[test]
fn a_stop_counts_what_was_begun_in_its_own_contact() {
    let mut device = at_court();
    device.open("basic-needs").answer("tonight", "HM01");
    device.go(Screen::Case).stop("called-into-court");
    let covered: Vec<_> = device.case().stops[0].covered.iter().map(|form| form.questionnaire.as_str()).collect();
    assert_eq!(covered, ["basic-needs"], "the screening of custody is not of this contact");
}

#[test]
fn a_tool_given_before_is_suggested_anew() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("core-screen", &core_screen(&[("alcohol-now", "shaking")]));
    assert!(device.suggested().contains(&"audit".to_owned()));
    device.tool("audit", &[4, 4, 4, 0, 0, 0, 0, 0, 0, 0]);
    assert!(!device.suggested().contains(&"audit".to_owned()));
    device.go(Screen::Case).start_contact(Some("remand"), "");
    assert!(device.suggested().contains(&"audit".to_owned()));
}
