//! The sixteen sections, each a function from the case to its parts, in reading order.
//!
//! Numbers are those of the standard report. Basic needs (12) stand right after the person's own view:
//! somewhere to sleep comes before clinical statements, on screen and on paper.

mod admin;
mod all;
mod basis;
mod content;
mod needs;
mod options;
mod participation;
mod results;
mod safety;

pub(super) use all::all;
