//! A tool that a trust loads itself: what is taken, what is refused and in which words, its licence, and that its files
//! come back as they were (F12, F8; domain 3.4). The tool is the fictional one of `docs/own-tools.md`, in `tests/fixtures/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod packs {
    mod device;
    mod files;
    mod licence;
    mod r5;
    mod refusals;
    mod stored;
}
