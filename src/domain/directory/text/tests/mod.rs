//! Cells of real lists, and what is read of them.

mod contacts;
mod people;
mod random;
mod words;
