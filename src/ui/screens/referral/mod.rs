//! Screen of the area `referral`: the services that fit a person, and why others do not.

mod match_card;
mod referral_screen;

pub use referral_screen::referral_screen;
