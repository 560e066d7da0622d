//! The data packs beside this file, loaded and checked into a
//! [`ClinicalContent`](crate::domain::clinical_content::ClinicalContent).
//!
//! Everything a clinician or a manager may want to correct is data here, with its source and version:
//! forms, instruments, rules, code lists, the example directory, and every sentence on screen.
//! See `README.md` in this folder for the formats.

mod alone;
mod code_list;
mod error;
mod files;
mod handout;
mod load;
mod pack_file;
mod text;
mod value_sets;

pub use alone::{content_of, is_built_in};
pub use error::CatalogueError;
pub use files::{COURT_REPORT_SCHEMA, VERSION};
pub use handout::handout_content;
pub use load::{load, with_directory};
pub use pack_file::BuiltInPack;
pub use text::Text;
