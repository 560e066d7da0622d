//! A trust's own list of services, read from the file it has: a spreadsheet, a text file, Open Referral's JSON or tables,
//! our own JSON.
//!
//! [`read_tables`] opens the file; [`guess`] proposes what each column means, which a person corrects; [`read_rows`] makes
//! services and says row by row what would happen to the directory, as [`read_structured`] does of a list without columns. Nothing is written here: the caller takes
//! [`DirectoryImport::directory`] or leaves it. What spreadsheets do to data is undone with a mark, a reading that is a
//! guess has a mark, and what cannot be read stays as its text.

mod cells;
mod delimited;
mod error;
mod field;
mod guess;
mod header;
mod known;
mod looks;
mod mapping;
mod mark;
mod pace;
mod report;
mod rows;
mod source;
mod structured;
mod synonyms;
mod table;
mod tidy;
mod to_json;
mod workbook;

pub use error::ImportError;
pub use field::{Field, WEEK};
pub use guess::guess;
pub use known::Known;
pub use mapping::{Confidence, MappedCode, MappedColumn, Mapping, Why};
pub use mark::{Mark, RowMark};
pub use pace::{NoPause, Pace};
pub use report::{DirectoryImport, ImportCounts, RowOutcome, RowRefusal, RowReport, UnmappedCode};
pub use rows::read_rows;
pub use source::{Source, read_tables};
pub use structured::{Structured, read_structured};
pub use table::{Cell, CellValue, Row, Table};
pub use to_json::{ReadOptions, likely, read_directory_json};
