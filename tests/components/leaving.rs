//! The screens of sealed files and of what differs, as HTML: what is said, where a problem stands, what must not be there.

use liaison::app::leaving::TypedLock;
use liaison::app::{Action, LeavingAction, Screen};
use liaison::domain::case::{Event, is_strand_of};
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

// Which of two administrations counts, and what else differs: each side with what one needs to choose by.
#[tokio::test]
async fn two_administrations_stand_beside_each_other_with_how_much_is_answered_and_their_answers() {
    let (mut first, mut next) = (adult(), other());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.send(Action::OpenCase(first.case().id.clone()));
    for (device, how, points) in [(&mut first, "read-aloud", &[1, 2, 1][..]), (&mut next, "interpreter", &[3, 0])] {
        device.open("phq-9").points(points);
        device.send(Action::Administered { how: vec![how.into()] });
        device.open("own-view").answer("own-words", "Words of one's own.");
    }
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    first.send(Action::Go(Screen::Conflicts));
    let page = shown(&first, "conflicts").await;
    assert_eq!(count(&page, "It was begun on two tablets. Which one counts?"), 2);
    assert_eq!((count(&page, ">Keep this one</button>"), count(&page, "Show the answers")), (4, 4));
    for words in ["Answered: 3 of ", "Answered: 2 of ", "Priya Shah", "Sam Okafor", "Words of one&#39;s own."] {
        assert!(page.contains(words) || page.contains(&words.replace("&#39;", "'")), "{words}: {page}");
    }
    while let Some(conflict) = first.case().conflicts().first().cloned() {
        first.files(LeavingAction::Keep { subject: conflict.subject, entry: conflict.sides[0].id.clone() });
    }
    first.send(Action::Go(Screen::Timeline));
    let page = shown(&first, "timeline").await;
    assert!(page.contains("Begun on two tablets: ") && page.contains(". Kept the one begun "), "{page}");

    // The reference, how it was given and what goes to court differ more seldom.
    let tool = |included| Event::ToolIncluded { instrument: "phq-9".into(), recipient: "court".into(), included };
    let mut third = first.case().clone();
    third.device = "third".into();
    let run = third.run_of("phq-9").unwrap().id.clone();
    let how =
        |how: &[&str]| Event::Administered { run: run.clone(), how: how.iter().map(|how| how.to_string()).collect() };
    let at = first.now;
    for (number, what) in [tool(true), how(&[]), Event::Opened { reference: "AAA-AA".into() }].into_iter().enumerate() {
        third.record(&format!("x{number}"), at, "R. Ellis", what);
    }
    let case = std::rc::Rc::make_mut(first.state.case.as_mut().unwrap());
    for (number, what) in
        [tool(false), how(&["read-aloud"]), Event::Opened { reference: "BBB-BB".into() }].into_iter().enumerate()
    {
        case.record(&format!("y{number}"), at, "Sam Okafor", what);
    }
    case.receive(third.entries).unwrap();
    first.send(Action::Go(Screen::Conflicts));
    let page = shown(&first, "what else differs").await;
    for words in [
        "The reference of this case",
        "AAA-AA",
        "BBB-BB",
        "How it was given",
        "Nothing particular",
        "Is its result in the reports for: ",
        ">Yes<",
        ">No<",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

// Scenario D: who wrote what, when, and on which tablet if it was another.
#[tokio::test]
async fn the_timeline_names_the_other_tablet_on_its_entries_and_only_there() {
    let mut device = differing();
    device.send(Action::Go(Screen::Timeline));
    let page = shown(&device, "timeline").await;
    let entries = &device.case().entries;
    let theirs = entries.iter().filter(|entry| !is_strand_of(&device.state.device, &entry.device)).count();
    assert!(theirs > 0 && theirs < entries.len());
    assert_eq!(count(&page, "· tablet "), theirs);
    assert!(page.contains("Priya Shah · tablet "), "{page}");
}
