//! A case is the fold of its journal: every change is one small entry, and everything shown is worked
//! out from the entries. Audit trail, crash safety and merging of two tablets' copies rest on this.
//!
//! Several tablets may write one case. Each writes its own *strand*, a chain of hashes, and an entry also names what it
//! knew of other strands. To merge is to take the union of the entries ([`Case::receive`]); the case is made from them
//! in an order that is the same everywhere. The store keeps them at places 1, 2, 3 … as this tablet learned them, and
//! what it holds is read however damaged it is ([`Case::read`]).

mod conflict;
mod context;
mod entry;
mod event;
mod fold;
mod head;
mod journal;
mod merge;
mod order;
mod parts;
mod person;
mod reference;
mod stored;

pub use conflict::{Conflict, Subject};
pub use context::with_context;
pub use entry::{Entry, Hash, JournalError, is_strand_of, read_entry};
pub use event::{AdultStatus, Event, ReportKind, UrgencyDecision};
pub use head::CaseHead;
pub use journal::Case;
pub use merge::{MAX_STRANDS, MergeError};
pub use parts::{Covered, Recorded, Referral, Report, Run, Stop, Transfer};
pub use person::Person;
pub use reference::{Sought, reference};
pub use stored::{Damage, DamageKind, Unopened};
