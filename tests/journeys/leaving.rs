//! Scenario D between two tablets: a case handed over, worked on in both places, brought together again.

use liaison::app::leaving::{Taken, TypedLock};
use liaison::app::{Action, LeavingAction, Notice, Screen};
use liaison::domain::case::{AdultStatus, Case, Event, ReportKind, Subject, is_strand_of};
use liaison::domain::device::{DeviceEvent, FileKind};
use liaison::domain::urgency::{Decision, Tier};

use super::d::scenario_d;
use super::device::{Device, screen};
use super::files::typed;

/// The tablet of the next day.
fn next_day() -> Device {
    Device::on(8, "Priya Shah", "2026-11-22T09:00:00Z")
}

/// The case of scenario D on both tablets.
fn handed_over() -> (Device, Device) {
    let (mut first, mut next) = (scenario_d(), next_day());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.send(Action::OpenCase(first.case().id.clone()));
    (first, next)
}

fn answered(device: &mut Device, item: &str, place: usize) {
    device.open("phq-9");
    let option = device.library.instrument("phq-9").unwrap().questionnaire.item(item).unwrap().options[place].clone();
    device.answer(item, option.value.code().unwrap());
}

/// What the case says, without the journal: that has who got which file.
fn says(case: &Case) -> impl PartialEq + std::fmt::Debug {
    (case.reference.clone(), case.runs.clone(), case.stops.clone(), case.urgency.clone(), case.conflicts().to_vec())
}

#[test]
fn a_case_handed_over_arrives_whole_and_both_tablets_write_it_down() {
    let mut first = scenario_d();
    let mut next = next_day();
    let before = first.case().places();
    let file = first.transfer_to("Priya Shah", &next.address());
    let made = first.made().clone();
    assert_eq!(made.name, format!("case-{}-2026-11-21.liaison", first.case().reference));
    let last = first.case().entries.last().unwrap().what.clone();
    let transferred = Event::Transferred { recipient: "Priya Shah".into(), file: made.hash.clone(), entries: before };
    assert_eq!(last, transferred);
    assert!(first.case().transfers.len() == 1 && first.state.screen == Screen::Transfer);
    first.assert_journal_is_state();

    let received = next.take(&file);
    let taken = Taken { new_case: true, entries: before as usize, conflicts: 0 };
    assert_eq!(received.cases[0].taken, Ok(taken));
    assert_eq!((received.author.as_str(), received.device), ("Sam Okafor", first.state.device.clone()));
    assert_eq!(received.receipt, Some(made.hash.receipt()));
    assert_eq!(next.state.heads.len(), 1);
    next.send(Action::OpenCase(first.case().id.clone()));
    next.assert_journal_is_state();
    let event = Event::Received { device: first.state.device.clone(), file: made.hash, entries: before };
    assert_eq!(next.case().entries.last().unwrap().what, event);
    let sent = first.case().entries.iter().take(before as usize);
    assert!(sent.zip(&next.case().entries).all(|(sent, got)| sent == got), "who, when and where stay as they were");
}

#[test]
fn each_goes_on_what_differs_is_named_on_both_and_settled_once() {
    let (mut first, mut next) = handed_over();
    // The same question on both, and one more on each.
    answered(&mut first, "5", 0);
    answered(&mut first, "6", 1);
    answered(&mut next, "5", 3);
    answered(&mut next, "7", 2);
    let back = next.transfer_to("Sam Okafor", &first.address());
    let received = first.take(&back);
    let taken = received.cases[0].taken.clone().unwrap();
    assert_eq!((taken.new_case, taken.conflicts), (false, 1));
    assert_eq!(first.case().score_answers(), 7, "four from the first day, three since");
    let [conflict] = first.case().conflicts() else { panic!() };
    assert!(matches!(&conflict.subject, Subject::Answer { item, .. } if item == "5"));
    first.assert_journal_is_state();

    // The other tablet names it too, and whoever is there keeps one.
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    assert_eq!(next.case().conflicts().len(), 1);
    let conflict = next.case().conflicts()[0].clone();
    let mine = conflict.sides.iter().find(|side| side.author == "Priya Shah").unwrap().clone();
    next.files(LeavingAction::Keep { subject: conflict.subject.clone(), entry: mine.id.clone() });
    assert!(next.case().conflicts().is_empty());
    assert_eq!(next.state.screen, Screen::Case);
    let kept = next.case().entries.last().unwrap().clone();
    assert_eq!(kept.what, mine.what);
    assert!(is_strand_of(&next.state.device, &kept.device));
    next.assert_journal_is_state();

    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    assert!(first.case().conflicts().is_empty(), "settled there is settled here");
    assert_eq!(says(first.case()), says(next.case()));
    first.assert_journal_is_state();
}

