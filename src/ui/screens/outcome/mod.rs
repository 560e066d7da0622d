//! Screen of the area `outcome`: what screening found, and the decision on urgency.

mod decision;
mod needs_and_safety;
mod outcome_screen;
mod panel;
mod urgency;

pub use outcome_screen::OutcomeScreen;
