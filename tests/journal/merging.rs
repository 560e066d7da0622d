//! Putting the copies of two tablets together.

use liaison::domain::case::{Case, Entry, Event, Hash, MAX_CHAINS, MergeError};
use liaison::domain::questionnaire::{Answer, Value};
use liaison::domain::time::Timestamp;

use super::oracle::hash;
use super::tablet::{Tablet, answered, assert_same, started};

/// Two tablets that went on with one case apart.
fn apart() -> (Tablet, Tablet) {
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    a.record(3, answered("r", "a", Some(1)));
    b.record(4, answered("r", "b", Some(2)));
    b.record(5, Event::RunFinished { run: "r".into() });
    (a, b)
}

#[test]
fn both_have_everything_after_each_took_the_others() {
    let (mut a, mut b) = apart();
    assert_eq!(a.take(&b), Ok(2));
    assert_eq!(b.take(&a), Ok(1));
    assert_same(&a.case, &b.case);
    assert_eq!(a.case.answers_of("q").len(), 2);
    assert_eq!(a.case.run("r").unwrap().finished, Some(Timestamp(5)));
    assert_eq!((a.case.places(), b.case.places()), (5, 5));
    assert_eq!((a.take(&b), b.take(&a)), (Ok(0), Ok(0)));
}

#[test]
fn a_strand_is_a_chain_and_names_what_its_writer_learned_once() {
    let (mut a, b) = apart();
    let last = hash(b.case.entries.last().unwrap());
    a.take(&b).unwrap();
    let first = a.record(6, answered("r", "c", Some(3)));
    assert_eq!((first.seq, first.merge_parents.as_slice()), (4, [last].as_slice()));
    let second = a.record(7, answered("r", "c", Some(4)));
    assert_eq!((second.seq, &second.previous, second.merge_parents.len()), (5, &hash(&first), 0));
}

// A case of version 0.1.0 is gone on with in the strand of the tablet it is on.
#[test]
fn a_journal_without_a_strand_name_is_gone_on_with() {
    let old = Case::open("c", "7Q2-K4", "e1", Timestamp(1), "Sam");
    let records = old.entries.iter().map(|entry| (entry.seq, Ok(entry.bytes()))).collect();
    let mut case = Case::read("c", "A", None, records);
    assert!(!case.is_damaged());
    let next = case.record("e2", Timestamp(2), "Sam", started("r", "q"));
    assert_eq!((next.device.as_str(), next.seq, next.previous.0.as_str()), ("A", 1, ""));
    assert_eq!(next.merge_parents, [hash(&old.entries[0])]);
    assert_eq!(case.run_of("q").unwrap().id, "r");
}

#[test]
fn a_questionnaire_begun_on_two_tablets_is_two_administrations_and_all_show_the_same_until_one_is_kept() {
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    for (tablet, run, value) in [(&mut a, "ra", 1), (&mut b, "rb", 2)] {
        tablet.record(5, started(run, "phq-9"));
        tablet.record(6, answered(run, "1", Some(value)));
    }
    a.take(&b).unwrap();
    b.take(&a).unwrap();
    assert_same(&a.case, &b.case);
    assert_eq!(a.case.runs.iter().filter(|run| run.questionnaire == "phq-9").count(), 2);
    assert_eq!(a.case.run_of("phq-9").unwrap().id, "rb");
    assert_eq!(a.case.answers_of("phq-9")["1"], Answer::one(Value::Integer(2)));
    assert_eq!(a.case.conflicts().len(), 1, "which one counts is for a person to say");
}

// A clock that is wrong cannot put an entry before those it was written after.
#[test]
fn what_was_written_after_comes_after_whatever_the_clocks_say() {
    let (mut a, mut b) = apart();
    b.take(&a).unwrap();
    b.record(-1000, answered("r", "a", Some(9)));
    a.take(&b).unwrap();
    assert_eq!(a.case.answers_of("q")["a"], Answer::one(Value::Integer(9)));
    assert_same(&a.case, &b.case);
}

