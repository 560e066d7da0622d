//! Every screen as HTML, rendered without a browser, by area: labels, hints, errors and banners as a screen reader meets
//! them, and what must never stand there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, unused_imports, reason = "shared with tests/scenarios.rs")]
mod driver;

mod components {
    mod case;
    mod consent;
    mod device;
    mod handout;
    mod hostile_ids;
    mod html;
    mod interview;
    mod lock;
    mod open_questions;
    mod outcome;
    mod referral;
    mod report;
    mod transfer;
}
