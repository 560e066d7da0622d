//! What the screens of referrals ask of the world.

use crate::document::referral::ReferralPack;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum ReferralEffect {
    /// Seal a pack under a new passphrase.
    Seal(Box<ReferralPack>),
}

impl ReferralEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        match self {
            ReferralEffect::Seal(_) => true,
        }
    }
}
