//! What the backend does when its store fails, is full, is taken away, or holds less than it should.

use std::rc::Rc;

use super::{Sent, open};
use crate::app::core::run::{Backend, Waiting};
use crate::app::core::{CoreAction, Fault};
use crate::app::lock::{UnlockRefusal, tried};
use crate::app::test_kit::{TestStore, sealed};
use crate::app::transfer::delete;
use crate::domain::device::JOURNAL;
use crate::domain::time::Timestamp;
use crate::store::envelope::{KEY_LEN, KdfParams, RecordKind, Sealed};
use crate::store::port::{Append, StorageLoss, Store, StoreError, entry_id};
use crate::store::vault::{VaultHeader, VaultRandom};

/// A backend on an empty store.
fn empty() -> (Rc<TestStore>, Rc<Backend>, Sent) {
    open(TestStore::default())
}

/// One entry of a journal at this place, waiting to be stored.
fn waiting(journal: &str, place: u32, head: &str) -> Waiting {
    let entries = vec![sealed(RecordKind::Entry, &entry_id(journal, place), b"{}")];
    let head = sealed(RecordKind::Head, journal, head.as_bytes());
    Waiting { journal: journal.into(), place, entries, head }
}

fn lost() -> Fault {
    Fault::new("fault-storage-lost")
}

// D3: what could not be erased is not thrown away either.
#[tokio::test]
async fn erasing_that_fails_keeps_what_waits_and_stores_it() {
    let (store, backend, sent) = empty();
    store.wipe.replace(Some(StoreError::Other { name: "AbortError".into() }));
    backend.queue.borrow_mut().push_back(Rc::new(waiting("c", 1, "{}")));
    assert_eq!(backend.erase().await, Err(Fault::naming("fault-storage-other", "AbortError")));
    assert_eq!(*sent.borrow(), [CoreAction::Saved { journal: "c".into(), place: 1 }]);
    assert!(backend.key.borrow().is_some());
}

#[tokio::test]
async fn what_another_tab_holds_empty_is_erased_all_the_same() {
    let (store, backend, sent) = empty();
    store.wipe.replace(Some(StoreError::Blocked));
    backend.queue.borrow_mut().push_back(Rc::new(waiting("c", 1, "{}")));
    assert_eq!(backend.erase().await, Ok(true));
    assert!(backend.key.borrow().is_none() && backend.queue.borrow().is_empty() && sent.borrow().is_empty());
}

#[tokio::test]
async fn storage_that_another_tab_erased_takes_the_key_with_it_and_a_closed_one_is_said_at_once() {
    let (_, backend, sent) = empty();
    backend.queue.borrow_mut().push_back(Rc::new(waiting("c", 1, "{}")));
    backend.gone(StorageLoss::Closed);
    assert!(backend.key.borrow().is_some(), "what is on screen may be the only copy");
    backend.resume().await;
    let said = CoreAction::SaveFailed(lost());
    assert_eq!(*sent.borrow(), [said.clone(), said.clone()], "trying again does not take it back");
    backend.gone(StorageLoss::Erased);
    assert_eq!(sent.borrow().last(), Some(&CoreAction::Erased));
    assert!(backend.key.borrow().is_none() && backend.queue.borrow().is_empty());
}

// D1: an alert that was taken back would say "Saved" over what is not.
#[tokio::test]
async fn after_an_entry_that_could_not_be_sealed_trying_again_says_so_again() {
    let (_, backend, sent) = empty();
    backend.key.take();
    backend.store_next("c".into(), 1, vec![b"{}".to_vec()], b"{}").await;
    backend.resume().await;
    let said = CoreAction::SaveFailed(Fault::new("fault-locked"));
    assert_eq!(*sent.borrow(), [said.clone(), said]);
}

#[tokio::test]
async fn a_case_that_another_tab_worked_on_since_is_not_deleted() {
    let (store, backend, _) = empty();
    let append = |place| async move {
        let Waiting { journal, place, entries, head } = waiting("c", place, "{}");
        (journal, place, entries, head)
    };
    for place in [1, 2] {
        let (journal, first, entries, head) = append(place).await;
        store.append(Append { case_id: &journal, first, entries, head }).await.unwrap();
    }
    backend.counts.borrow_mut().insert("c".into(), 1);
    assert_eq!(delete(&backend, "c").await, Err(Fault::new("purge-changed")));
    assert_eq!(store.entries("c").await.map(|entries| entries.len()), Ok(2));
    // Looked at, it is the one that is meant.
    assert!(backend.read("c", None, "").await.is_ok());
    assert_eq!(delete(&backend, "c").await, Ok(()));
}

