//! Lists that say themselves what is what: Open Referral's JSON (HSDS 3.0, its UK profile, pages of a feed), its package of
//! tables, and our own directory.

mod package;
mod read;
mod recognise;
mod record;
mod schedule;
mod service;

pub use package::{is_package, records_of};
pub use read::read_structured;
pub use recognise::{Structured, recognise};
