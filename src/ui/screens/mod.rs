//! The screens, in a folder for each area. [`screen`] picks what to show before, at and behind the lock; `lazy` fetches
//! the screens behind the lock; `router` knows which area shows which of them, and is the only file here that names every
//! area. No area uses the folder of another: what two areas show is in `components`, or is passed in by the router.

mod case;
mod device;
mod directory;
mod handout;
mod interview;
mod lazy;
mod lock;
mod outcome;
mod parts;
mod phase;
mod referral;
mod report;
mod router;
mod transfer;

pub use lazy::{case_part, load, lock_part};
pub use parts::{CasePart, LockPart};
pub use phase::screen;
