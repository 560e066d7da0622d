//! What the browser does for us besides drawing the page, one small file for each thing.
//!
//! It exists so that the rest of Liaison stays testable without a browser: only `app/run` and `ui` call it,
//! and nothing else in the project may ask `web_sys` for these. Everything returns an error instead of throwing,
//! because a sandboxed frame, a kiosk policy or an insecure page may refuse any of it.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file_picker;
pub mod folding;
pub mod idle_watch;
pub mod long_task;
pub mod mount_point;
pub mod print;
pub mod random;
mod sandbox;
pub mod storage;
pub mod storage_residue;
pub mod unload_guard;
mod writer_channel;
pub mod writer_lock;
