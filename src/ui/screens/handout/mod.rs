//! Screen of the area `handout`: choosing what is on it, and the ways to give it.

mod appointments;
mod copy;
mod give;
mod handout_screen;

pub use handout_screen::HandoutScreen;
