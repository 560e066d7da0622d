//! The screens of sealed files and of what differs, as HTML: what is said, where a problem stands, what must not be there.

use liaison::app::leaving::TypedLock;
use liaison::app::{Action, LeavingAction, Screen};
use liaison::domain::urgency::{Decision, Tier};

use super::device::Device;
use super::files::typed;
use super::html::{assert_sound, between, count, html};
use super::people::adult;

async fn shown(device: &Device, place: &str) -> String {
    let page = html(device).await;
    assert_sound(&page, place);
    page
}

fn other() -> Device {
    Device::on(8, "Priya Shah", "2026-11-22T09:00:00Z")
}

/// The case of an adult on two tablets; both changed the name, the sex and the decision on urgency since.
fn differing() -> Device {
    let (mut first, mut next) = (adult(), other());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.send(Action::OpenCase(first.case().id.clone()));
    next.open("person").answer("name", "Dan Whitlock").answer("sex", "female");
    first.open("person").answer("name", "Danny Whitlock").answer("sex", "?declined");
    let decide =
        |tier| Decision { tier: Some(tier), reason: "seen by the nurse".into(), colleague: "B. Adeyemi".into() };
    next.send(Action::DecideUrgency(decide(Tier::SameDay)));
    first.send(Action::DecideUrgency(decide(Tier::Immediate)));
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    first
}

#[tokio::test]
async fn a_case_is_handed_over_one_thing_a_page() {
    let mut device = adult();
    device.send(Action::Go(Screen::Case));
    let page = shown(&device, "case").await;
    assert!(page.contains("Hand this case over to a colleague"));
    device.send(Action::Go(Screen::Transfer));
    let page = shown(&device, "transfer").await;
    assert_eq!(count(&page, "type=\"radio\""), 2);
    assert_eq!(count(&page, "type=\"password\""), 2);
    assert!(page.contains("Tell it by phone. Never send it with the file"), "{page}");
    let lock = TypedLock::Passphrase { passphrase: typed("short"), again: typed("short") };
    device.files(LeavingAction::Transfer { recipient: "R. Ellis".into(), lock });
    let page = shown(&device, "too short").await;
    assert!(between(&page, "nhsuk-error-summary", "</ul>").contains("href=\"#file-new\""), "{page}");

    let address = other().address();
    let lock = TypedLock::Address(address.clone());
    device.files(LeavingAction::Transfer { recipient: "R. Ellis".into(), lock });
    let fingerprint = device.state.leaving.whom.clone().unwrap().address.unwrap().fingerprint();
    let page = shown(&device, "compare").await;
    assert!(page.contains("Phone R. Ellis on a number you already have"), "{page}");
    assert!(fingerprint.split('-').all(|group| page.contains(&format!("<span>{group}</span>"))), "{page}");
    device.send(Action::Leaving(LeavingAction::Compared));
    assert!(shown(&device, "working").await.contains("Locking the file"));
    device.run_files();
    let page = shown(&device, "made").await;
    let name = device.made().name.clone();
    assert!(page.contains(&format!("Save {name}")) && page.contains("Save it now"), "{page}");
    assert!(page.contains(&device.made().hash.receipt()) && !page.contains("Without the passphrase"), "{page}");
    device.send(Action::Go(Screen::Transfer));
    let page = shown(&device, "again").await;
    assert!(page.contains("For the tablet of R. Ellis"), "{page}");
    device.send(Action::Go(Screen::Timeline));
    assert!(shown(&device, "timeline").await.contains("Sealed file of this case made for: R. Ellis"));
}

#[tokio::test]
async fn the_screen_of_the_tablet_has_its_address_for_those_who_ask_and_the_ways_to_its_files() {
    let mut device = other();
    device.send(Action::Go(Screen::Tablet));
    let page = shown(&device, "tablet").await;
    assert!(page.contains("Open a sealed file") && page.contains("Back up everything"));
    assert!(!page.contains("LA1-"));
    let address = device.address();
    let page = shown(&device, "address").await;
    assert!(address.starts_with("LA1-") && page.contains(&address) && page.contains("Copy the address"), "{page}");
    device.send(Action::Go(Screen::Backup));
    let page = shown(&device, "backup").await;
    assert_eq!(count(&page, "type=\"password\""), 2);
    let (passphrase, again) = (typed("seven wet umbrellas"), typed("seven dry umbrellas"));
    device.files(LeavingAction::Backup { passphrase, again });
    let page = shown(&device, "not the same").await;
    assert!(between(&page, "nhsuk-error-summary", "</ul>").contains("href=\"#file-again\""), "{page}");
}

