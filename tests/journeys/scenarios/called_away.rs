//! D: called into court after three minutes; carried on the next day on another tablet.

use liaison::domain::case::Event;
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::Tier;

use crate::driver::{Device, PageRef, Screen, core_screen, scenario_d};

// F8, D1: being called away is a normal ending.
#[test]
fn stopping_keeps_the_reason_the_time_and_what_was_covered() {
    let d = scenario_d();
    let stop = d.case().stops.last().unwrap();
    assert_eq!(stop.reason, "called-into-court");
    assert_eq!(stop.at, d.now);
    let covered: Vec<(&str, usize)> =
        stop.covered.iter().map(|covered| (covered.questionnaire.as_str(), covered.answered)).collect();
    assert_eq!(covered, [("core-screen", 2), ("phq-9", 4)], "finished forms are not listed as cut short");
    // As the score says it: of the nine questions that are scored.
    assert_eq!(stop.covered[1].of, 9);
    assert_eq!(*d.screen(), Screen::Case);
    assert_eq!(d.first_listed().stopped.as_deref(), Some("called-into-court"));
    d.assert_journal_is_state();
}

// The case answers for the hidden questions of a form, so what is counted must not differ with who asks.
#[test]
fn what_was_covered_counts_the_questions_this_person_would_be_asked() {
    let of = |sex: &str| {
        let mut d = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
        d.form("person", &[("age", "30"), ("sex", sex)]);
        d.open("core-screen").answer("offer", "accepted");
        let shown = d.form_view();
        let shown = liaison::domain::questionnaire::progress(&shown.questionnaire, &shown.answers);
        d.stop("released");
        let covered = &d.case().stops[0].covered[0];
        assert_eq!((covered.answered, covered.of), (shown.answered, shown.of), "{sex}: as the foot of the page said");
        covered.of
    };
    assert_eq!(of("female"), of("male") + 1, "pregnancy is asked of women");
}

#[test]
fn four_of_nine_is_no_score_and_screening_is_offered_again() {
    let d = scenario_d();
    let phq = d.score("phq-9");
    assert_eq!((phq.total, phq.answered, phq.of, phq.at_least), (None, 4, 9, 7));
    assert!(phq.band.is_none() && phq.flags.is_empty());
    assert_eq!(d.urgency(), ["U19"]);
    assert_eq!(d.outcome().proposed(), Some(Tier::Within24h));
    assert!(d.to_do().to_lowercase().contains("again"), "{}", d.to_do());
    assert!(d.outcome().need_codes().contains(&"V9"), "a veteran");
}

#[test]
fn a_report_can_be_made_now_and_says_what_was_not_covered() {
    let mut d = scenario_d();
    d.court_may_read("mental-health|learning-communication");
    d.open("court-report").answer("include-results", "yes");
    let files = d.draft("court").to_lowercase();
    for words in [
        "called into court, 21 november 2026, 11:",
        "phq-9: 4 of 9 answered",
        "no score: 4 of 9 answered, at least 7",
        "not covered",
        "basic needs",
    ] {
        assert!(files.contains(words), "{words}");
    }
    d.assert_journal_is_state();
}

#[test]
fn the_next_day_another_tablet_goes_on_at_the_fifth_question_and_every_answer_keeps_its_date_and_author() {
    let first = scenario_d();
    let stopped = first.now;
    let mut next = Device::new("Priya Shah", "2026-11-22T09:00:00Z");
    next.disk.clone_from(&first.disk);
    next.open_case(&first.case().id);
    next.open("phq-9");
    assert_eq!(next.page(), PageRef::Lead("5".into()));
    let code = next.content.instrument("phq-9").unwrap().questionnaire.item("5").unwrap().options[0]
        .value
        .code()
        .unwrap()
        .to_owned();
    next.answer("5", &code);
    let run = next.case().run_of("phq-9").unwrap();
    assert_eq!(next.case().runs.iter().filter(|run| run.questionnaire == "phq-9").count(), 1, "not asked twice");
    let who = |item: &str| (run.recorded[item].author.as_str(), run.recorded[item].at);
    assert_eq!(who("4").0, "Sam Okafor");
    assert!(who("4").1 <= stopped);
    assert_eq!(who("5"), ("Priya Shah", next.now));
    assert!(next.first_listed().stopped.is_none(), "work has gone on since");
    next.assert_journal_is_state();
}

// U19: it falls silent when everything that was begun is finished.
#[test]
fn offering_again_is_no_longer_asked_for_when_everything_begun_is_finished() {
    let mut d = scenario_d();
    d.open("phq-9").points(&[1, 2, 1, 3, 0, 0, 0, 0, 0]).finish();
    assert_eq!(d.urgency(), ["U19"], "the core screen is still open");
    d.form("core-screen", &core_screen(&[("V9", "self-report")]));
    assert!(!d.urgency().contains(&"U19"), "{:?}", d.urgency());
}

#[test]
fn an_answer_given_twice_alike_is_one_entry_and_a_question_that_is_not_there_is_none() {
    let mut d = scenario_d();
    d.open("core-screen");
    let before = d.case().entries.len();
    d.answer("offer", "accepted");
    d.put("no-such-question", None);
    assert_eq!(d.case().entries.len(), before);
    d.answer("offer", "declined").change_anyway();
    assert!(matches!(d.case().entries.last().unwrap().what, Event::Answered { .. }));
    assert!(d.case().entries.last().unwrap().at > Timestamp(0));
}
