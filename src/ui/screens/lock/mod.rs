//! Screens of the area `lock`: setting up and unlocking, the blank screen, the device left clean, and the banner where the
//! browser keeps nothing.

mod blank_and_wiped;
mod ephemeral_banner;
mod unlock;
mod who_is_working;

pub use blank_and_wiped::{blank, wiped};
pub use ephemeral_banner::ephemeral_banner;
pub use unlock::UnlockScreen;
