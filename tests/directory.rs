//! Reading a trust's own list of services, whatever spreadsheets have done to it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod directory {
    mod broken;
    mod columns;
    mod files;
    mod headless;
    mod made;
    mod numbers;
    mod odd_shapes;
    mod open_referral;
    mod reimport;
    mod rules;
    mod words;
    mod workbooks;
}