#[test]
fn a_tablet_that_went_on_from_an_old_copy_of_itself_is_refused_by_name() {
    let mut a = Tablet::with_case("A");
    let mut twin = a.clone();
    a.record(3, answered("r", "a", Some(1)));
    twin.record(3, answered("r", "a", Some(2)));
    twin.record(4, answered("r", "b", Some(2)));
    let before = a.case.clone();
    assert_eq!(a.take(&twin), Err(MergeError::Forked { device: "A".into(), seq: 3 }));
    assert_eq!(a.case, before, "nothing was taken");
}

#[test]
fn entries_of_another_case_and_broken_strands_are_refused_whole() {
    let (a, mut b) = apart();
    b.record(6, answered("r", "c", Some(1)));
    let entries: Vec<Entry> = b.case.entries.iter().map(|entry| (**entry).clone()).collect();
    let refused = |change: &dyn Fn(&mut Vec<Entry>)| {
        let (mut case, mut entries) = (a.case.clone(), entries.clone());
        change(&mut entries);
        let error = case.receive(entries).unwrap_err();
        assert_eq!(case, a.case, "nothing was taken");
        error
    };
    let broken = |seq| MergeError::Broken { device: "B".into(), seq };
    assert_eq!(refused(&|e| e[4].case = "d".into()), MergeError::Foreign { case: "c".into() });
    assert_eq!(refused(&|e| drop(e.remove(3))), broken(3));
    assert_eq!(refused(&|e| e[3].author = "X".into()), broken(3));
    assert_eq!(refused(&|e| e[2].merge_parents.clear()), broken(2), "its hash is another");
    assert_eq!(
        refused(&|e| e[4].merge_parents.push(Hash::of(b"nobody"))),
        broken(3),
        "written after nobody knows what"
    );
    assert_eq!(refused(&|e| e[4].seq = 0), MergeError::Broken { device: "B".into(), seq: 0 });
    assert_eq!(refused(&|e| e[4].seq = 7), broken(7));
    assert_eq!(broken(3).to_string(), "what comes before entry 3 of tablet B is missing or was changed");
}

// Monday's backup is opened on Wednesday, on the tablet that wrote on until Tuesday, handed the case over and deleted it.
#[test]
fn a_case_that_comes_back_is_written_on_in_a_strand_of_its_own() {
    let mut a = Tablet::with_case("A");
    let monday = a.clone();
    a.record(3, answered("r", "a", Some(1)));
    let mut b = a.beside("B");
    let mut back = Tablet::new("A-0f1e2d3c");
    back.take(&monday).unwrap();
    let next = back.record(9, answered("r", "b", Some(2)));
    assert_eq!((next.device.as_str(), next.seq), ("A-0f1e2d3c", 1));
    // Read again, by the tablet A, it goes on there and not where it once was.
    let read = |tablet: &Tablet| Case::read("c", "A", None, tablet.records());
    assert_eq!(read(&back), back.case);
    b.take(&back).unwrap();
    back.take(&b).unwrap();
    assert_same(&back.case, &b.case);
    back.record(10, answered("r", "c", Some(3)));
    assert_eq!(read(&back), back.case, "what came of the old strand is not gone on with");
    b.take(&back).unwrap();
    assert_same(&back.case, &b.case);
}

/// A case of this many tablets, each of which wrote after all the others.
fn crowded(strands: usize) -> Tablet {
    let mut tablet = Tablet::with_case("t1");
    for number in 2..=strands {
        tablet.case.device = format!("t{number}");
        tablet.record(3, answered("r", "a", Some(1)));
    }
    tablet
}

// What each entry knew of each strand is kept for each: many of both would fill the memory of a tablet.
#[test]
fn more_strands_than_a_case_can_have_are_refused_whole() {
    let full = crowded(MAX_CHAINS);
    let mut here = Tablet::new("t1");
    assert_eq!(here.take(&full), Ok(full.disk.len()));
    let before = here.case.clone();
    assert_eq!(here.take(&crowded(MAX_CHAINS + 1)), Err(MergeError::TooManyChains { case: "c".into() }));
    assert_eq!(here.case, before, "nothing was taken");
    // As large as a file may bring: each entry of one of them, written after those of two others.
    let mut long = full.clone();
    for number in 0..20_000_usize {
        long.case.device = format!("t{}", 1 + number * 7 % MAX_CHAINS);
        long.record(4, answered("r", "a", Some(1)));
    }
    assert_eq!(Tablet::new("t1").take(&long), Ok(long.disk.len()));
}
