//! Brings a database from any older schema to today's, one file per version. Run by the browser inside the upgrade
//! transaction: an error, or a page closed half way, leaves the old version untouched.
//!
//! A published file is never edited. To change the schema: add `vN.rs`, its line below, and raise `schema::VERSION`.
//! Migrations move sealed records about; they cannot open them, so a change of content is a new envelope format
//! instead.

mod v1;

use indexed_db_futures::Result;
use indexed_db_futures::database::Database;

/// Runs what is missing; `from` is 0 for a new database.
pub fn run(db: &Database, from: f64) -> Result<()> {
    if from < 1.0 {
        v1::run(db)?;
    }
    Ok(())
}
