//! Journeys through the app's pure `reduce` with the real catalogue, by area: no browser, no clock, no store.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, unused_imports, reason = "shared with tests/components.rs")]
mod driver;

mod journeys {
    mod case;
    mod chunks;
    mod device;
    mod directory;
    mod drafts;
    mod handout;
    mod interview;
    mod lock;
    mod outcome;
    mod referral;
    mod referral_pack;
    mod report;
    mod scenarios;
    mod transfer;
    mod unseen;
}
