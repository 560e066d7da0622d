//! Rows B1, C3 and C5 of the review (audit-2): what a report left out, and what it told everybody.

use liaison::domain::case::{Event, ReportKind};
use serde_json::Value as Json;

use super::cases::scenario_b;
use super::recorder::{Recorder, json, section};

/// One section of the court's draft, where the court may know these topics.
fn told(case: &mut Recorder, topics: &str, of: &str) -> String {
    case.form("consent", &[("court-topics", topics)]);
    section(&json(&case.draft("court")), of).to_string()
}

// C5: what limited the contact stood beside a result only, and by default no result is told.
#[test]
fn what_limited_the_contact_is_told_without_any_result_to_those_who_may_know_it() {
    let mut case = scenario_b();
    case.form("court-report", &[("include-results", "no")]);
    let how = ["intoxicated", "overheard", "read-aloud"].map(str::to_owned);
    case.record(Event::Administered { run: "run-phq-9".into(), how: how.into() });
    let may = told(&mut case, "housing-money|substance-use", "limits");
    assert!(may.contains("seemed intoxicated") && may.contains("Others could hear") && !may.contains("Read aloud"));
    let may_not = told(&mut case, "housing-money", "limits");
    assert!(may_not.contains("Others could hear") && !may_not.contains("intoxicated"), "{may_not}");
    case.record(Event::Administered { run: "run-phq-9".into(), how: Vec::new() });
    assert!(!told(&mut case, "substance-use", "limits").contains("When questions were asked"));
}

// C5.
#[test]
fn a_report_on_fitness_to_plead_can_be_raised_and_a_second_reader_is_named() {
    let mut case = scenario_b();
    let at = |case: &mut Recorder, topics: &str, of: &str, words: &str| told(case, topics, of).contains(words);
    assert!(!at(&mut case, "mental-health", "sign-off", "second person"), "nobody, so nothing is said");
    case.form("court-report", &[("options", "fitness-to-plead-report"), ("second-reader", "Jo Whitfield, team lead")]);
    assert!(at(&mut case, "mental-health", "options", "fitness to plead"));
    assert!(!at(&mut case, "housing-money", "options", "fitness to plead"), "by its topic");
    assert!(at(&mut case, "housing-money", "sign-off", "Jo Whitfield, team lead"));
}

// C3: section 11 said nothing of an acute danger; violence at home has words of its own.
#[test]
fn acute_danger_is_a_fact_under_safety_and_violence_at_home_has_its_own_words() {
    let mut case = scenario_b();
    case.form(
        "core-screen",
        &[("suicide-plan", "yes"), ("psychosis", "voices"), ("danger", "yes"), ("harm-now", "partner")],
    );
    for (topic, words) in [
        ("self-harm", ["Suicide or self-harm", "plan"]),
        ("mental-health", ["Out of touch", "danger"]),
        ("abuse", ["Harm from other people", "partner"]),
    ] {
        let may = told(&mut case, topic, "safety");
        assert!(words.iter().all(|word| may.contains(word)), "{topic}: {may}");
        let may_not = told(&mut case, "housing-money", "safety");
        assert!(!may_not.contains(words[0]), "{topic}: {may_not}");
    }
}

/// Every text of a report.
fn whole(case: &mut Recorder, topics: &str) -> Json {
    case.form("consent", &[("court-topics", topics)]);
    json(&case.draft("court"))
}

// B1: an option without a topic was told to everybody: why the contact stopped, on what basis, what was done.
#[test]
fn why_it_stopped_on_what_basis_and_what_was_done_is_told_by_its_topic() {
    let mut case = scenario_b();
    case.tool("dast-10", &[1, 1]);
    case.record(Event::Stopped { reason: "became-unwell".into(), covered: Vec::new() });
    case.record(Event::ActionDone { rule: "U18".into(), action: 0, told: None });
    let basis = [("court", "overridden"), ("override-basis", "safeguarding"), ("override-told", "yes")];
    case.form("consent", &basis).form("consent", &[("override-authoriser", "Dr Lane")]);
    let action = {
        let rule = case.content.urgency.rules.iter().find(|rule| rule.id == "U18").unwrap();
        rule.action(0).unwrap().says.clone()
    };
    for (topic, words) in
        [("physical-health", "Became unwell".to_lowercase()), ("safeguarding", "safeguarding".to_owned())]
    {
        assert!(whole(&mut case, topic).to_string().to_lowercase().contains(&words), "{topic} may know: {words}");
        let may_not = whole(&mut case, "housing-money").to_string().to_lowercase();
        assert!(!may_not.contains(&words), "{topic}: {words}");
    }
    assert!(!whole(&mut case, "housing-money").to_string().contains(&action), "{action}");
    assert!(case.build("court", ReportKind::Draft).is_ok());
}
