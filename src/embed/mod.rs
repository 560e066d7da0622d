//! What another page may ask of the program: JavaScript functions of the built bundle.
//!
//! JS shapes live in [`dto`] and [`events`] only, and are plain JSON shapes.

pub mod api;
#[cfg(feature = "bench")]
pub mod bench;
pub mod dto;
pub mod element;
pub mod events;

/// Called by `main`: a program that named nothing of this crate would be built without its exports.
#[inline(never)]
pub fn link() {
    std::hint::black_box(());
}
