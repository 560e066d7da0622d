//! The rules that a change would make silent: the one thing that an interview asks the chunk `case` for.

pub mod lazy;
