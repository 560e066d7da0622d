//! Every screen as HTML, rendered without a browser: labels, hints, errors and banners as a screen reader meets them,
//! and what must never stand there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "journeys/device.rs"]
#[allow(dead_code, reason = "shared with tests/scenarios.rs")]
mod device;
#[path = "journeys/html.rs"]
mod html;

use device::{Device, screen};
use html::{assert_sound, attribute, between, count, html};
use liaison::app::{Action, PageRef, Phase, Screen, TypedProblem, form_view};
use liaison::domain::case::AdultStatus;

fn screens_of_a_case() -> Vec<Screen> {
    let mut all = vec![
        Screen::Case,
        Screen::Outcome,
        Screen::Referral,
        Screen::Report,
        Screen::Stop,
        Screen::Adult,
        Screen::Timeline,
    ];
    all.extend(["phq-9", "gad-7", "pc-ptsd-5", "audit-c", "audit"].map(|id| Screen::Score(id.into())));
    all
}

fn adult() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form(
        "identification",
        &[("setting", "custody"), ("raised-by", "police"), ("alerted", "2026-11-21T21:40:00"), ("signs", "substance")],
    );
    device.form(
        "person",
        &[
            ("name", "Daniel Whitlock"),
            ("date-of-birth", "1992-03-27"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "never-phone"),
        ],
    );
    device.form("basic-needs", &[("tonight", "HM04"), ("lacks", "none")]);
    device.form("core-screen", &screen(&[("alcohol-now", "shaking|sweating")]));
    device.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    device
}

fn child() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T15:00:00Z");
    device.form(
        "person",
        &[
            ("name", "Kai Morgan"),
            ("date-of-birth", "2011-05-06"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "any"),
        ],
    );
    device
}

// NHS design system radios; U1 one thing per page.
#[tokio::test]
async fn a_radio_question_is_a_fieldset_whose_legend_is_the_heading_and_whose_hint_is_tied_to_it() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen");
    let page = html(&device).await;
    let fieldset = between(&page, "<fieldset", "</fieldset>");
    assert_eq!(attribute(between(fieldset, "<fieldset", ">"), "aria-describedby"), ["q-offer-hint"]);
    let legend = between(fieldset, "<legend", "</legend>");
    assert!(legend.contains("<h1") && legend.contains("Was screening offered?"), "{legend}");
    let hint = between(fieldset, "class=\"nhsuk-hint\"", "</div>");
    assert!(hint.contains("id=\"q-offer-hint\"") && hint.contains("Screening is a choice."), "{hint}");
    assert_eq!(count(fieldset, "type=\"radio\""), 4);
    assert_eq!(count(fieldset, "name=\"q-offer\""), 4, "one group");
    assert!(attribute(fieldset, "id").contains(&"q-offer"), "the first option takes the focus of an error");
}

// F6: a reason is a first-class answer, and it can be seen and heard which one was given.
#[tokio::test]
async fn the_reasons_for_no_answer_are_buttons_that_say_whether_they_are_pressed() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen");
    let page = html(&device).await;
    let reasons = between(&page, "class=\"app-reasons\"", "</div>");
    assert!(reasons.contains("role=\"group\"") && reasons.contains("aria-label=\"No answer\""), "{reasons}");
    assert_eq!(attribute(reasons, "aria-pressed"), ["false"; 4]);
    for words in ["Not asked", "Declined", "Unable", "Not known"] {
        assert!(reasons.contains(words), "{words}");
    }
    device.answer("offer", "?declined");
    let page = html(&device).await;
    let reasons = between(&page, "class=\"app-reasons\"", "</div>");
    assert_eq!(attribute(reasons, "aria-pressed"), ["false", "true", "false", "false"]);
    assert!(!page.contains(" checked"), "a reason and an option are never both chosen");
}

// U2.
#[tokio::test]
async fn a_question_left_open_shows_a_summary_that_leads_to_the_field_and_the_same_words_at_the_field() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen").send(Action::Next);
    let page = html(&device).await;
    let summary = between(&page, "class=\"nhsuk-error-summary\"", "</ul>");
    assert!(summary.contains("role=\"alert\"") && summary.contains("tabindex=\"-1\""), "{summary}");
    assert!(summary.contains("There is a problem") && summary.contains("href=\"#q-offer\""), "{summary}");
    assert!(page.find("nhsuk-error-summary").unwrap() < page.find("<h1").unwrap(), "above the heading");
    let words = "Answer “Was screening offered?”, or say why there is no answer";
    assert!(summary.contains(words), "{summary}");
    let inline = between(&page, "class=\"nhsuk-error-message\"", "</form>");
    assert!(inline.contains("id=\"q-offer-error\"") && inline.contains("Error:") && inline.contains(words), "{inline}");
    let fieldset = between(&page, "<fieldset", ">");
    assert_eq!(attribute(fieldset, "aria-describedby"), ["q-offer-hint q-offer-error"]);
    assert!(page.contains("nhsuk-form-group--error"));
    device.answer("offer", "accepted");
    assert!(!html(&device).await.contains("nhsuk-error"), "answered: the error is gone");
}

// U2, U3: a date has three fields; the error leads to the first.
#[tokio::test]
async fn an_error_on_a_date_leads_to_its_day_and_a_number_that_is_none_says_so() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device
        .open("identification")
        .answer("setting", "custody")
        .send(Action::GoToItem("alerted".into()))
        .send(Action::Next);
    let page = html(&device).await;
    assert!(page.contains("href=\"#q-alerted-day\"") && page.contains("id=\"q-alerted-day\""));
    assert_sound(&page, "a date in error");
    device.open("person").send(Action::GoToItem("age".into()));
    device.send(Action::Mistyped { item: "age".into(), problem: TypedProblem::Number }).send(Action::Next);
    let page = html(&device).await;
    assert_eq!(count(&page, "Enter a number, such as 34"), 2, "in the summary and at the field");
    assert!(page.contains("href=\"#q-age\""));
    assert_sound(&page, "a number in error");
}

