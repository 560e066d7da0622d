//! What a sealed record is bound to: its kind, and which record it is.

/// What a record is. Bound into the seal, so that a record of one kind cannot be passed off as another.
/// The numbers are stored: they are never changed or reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum RecordKind {
    /// One entry of a case's journal.
    Entry = 1,
    /// The summary of a case for the case list.
    Head = 2,
    /// A data key wrapped under the key of a vault slot.
    Key = 3,
    /// What a sealed file carries.
    File = 4,
    /// What a sealed referral pack carries.
    Pack = 5,
}

/// Which record is sealed. It is not stored in the envelope: the reader states what it expects, and a record found in
/// any other place does not open.
#[derive(Debug, Clone, Copy)]
pub struct AssociatedData<'a> {
    /// What the record is.
    pub kind: RecordKind,
    /// Its identity: for an entry [`crate::store::port::entry_id`], for a head the case id, for a file its header.
    pub record: &'a str,
}
