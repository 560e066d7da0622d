//! Deleting a case, and saying that a transfer has arrived, as pages.

use crate::components::html::{attribute, between, html, shown};
use crate::driver::{Device, Screen};

fn device() -> Device {
    let mut device = Device::with_person("2026-11-21T22:15:00Z");
    device.go(Screen::Case);
    device
}

#[tokio::test]
async fn the_page_that_deletes_says_what_is_lost_and_its_button_waits_for_a_tick() {
    let mut device = device();
    assert!(html(&device).await.contains("Delete this case from this tablet"));
    let page = shown(device.go(Screen::Delete), "delete").await;
    let (reference, entries) = (device.case().reference.clone(), device.case().places());
    assert!(page.contains(&format!("Delete case {reference} from this tablet")));
    assert!(page.contains(&format!("Its {entries} entries will be gone")));
    assert!(page.contains("Nobody has confirmed to have this case"));
    assert!(page.contains("I am sure") && !page.contains("Whitlock"));
    assert!(between(&page, "nhsuk-button--warning", ">").contains("disabled"));
}

#[tokio::test]
async fn the_page_that_deletes_says_whether_somebody_else_has_all_of_the_case() {
    let mut device = device();
    let receipt = device.transferred();
    device.confirm(&receipt, "R. Ellis");
    device.go(Screen::Delete);
    assert!(html(&device).await.contains("and nothing was changed since"));
    device.form("own-view", &[("own-words", "More.")]).go(Screen::Delete);
    let page = html(&device).await;
    assert!(page.contains("but the case was changed since"));
    assert!(!page.contains("nothing was changed"));
}

#[tokio::test]
async fn a_file_that_nobody_confirmed_asks_who_has_it_until_somebody_says() {
    let mut device = device();
    assert!(!html(&device).await.contains("Has it arrived?"));
    let receipt = device.transferred();
    let page = shown(&device, "a file on its way").await;
    assert!(page.contains("was made for R. Ellis") && page.contains("Who confirmed that they have it, and how?"));
    assert!(!page.contains(&receipt), "whoever types it has it from the other tablet");
    let page = shown(device.confirm(" ", " "), "nobody said who").await;
    let summary = between(&page, "nhsuk-error-summary", "</ul>");
    assert!(summary.contains("href=\"#copies-receipt\"") && summary.contains("href=\"#copies-who\""), "{page}");
    let field = between(&page, "id=\"copies-who\"", ">");
    assert_eq!(attribute(field, "aria-describedby"), ["copies-who-hint copies-who-error"]);
    let page = shown(device.confirm("0000-0000", "R. Ellis"), "another receipt").await;
    let field = between(&page, "id=\"copies-receipt\"", ">");
    assert_eq!(attribute(field, "aria-describedby"), ["copies-receipt-hint copies-receipt-error"]);
    assert!(page.contains("No file of this case has this receipt. Ask them to read it again."));
    let page = html(device.confirm(&receipt, "R. Ellis, by telephone")).await;
    assert!(!page.contains("Has it arrived?"));
    let page = html(device.go(Screen::Timeline)).await;
    let words = format!("Confirmed that the file with the receipt {receipt} has arrived: R. Ellis, by telephone");
    assert!(page.contains(&words), "{page}");
}

#[tokio::test]
async fn the_tablet_says_what_was_deleted_and_offers_its_audit() {
    let mut device = device();
    let reference = device.case().reference.clone();
    let page = html(device.delete_case()).await;
    assert!(page.contains(&format!("Case {reference} is deleted from this tablet")));
    let page = shown(device.go(Screen::Tablet), "the tablet").await;
    assert!(page.contains(&format!("Case {reference} deleted by hand")));
    assert!(page.contains("Save the audit") && page.contains("It is not sealed."));
}
