//! What a host hears, and what it does not.

use super::*;
use crate::app::core::SaveStatus;
use crate::catalogue::Text;

fn heard(before: &Session, saved: bool, after: &Session) -> Vec<HostEvent> {
    events_since(&HostSnapshot::of(before), saved, after, &Text::english())
}

#[test]
fn a_host_hears_of_the_screen_and_never_of_an_answer() {
    let starting = Session::default();
    let locked = Session { phase: Phase::Locked, ..Session::default() };
    assert_eq!(heard(&starting, false, &locked), [HostEvent::Ready]);
    let open = Session { phase: Phase::Open, ..Session::default() };
    let home = HostEvent::Changed { case: None, screen: "home", form: None, outcome: None };
    assert_eq!(heard(&locked, false, &open), [home]);
    assert_eq!(heard(&open, false, &open), []);
    let lock = HostEvent::Changed { case: None, screen: "lock", form: None, outcome: None };
    assert_eq!(heard(&open, false, &locked), [lock]);
}

#[test]
fn saved_is_said_when_nothing_waits_any_more() {
    let open = Session { phase: Phase::Open, ..Session::default() };
    assert_eq!(heard(&open, true, &open), [HostEvent::Saved { at: open.now, case: None }]);
    let waiting = [("c".to_owned(), 1)].into();
    let waits = Session { saving: SaveStatus { waiting, ..SaveStatus::default() }, ..open.clone() };
    assert_eq!(heard(&open, true, &waits), []);
}

#[test]
fn what_is_in_the_way_is_told_once() {
    let open = Session { phase: Phase::Open, ..Session::default() };
    let failed = Some(Fault::new("fault-storage-full"));
    let full = Session { saving: SaveStatus { failed, ..SaveStatus::default() }, ..open.clone() };
    let [HostEvent::Failed { code: "fault-storage-full", fatal: false, .. }] = &heard(&open, false, &full)[..] else {
        panic!("{:?}", heard(&open, false, &full));
    };
    assert_eq!(heard(&full, false, &full), []);
}
