//! What is held of readings of opening hours.

mod habits;
mod listed;
mod random;
mod shown;
mod week;
