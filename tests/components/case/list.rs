//! The list of cases, with none, one, and ten thousand (D6): the latest, a box to find the others, and how many there are;
//! and the warning of those that have been here for days (D4).

use liaison::domain::case::CaseSummary;
use liaison::domain::time::Timestamp;

use crate::components::html::{attribute, between, count, html, shown};
use crate::driver::{Device, Screen};

fn with_cases(many: i64) -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let pattern: CaseSummary = device.first_listed().clone();
    let opened = pattern.opened.0;
    let head = |number: i64| {
        let (id, reference) = (format!("case-{number}"), format!("R{number:05}"));
        CaseSummary { id, reference, updated: Timestamp(opened - number * 60_000), ..pattern.clone() }
    };
    device.heads_read((0..many).rev().map(head).collect());
    device.go(Screen::Home);
    device
}

#[tokio::test]
async fn of_ten_thousand_cases_the_latest_fifty_are_drawn_and_the_words_say_how_to_find_the_others() {
    let device = with_cases(10_000);
    let page = shown(&device, "ten thousand cases").await;
    assert_eq!(count(&page, "app-cases__case"), 50);
    assert!(page.len() < 40_000, "{} bytes", page.len());
    let list = between(&page, "class=\"nhsuk-list app-cases\"", "</ul>");
    let place = |reference: &str| list.find(reference).unwrap();
    assert!(place("R00000") < place("R00001") && place("R00001") < place("R00049"), "latest first");
    let said = between(&page, "role=\"status\"", "</p>");
    assert!(said.contains("50 of 10,000 shown: type a reference to find others"), "{said}");
}

// U2: labelled, its hint tied to it, and the count announced.
#[tokio::test]
async fn the_box_to_find_a_case_has_its_label_and_hint_and_no_list_has_none() {
    let device = with_cases(1);
    let page = shown(&device, "one case").await;
    assert!(page.contains("Find a case by its reference"));
    let field = between(&page, "id=\"find-case\"", ">");
    assert_eq!(attribute(field, "aria-describedby"), ["find-case-hint"]);
    assert_eq!(attribute(field, "autocomplete"), ["off"], "F11");
    assert!(between(&page, "role=\"status\"", "</p>").contains(">1 case<"));

    let empty = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let page = shown(&empty, "no case").await;
    assert!(page.contains("There are no cases yet") && !page.contains("find-case"));
}

#[tokio::test]
async fn the_case_just_worked_on_is_first_in_the_list_with_what_was_recorded_last() {
    let mut device = with_cases(60);
    device.new_case();
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device.go(Screen::Home);
    let page = html(&device).await;
    let list = between(&page, "class=\"nhsuk-list app-cases\"", "</ul>");
    let first = between(list, "<li", "</li>");
    assert!(first.contains(&device.case().reference) && first.contains("Male, 34"), "{first}");
    assert!(page.contains("50 of 61 shown"));
}

const DAY: i64 = 86_400_000;

/// Cases opened so many days ago, on the list of this moment; those confirmed are named so.
fn aged(days: &[(i64, bool)]) -> Device {
    let mut device = with_cases(1);
    let (now, pattern) = (device.now.0, device.first_listed().clone());
    let head = |(number, (days, confirmed)): (usize, &(i64, bool))| CaseSummary {
        id: format!("case-{number}"),
        reference: format!("R{number}-{days}"),
        opened: Timestamp(now - days * DAY),
        confirmed: confirmed.then_some(Timestamp(now)),
        ..pattern.clone()
    };
    device.heads_read(days.iter().enumerate().map(head).collect());
    device
}

#[tokio::test]
async fn from_the_fifth_day_home_counts_the_cases_nobody_else_has_and_names_the_oldest() {
    let device = aged(&[(0, false), (6, false), (4, false), (5, false), (30, true)]);
    let page = shown(&device, "two cases of five days and more").await;
    let warning = between(&page, "app-notice", "</section>");
    assert!(warning.contains("2 cases on this tablet were opened 5 or more days ago"), "{warning}");
    assert!(warning.contains("transfer or export them today"), "{warning}");
    assert!(warning.contains("Open the oldest: R1-6, opened 15 November 2026"), "{warning}");
    assert!(!warning.contains("app-notice--stop"), "not yet as an alarm: {warning}");
}

#[tokio::test]
async fn from_the_seventh_day_the_words_are_harder_and_read_out_at_once() {
    let page = html(&aged(&[(1, false), (7, false)])).await;
    let warning = between(&page, "app-notice", "</section>");
    assert!(warning.contains("--stop") && warning.contains("role=\"alert\""), "{warning}");
    assert!(warning.contains("1 case on this tablet was opened 5 or more days ago"), "{warning}");
    assert!(warning.contains("Stop and transfer or export them now"), "{warning}");
    assert!(!warning.contains("today"), "{warning}");
}

#[tokio::test]
async fn home_warns_of_nothing_younger_confirmed_unreadable_or_of_a_day_to_come() {
    let mut device = aged(&[(0, false), (4, false), (40, true), (-9, false)]);
    assert!(!html(&device).await.contains("app-notice"));
    device.heads_read(vec![CaseSummary::unreadable("abcdef0123")]);
    assert!(!html(&device).await.contains("app-notice"), "nobody knows when it was opened");
}
