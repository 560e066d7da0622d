//! Where two tablets differ, as HTML: both sides, who, when, which tablet; and the timeline that names it.

use liaison::domain::case::{Event, is_chain_of};
use liaison::domain::urgency::Tier;

use crate::components::html::{between, count, shown};
use crate::driver::{Device, Screen, adult};

/// The case of an adult on two tablets; both changed the name, the sex and the decision on urgency since.
fn differing() -> Device {
    let (mut first, mut next) = (adult(), Device::next_day());
    first.hand_over(&mut next);
    next.open_case(&first.case().id);
    next.open("person").answer("name", "Dan Whitlock").answer("sex", "female");
    first.open("person").answer("name", "Danny Whitlock").answer("sex", "?declined");
    next.decide(Some(Tier::SameDay), "seen by the nurse", "B. Adeyemi");
    first.decide(Some(Tier::Immediate), "seen by the nurse", "B. Adeyemi");
    next.hand_over(&mut first);
    first
}

#[tokio::test]
async fn both_sides_stand_beside_each_other_with_who_when_and_which_tablet() {
    let mut device = differing();
    device.go(Screen::Case);
    let page = shown(&device, "case").await;
    assert!(page.contains("3 answers differ between two tablets. Choose which ones stay."), "{page}");
    device.go(Screen::Conflicts);
    let page = shown(&device, "conflicts").await;
    assert_eq!(count(&page, ">Keep this one</button>"), 6);
    assert_eq!(count(&page, "This one is shown now"), 3);
    let other = device.case().conflicts()[0].sides.iter().map(|side| side.device.clone());
    let other = other.into_iter().find(|id| *id != device.id()).unwrap();
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
    device.settle_all();
    let page = shown(&device, "settled").await;
    assert!(page.contains("Every difference is settled.") && !page.contains("differ between two tablets"), "{page}");
}

// Which of two administrations counts, and what else differs: each side with what one needs to choose by.
#[tokio::test]
async fn two_administrations_stand_beside_each_other_with_how_much_is_answered_and_their_answers() {
    let (mut first, mut next) = (adult(), Device::next_day());
    first.hand_over(&mut next);
    next.open_case(&first.case().id);
    for (device, how, points) in [(&mut first, "read-aloud", &[1, 2, 1][..]), (&mut next, "interpreter", &[3, 0])] {
        device.open("phq-9").points(points);
        device.given(&[how]);
        device.open("own-view").answer("own-words", "Words of one's own.");
    }
    next.hand_over(&mut first);
    first.go(Screen::Conflicts);
    let page = shown(&first, "conflicts").await;
    assert_eq!(count(&page, "It was begun on two tablets. Which one counts?"), 2);
    assert_eq!((count(&page, ">Keep this one</button>"), count(&page, "Show the answers")), (4, 4));
    for words in ["Answered: 3 of ", "Answered: 2 of ", "Priya Shah", "Sam Okafor", "Words of one&#39;s own."] {
        assert!(page.contains(words) || page.contains(&words.replace("&#39;", "'")), "{words}: {page}");
    }
    first.settle_all();
    first.go(Screen::Timeline);
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
    let case = first.case_mut();
    for (number, what) in
        [tool(false), how(&["read-aloud"]), Event::Opened { reference: "BBB-BB".into() }].into_iter().enumerate()
    {
        case.record(&format!("y{number}"), at, "Sam Okafor", what);
    }
    case.receive(third.entries).unwrap();
    first.go(Screen::Conflicts);
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
    device.go(Screen::Timeline);
    let page = shown(&device, "timeline").await;
    let entries = &device.case().entries;
    let theirs = entries.iter().filter(|entry| !is_chain_of(device.id(), &entry.device)).count();
    assert!(theirs > 0 && theirs < entries.len());
    assert_eq!(count(&page, "· tablet "), theirs);
    assert!(page.contains("Priya Shah · tablet "), "{page}");
}

#[tokio::test]
async fn an_action_that_two_tablets_differ_on_is_shown_as_not_done_and_differing_until_it_is_settled() {
    let (mut first, mut next) = (adult(), Device::next_day());
    first.action_done("U5", 3).hand_over(&mut next);
    next.open_case(&first.case().id);
    next.action_undone("U5", 3);
    first.action_undone("U5", 3).action_told("U5", 3, "Sgt Ellis");
    next.hand_over(&mut first);
    first.open_case(&first.case().id.clone());
    let page = shown(first.go(Screen::Outcome), "outcome").await;
    let row = between(&page, "data-action=\"3\"", "</li>");
    assert!(
        row.contains(">Differs<") && row.contains("it counts as not done") && row.contains("Mark as done"),
        "{row}"
    );
    let page = shown(first.go(Screen::Conflicts), "conflicts").await;
    assert!(page.contains("Was this done?") && page.contains("Done. Told: Sgt Ellis."), "{page}");
    assert_eq!(count(&page, "This one is shown now"), 1);
    assert!(between(&page, "Not done after all.", "</li>").contains("This one is shown now"), "{page}");
    first.settle_all();
    let page = shown(first.go(Screen::Outcome), "settled").await;
    assert!(!page.contains(">Differs<"), "{page}");
}
