//! The audit of a device: who did what when, one row for each entry of every journal, as a CSV file.
//!
//! A row says when, who, on which device, of which case, what kind of entry it is, and which form, instrument, file or
//! slot it is about. It never says what was answered or found out, nor anything that somebody typed: only ids and codes
//! pass (`about.rs`), so the file may go to somebody who must not read the cases. Asked for by `app/audit`, case by
//! case.

mod about;
mod row;
mod rows;
mod table;

pub use row::{AuditRow, COLUMNS};
pub use rows::{case_rows, device_rows};
pub use table::AuditTable;
