//! Screens of the area `directory`: looking for a service, and making a directory of the list a trust has.

mod columns;
mod directory_search;
mod import_screen;
mod row_reports;
mod unmapped;

pub use directory_search::DirectorySearch;
pub use import_screen::ImportScreen;
