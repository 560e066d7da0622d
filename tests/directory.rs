//! Reading a trust's own list of services, whatever spreadsheets have done to it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking; one prints how long it took"
)]

mod directory {
    mod broken;
    mod columns;
    mod files;
    mod headless;
    mod limits;
    mod made;
    mod numbers;
    mod odd_shapes;
    mod open_referral;
    mod opening_hours;
    mod reimport;
    mod rules;
    mod sheets;
    mod words;
    mod workbooks;
}
