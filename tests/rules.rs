//! The rules of need, safety and urgency: their laws over random answers, every row of the review and of the sources as a
//! case that fires and one that just does not, and `evaluate`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod rules {
    mod audit;
    mod audit_needs;
    mod decision;
    mod evaluate;
    mod kit;
    mod laws;
    mod random;
    mod services;
    mod sources;
}
