//! Every instrument of the catalogue, held against the dossier (domain 3.2) written down again: bands and cut-offs on
//! both sides, points and reversals, gates and skips, published rules, flags, partial forms, and what a pack must say
//! about itself (F8, F9; nothing of it is read from the packs).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod scoring {
    mod alcohol;
    mod bands;
    mod flags;
    mod gates;
    mod kit;
    mod model;
    mod packs;
    mod partial;
    mod points;
    mod printed;
    mod rules;
    mod words;
}
