//! What `reduce` asks the world to do, by area.

use super::core::CoreEffect;
use super::device::DeviceEffect;
use super::directory::DirectoryEffect;
use super::lock::LockEffect;
use super::referral::ReferralEffect;
use super::transfer::TransferEffect;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// What every area may ask for.
    Core(CoreEffect),
    /// What the lock asks for.
    Lock(LockEffect),
    /// What the screens of referrals ask for.
    Referral(ReferralEffect),
    /// What the screens of files ask for.
    Transfer(TransferEffect),
    /// What the screens of this device ask for.
    Device(DeviceEffect),
    /// What the import of a directory asks for.
    Directory(DirectoryEffect),
}

impl Effect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        match self {
            Effect::Core(_) => false,
            Effect::Lock(effect) => effect.holds_thread(),
            Effect::Referral(effect) => effect.holds_thread(),
            Effect::Transfer(effect) => effect.holds_thread(),
            Effect::Device(effect) => effect.holds_thread(),
            Effect::Directory(effect) => effect.holds_thread(),
        }
    }
}
