//! Random stories of two and three tablets that write and exchange at any moment.

use liaison::domain::case::{AdultStatus, Event, Hash};
use liaison::domain::urgency::Tier;
use proptest::prelude::*;

use super::oracle::{Family, named};
use super::tablet::{Tablet, adult, answered, assert_same, decided, kept, started};

/// One thing that happens. Who is taken modulo how many there are.
#[derive(Clone, Debug)]
pub enum Act {
    Write { who: usize, at: i64, what: Event },
    Begin { who: usize, at: i64, questionnaire: &'static str },
    Give { from: usize, to: usize },
}

fn file() -> impl Strategy<Value = Hash> {
    prop::sample::select(vec![Hash::of(b"x"), Hash::of(b"y")])
}

fn what() -> impl Strategy<Value = Event> {
    let item = prop::sample::select(vec!["a", "b"]);
    let run = prop::sample::select(vec!["r", "A-r", "B-r"]);
    let status = prop::sample::select(vec![AdultStatus::Arranged, AdultStatus::Present, AdultStatus::Delayed]);
    let tool = |included| Event::ToolIncluded { instrument: "t".into(), recipient: "court".into(), included };
    prop_oneof![
        6 => (run.clone(), item, prop::option::of(0..3_i64)).prop_map(|(run, item, value)| answered(run, item, value)),
        2 => prop::sample::select(Tier::ALL.to_vec()).prop_map(decided),
        2 => status.prop_map(adult),
        1 => run.clone().prop_map(|run| Event::RunFinished { run: run.into() }),
        1 => any::<bool>().prop_map(tool),
        1 => (0..2_usize).prop_map(|action| Event::ActionDone { rule: "U1".into(), action, told: None }),
        2 => prop::sample::select(vec!["A-c", "B-c"]).prop_map(|contact| Event::ContactStarted {
            contact: contact.into(), point: "remand".into(), place: None,
        }),
        1 => (0..2_usize).prop_map(|action| Event::ActionUndone { rule: "U1".into(), action }),
        1 => Just(Event::Stopped { reason: "tired".into(), covered: Vec::new() }),
        1 => run.prop_map(|run| Event::Administered { run: run.into(), how: vec![run.into()] }),
        1 => (prop::sample::select(vec!["r", "A-r", "B-r"]), prop::sample::select(vec!["q", "p"]))
            .prop_map(|(run, questionnaire)| kept(run, questionnaire)),
        1 => file().prop_map(|file| Event::Transferred { recipient: "x".into(), file, entries: 1 }),
        1 => prop::option::of(file()).prop_map(|file| Event::TransferConfirmed { receipt: "x".into(), file }),
        1 => Just(Event::Received { device: "x".into(), file: Hash::of(b"x"), entries: 1 }),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    // Clocks are wrong: a later entry may carry an earlier time.
    prop_oneof![
        8 => (0..3_usize, 0..20_i64, what()).prop_map(|(who, at, what)| Act::Write { who, at, what }),
        1 => (0..3_usize, 0..20_i64, prop::sample::select(vec!["q", "p"]))
            .prop_map(|(who, at, questionnaire)| Act::Begin { who, at, questionnaire }),
        3 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Act::Give { from, to }),
    ]
}

/// What happens to copies, and now and then an answer.
fn copy() -> impl Strategy<Value = Act> {
    let what = prop_oneof![
        4 => file().prop_map(|file| Event::Transferred { recipient: "x".into(), file, entries: 1 }),
        4 => prop::option::of(file()).prop_map(|file| Event::TransferConfirmed { receipt: "x".into(), file }),
        1 => Just(Event::Received { device: "x".into(), file: Hash::of(b"x"), entries: 1 }),
        1 => Just(answered("r", "a", Some(1))),
    ];
    prop_oneof![
        4 => (0..3_usize, 0..20_i64, what).prop_map(|(who, at, what)| Act::Write { who, at, what }),
        1 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Act::Give { from, to }),
    ]
}

pub fn story(length: usize) -> impl Strategy<Value = (usize, Vec<Act>)> {
    (2..4_usize, prop::collection::vec(act(), 0..length))
}

/// The tablets after a story; the first opened the case and the others had it from there.
pub fn told((count, acts): &(usize, Vec<Act>)) -> Vec<Tablet> {
    let mut tablets = vec![Tablet::with_case("A")];
    for device in ["B", "C"].iter().take(count - 1) {
        let other = tablets[0].beside(device);
        tablets.push(other);
    }
    for act in acts {
        match act {
            Act::Write { who, at, what } => drop(tablets[who % count].record(*at, what.clone())),
            Act::Begin { who, at, questionnaire } => {
                let tablet = &mut tablets[who % count];
                let mut run = format!("{}-r", tablet.case.device);
                if tablet.case.run(&run).is_some() {
                    run = format!("{run}{}", tablet.disk.len());
                }
                tablet.record(*at, started(&run, questionnaire));
            }
            Act::Give { from, to } => {
                let from = tablets[from % count].clone();
                tablets[to % count].take(&from).unwrap();
            }
        }
    }
    tablets
}