// U1, U2, F11: every page of every form and instrument, as it opens and in error.
#[tokio::test]
async fn every_page_of_every_form_is_sound_as_it_opens_and_in_error() {
    for mut device in [adult(), child()] {
        let ids: Vec<String> = device.library.questionnaires().map(|q| q.id.clone()).collect();
        let mut seen = 0;
        for id in ids {
            device.send(Action::OpenForm(id.clone()));
            if !matches!(device.state.screen, Screen::Form { .. }) {
                continue; // refused by age
            }
            assert_sound(&html(&device).await, &id);
            let form = form_view(&device.state, &device.library).unwrap();
            let leads: Vec<String> = form
                .pages
                .iter()
                .filter_map(|page| form.questionnaire.item_at(page.items[0]).map(|item| item.link_id.clone()))
                .collect();
            for lead in leads {
                device.send(Action::GoToItem(lead.clone()));
                assert!(matches!(device.page(), PageRef::Lead(_)));
                assert_sound(&html(&device).await, &format!("{id}.{lead}"));
                seen += 1;
                device.send(Action::Next);
                if device.state.attempted {
                    let page = html(&device).await;
                    assert!(page.contains("nhsuk-error-summary"), "{id}.{lead}");
                    assert_sound(&page, &format!("{id}.{lead} in error"));
                }
            }
        }
        assert!(seen > 50, "{seen} pages");
    }
}

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

#[tokio::test]
async fn a_delay_without_a_reason_is_an_error_at_its_field() {
    let mut device = child();
    device.send(Action::Go(Screen::Adult));
    device.send(Action::Adult { status: AdultStatus::Delayed, reason: String::new() });
    let page = html(&device).await;
    assert!(page.contains("href=\"#adult-reason\"") && page.contains("id=\"adult-reason\""));
    assert_eq!(count(&page, "Give the reason for the delay"), 2);
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

// Scenario D, F8.
#[tokio::test]
async fn a_partial_score_says_no_score_and_at_least() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    device.open("phq-9").points(&[1, 2, 1, 3]).send(Action::FinishForm);
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
    device.open("pc-ptsd-5").answer("0", "yes").points(&[1, 1, 1, 0, 0]).send(Action::FinishForm);
    let page = html(&device).await;
    assert!(page.contains("Positive at 3:") && page.contains("Below 4:"), "{page}");
}

// R59.6, scenario A: housing before treatment; R8: three panels.
#[tokio::test]
async fn the_outcome_has_three_panels_and_basic_needs_come_first() {
    let mut device = adult();
    device.send(Action::Go(Screen::Outcome));
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
    device.send(Action::DecideUrgency(liaison::domain::urgency::Decision::default()));
    let page = html(&device).await;
    assert!(page.contains("nhsuk-error-summary") && page.contains("href=\"#tier\""));
    assert_sound(&page, "a decision in error");
}

// NICE NG225, domain 4.2: nothing found is not called low.
#[tokio::test]
async fn where_nothing_is_found_the_page_says_so_and_calls_nothing_low() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    device.form("person", &[("age", "40"), ("sex", "male")]);
    device.form("core-screen", device::NOTHING);
    device.tool("phq-9", &[0; 9]);
    for screen in screens_of_a_case() {
        device.send(Action::Go(screen.clone()));
        let page = html(&device).await;
        assert_sound(&page, &format!("{screen:?}"));
        assert!(!page.contains("no risk") && !page.contains("No risk"));
    }
    device.send(Action::Go(Screen::Outcome));
    let page = html(&device).await;
    assert!(page.contains("That says nothing about what was not asked."), "{page}");
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
    device.send(Action::Lock);
    for phase in [Phase::Locked, Phase::FirstUse] {
        device.state.phase = phase.clone();
        let page = html(&device).await;
        assert_sound(&page, &format!("{phase:?}"));
        assert!(!page.contains("app-banner") && !page.contains("Male, 34") && !page.contains("app-foot"));
        assert!(page.contains("type=\"password\""));
    }
    device.state.phase = Phase::Locked;
    device.send(Action::WrongPassphrase);
    let page = html(&device).await;
    assert!(page.contains("href=\"#passphrase\"") && page.contains("does not open this device"));
    assert_sound(&page, "a wrong passphrase");
}

// R33 on screen: the service for her situation before the generic one, each with its reasons.
#[tokio::test]
async fn matched_services_stand_in_order_and_near_misses_say_why_not() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.form(
        "person",
        &[
            ("date-of-birth", "1999-02-03"),
            ("sex", "female"),
            ("area", "northmere-central"),
            ("safe-contact", "never-phone"),
        ],
    );
    device.form("core-screen", &screen(&[("harm-now", "partner"), ("harm-danger", "no")]));
    device.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    device.send(Action::Go(Screen::Referral));
    let page = html(&device).await;
    let shown = attribute(&page, "data-service");
    let place = |id: &str| shown.iter().position(|found| *found == id).unwrap_or_else(|| panic!("{id}: {shown:?}"));
    assert!(place("nm-womens-centre") < place("nm-talking-therapies"));
    assert!(place("nm-domestic-abuse-service") < place("nm-talking-therapies"));
    assert!(page.contains("Never phone"));
    assert_sound(&page, "services");
}
