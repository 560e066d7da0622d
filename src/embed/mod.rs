//! What another page may ask of the program: JavaScript functions of the built bundle.
//!
//! JS shapes live in [`dto`] and [`events`] only, and are plain JSON shapes.

pub mod api;
#[cfg(feature = "bench")]
pub mod bench;
pub mod dto;
pub mod element;
pub mod events;
mod handing_out;
mod lazy;
mod link;
mod reading_directory;
mod scoring;

pub use link::link;
