//! What is on every screen of a case, and what never is: its banners, the person's name, a save that failed (U5, D1, D6).

use liaison::domain::case::AdultStatus;

use crate::components::html::{assert_sound, between, count, html, screens_of_a_case};
use crate::driver::{Screen, adult, child};

// U5, D6, invariant 5: reference, sex, age, place; never the name.
#[tokio::test]
async fn no_screen_but_the_form_that_asks_for_it_shows_the_persons_name() {
    let mut device = adult();
    for screen in screens_of_a_case().into_iter().chain([Screen::Home]) {
        device.go(screen.clone());
        let page = html(&device).await;
        for name in ["Whitlock", "Daniel"] {
            assert!(!page.contains(name), "{screen:?} shows {name}");
        }
        assert_sound(&page, &format!("{screen:?}"));
        if screen != Screen::Home {
            let header = between(&page, "<header", "</header>");
            assert!(header.contains(&device.case().reference) && header.contains("Male, 34"), "{header}");
        }
    }
    device.open("person").go_to_item("name");
    let page = html(&device).await;
    assert!(!between(&page, "<header", "</header>").contains("Whitlock"));
    device.go(Screen::Home);
    let page = html(&device).await;
    let list = between(&page, "class=\"nhsuk-list app-cases\"", "</ul>");
    assert!(list.contains("Male, 34, ") && list.contains(&device.case().reference), "{list}");
}

// U5: the banner stays on every screen of the case until the tier is lower.
#[tokio::test]
async fn immediate_is_said_on_every_screen_with_the_first_thing_to_do() {
    let mut device = adult();
    for screen in screens_of_a_case() {
        device.go(screen.clone());
        let page = html(&device).await;
        let banner = between(&page, "class=\"app-banner app-banner--immediate\"", "</section>");
        assert!(banner.contains("▲ Immediate:"), "{screen:?}: {banner}");
        assert!(banner.contains("Alcohol: possible dependence or withdrawal"), "{banner}");
        assert!(banner.contains("Get a health-care professional now"), "{banner}");
        assert!(banner.contains("open."), "{banner}");
        assert!(!page.contains("app-banner--adult"), "an adult needs no appropriate adult for age");
    }
    device.go(Screen::Home);
    assert!(!html(&device).await.contains("app-banner"), "the list of cases says nothing of one person");
}

// Scenario C: it can be marked, never dismissed.
#[tokio::test]
async fn the_banner_of_the_appropriate_adult_is_on_every_screen_of_a_child_whatever_its_state() {
    let mut device = child();
    for (status, reason, words) in [
        (None, "", "Not arranged yet."),
        (Some(AdultStatus::Delayed), "aunt on her way", "Delayed: aunt on her way"),
        (Some(AdultStatus::Arranged), "", "Arranged."),
        (Some(AdultStatus::Present), "", "Present."),
    ] {
        if let Some(status) = status {
            device.adult(status, reason);
        }
        for screen in screens_of_a_case() {
            device.go(screen.clone());
            let page = html(&device).await;
            let banner = between(&page, "class=\"app-banner app-banner--adult\"", "</section>");
            assert!(banner.contains("Appropriate adult required") && banner.contains(words), "{screen:?}: {banner}");
            assert_eq!(count(banner, "<button"), 1, "only the way to mark it: {banner}");
        }
        device.open("phq-9");
        assert!(html(&device).await.contains("app-banner--adult"));
    }
}

// D1: a failed save is said where it is always seen, with the way to try again.
#[tokio::test]
async fn a_failed_save_is_an_alert_on_every_screen() {
    let mut device = adult();
    device.broken = true;
    device.action_done("U5", 0);
    for screen in [Screen::Case, Screen::Home, Screen::Outcome] {
        device.go(screen);
        let page = html(&device).await;
        let foot = between(&page, "<footer", "</footer>");
        assert!(foot.contains("role=\"alert\"") && foot.contains("Try again"), "{foot}");
    }
    device.broken = false;
    device.retry_save();
    let page = html(&device).await;
    assert!(between(&page, "<footer", "</footer>").contains("Saved "));
}

#[tokio::test]
async fn a_delay_without_a_reason_is_an_error_at_its_field() {
    let mut device = child();
    device.go(Screen::Adult);
    device.adult(AdultStatus::Delayed, "");
    let page = html(&device).await;
    assert!(page.contains("href=\"#adult-reason\"") && page.contains("id=\"adult-reason\""));
    assert_eq!(count(&page, "Give the reason for the delay"), 2);
}

// Audit F1: on a phone an Immediate that had just fired was off screen. Nothing but paper takes it from the top.
#[test]
fn no_size_of_the_screen_lets_the_banner_scroll_away() {
    let style = include_str!("../../../styles/_frame.scss");
    let places: Vec<&str> = style.split(".app-banners").collect();
    assert_eq!(places.len(), 3, "the rule itself, and the one for paper");
    let own = places[1].split('&').next().unwrap();
    assert!(own.contains("position: sticky;") && own.contains("top: 0;"), "{own}");
    let before_other = &places[1][places[1].rfind("@media").unwrap()..];
    assert!(before_other.starts_with("@media print"), "{before_other}");
}

// Audit F1, F5: with all done the banner says so in its own words; advice has no tick; what rises is heard.
#[tokio::test]
async fn when_all_is_done_the_banner_says_so_and_what_rises_is_announced() {
    let mut device = adult();
    device.go(Screen::Case);
    let page = html(&device).await;
    let region = between(&page, "role=\"alert\"", "</div>");
    assert!(region.contains("Immediate: Alcohol"), "{region}");
    let todo: Vec<(String, usize)> = device
        .outcome()
        .urgency
        .iter()
        .flat_map(|fired| fired.rule.to_do().map(|action| (fired.rule.id.clone(), action.number)).collect::<Vec<_>>())
        .collect();
    for (rule, action) in todo {
        device.action_done(&rule, action);
    }
    let page = html(&device).await;
    let banner = between(&page, "class=\"app-banner app-banner--immediate\"", "</section>");
    assert!(banner.contains("Everything asked for is marked as done.") && !banner.contains("0 actions"), "{banner}");
    let page = html(device.go(Screen::Outcome)).await;
    let advice = between(&page, "app-advice", "</ul>");
    assert!(advice.contains("Never advise stopping suddenly") && !advice.contains("<button"), "{advice}");
}
