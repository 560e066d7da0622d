//! Reads single cells that people typed into spreadsheets: what is sure is read, what is a guess is marked or flagged, and the
//! text stays beside it. What the cells of real lists look like, these readers are tested by.

mod clean;

pub mod ages;
pub mod bank_holidays;
pub mod contact;
pub mod dates;
pub mod hours;
pub mod phone;
pub mod placeholder;
pub mod postcode;
pub mod sex;
pub mod status;
pub mod yes_no;

#[cfg(test)]
mod tests;
