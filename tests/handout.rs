//! Handouts: what they hold comes back from a link, from digits and from whatever passed them on; what was changed is named;
//! how they are built and written; what other programs ask for.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod handout {
    mod build;
    mod channels;
    mod codes;
    mod discreet;
    mod headless;
    mod kit;
    mod outputs;
    mod random;
    mod sheet;
    mod signed;
    mod wire;
}
