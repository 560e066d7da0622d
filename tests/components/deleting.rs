//! Deleting a case, and saying that a transfer has arrived, as pages.

use std::rc::Rc;

use liaison::app::{Action, Screen};
use liaison::domain::case::{Event, Hash};

use super::device::Device;
use super::html::{assert_sound, attribute, between, html};

fn device() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("person", &[("name", "Daniel Whitlock"), ("age", "34")]);
    device.send(Action::Go(Screen::Case));
    device
}

fn transfer(device: &mut Device) {
    let at = device.now;
    let case = Rc::make_mut(device.state.case.as_mut().unwrap());
    case.record(
        "t",
        at,
        "Sam Okafor",
        Event::Transferred { recipient: "R. Ellis".into(), file: Hash::of(b"f"), entries: 4 },
    );
}

fn confirm<'d>(device: &'d mut Device, receipt: &str, who: &str) -> &'d mut Device {
    device.send(Action::ConfirmTransfer { receipt: receipt.into(), who: who.into() })
}

#[tokio::test]
async fn the_page_that_deletes_says_what_is_lost_and_its_button_waits_for_a_tick() {
    let mut device = device();
    assert!(html(&device).await.contains("Delete this case from this tablet"));
    let page = html(device.send(Action::Go(Screen::Delete))).await;
    assert_sound(&page, "delete");
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
    transfer(&mut device);
    let receipt = device.case().transfers[0].file.receipt();
    confirm(&mut device, &receipt, "R. Ellis");
    device.send(Action::Go(Screen::Delete));
    assert!(html(&device).await.contains("and nothing was changed since"));
    device.form("own-view", &[("own-words", "More.")]).send(Action::Go(Screen::Delete));
    let page = html(&device).await;
    assert!(page.contains("but the case was changed since"));
    assert!(!page.contains("nothing was changed"));
}

#[tokio::test]
async fn a_file_that_nobody_confirmed_asks_who_has_it_until_somebody_says() {
    let mut device = device();
    assert!(!html(&device).await.contains("Has it arrived?"));
    transfer(&mut device);
    let page = html(&device).await;
    assert_sound(&page, "a file on its way");
    assert!(page.contains("was made for R. Ellis") && page.contains("Who confirmed that they have it, and how?"));
    let receipt = device.case().transfers[0].file.receipt();
    assert!(!page.contains(&receipt), "whoever types it has it from the other tablet");
    let page = html(confirm(&mut device, " ", " ")).await;
    assert_sound(&page, "nobody said who");
    let summary = between(&page, "nhsuk-error-summary", "</ul>");
    assert!(summary.contains("href=\"#copies-receipt\"") && summary.contains("href=\"#copies-who\""), "{page}");
    let field = between(&page, "id=\"copies-who\"", ">");
    assert_eq!(attribute(field, "aria-describedby"), ["copies-who-hint copies-who-error"]);
    let page = html(confirm(&mut device, "0000-0000", "R. Ellis")).await;
    assert_sound(&page, "another receipt");
    let field = between(&page, "id=\"copies-receipt\"", ">");
    assert_eq!(attribute(field, "aria-describedby"), ["copies-receipt-hint copies-receipt-error"]);
    assert!(page.contains("No file of this case has this receipt. Ask them to read it again."));
    let page = html(confirm(&mut device, &receipt, "R. Ellis, by telephone")).await;
    assert!(!page.contains("Has it arrived?"));
    let page = html(device.send(Action::Go(Screen::Timeline))).await;
    let words = format!("Confirmed that the file with the receipt {receipt} has arrived: R. Ellis, by telephone");
    assert!(page.contains(&words), "{page}");
}

#[tokio::test]
async fn the_tablet_says_what_was_deleted_and_offers_its_audit() {
    let mut device = device();
    let reference = device.case().reference.clone();
    let page = html(device.send(Action::DeleteCase)).await;
    assert!(page.contains(&format!("Case {reference} is deleted from this tablet")));
    let page = html(device.send(Action::Go(Screen::Tablet))).await;
    assert_sound(&page, "the tablet");
    assert!(page.contains(&format!("Case {reference} deleted by hand")));
    assert!(page.contains("Save the audit") && page.contains("It is not sealed."));
}