#[tokio::test]
async fn a_file_says_what_it_is_before_it_is_opened_and_what_was_taken_after() {
    let (mut first, mut next) = (adult(), other());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.send(Action::Go(Screen::OpenFile));
    let page = shown(&next, "choose").await;
    assert_eq!(count(&page, "type=\"file\""), 1);
    next.choose(b"%PDF");
    let page = shown(&next, "not liaison").await;
    assert_eq!(count(&page, "This is not a sealed file of Liaison."), 2, "in the summary and at the field");
    next.choose(&file);
    let page = shown(&next, "chosen").await;
    assert!(page.contains("A case handed over") && page.contains("21 November 2026"), "{page}");
    assert!(page.contains("It needs no passphrase") && !page.contains("Sam Okafor"), "nobody is named before: {page}");
    next.files(LeavingAction::Open(None));
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
    let file = first.transfer_to("R. Ellis", &full.address());
    full.broken = true;
    full.take(&file);
    let page = shown(&full, "not stored").await;
    assert!(!page.contains("Receipt: ") && page.contains("This is not stored yet"), "{page}");
    full.broken = false;
    full.send(Action::RetrySave);
    assert!(shown(&full, "stored").await.contains("Receipt: "));
    let mut third = Device::on(9, "R. Ellis", "2026-11-22T09:00:00Z");
    third.choose(&file);
    let page = shown(&third, "for another").await;
    assert!(page.contains("This file is locked for another tablet") && !page.contains("Open it</button>"), "{page}");
}

#[tokio::test]
async fn both_sides_stand_beside_each_other_with_who_when_and_which_tablet() {
    let mut device = differing();
    device.send(Action::Go(Screen::Case));
    let page = shown(&device, "case").await;
    assert!(page.contains("3 answers differ between two tablets. Choose which ones stay."), "{page}");
    device.send(Action::Go(Screen::Conflicts));
    let page = shown(&device, "conflicts").await;
    assert_eq!(count(&page, ">Keep this one</button>"), 6);
    assert_eq!(count(&page, "This one is shown now"), 3);
    let other = device.case().conflicts()[0].sides.iter().map(|side| side.device.clone());
    let other = other.into_iter().find(|id| *id != device.state.device).unwrap();
    for words in [
        "Female",
        "How urgent it is",
        "seen by the nurse",
        "Sam Okafor",
        "Priya Shah",
        "22 November 2026",
        "this tablet",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains(&format!("tablet {}", other[..6].to_uppercase())), "{page}");
    // The name is there for whoever asks, and on no line.
    assert_eq!(count(&page, "Show the name"), 2);
    let names = page.split("<details").skip(1).map(|rest| rest.split("</details>").next().unwrap().to_owned());
    let in_details: usize = names.map(|details| count(&details, "Whitlock")).sum();
    assert_eq!((in_details, count(&page, "Whitlock")), (2, 2));
    while let Some(conflict) = device.case().conflicts().first().cloned() {
        device.files(LeavingAction::Keep { subject: conflict.subject, entry: conflict.sides[0].id.clone() });
    }
    let page = shown(&device, "settled").await;
    assert!(page.contains("Every difference is settled.") && !page.contains("differ between two tablets"), "{page}");
}

// Scenario D: who wrote what, when, and on which tablet if it was another.
#[tokio::test]
async fn the_timeline_names_the_other_tablet_on_its_entries_and_only_there() {
    let mut device = differing();
    device.send(Action::Go(Screen::Timeline));
    let page = shown(&device, "timeline").await;
    let entries = &device.case().entries;
    let theirs = entries.iter().filter(|entry| entry.device != device.state.device).count();
    assert!(theirs > 0 && theirs < entries.len());
    assert_eq!(count(&page, "· tablet "), theirs);
    assert!(page.contains("Priya Shah · tablet "), "{page}");
}
