//! Screen of the area `directory`: looking for a service.

mod directory_search;

pub use directory_search::DirectorySearch;
