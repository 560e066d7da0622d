//! The referral: drafting one to a service of the directory, and a sealed pack of it for that service.

mod action;
mod effect;
pub mod lazy;
mod pack;
mod page;
mod reduce;
mod run;
mod state;

pub use action::{ReferralAction, TypedPack};
pub use effect::ReferralEffect;
pub use page::page_with;
pub use run::seal;
pub use state::{MadePack, PackRecord, PackStage, ReferralState};
