//! Schema 1: the vault header, the journal and the heads. Keys are given with each record, values are bytes.
//! The names are written out here, not taken from `schema`: this file says what version 1 was, for ever.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;

pub fn run(db: &Database) -> indexed_db_futures::Result<()> {
    for store in ["vault", "journal", "heads"] {
        db.create_object_store(store).build()?;
    }
    Ok(())
}
