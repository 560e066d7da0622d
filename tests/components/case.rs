//! What is on every screen of a case, and what never is: its banners, the person's name, a save that failed (U5, D1, D6).

use liaison::app::{Action, LockCause, Phase, Refused, Screen};
use liaison::domain::case::AdultStatus;

use super::html::{assert_sound, between, count, html};
use super::people::{adult, child, screens_of_a_case};

// U5, D6, invariant 5: reference, sex, age, place; never the name.
#[tokio::test]
async fn no_screen_but_the_form_that_asks_for_it_shows_the_persons_name() {
    let mut device = adult();
    for screen in screens_of_a_case().into_iter().chain([Screen::Home]) {
        device.send(Action::Go(screen.clone()));
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
    device.open("person").send(Action::GoToItem("name".into()));
    let page = html(&device).await;
    assert!(!between(&page, "<header", "</header>").contains("Whitlock"));
    device.send(Action::Go(Screen::Home));
    let page = html(&device).await;
    let list = between(&page, "class=\"nhsuk-list app-cases\"", "</ul>");
    assert!(list.contains("Male, 34, ") && list.contains(&device.case().reference), "{list}");
}

// U5: the banner stays on every screen of the case until the tier is lower.
#[tokio::test]
async fn immediate_is_said_on_every_screen_with_the_first_thing_to_do() {
    let mut device = adult();
    for screen in screens_of_a_case() {
        device.send(Action::Go(screen.clone()));
        let page = html(&device).await;
        let banner = between(&page, "class=\"app-banner app-banner--immediate\"", "</section>");
        assert!(banner.contains("▲ Immediate:"), "{screen:?}: {banner}");
        assert!(banner.contains("Alcohol: possible dependence or withdrawal"), "{banner}");
        assert!(banner.contains("Get a health-care professional now"), "{banner}");
        assert!(banner.contains("open."), "{banner}");
        assert!(!page.contains("app-banner--adult"), "an adult needs no appropriate adult for age");
    }
    device.send(Action::Go(Screen::Home));
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
            device.send(Action::Adult { status, reason: reason.into() });
        }
        for screen in screens_of_a_case() {
            device.send(Action::Go(screen.clone()));
            let page = html(&device).await;
            let banner = between(&page, "class=\"app-banner app-banner--adult\"", "</section>");
            assert!(banner.contains("Appropriate adult required") && banner.contains(words), "{screen:?}: {banner}");
            assert_eq!(count(banner, "<button"), 1, "only the way to mark it: {banner}");
        }
        device.open("phq-9");
        assert!(html(&device).await.contains("app-banner--adult"));
    }
}

// Scenario C: what is refused by age cannot be tapped, and says from which age.
#[tokio::test]
async fn an_adult_instrument_in_a_childs_task_list_is_no_button_and_the_phq_9_opens_with_its_caution() {
    let mut device = child();
    device.send(Action::Go(Screen::Case));
    let page = html(&device).await;
    for (title, age) in [("AUDIT: ", 16), ("PC-PTSD-5: ", 18)] {
        let task = page.split("<li").find(|task| task.contains(title)).unwrap();
        assert!(!task.contains("<button"), "{task}");
        assert!(task.contains(&format!("Not for this age: from {age} years")), "{task}");
    }
    device.open("phq-9");
    let page = html(&device).await;
    assert!(page.contains("nhsuk-warning-callout") && page.contains("Use with care"));
}

// D1: a failed save is said where it is always seen, with the way to try again.
#[tokio::test]
async fn a_failed_save_is_an_alert_on_every_screen() {
    let mut device = adult();
    device.broken = true;
    device.send(Action::ActionDone { rule: "U5".into(), action: 0 });
    for screen in [Screen::Case, Screen::Home, Screen::Outcome] {
        device.send(Action::Go(screen));
        let page = html(&device).await;
        let foot = between(&page, "<footer", "</footer>");
        assert!(foot.contains("role=\"alert\"") && foot.contains("Try again"), "{foot}");
    }
    device.broken = false;
    device.send(Action::RetrySave);
    let page = html(&device).await;
    assert!(between(&page, "<footer", "</footer>").contains("Saved "));
}

#[tokio::test]
async fn the_lock_shows_nothing_of_a_case_and_its_fields_are_labelled() {
    let mut device = adult();
    device.send(Action::Lock(LockCause::Asked));
    for phase in [Phase::Locked, Phase::FirstUse] {
        device.state.phase = phase.clone();
        let page = html(&device).await;
        assert_sound(&page, &format!("{phase:?}"));
        assert!(!page.contains("app-banner") && !page.contains("Male, 34") && !page.contains("app-foot"));
        assert!(page.contains("type=\"password\""));
    }
    device.state.phase = Phase::Locked;
    device.send(Action::NotUnlocked(Refused::Wrong));
    let page = html(&device).await;
    assert!(page.contains("href=\"#passphrase\"") && page.contains("does not open this device"));
    assert_sound(&page, "a wrong passphrase");
}
