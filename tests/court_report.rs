//! The court report, held against the four scenarios: what it says, in which order, and what it must never say.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails says so by panicking; helpers are not recognised as tests"
)]

mod report {
    mod adult;
    mod agreement;
    mod alone;
    mod audit;
    mod cases;
    mod consent;
    mod file;
    mod recorder;
    mod scenarios;
    mod single;
}
