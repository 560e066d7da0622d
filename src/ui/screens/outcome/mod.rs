//! Screen of the area `outcome`: what screening found, and the decision on urgency.

mod appropriate_adult;
mod decision;
mod needs_and_safety;
mod not_known;
mod outcome_screen;
mod panel;
mod rule_actions;
mod urgency;

pub use outcome_screen::OutcomeScreen;
