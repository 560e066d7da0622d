//! A case is the fold of its journal: every change is one small entry, and everything shown is worked
//! out from the entries. Audit trail, crash safety and merging of two tablets' copies rest on this.

mod context;
mod entry;
mod fold;
mod head;
mod person;

pub use context::with_context;
pub use entry::{AdultStatus, Entry, Event, Hash, JournalError, ReportKind, UrgencyDecision, read_entry};
pub use fold::{Case, Covered, Recorded, Referral, Report, Run, Stop};
pub use head::{CaseHead, reference};
pub use person::Person;
