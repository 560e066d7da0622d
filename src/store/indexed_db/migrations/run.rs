//! Runs the migrations that a database has not had yet.

use indexed_db_futures::Result;
use indexed_db_futures::database::Database;

use super::v1;

/// Runs what is missing; `from` is 0 for a new database.
pub fn run(db: &Database, from: f64) -> Result<()> {
    if from < 1.0 {
        v1::run(db)?;
    }
    Ok(())
}
