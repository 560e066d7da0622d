//! The data packs beside this file, loaded and checked into a [`Library`].
//!
//! Everything a clinician or a manager may want to correct is data here, with its source and version:
//! forms, instruments, rules, code lists, the example directory, and every sentence on screen.
//! See `README.md` in this folder for the formats.

mod files;
mod load;
mod pack_file;
mod text;
mod value_sets;

pub use load::{CatalogueError, load};
pub use pack_file::BuiltInPack;
pub use text::Text;

/// The version of the catalogue as a whole, stamped on every output.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The JSON Schema of the court report file.
pub const COURT_REPORT_SCHEMA: &str = include_str!("schemas/court-report-1.schema.json");