/// Everybody gives to everybody.
pub fn exchange(tablets: &mut [Tablet]) {
    for _ in 0..2 {
        for from in 0..tablets.len() {
            let from = tablets[from].clone();
            for to in tablets.iter_mut() {
                to.take(&from).unwrap();
            }
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn after_a_full_exchange_all_tablets_say_the_same_and_no_entry_is_lost(story in story(60)) {
        let mut tablets = told(&story);
        let written: usize = tablets.iter().map(|t| t.case.entries.iter().filter(|e| e.device == t.case.device).count()).sum();
        exchange(&mut tablets);
        for tablet in &tablets {
            assert_same(&tablets[0].case, &tablet.case);
            prop_assert_eq!(tablet.case.entries.len(), written);
        }
    }

    // What was written on, what was put together and what was read back are one thing, at every moment.
    #[test]
    fn a_case_is_what_its_store_holds(story in story(40)) {
        for tablet in told(&story) {
            let read = tablet.reread();
            prop_assert!(!read.is_damaged(), "{:?}", read.damage);
            prop_assert_eq!(&read, &tablet.case);
            prop_assert_eq!(usize::try_from(tablet.case.places()).unwrap(), tablet.disk.len());
        }
    }

    #[test]
    fn conflicts_are_those_that_walking_the_hashes_finds_and_all_tablets_name_the_same(story in story(40)) {
        let mut tablets = told(&story);
        for tablet in &tablets {
            prop_assert_eq!(named(&tablet.case), Family::of(&tablet.case).conflicts(&tablet.case));
        }
        exchange(&mut tablets);
        prop_assert_eq!(named(&tablets[0].case), Family::of(&tablets[0].case).conflicts(&tablets[0].case));
        prop_assert_eq!(tablets[0].case.conflicts(), tablets[1].case.conflicts());
    }

    #[test]
    fn settling_each_conflict_leaves_none_on_any_tablet(story in story(40)) {
        let mut tablets = told(&story);
        exchange(&mut tablets);
        for conflict in tablets[0].case.conflicts().to_vec() {
            let keep = conflict.keeping(&conflict.sides[0].id).unwrap();
            tablets[0].record(50, keep);
        }
        prop_assert!(tablets[0].case.conflicts().is_empty());
        exchange(&mut tablets);
        prop_assert!(tablets[1].case.conflicts().is_empty());
    }

    // What copies have comes and goes quickly in a story of everything: here there is little else.
    #[test]
    fn a_confirmation_counts_while_its_file_holds_all_there_is(story in (2..4_usize, prop::collection::vec(copy(), 0..16))) {
        for tablet in told(&story) {
            let wanted = Family::of(&tablet.case).confirmed_and_unchanged(&tablet.case);
            prop_assert_eq!(tablet.case.confirmed_and_unchanged(), wanted);
        }
    }

    #[test]
    fn a_confirmation_counts_while_the_file_holds_all_there_is(story in story(30)) {
        let mut tablets = told(&story);
        for _ in 0..2 {
            for tablet in &tablets {
                let wanted = Family::of(&tablet.case).confirmed_and_unchanged(&tablet.case);
                prop_assert_eq!(tablet.case.confirmed_and_unchanged(), wanted);
            }
            exchange(&mut tablets);
        }
    }

    #[test]
    fn merging_twice_in_any_order_or_in_other_groups_makes_no_difference(story in story(40), shuffle in any::<u64>()) {
        let mut tablets = told(&story);
        if tablets.len() == 2 {
            let third = Tablet::new("C");
            tablets.push(third);
        }
        let [a, b, c] = &tablets[..] else { panic!() };
        let sum = |parts: &[&Tablet]| {
            let mut all = Tablet::new("D");
            for part in parts {
                all.take(part).unwrap();
            }
            all
        };
        let all = sum(&[a, b, c]);
        assert_same(&all.case, &sum(&[c, b, a]).case);
        assert_same(&all.case, &sum(&[a, &sum(&[b, c])]).case);
        assert_same(&all.case, &sum(&[&sum(&[a, b]), c]).case);
        let mut again = all.clone();
        prop_assert_eq!(again.take(a).unwrap() + again.take(&all).unwrap(), 0);
        assert_same(&all.case, &again.case);
        // The order within a file does not matter either.
        let mut entries = all.case.entries.clone();
        let turn = usize::try_from(shuffle % 97).unwrap() % entries.len();
        entries.rotate_left(turn);
        entries.reverse();
        let mut shuffled = Tablet::new("D");
        shuffled.take_entries(&entries).unwrap();
        prop_assert_eq!(&shuffled.case, &all.case);
        prop_assert!(!shuffled.reread().is_damaged(), "given back in an order that can be stored");
    }

    #[test]
    fn a_part_is_taken_whole_or_not_at_all(story in story(30), kept in prop::collection::vec(any::<bool>(), 64)) {
        let tablets = told(&story);
        let given: Vec<_> = tablets[1].case.entries.iter().zip(kept.iter().cycle()).filter(|(_, kept)| **kept).map(|(e, _)| e.clone()).collect();
        let mut here = tablets[0].clone();
        let known: Vec<Hash> = here.case.entries.iter().chain(&given).map(|entry| super::oracle::hash(entry)).collect();
        let whole = given.iter().all(|entry| super::oracle::parents(entry).iter().all(|parent| known.contains(parent)));
        let taken = here.take_entries(&given);
        prop_assert_eq!(taken.is_ok(), whole, "{:?}", taken);
        if !whole {
            prop_assert_eq!(&here.case, &tablets[0].case);
        }
    }
}
