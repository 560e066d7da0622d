//! Every screen as HTML, rendered without a browser: labels, hints, errors and banners as a screen reader meets them,
//! and what must never stand there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod components {
    mod case;
    mod deleting;
    #[path = "../journeys/device.rs"]
    #[allow(dead_code, reason = "shared with tests/scenarios.rs")]
    mod device;
    #[path = "../journeys/files.rs"]
    #[allow(dead_code, reason = "shared with tests/scenarios.rs")]
    mod files;
    mod forgetting;
    mod home;
    #[path = "../journeys/html.rs"]
    mod html;
    mod leaving;
    mod people;
    mod questions;
    mod results;
    mod tools;
}