// F9: a flag fires whatever else is said, and whichever of two tablets it was said on.
#[test]
fn while_two_tablets_differ_what_either_answer_asks_for_is_asked_for() {
    for (here, there) in [(2, 0), (0, 2)] {
        let (mut first, mut next) = handed_over();
        answered(&mut first, "9", here);
        answered(&mut next, "9", there);
        assert_eq!((first.urgency().contains(&"U2"), next.urgency().contains(&"U2")), (here == 2, there == 2));
        let back = next.transfer_to("Sam Okafor", &first.address());
        first.take(&back);
        assert!(first.urgency().contains(&"U2"), "{here} here, {there} there");
        let harmless = first.case().conflicts()[0].clone();
        let zero = |side: &&std::rc::Rc<liaison::domain::case::Entry>| {
            side.author == if here == 0 { "Sam Okafor" } else { "Priya Shah" }
        };
        let zero = harmless.sides.iter().find(zero).unwrap().id.clone();
        first.files(LeavingAction::Keep { subject: harmless.subject, entry: zero });
        assert!(!first.urgency().contains(&"U2"), "a person settled it");
    }
}

// The same form begun on both: neither hides what was said in the other, whichever comes last.
#[test]
fn a_form_begun_on_two_tablets_hides_no_red_flag_until_somebody_says_which_counts() {
    for (here, there) in [("yes", "no"), ("no", "yes")] {
        let (mut first, mut next) = (Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z"), next_day());
        first.form("person", &[("name", "Marek Nowak"), ("age", "52")]);
        let file = first.transfer_to("Priya Shah", &next.address());
        next.take(&file);
        next.send(Action::OpenCase(first.case().id.clone()));
        first.form("core-screen", &screen(&[("suicide-plan", here)]));
        next.form("core-screen", &screen(&[("suicide-plan", there)]));
        let back = next.transfer_to("Sam Okafor", &first.address());
        assert_eq!(first.take(&back).cases[0].taken.as_ref().unwrap().conflicts, 1);
        assert!(first.urgency().contains(&"U1"), "{here} here, {there} there");
        let subject = Subject::Run { questionnaire: "core-screen".into() };
        assert_eq!(first.case().conflicts()[0].subject, subject);
        first.form("consent", &[("court", "given"), ("court-topics", "mental-health")]);
        first.send(Action::MakeReport { recipient: "court".into(), kind: ReportKind::Final });
        let Some(Notice::NotReady(gaps)) = &first.state.notice else { panic!("{:?}", first.state.notice) };
        assert!(gaps.iter().any(|gap| gap.contains("differs between two tablets")), "{gaps:?}");

        let sides = first.case().conflicts()[0].sides.clone();
        let by = |who: &str| sides.iter().find(|side| side.author == who).unwrap().id.clone();
        let (flagged, other) = if here == "yes" { ("Sam Okafor", "Priya Shah") } else { ("Priya Shah", "Sam Okafor") };
        let mut cleared = Device::on(9, "R. Ellis", "2026-11-23T09:00:00Z");
        let file = first.transfer_to("R. Ellis", &cleared.address());
        cleared.take(&file);
        cleared.send(Action::OpenCase(first.case().id.clone()));
        cleared.files(LeavingAction::Keep { subject: subject.clone(), entry: by(other) });
        assert!(!cleared.urgency().contains(&"U1"), "a person settled it");
        first.files(LeavingAction::Keep { subject, entry: by(flagged) });
        assert!(first.urgency().contains(&"U1") && first.case().conflicts().is_empty());
        assert_eq!(first.case().runs.iter().filter(|run| run.questionnaire == "core-screen").count(), 2);
        first.open("core-screen").answer("suicide-plan", "no");
        assert!(!first.urgency().contains(&"U1"), "the one that was kept is gone on with");
        first.assert_journal_is_state();
    }
}

// Whichever comes last: a report that goes out cannot be called back.
#[test]
fn while_two_tablets_differ_on_consent_nobody_is_told_what_either_forbids() {
    let with = |topics| vec![("court", "given"), ("court-topics", topics)];
    let no = || vec![("court", "refused")];
    for (here, there) in [(with("mental-health"), no()), (no(), with("mental-health"))] {
        let (mut first, mut next) = handed_over();
        first.form("consent", &here);
        next.form("consent", &there);
        let back = next.transfer_to("Sam Okafor", &first.address());
        first.take(&back);
        first.send(Action::MakeReport { recipient: "court".into(), kind: ReportKind::Draft });
        let refused = matches!(&first.state.notice, Some(Notice::NoConsent { sharing: "sharing-refused", .. }));
        assert!(refused, "{:?}", first.state.notice);
        let conflict = first.case().conflicts()[0].clone();
        let given = |side: &&std::rc::Rc<liaison::domain::case::Entry>| {
            side.author == if here.len() == 2 { "Sam Okafor" } else { "Priya Shah" }
        };
        let entry = conflict.sides.iter().find(given).unwrap().id.clone();
        first.files(LeavingAction::Keep { subject: conflict.subject, entry });
        first.draft("court");
    }
    let (mut first, mut next) = handed_over();
    first.form("consent", &with("mental-health|substance-use"));
    next.form("consent", &with("mental-health|housing-money"));
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    let topics = liaison::domain::consent::consent(first.case(), &first.library, "court").topics;
    assert_eq!(topics.into_iter().collect::<Vec<_>>(), ["mental-health"]);
}

// Urgency and the appropriate adult are decided by a person: so is which decision stays.
#[test]
fn two_decisions_on_urgency_and_two_states_of_the_appropriate_adult_are_settled_by_keeping_one() {
    let (mut first, mut next) = handed_over();
    let decide =
        |tier| Action::DecideUrgency(Decision { tier: Some(tier), reason: "seen".into(), colleague: "B".into() });
    let adult = |status, reason: &str| Action::Adult { status, reason: reason.into() };
    first.send(decide(Tier::Routine)).send(adult(AdultStatus::Present, ""));
    next.send(decide(Tier::SameDay)).send(adult(AdultStatus::Delayed, "on the train"));
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    let subjects: Vec<Subject> = first.case().conflicts().iter().map(|conflict| conflict.subject.clone()).collect();
    assert_eq!(subjects, [Subject::Urgency, Subject::Adult]);
    for conflict in first.case().conflicts().to_vec() {
        let theirs = conflict.sides.iter().find(|side| side.author == "Priya Shah").unwrap().id.clone();
        first.files(LeavingAction::Keep { subject: conflict.subject, entry: theirs });
    }
    assert_eq!(first.case().urgency.as_ref().unwrap().decided, Tier::SameDay);
    assert_eq!(first.case().adult, Some((AdultStatus::Delayed, Some("on the train".into()))));
    assert_eq!(first.case().urgency_by.as_ref().unwrap().1, "Sam Okafor", "whoever kept it decided");
    assert!(matches!(&first.state.notice, Some(Notice::Said(fault)) if fault.key == "conflicts-settled"));
    first.assert_journal_is_state();
}

#[test]
fn a_side_that_is_not_there_is_not_kept() {
    let (mut first, next) = handed_over();
    let before = first.case().places();
    let subject = Subject::Urgency;
    first.files(LeavingAction::Keep { subject, entry: next.case().entries[0].id.clone() });
    assert_eq!(first.case().places(), before);
}

// R: nobody signs for two answers to one question.
#[test]
fn a_final_report_waits_until_what_differs_is_settled_and_a_draft_does_not() {
    let (mut first, mut next) = handed_over();
    answered(&mut first, "5", 0);
    answered(&mut next, "5", 3);
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    first.form("consent", &[("court", "given"), ("court-topics", "mental-health")]);
    let refusal = |device: &mut Device| {
        device.send(Action::MakeReport { recipient: "court".into(), kind: ReportKind::Final });
        match &device.state.notice {
            Some(Notice::NotReady(gaps)) => gaps.join("\n"),
            other => panic!("{other:?}"),
        }
    };
    let line = "1 answer that differs between two tablets";
    assert!(refusal(&mut first).contains(line));
    first.draft("court");
    let conflict = first.case().conflicts()[0].clone();
    first.files(LeavingAction::Keep { subject: conflict.subject, entry: conflict.sides[0].id.clone() });
    assert!(!refusal(&mut first).contains(line));
}

#[test]
fn an_address_that_was_compared_is_offered_the_next_time_and_compared_again() {
    let (mut first, mut next) = handed_over();
    let address = next.address();
    assert_eq!(first.library.device.addresses["Priya Shah"], address);
    first.send(Action::Go(Screen::Transfer));
    let lock = TypedLock::Known("Priya Shah".into());
    first.files(LeavingAction::Transfer { recipient: String::new(), lock });
    let whom = first.state.leaving.whom.clone().unwrap();
    assert_eq!(whom.address.unwrap().text(), address);
    assert!(first.state.leaving.made.is_none());
    first.files(LeavingAction::Compared);
    let file = first.made().bytes.clone();
    assert!(next.take(&file).cases[0].taken.is_ok());
    let kept = |event: &&DeviceEvent| matches!(event, DeviceEvent::AddressKept { .. });
    let events: Vec<DeviceEvent> = first.library.device.entries.iter().map(|entry| entry.what.clone()).collect();
    assert_eq!(events.iter().filter(kept).count(), 1, "not written down twice");
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_no_file_is_made() {
    let mut first = scenario_d();
    first.send(Action::Go(Screen::Transfer));
    let by = |new: &str, again: &str| TypedLock::Passphrase { passphrase: typed(new), again: typed(again) };
    let good = "seven wet umbrellas";
    for (name, lock, field, key) in [
        (" ", by(good, good), "transfer-name", "transfer-no-name"),
        ("R. Ellis", by("short", "short"), "file-new", "lock-too-short"),
        ("R. Ellis", by(good, "seven dry umbrellas"), "file-again", "lock-not-the-same"),
        ("R. Ellis", TypedLock::Address("42".into()), "transfer-address", "address-not-one"),
        ("R. Ellis", TypedLock::Address("LA2-".into()), "transfer-address", "address-newer"),
        ("R. Ellis", TypedLock::Address("LA1-AAAAA".into()), "transfer-address", "address-mistyped"),
    ] {
        let before = first.case().places();
        first.files(LeavingAction::Transfer { recipient: name.into(), lock });
        let (at, fault) = first.state.leaving.problem.clone().unwrap();
        assert_eq!((at, fault.key), (field, key));
        assert!(first.state.leaving.made.is_none() && first.case().places() == before);
    }
}

// One derivation with the real parameters: what the other tests take from a key, this one takes from a passphrase.
#[test]
fn a_file_locked_with_a_passphrase_opens_with_it_and_a_wrong_one_is_told_from_damage() {
    let (mut first, mut next) = (scenario_d(), next_day());
    first.send(Action::Go(Screen::Transfer));
    let secret = "seven wet umbrellas";
    let lock = TypedLock::Passphrase { passphrase: typed(secret), again: typed(secret) };
    first.files(LeavingAction::Transfer { recipient: "R. Ellis".into(), lock });
    assert!(first.made().by_passphrase && first.made().kind == FileKind::Transfer);
    let file = first.made().bytes.clone();
    next.choose(&file);
    let chosen = next.state.leaving.chosen.clone().unwrap();
    assert_eq!((chosen.file.kind(), chosen.file.needs().passphrase), (FileKind::Transfer, true));
    next.files(LeavingAction::Open(Some(typed("seven dry umbrellas"))));
    assert_eq!(next.wrong(), Some("file-wrong-passphrase"));
    assert!(next.state.leaving.chosen.is_some(), "it can be tried again");
    next.files(LeavingAction::Open(Some(typed(secret))));
    assert!(next.state.leaving.received.as_ref().unwrap().cases[0].taken.is_ok());
}

// D1: what waits to be stored is in the file; what came after it was begun would not be, so then there is none.
#[test]
fn a_transfer_has_what_still_waits_to_be_stored_and_is_not_given_out_when_the_case_changed_meanwhile() {
    let (mut first, mut next) = (scenario_d(), next_day());
    first.open("person");
    first.broken = true;
    first.answer("age", "53");
    let waiting = first.case().places();
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file).cases[0].taken.clone().unwrap();
    next.send(Action::OpenCase(first.case().id.clone()));
    assert_eq!(next.case().places(), waiting + 1);

    let address = next.address();
    first.send(Action::Go(Screen::Transfer));
    let lock = TypedLock::Address(address);
    first.files(LeavingAction::Transfer { recipient: "R. Ellis".into(), lock });
    first.send(Action::Leaving(LeavingAction::Compared));
    let asked = std::mem::take(&mut first.effects);
    first.send(Action::Refer { service: first.library.directory.services[0].id.clone() });
    let before = first.case().places();
    first.effects = asked;
    first.run_files();
    assert_eq!(first.wrong(), Some("make-changed"));
    assert!(first.state.leaving.made.is_none() && first.case().places() == before);
}

#[test]
fn whoever_leaves_the_screen_while_a_file_is_made_gave_it_up() {
    let (mut first, mut next) = (scenario_d(), next_day());
    let address = next.address();
    first.send(Action::Go(Screen::Transfer));
    first.files(LeavingAction::Transfer { recipient: "R. Ellis".into(), lock: TypedLock::Address(address) });
    first.send(Action::Leaving(LeavingAction::Compared));
    let asked = std::mem::take(&mut first.effects);
    first.send(Action::Go(Screen::Case));
    let before = first.case().places();
    first.effects = asked;
    first.run_files();
    assert!(first.state.leaving.made.is_none() && first.case().places() == before);
}

/// How many questions of the PHQ-9 have an answer.
trait Answers {
    fn score_answers(&self) -> usize;
}

impl Answers for Case {
    fn score_answers(&self) -> usize {
        self.answers_of("phq-9").len()
    }
}
