//! Opening hours as people write them: `Mon-Fri 9-5, not bank hols`.
//!
//! ```text
//! text ─ clean ─> lexer (vocabulary, number) ─> items (days, times, period, words) ─> group ─> build ─> HoursReading
//! ```
//! OpenStreetMap's `opening_hours` is a language that programs write; nothing here is asked to follow its grammar.

mod build;
mod days;
mod group;
mod item;
mod items;
mod lexer;
mod number;
mod period;
mod read;
mod reading;
mod times;
mod token;
mod vocabulary;
mod week;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use read::read;
pub use reading::{HoursFlag, HoursFlagCode, HoursMark, HoursReading, HoursState};
pub use week::{read_day, read_pair, week};
pub use write::write;