#[tokio::test]
async fn an_end_of_the_devices_journal_that_was_cut_off_is_an_entry_without_a_byte() {
    let (store, backend, _) = empty();
    let read = || async {
        backend.case_list().await.unwrap();
        let Ok(CoreAction::DeviceRead(entries)) = backend.device().await else { panic!("it is read") };
        entries.into_iter().map(|(place, bytes)| (place, bytes.len())).collect::<Vec<_>>()
    };
    for (place, head) in [(1, "{}"), (2, r#"{"entries":4}"#)] {
        let Waiting { entries, head, .. } = waiting(JOURNAL, place, head);
        store.append(Append { case_id: JOURNAL, first: place, entries, head }).await.unwrap();
        let found = read().await;
        let cut = (place == 2).then_some((4, 0));
        assert_eq!(
            found,
            (1..=place).map(|place| (place, 2)).chain(cut).collect::<Vec<_>>(),
            "a head of old says nothing"
        );
    }
    let head = sealed(RecordKind::Head, JOURNAL, b"{}");
    let entries = vec![Sealed::from_storage(b"no seal".to_vec())];
    store.append(Append { case_id: JOURNAL, first: 3, entries, head }).await.unwrap();
    assert_eq!(read().await, [(1, 2), (2, 2), (3, 0)], "one that does not open is no reason to read none");
}

/// A vault of one passphrase.
async fn with_vault(store: &TestStore) -> String {
    let random = VaultRandom { slot: [1; 8], salt: [2; 16], key: [3; KEY_LEN], nonce: [4; 24] };
    let passphrase = "three plain words".to_owned().into();
    let (header, _) = VaultHeader::create(&passphrase, "A", KdfParams::FOR_TESTS, random).unwrap();
    store.create_header(header.to_bytes().unwrap()).await.unwrap();
    header.slots()[0].id.clone()
}

// D4: a full disk is no lock-out, and no way round the wait either.
#[tokio::test]
async fn on_a_full_disk_the_vault_opens_and_wrong_passphrases_are_counted_in_the_page() {
    let (store, backend, _) = empty();
    let slot = with_vault(&store).await;
    store.attempts.replace(Some(StoreError::Full));
    let (right, wrong) = ("three plain words".to_owned().into(), "three other words".to_owned().into());
    let at = Timestamp(1_795_000_000_000);
    for _ in 0..2 {
        assert_eq!(tried(&backend, &slot, &wrong, at).await.map(|it| it.err()), Ok(Some(UnlockRefusal::Wrong)));
    }
    assert_eq!(tried(&backend, &slot, &right, at).await.map(|it| it.map(|(.., failed)| failed)), Ok(Ok(2)));
    for _ in 0..4 {
        assert_eq!(tried(&backend, &slot, &wrong, at).await.map(|it| it.err()), Ok(Some(UnlockRefusal::Wrong)));
    }
    assert_eq!(tried(&backend, &slot, &right, at).await.map(|it| it.err()), Ok(Some(UnlockRefusal::Wait(5))));
    store.attempts.replace(None);
    assert!(tried(&backend, &slot, &right, Timestamp(at.0 + 5_000)).await.unwrap().is_ok());
    assert!(backend.attempts.get().is_none(), "stored again");
}

#[tokio::test]
async fn a_passphrase_that_could_not_be_tried_does_not_count_as_a_wrong_one() {
    let (store, backend, _) = empty();
    let slot = with_vault(&store).await;
    let (at, words) = (Timestamp(1_795_000_000_000), "three plain words".to_owned().into());
    for _ in 0..6 {
        assert!(tried(&backend, "nobody", &words, at).await.is_err());
    }
    assert_eq!(tried(&backend, &slot, &words, at).await.map(|it| it.map(|(.., failed)| failed)), Ok(Ok(0)));
}
