//! The data packs beside this file, loaded and checked into a [`Library`](crate::domain::clinical_content::Library).
//!
//! Everything a clinician or a manager may want to correct is data here, with its source and version:
//! forms, instruments, rules, code lists, the example directory, and every sentence on screen.
//! See `README.md` in this folder for the formats.

mod error;
mod files;
mod load;
mod text;
mod value_sets;

pub use error::CatalogueError;
pub use files::{COURT_REPORT_SCHEMA, VERSION};
pub use load::load;
pub use text::Text;
