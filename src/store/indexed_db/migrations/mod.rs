//! Brings a database from any older schema to today's, one file per version. Run by the browser inside the upgrade
//! transaction: an error, or a page closed half way, leaves the old version untouched.
//!
//! A published file is never edited. To change the schema: add `vN.rs`, its line in `run.rs`, and raise
//! `schema::VERSION`. Migrations move sealed records about; they cannot open them, so a change of content is a new
//! envelope format instead.

mod run;
mod v1;

pub use run::run;
