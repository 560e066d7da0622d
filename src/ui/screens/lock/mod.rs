//! Screens of the area `lock`: setting up and unlocking, the blank screen, the device left clean, and the banner where the
//! browser keeps nothing.

mod blank_and_wiped;
mod ephemeral_banner;
mod lock_screen;
mod unlock;
mod who_is_working;

pub use ephemeral_banner::ephemeral_banner;
pub use lock_screen::lock_screen;
