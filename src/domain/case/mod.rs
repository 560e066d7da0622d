//! A case is the fold of its journal: every change is one small entry, and everything shown is worked
//! out from the entries. Audit trail, crash safety and merging of two devices' copies rest on this.
//!
//! Several devices may write one case. Each writes its own chain, linked by hashes, and an entry also names what it
//! knew of other chains. To merge is to take the union of the entries ([`Case::receive`]); the case is made from them
//! in an order that is the same everywhere. The store keeps them at places 1, 2, 3 … as this device learned them, and
//! what it holds is read however damaged it is ([`Case::read`]).

mod age;
mod conflict;
mod context;
mod damage;
mod device_chain;
mod entry;
mod event;
mod event_json;
mod event_values;
mod fold;
mod fold_form;
mod hidden_answers;
mod journal;
mod merge;
mod order;
mod person;
mod queries;
mod readings;
mod records;
mod recovery;
mod reference;
mod summary;
mod version_vector;

pub use super::hash::Hash;
pub use conflict::{Conflict, Subject};
pub use context::{progress_of, with_context};
pub use damage::{Damage, DamageKind, OpenFailure};
pub use device_chain::is_chain_of;
pub use entry::{Entry, JournalError, read_entry};
pub use event::Event;
pub use event_values::{AdultStatus, Covered, HandoutMedium, NamedService, ReportKind, UrgencyDecision};
pub use hidden_answers::{HiddenAnswer, hidden_answers};
pub use journal::Case;
pub use merge::{MAX_CHAINS, MergeError};
pub use person::Person;
pub use queries::{COURT, RESULTS};
pub use records::{
    ActionRecord, AdultRecord, AdviceRecord, Contact, RecordedAnswer, Referral, Report, Run, Stop, Transfer,
};
pub use reference::{ReferenceQuery, reference};
pub use summary::CaseSummary;
