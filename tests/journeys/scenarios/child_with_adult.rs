//! C: voluntary attendance, a boy of 15 with his aunt.

use liaison::domain::case::{AdultStatus, Person};
use liaison::domain::scoring::AgeFit;
use liaison::domain::urgency::Tier;

use crate::driver::{Device, PageRef, Screen, scenario_c};

#[test]
fn instruments_for_adults_are_refused_by_age_and_leave_no_entry() {
    let mut c = scenario_c();
    let before = c.case().entries.len();
    for tool in ["audit", "audit-c", "pc-ptsd-5"] {
        c.ask_for(tool);
        c.assert_said_of("instrument-refused-by-age", tool);
        assert!(!c.is_in_a_form(), "{tool} opened");
    }
    assert_eq!(c.case().entries.len(), before);
}

#[test]
fn the_phq_9_opens_at_its_caution() {
    let mut c = scenario_c();
    c.open("phq-9");
    assert_eq!(c.page(), PageRef::Start);
    let age = Person::of(c.case(), &c.content).age;
    assert_eq!(age, Some(15));
    assert_eq!(c.content.instrument("phq-9").unwrap().scoring.age.fit(age), AgeFit::Caution);
    // The day before a birthday counts: 18 on the day itself.
    assert_eq!(c.content.instrument("phq-9").unwrap().scoring.age.fit(Some(18)), AgeFit::Fits);
    assert_eq!(c.content.instrument("phq-9").unwrap().scoring.age.fit(Some(11)), AgeFit::Outside);
}

#[test]
fn a_child_is_same_day_by_the_age_alone() {
    let c = scenario_c();
    assert_eq!(c.urgency(), ["U10"]);
    assert_eq!(c.outcome().proposed(), Some(Tier::SameDay));
    assert_eq!(c.safety(), ["S5"]);
}

/// What was recorded last of the appropriate adult.
fn last(device: &Device) -> (AdultStatus, Option<&str>) {
    let last = device.case().adult.last().unwrap();
    (last.status, last.reason.as_deref())
}

#[test]
fn a_delay_of_the_appropriate_adult_needs_a_reason_the_other_states_do_not() {
    let mut c = scenario_c();
    let before = c.case().entries.len();
    c.go(Screen::Adult);
    for reason in ["", "   "] {
        c.adult(AdultStatus::Delayed, reason);
        assert!(c.adult_problem());
        assert_eq!((c.case().entries.len(), c.screen()), (before, &Screen::Adult));
    }
    c.adult(AdultStatus::Delayed, " aunt on her way ");
    assert!(!c.adult_problem());
    assert_eq!(last(&c), (AdultStatus::Delayed, Some("aunt on her way")));
    c.adult(AdultStatus::Arranged, "");
    c.adult(AdultStatus::Present, "");
    assert_eq!(last(&c), (AdultStatus::Present, None));
    assert_eq!(c.case().adult.len(), 3, "every entry stays as history");
    c.assert_journal_is_state();
}

#[test]
fn only_services_that_take_a_child_match_with_camhs_youth_offending_and_speech_therapy_among_them() {
    let c = scenario_c();
    let matches = c.matches();
    let ids: Vec<&str> = matches.matches.iter().map(|m| m.service.id.as_str()).collect();
    for id in ["nm-camhs", "nm-yos", "nm-slt-children"] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
        assert!(matches.matches.iter().any(|m| m.service.id == id && m.own_situation));
    }
    for held in &matches.matches {
        assert!(held.service.age.min.is_none_or(|min| min <= 15), "{}", held.service.id);
        assert!(held.service.age.min.is_none_or(|min| min < 18), "{}", held.service.id);
    }
}

// Adult sentencing text and treatment requirements never appear.
#[test]
fn the_report_form_does_not_ask_a_childs_practitioner_for_adult_sentences() {
    let mut c = scenario_c();
    c.open("court-report");
    let form = c.form_view();
    let asked = |id: &str| {
        let index = form.questionnaire.index(id).unwrap();
        form.pages.iter().any(|page| page.items.contains(&index))
    };
    assert!(asked("options") && !asked("adult-options"));
    assert!(asked("no-adult-options"), "and says why");
    // Not even when an answer is in the journal.
    c.answer("adult-options", "mhtr|psr");
    c.court_may_read("mental-health");
    let files = c.draft("court").to_lowercase();
    assert!(!files.contains("treatment requirement"), "adult sentencing text in a child's report");
}
