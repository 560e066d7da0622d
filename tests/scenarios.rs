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
    mod audit;
    mod b;
    mod c;
    mod d;
    mod deleting;
    mod device;
    mod files;
    mod filling;
    mod forgetting;
    mod late;
    mod leaving;
    mod receiving;
    mod saving;
    mod tools;
}
