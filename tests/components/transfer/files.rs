//! The screens of sealed files, as HTML: what is said, where a problem stands, what must not be there.

use crate::components::html::{between, count, shown};
use crate::driver::{Device, LockChoice, SECRET, Screen, TransferAction, adult, backup, by_passphrase};

#[tokio::test]
async fn a_case_is_handed_over_one_thing_a_page() {
    let mut device = adult();
    device.go(Screen::Case);
    let page = shown(&device, "case").await;
    assert!(page.contains("Hand this case over to a colleague"));
    device.go(Screen::Transfer);
    let page = shown(&device, "transfer").await;
    assert_eq!(count(&page, "type=\"radio\""), 2);
    assert_eq!(count(&page, "type=\"password\""), 2);
    assert!(page.contains("Tell it by phone. Never send it with the file"), "{page}");
    device.transfer_by("R. Ellis", by_passphrase("short"));
    let page = shown(&device, "too short").await;
    assert!(between(&page, "nhsuk-error-summary", "</ul>").contains("href=\"#file-new\""), "{page}");

    let address = Device::next_day().address();
    device.transfer_by("R. Ellis", LockChoice::Address(address));
    let fingerprint = device.leaving().recipient.clone().unwrap().address.unwrap().fingerprint();
    let page = shown(&device, "compare").await;
    assert!(page.contains("Phone R. Ellis on a number you already have"), "{page}");
    assert!(fingerprint.split('-').all(|group| page.contains(&format!("<span>{group}</span>"))), "{page}");
    let asked = device.ask(TransferAction::Compared);
    assert!(shown(&device, "working").await.contains("Locking the file"));
    device.serve(asked);
    let page = shown(&device, "made").await;
    let name = device.made().name.clone();
    assert!(page.contains(&format!("Save {name}")) && page.contains("Save it now"), "{page}");
    assert!(page.contains(&device.made().hash.receipt()) && !page.contains("Without the passphrase"), "{page}");
    device.go(Screen::Transfer);
    let page = shown(&device, "again").await;
    assert!(page.contains("For the tablet of R. Ellis"), "{page}");
    device.go(Screen::Timeline);
    assert!(shown(&device, "timeline").await.contains("Sealed file of this case made for: R. Ellis"));
}

#[tokio::test]
async fn the_screen_of_the_tablet_has_its_address_for_those_who_ask_and_the_ways_to_its_files() {
    let mut device = Device::next_day();
    device.go(Screen::Tablet);
    let page = shown(&device, "tablet").await;
    assert!(page.contains("Open a sealed file") && page.contains("Back up everything"));
    assert!(!page.contains("LA1-"));
    let address = device.address();
    let page = shown(&device, "address").await;
    assert!(address.starts_with("LA1-") && page.contains(&address) && page.contains("Copy the address"), "{page}");
    device.go(Screen::Backup);
    let page = shown(&device, "backup").await;
    assert_eq!(count(&page, "type=\"password\""), 2);
    device.files(backup(SECRET, "seven dry umbrellas"));
    let page = shown(&device, "not the same").await;
    assert!(between(&page, "nhsuk-error-summary", "</ul>").contains("href=\"#file-again\""), "{page}");
}

#[tokio::test]
async fn a_file_says_what_it_is_before_it_is_opened_and_what_was_taken_after() {
    let (mut first, mut next) = (adult(), Device::next_day());
    let file = first.transfer_for(&mut next);
    next.go(Screen::OpenFile);
    let page = shown(&next, "choose").await;
    assert_eq!(count(&page, "type=\"file\""), 1);
    next.choose(b"%PDF");
    let page = shown(&next, "not liaison").await;
    assert_eq!(count(&page, "This is not a sealed file of Liaison."), 2, "in the summary and at the field");
    next.choose(&file);
    let page = shown(&next, "chosen").await;
    assert!(page.contains("Handed over by another tablet") && page.contains("21 November 2026"), "{page}");
    assert!(page.contains("It needs no passphrase") && !page.contains("Sam Okafor"), "nobody is named before: {page}");
    next.open_chosen(None);
    let page = shown(&next, "received").await;
    let reference = first.case().reference.clone();
    for words in ["From Sam Okafor, tablet ", &reference, "New here, with ", "Receipt: "] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for name in ["Whitlock", "Daniel"] {
        assert!(!page.contains(name), "{page}");
    }
    next.take(&file);
    assert!(shown(&next, "again").await.contains("Nothing new"));
    // Whoever hears the receipt may delete the case: it is not shown before all is on the disk.
    let mut full = Device::on(10, "R. Ellis", "2026-11-22T09:00:00Z");
    let file = first.transfer_for(&mut full);
    full.broken = true;
    full.take(&file);
    let page = shown(&full, "not stored").await;
    assert!(!page.contains("Receipt: ") && page.contains("This is not stored yet"), "{page}");
    full.broken = false;
    full.retry_save();
    assert!(shown(&full, "stored").await.contains("Receipt: "));
    let mut third = Device::on(9, "R. Ellis", "2026-11-22T09:00:00Z");
    third.choose(&file);
    let page = shown(&third, "for another").await;
    assert!(page.contains("This file is locked for another tablet") && !page.contains("Open it</button>"), "{page}");
}
