//! What a store is, in words a practitioner's day is made of. Implemented by [`super::memory`] and
//! [`super::indexed_db`], held to its promises by [`super::contract`], called by `app/run`.
//!
//! The promises:
//! * only sealed bytes go in, and the vault header and the count of wrong passphrases, which hold nothing of a person;
//! * an entry once added is never overwritten: a second one at the same place is [`StoreError::Conflict`], which is
//!   also what stops two tabs from writing over each other;
//! * entries and the head that goes with them are stored together or not at all;
//! * the header is replaced only by somebody who knows what it is now, so no slot is lost between two tabs;
//! * when a write answers `Ok`, it is on the disk as far as the browser can promise;
//! * a store that was wiped, or whose database was taken away, answers [`StoreError::Lost`] to everything, so that a
//!   tab left open cannot write records under a key that no longer exists. Open a new one.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::envelope::Sealed;

/// A future that a store returns. Not `Send`: the browser's objects belong to one thread.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// Changes to a case, sealed: one as a rule, many when the journals of two devices are merged.
#[derive(Debug, Clone)]
pub struct Append<'a> {
    /// The case. Random and meaningless: it is visible in storage.
    pub case_id: &'a str,
    /// Place of the first entry in the journal of the case. The caller counts; the store refuses a place that is taken.
    pub first: u32,
    /// The entries, at places that follow one another, each sealed as [`entry_id`]`(case_id, place)`. With none, only
    /// the head is replaced.
    pub entries: Vec<Sealed>,
    /// The summary of the case after these changes, sealed as the case id. Replaces the one before.
    pub head: Sealed,
}

impl Append<'_> {
    /// Each entry and its place. [`StoreError::Conflict`] names the last place there is when they go past it.
    pub fn placed(&self) -> Result<Vec<(u32, &Sealed)>, StoreError> {
        let too_far = || StoreError::Conflict { record: entry_id(self.case_id, u32::MAX) };
        let place = |after: usize| u32::try_from(after).ok().and_then(|after| self.first.checked_add(after));
        self.entries.iter().enumerate().map(|(after, entry)| Ok((place(after).ok_or_else(too_far)?, entry))).collect()
    }
}

/// The identity of an entry: what its seal is bound to and what an error names. Ten digits, so that it sorts.
pub fn entry_id(case_id: &str, seq: u32) -> String {
    format!("{case_id}/{seq:010}")
}

/// Where sealed drafts are kept. Every method may give any [`StoreError`] that its documentation does not rule out.
pub trait Store {
    /// Is everything gone when the page is closed? Whoever works on such a store has to be told so.
    fn is_ephemeral(&self) -> bool {
        false
    }

    /// The vault header, or `None` where no vault was made yet.
    fn header(&self) -> StoreFuture<'_, Option<Vec<u8>>>;

    /// Stores the header of a new vault. [`StoreError::Conflict`] if there is one: another vault's header would orphan
    /// every record.
    fn create_header(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()>;

    /// Puts `new` in place of `old`, in one transaction. [`StoreError::Conflict`] if the header is no longer `old`:
    /// read it again and make the change anew.
    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> StoreFuture<'_, ()>;

    /// The count of wrong passphrases ([`super::unlock_throttle`]), or `None` where none was stored.
    fn attempts(&self) -> StoreFuture<'_, Option<Vec<u8>>>;

    /// Stores the count of wrong passphrases over the one before.
    fn set_attempts(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()>;

    /// Adds entries and replaces the head, together or not at all. [`StoreError::Conflict`] names the first place that
    /// is taken.
    fn append<'a>(&'a self, append: Append<'a>) -> StoreFuture<'a, ()>;

    /// The head of every case, sorted by case id.
    fn heads(&self) -> StoreFuture<'_, Vec<(String, Sealed)>>;

    /// The entries of a case in the order of the journal; empty for a case that is not there.
    fn entries<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, Vec<(u32, Sealed)>>;

    /// One entry, or `None` where that place is free.
    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> StoreFuture<'a, Option<Sealed>>;

    /// Removes a case, journal and head, together. Removing what is not there is no error.
    fn delete_case<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, ()>;

    /// Says whom to tell when the storage is taken away from under its holder; not told of what it wiped itself.
    fn on_loss(&self, _tell: LossListener) {}

    /// Removes everything, the header first of all: without it no copy of a record opens any more. The store answers
    /// [`StoreError::Lost`] from then on. [`StoreError::Blocked`] means that the records are gone, but an empty
    /// database stays until other tabs are closed.
    fn wipe(&self) -> StoreFuture<'_, ()>;
}

/// Who is told that the storage was taken away.
pub type LossListener = Rc<dyn Fn(StorageLoss)>;

/// How the storage was taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageLoss {
    /// Another tab deleted it.
    Erased,
    /// The browser closed or cleared it, or a newer Liaison opened it.
    Closed,
}

/// Why the store could not do it. Carries ids, never content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser, its policy, private mode or a sandboxed frame allows no storage here.
    #[error("storage is not allowed here")]
    Denied,
    /// No room: the disk or the browser's quota is full.
    #[error("storage is full")]
    Full,
    /// Another tab holds an older version of the database and has not let go, or the browser did not answer.
    #[error("another tab holds the database")]
    Blocked,
    /// The database was made by a newer Liaison; it was not touched.
    #[error("the database has schema {found}, this version knows up to {known}")]
    NewerSchema {
        /// Its version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// That place is taken, or the header is another one; nothing was stored.
    #[error("something else is stored as {record}")]
    Conflict {
        /// The [`entry_id`], or `header`.
        record: String,
    },
    /// The database was wiped, upgraded or removed under us; open it again.
    #[error("the database was closed")]
    Lost,
    /// Anything else the browser said, by the name of its exception only: messages may quote data.
    #[error("the browser reported {name}")]
    Other {
        /// Name of the `DOMException`, or of the step that failed.
        name: String,
    },
}
