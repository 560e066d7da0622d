//! Workbooks: XLSX and ODS, with what is hidden and merged in them.

mod layout;
mod ods;
mod ods_cell;
mod package;
mod shown;
mod xlsx;
mod xlsx_layout;
mod xml;

pub use ods::read_ods;
pub use package::{Package, open};
pub use xlsx::read_xlsx;
