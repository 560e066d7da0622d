//! What the browser does for us besides drawing the page, one small file for each thing.
//!
//! It exists so that the rest of Liaison stays testable without a browser: only `app/run` and `ui` call it,
//! and nothing else in the project may ask `web_sys` for these. Everything returns an error instead of throwing, because a
//! sandboxed frame, a kiosk policy or an insecure page may refuse any of it.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod leaving;
pub mod place;
pub mod presence;
pub mod print;
pub mod random;
pub mod remains;
mod sandbox;
pub mod storage;
pub mod upload;
pub mod writer;
