//! What a tablet with many cases reads of its store: counted, not timed.

mod failing;

use std::cell::Cell;

use super::*;
use crate::domain::case::{Case, CaseHead, Event};
use crate::domain::library::Library;
use crate::domain::time::Moment;
use crate::store::envelope::{Kind, Label, Sealed, seal};
use crate::store::memory::MemoryStore;
use crate::store::port::{Append, Later, StoreError, entry_id};

const KEY: [u8; 32] = [7; 32];

/// Counts the records that are read.
#[derive(Default)]
struct Counted {
    store: MemoryStore,
    heads: Cell<usize>,
    entries: Cell<usize>,
}

impl Store for Counted {
    fn header(&self) -> Later<'_, Option<Vec<u8>>> {
        self.store.header()
    }
    fn create_header(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        self.store.create_header(bytes)
    }
    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> Later<'_, ()> {
        self.store.replace_header(old, new)
    }
    fn attempts(&self) -> Later<'_, Option<Vec<u8>>> {
        self.store.attempts()
    }
    fn set_attempts(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        self.store.set_attempts(bytes)
    }
    fn append<'a>(&'a self, append: Append<'a>) -> Later<'a, ()> {
        self.store.append(append)
    }
    fn heads(&self) -> Later<'_, Vec<(String, Sealed)>> {
        Box::pin(async {
            let heads = self.store.heads().await?;
            self.heads.set(self.heads.get() + heads.len());
            Ok(heads)
        })
    }
    fn entries<'a>(&'a self, case_id: &'a str) -> Later<'a, Vec<(u32, Sealed)>> {
        Box::pin(async {
            let entries = self.store.entries(case_id).await?;
            self.entries.set(self.entries.get() + entries.len());
            Ok(entries)
        })
    }
    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> Later<'a, Option<Sealed>> {
        self.store.entry(case_id, place)
    }
    fn delete_case<'a>(&'a self, case_id: &'a str) -> Later<'a, ()> {
        self.store.delete_case(case_id)
    }
    fn wipe(&self) -> Later<'_, ()> {
        self.store.wipe()
    }
}

/// So many cases of three entries in a store, and a runner whose vault is open.
async fn unlocked(cases: u32) -> Result<(Rc<Counted>, Rc<Runner>), StoreError> {
    let store = Rc::new(Counted::default());
    let key = Rc::new(DataKey::from_bytes(KEY));
    let sealed = |kind, record: &str, plain: &[u8]| seal(&key, Label { kind, record }, [9; 24], plain).unwrap();
    for number in 0..cases {
        let mut case = Case::open(&format!("case-{number}"), "7Q2-K4", "a", Moment(1), "A");
        case.record("b", Moment(2), "A", Event::Stopped { reason: "x".into(), covered: Vec::new() });
        case.record("c", Moment(3), "A", Event::Stopped { reason: "y".into(), covered: Vec::new() });
        let head = serde_json::to_vec(&CaseHead::of(&case, &Library::default())).unwrap();
        let entries = (1..).zip(&case.entries);
        let entries = entries.map(|(place, entry)| sealed(Kind::Entry, &entry_id(&case.id, place), &entry.bytes()));
        let (entries, head) = (entries.collect(), sealed(Kind::Head, &case.id, &head));
        store.append(Append { case_id: &case.id, first: 1, entries, head }).await?;
    }
    let runner = Runner::new(store.clone(), Rc::new(|_| {}), || Box::pin(async { Ok(()) }), None);
    runner.key.replace(Some(key));
    Ok((store, runner))
}

#[tokio::test]
async fn the_list_reads_one_head_a_case_and_no_entry() {
    let (store, runner) = unlocked(300).await.unwrap();
    assert_eq!(runner.heads().await.map(|heads| heads.len()), Ok(300));
    assert_eq!((store.heads.get(), store.entries.get()), (300, 0));
}

#[tokio::test]
async fn opening_a_case_reads_its_own_entries_however_many_cases_there_are() {
    for cases in [1, 300] {
        let (store, runner) = unlocked(cases).await.unwrap();
        let Ok(Action::CaseRead(case)) = runner.read("case-0", Some(3), "").await else { panic!("it opens") };
        assert_eq!((case.entries.len(), case.is_damaged()), (3, false));
        assert_eq!((store.heads.get(), store.entries.get()), (0, 3), "of {cases} cases");
    }
}
