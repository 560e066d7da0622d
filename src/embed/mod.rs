//! What another page may ask of the program: JavaScript functions of the built bundle.
//!
//! JS shapes live in [`dto`] only, and are plain JSON shapes. The custom element follows here.

pub mod api;
#[cfg(feature = "bench")]
pub mod bench;
pub mod dto;
pub mod plain;
