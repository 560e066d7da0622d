//! C: voluntary attendance, a boy of 15 with his aunt.

use liaison::app::{Action, Notice, PageRef, Screen, form_view};
use liaison::domain::case::{AdultStatus, Person};
use liaison::domain::scoring::AgeFit;
use liaison::domain::urgency::Tier;

use super::device::Device;

fn scenario_c() -> Device {
    let mut c = Device::with_case("Sam Okafor", "2026-11-21T15:00:00Z");
    c.form(
        "identification",
        &[
            ("setting", "voluntary"),
            ("raised-by", "police"),
            ("alerted", "2026-11-21T14:30:00"),
            ("signs", "learning|mental-health"),
        ],
    );
    c.form(
        "person",
        &[
            ("name", "Kai Morgan"),
            ("date-of-birth", "2011-05-06"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "any"),
        ],
    );
    c.form("communication", &[("interpreter", "none-needed"), ("difficulty", "yes")]);
    c
}

#[test]
fn instruments_for_adults_are_refused_by_age_and_leave_no_entry() {
    let mut c = scenario_c();
    let before = c.case().entries.len();
    for tool in ["audit", "audit-c", "pc-ptsd-5"] {
        c.send(Action::OpenForm(tool.into()));
        match &c.state.notice {
            Some(Notice::Said(fault)) => {
                assert_eq!((fault.key, fault.detail.as_str()), ("instrument-refused-by-age", tool))
            }
            other => panic!("{tool}: {other:?}"),
        }
        assert!(!matches!(c.state.screen, Screen::Form { .. }), "{tool} opened");
    }
    assert_eq!(c.case().entries.len(), before);
}

#[test]
fn the_phq_9_opens_at_its_caution() {
    let mut c = scenario_c();
    c.open("phq-9");
    assert_eq!(c.page(), PageRef::Start);
    let age = Person::of(c.case(), &c.library).age;
    assert_eq!(age, Some(15));
    assert_eq!(c.library.instrument("phq-9").unwrap().scoring.age.fit(age), AgeFit::Caution);
    // The day before a birthday counts: 18 on the day itself.
    assert_eq!(c.library.instrument("phq-9").unwrap().scoring.age.fit(Some(18)), AgeFit::Fits);
    assert_eq!(c.library.instrument("phq-9").unwrap().scoring.age.fit(Some(11)), AgeFit::Outside);
}

#[test]
fn a_child_is_same_day_by_the_age_alone() {
    let c = scenario_c();
    assert_eq!(c.urgency(), ["U10"]);
    assert_eq!(c.outcome().proposed(), Some(Tier::SameDay));
    let safety: Vec<String> = c.outcome().safety.iter().map(|fired| fired.rule.id.clone()).collect();
    assert_eq!(safety, ["S5"]);
}

#[test]
fn a_delay_of_the_appropriate_adult_needs_a_reason_the_other_states_do_not() {
    let mut c = scenario_c();
    let before = c.case().entries.len();
    c.send(Action::Go(Screen::Adult));
    for reason in ["", "   "] {
        c.send(Action::Adult { status: AdultStatus::Delayed, reason: reason.into() });
        assert!(c.state.adult_problem);
        assert_eq!((c.case().entries.len(), &c.state.screen), (before, &Screen::Adult));
    }
    c.send(Action::Adult { status: AdultStatus::Delayed, reason: " aunt on her way ".into() });
    assert!(!c.state.adult_problem);
    assert_eq!(c.case().adult, Some((AdultStatus::Delayed, Some("aunt on her way".into()))));
    c.send(Action::Adult { status: AdultStatus::Arranged, reason: String::new() });
    c.send(Action::Adult { status: AdultStatus::Present, reason: String::new() });
    assert_eq!(c.case().adult, Some((AdultStatus::Present, None)));
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
    let form = form_view(&c.state, &c.library).unwrap();
    let asked = |id: &str| {
        let index = form.questionnaire.index(id).unwrap();
        form.pages.iter().any(|page| page.items.contains(&index))
    };
    assert!(asked("options") && !asked("adult-options"));
    // Not even when an answer is in the journal.
    c.answer("adult-options", "mhtr|psr");
    c.form("consent", &[("court", "given"), ("court-topics", "mental-health")]);
    let files = c.draft("court").to_lowercase();
    assert!(!files.contains("treatment requirement"), "adult sentencing text in a child's report");
}
