//! Carrying out what the screens of this device ask for.

mod effects;
mod slots;

pub use effects::run;
