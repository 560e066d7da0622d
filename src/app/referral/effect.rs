//! What the screens of referrals ask of the world.

use crate::document::referral::ReferralPack;
use crate::domain::team_key::TeamKey;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum ReferralEffect {
    /// Seal a pack under a new passphrase.
    Seal {
        /// What goes into it.
        pack: Box<ReferralPack>,
        /// What signs it; none where this device has no key.
        signing: Option<TeamKey>,
    },
}

impl ReferralEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        match self {
            ReferralEffect::Seal { .. } => true,
        }
    }
}
