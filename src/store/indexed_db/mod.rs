//! The store on the device: the browser's IndexedDB. Opened by `app/run`; `script/bench` opens one under a name of
//! its own.
//!
//! Every write is one transaction with strict durability, and is reported done only when the transaction has completed:
//! a request that succeeded may still be undone when the disk turns out to be full.
//!
//! The entries of an append are asked for together (200 of them one after the other took Chromium three times as long)
//! and awaited in their order, so that the first one refused is named; then comes the head, and when that is there, the
//! commit. To await everything before the commit is not politeness: in Firefox 153 a request that fails after
//! `commit()` was called does not abort the transaction, the rest is committed (plain JavaScript shows the same). A
//! refused entry would then still replace the head; the contract's "a taken place is refused" catches it. Nothing else
//! is awaited inside a transaction, because one left idle commits by itself: sealing is done before.

mod connection;
mod errors;
mod migrations;
mod open;
mod race;
mod schema;
mod store;

pub use connection::IndexedDbStore;
