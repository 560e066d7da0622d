//! What a tablet with many cases reads of its store: counted, not timed.

mod failing;

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::core::CoreAction;
use crate::app::core::run::Backend;
use crate::app::test_kit::{TestStore, key};

type Sent = Rc<RefCell<Vec<CoreAction>>>;

/// A backend on this store whose vault is open, and what it sends.
fn open(store: TestStore) -> (Rc<TestStore>, Rc<Backend>, Sent) {
    let (store, sent) = (Rc::new(store), Sent::default());
    let heard = sent.clone();
    let backend = Backend::new(store.clone(), Rc::new(move |action| heard.borrow_mut().push(action)), None);
    backend.key.replace(Some(Rc::new(key())));
    (store, backend, sent)
}

#[tokio::test]
async fn the_list_reads_one_head_a_case_and_no_entry() {
    let (store, backend, _) = open(TestStore::with_cases(300).await);
    assert_eq!(backend.case_list().await.map(|heads| heads.len()), Ok(300));
    assert_eq!(store.read(), (300, 0));
}

#[tokio::test]
async fn opening_a_case_reads_its_own_entries_however_many_cases_there_are() {
    for cases in [1, 300] {
        let (store, backend, _) = open(TestStore::with_cases(cases).await);
        let Ok(CoreAction::CaseRead(case)) = backend.read("case-0", Some(3), "").await else { panic!("it opens") };
        assert_eq!((case.entries.len(), case.is_damaged()), (3, false));
        assert_eq!(store.read(), (0, 3), "of {cases} cases");
    }
}
