//! The referral: drafting one to a service of the directory.

mod action;
pub mod lazy;
mod reduce;

pub use action::ReferralAction;
