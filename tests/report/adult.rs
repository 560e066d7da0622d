//! The appropriate adult in the court report: of a child it says nothing that the age does not say; of anybody else it is
//! told under its topic only.

use liaison::domain::case::AdultStatus;
use liaison::domain::report_rules::ReportRules;

use super::cases::scenario_a;
use super::recorder::{files, html};

#[test]
fn the_history_of_an_adults_appropriate_adult_is_told_where_its_topic_may_be() {
    let mut case = scenario_a("no");
    case.form("consent", &[("court-topics", "learning-communication|housing-money")]);
    case.adult(AdultStatus::Needed, None).adult(AdultStatus::Declined, Some("hears voices, he says"));
    case.adult(AdultStatus::Present, None);
    let page = html(&case.draft("court")).to_lowercase();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(at("the custody officer was told that one may be needed, 21 november") < at("declined, 21 november"));
    assert!(at("declined, 21 november") < at("present, 21 november"));
    let told = files(&case.draft("court"));
    assert!(!told.contains("hears voices") && !told.contains("aunt ruth"), "what was typed is not told");
    case.form("consent", &[("court-topics", "housing-money")]);
    let built = case.draft("court");
    let kept = files(&built);
    assert!(!kept.contains("custody officer was told that one") && !kept.contains("declined, 21 november"));
    assert!(built.withheld.iter().any(|held| held.topic == "learning-communication"), "and the author sees it");
}

// Deny by default: what the rules of the report do not name is told to nobody.
#[test]
fn without_a_topic_nobody_is_told_of_an_adults_appropriate_adult() {
    let mut case = scenario_a("no");
    case.form("consent", &[("court-topics", "learning-communication")]);
    case.adult(AdultStatus::Present, None);
    let mut rules: ReportRules = (*case.content.report).clone();
    rules.option_topics.retain(|key, _| !key.starts_with("appropriate-adult"));
    case.content.report = rules.into();
    assert!(!files(&case.draft("court")).contains("present, 21 november"));
}
