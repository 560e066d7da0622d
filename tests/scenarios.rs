//! The four people of `scenarios.md`, and the tools of a device, driven through the app's pure `reduce` with the real
//! catalogue: no browser, no clock, no store.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod journeys {
    mod a;
    mod b;
    mod c;
    mod d;
    mod device;
    mod filling;
    mod saving;
    mod tools;
}
