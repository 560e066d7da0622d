//! From the rows of a table to services, and what that would change.

mod address;
mod codes;
mod compare;
mod contact;
mod draft;
mod identity;
mod reader;
mod status;
mod terms;
mod times;
mod to_services;

pub use codes::{area, of_rows};
pub use compare::compare;
pub use draft::{Draft, add_line, add_note};
pub use identity::place_of;
pub use to_services::read_rows;
