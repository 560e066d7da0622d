//! The appropriate adult of somebody who is no child, and the advice to the custody officer, as they are read.

use liaison::domain::case::AdultStatus;

use crate::components::html::{at_screen, between, count, html};
use crate::driver::{Device, Screen, adult, child, core_screen};

fn vulnerable() -> Device {
    let mut device = adult();
    device.form("core-screen", &core_screen(&[("V2", "observed"), ("V9", "self-report")]));
    device
}

#[tokio::test]
async fn the_outcome_says_why_an_adult_may_be_needed_and_the_case_says_where_it_stands() {
    let mut device = vulnerable();
    let page = at_screen(&mut device, Screen::Outcome).await;
    let panel = between(&page, "id=\"outcome-adult\"", "</section>");
    assert!(panel.contains("Tell the custody officer"), "{panel}");
    assert!(panel.contains("A learning disability is seen, said or on record") && panel.contains("Code C 1.4"));
    assert!(panel.contains("Status: R"), "{panel}");
    let case = at_screen(&mut device, Screen::Case).await;
    assert!(case.contains("May be needed. Nobody has looked at it yet."));
    device.adult_who(AdultStatus::Arranged, "", "his sister, by eleven");
    let case = at_screen(&mut device, Screen::Case).await;
    assert!(case.contains("Arranged. The adult: his sister, by eleven."), "{case}");
    let page = at_screen(&mut device, Screen::Outcome).await;
    assert!(!page.contains("data-adult=\"consider\"") && page.contains("The adult: his sister"));
}

#[tokio::test]
async fn every_state_is_offered_to_an_adult_and_a_child_gets_no_way_to_dismiss_it() {
    let mut device = vulnerable();
    let page = at_screen(&mut device, Screen::Adult).await;
    for words in ["Custody officer told", "Arranged", "Present", "Delayed", "Declined", "Not needed"] {
        assert!(page.contains(&format!(">{words}</button>")), "{words}");
    }
    assert!(page.contains("The custody officer decides"));
    device.adult(AdultStatus::Declined, "");
    let page = html(&device).await;
    assert_eq!(count(&page, "Give the reason<"), 2, "in the summary and at the field");
    device.adult(AdultStatus::Declined, "does not want one").adult(AdultStatus::Present, "");
    let page = at_screen(&mut device, Screen::Adult).await;
    assert!(page.find("Present.").unwrap() < page.find("Declined: does not want one").unwrap(), "latest first");
    let mut boy = child();
    let page = at_screen(&mut boy, Screen::Adult).await;
    assert!(!page.contains(">Not needed</button>") && !page.contains(">Declined</button>"));
    let page = at_screen(&mut boy, Screen::Outcome).await;
    assert!(!page.contains("outcome-adult\""), "a child has the banner");
}

// Evidence row 19: why nothing is offered of what the law has for the young; no adult text stands there (scenario C).
#[tokio::test]
async fn the_page_of_options_says_of_a_child_why_no_treatment_is_offered_and_of_an_adult_offers_it() {
    let words = "youth rehabilitation orders";
    let mut boy = child();
    boy.open("court-report").go_to_item("options");
    let page = html(&boy).await;
    assert!(page.contains(words) && page.contains("[R]"), "{page}");
    assert!(!page.contains("treatment requirement") && !page.contains("pre-sentence"), "{page}");
    let mut grown = vulnerable();
    grown.open("court-report").go_to_item("options");
    let page = html(&grown).await;
    assert!(!page.contains(words) && page.contains("treatment requirement"), "{page}");
}

#[tokio::test]
async fn advice_says_that_the_officer_decides_and_stands_in_what_was_done() {
    let mut device = vulnerable();
    let page = at_screen(&mut device, Screen::Adult).await;
    assert!(page.contains("is the officer’s decision"), "{page}");
    device.advised("", "", "");
    let page = html(&device).await;
    assert!(page.contains("href=\"#advice-told\"") && count(&page, "Say who was told") == 2);
    device.advised("Sgt Ellis", "seen shaking", "will rouse him");
    let page = at_screen(&mut device, Screen::Timeline).await;
    assert!(page.contains("Sgt Ellis was told: seen shaking Their answer: will rouse him"), "{page}");
    let page = at_screen(&mut device, Screen::Adult).await;
    assert!(page.contains("Sgt Ellis was told: seen shaking"));
}
