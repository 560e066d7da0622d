//! Opens and deletes the database. Apart from the adapter because the requests outlive the answer they gave: see
//! [`super::race`].
//!
//! Both wait no longer than [`PATIENCE_MS`]. An open request queues silently, without a `blocked` event, behind a
//! deletion that another tab holds up, and some versions of Safari now and then never answer one: a practitioner must
//! be told something rather than look at a still page.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::race::Race;
use super::{errors, migrations, schema};
use crate::store::port::StoreError;

/// Longest wait for an answer, in milliseconds; then it counts as [`StoreError::Blocked`].
const PATIENCE_MS: u32 = 10_000;

/// Opens, and migrates an older database.
pub async fn open(name: &str) -> Result<Database, StoreError> {
    let first = Race::new();
    let (blocked, silent, opened) = (first.clone(), first.clone(), first.clone());
    let request = Database::open(name.to_owned())
        .with_version(schema::VERSION)
        .with_on_blocked(move |_| {
            // Answered at most once; a connection that opens later is closed below.
            let _ = blocked.answer(Ok(Err(StoreError::Blocked)));
            Ok(())
        })
        .with_on_upgrade_needed(|event, db| migrations::run(&db, event.old_version()))
        .build()
        .map_err(|error| errors::from_open(&error))?;
    spawn_local(async move {
        let answer = request.await.map(Ok);
        if let Err(Ok(Ok(late))) = opened.answer(answer) {
            late.close();
        }
    });
    let _cancelled_when_dropped = Timeout::new(PATIENCE_MS, move || {
        let _ = silent.answer(Ok(Err(StoreError::Blocked)));
    });
    match first.wait().await {
        Ok(answer) => answer,
        Err(error) if errors::is_newer(&error) => {
            Err(StoreError::NewerSchema { found: version_of(name).await?, known: schema::VERSION })
        }
        Err(error) => Err(errors::from_open(&error)),
    }
}

/// The version of a database that is there: without a version asked for, it is opened as it is.
async fn version_of(name: &str) -> Result<u32, StoreError> {
    let db = Database::open(name.to_owned()).await.map_err(|error| errors::from_open(&error))?;
    let version = db.version() as u32;
    db.close();
    Ok(version)
}

/// Deletes; a database that is not there is no error.
pub async fn delete(name: &str) -> Result<(), StoreError> {
    let request = Database::delete_by_name(name).map_err(|error| errors::from_open(&error))?;
    let first = Race::new();
    let (blocked, silent, deleted) = (first.clone(), first.clone(), first.clone());
    let listener = EventListener::once(request.as_sys(), "blocked", move |_| {
        let _ = blocked.answer(Err(StoreError::Blocked));
    });
    spawn_local(async move {
        let answer = request.await.map_err(|error| errors::from_name(&errors::name(&error)));
        drop(listener);
        let _ = deleted.answer(answer);
    });
    let _cancelled_when_dropped = Timeout::new(PATIENCE_MS, move || {
        let _ = silent.answer(Err(StoreError::Blocked));
    });
    first.wait().await
}
