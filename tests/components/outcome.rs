//! Scores and the outcome of screening, as they are read (F8, F9, R8).

use super::html::{assert_sound, attribute, between, html, screens_of_a_case, shown};
use liaison::domain::urgency::Tier;

use crate::driver::{Device, Screen, adult, core_screen};

// Scenario D, F8.
#[tokio::test]
async fn a_partial_score_says_no_score_and_at_least() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    device.open("phq-9").points(&[1, 2, 1, 3]).finish();
    let page = html(&device).await;
    assert!(page.contains("No score: 4 of 9 answered, at least 7"), "{page}");
    assert!(!page.contains("app-score__total") && !page.contains("app-range"), "no number and no band");
    assert!(!page.contains("Positive at") && !page.contains("Below 10"), "no cut-off");
    assert!(page.contains("not a diagnosis"));
}

// Scenario B: both cut-offs; F9: the flag stands before the number.
#[tokio::test]
async fn a_score_shows_its_flags_first_and_every_cut_off() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    let page = html(&device).await;
    assert!(page.find("Act on this:").unwrap() < page.find("app-score__total").unwrap());
    device.ptsd();
    let page = html(&device).await;
    assert!(page.contains("Positive at 3:") && page.contains("Below 4:"), "{page}");
}

// R59.6, scenario A: housing before treatment; R8: three panels.
#[tokio::test]
async fn the_outcome_has_three_panels_and_basic_needs_come_first() {
    let mut device = adult();
    device.go(Screen::Outcome);
    let page = html(&device).await;
    let needs = attribute(&page, "data-need");
    assert_eq!(needs[0], "basic:housing", "{needs:?}");
    let vulnerabilities: Vec<&&str> = needs.iter().filter(|need| need.starts_with('V')).collect();
    assert_eq!(vulnerabilities, [&"V3", &"V11"]);
    assert_eq!(attribute(&page, "data-proposed"), ["immediate"]);
    assert_eq!(attribute(&page, "data-rule")[..2], ["U5", "U17"]);
    assert_eq!(attribute(&page, "data-safety"), ["S2"]);
    for panel in ["outcome-needs", "outcome-safety", "outcome-urgency"] {
        assert!(attribute(&page, "aria-labelledby").contains(&panel));
    }
    device.decide(None, "", "");
    let page = html(&device).await;
    assert!(page.contains("nhsuk-error-summary") && page.contains("href=\"#tier\""));
    assert_sound(&page, "a decision in error");
}

// NICE NG225, domain 4.2: nothing found is not called low.
#[tokio::test]
async fn where_nothing_is_found_the_page_says_so_and_calls_nothing_low() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    device.form("person", &[("age", "40"), ("sex", "male")]);
    device.form("core-screen", &core_screen(&[]));
    device.tool("phq-9", &[0; 9]);
    for screen in screens_of_a_case() {
        device.go(screen.clone());
        let page = shown(&device, &format!("{screen:?}")).await;
        assert!(!page.contains("no risk") && !page.contains("No risk"));
    }
    device.go(Screen::Outcome);
    let page = html(&device).await;
    assert!(page.contains("That says nothing about what was not asked."), "{page}");
}

// Audit A0e.
#[tokio::test]
async fn decide_again_stands_on_the_case_page_and_on_the_outcome() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    device.form("core-screen", &core_screen(&[])).decide(Some(Tier::Routine), "", "");
    for screen in [Screen::Case, Screen::Outcome] {
        let page = shown(device.go(screen), "decided").await;
        assert!(!page.contains("Decide again") && !page.contains("out of date"));
    }
    assert!(html(device.go(Screen::Outcome)).await.contains("checked"), "what was decided is shown as chosen");
    device.open("core-screen").answer("suicide-plan", "yes");
    let page = shown(device.go(Screen::Case), "out of date").await;
    let notice = between(&page, "data-out-of-date=\"decision\"", "</section>");
    assert!(notice.contains("more is proposed now") && notice.contains("Decide again</button>"), "{notice}");
    assert!(page.contains("Routine (out of date)"), "{page}");
    let page = shown(device.go(Screen::Outcome), "out of date").await;
    assert!(page.contains("Decide again</h2>"), "{page}");
    assert!(!between(&page, "app-decision", "</form>").contains("checked"), "nothing is chosen beforehand");
    device.decide(Some(Tier::Immediate), "", "");
    assert!(!shown(device.go(Screen::Case), "decided again").await.contains("out of date"));
}

// Audit F1.
#[tokio::test]
async fn the_outcome_leads_back_to_the_question_only_where_one_came_from_one() {
    let mut device = adult();
    assert!(!shown(device.go(Screen::Outcome), "from the case").await.contains("Back to the question"));
    device.open("core-screen").go(Screen::Outcome);
    let page = shown(&device, "from a question").await;
    assert!(page.contains("Back to the question</button>") && page.contains("Back to the case</button>"), "{page}");
}
