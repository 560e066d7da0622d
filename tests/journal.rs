//! A case that several tablets write: nothing is lost when they are put together, whatever the order, what they say
//! differently is named, and so is every damage in the store.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod journal {
    mod conflicts;
    mod copies;
    mod damage;
    mod merging;
    mod oracle;
    mod random;
    mod tablet;
    mod tampering;
}
