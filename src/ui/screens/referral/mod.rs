//! Screens of the area `referral`: the services that fit a person, why others do not, and a sealed pack for one of them.

mod made_pack;
mod match_card;
mod pack_screen;
mod referral_screen;

pub use pack_screen::ReferralPackScreen;
pub use referral_screen::ReferralScreen;
