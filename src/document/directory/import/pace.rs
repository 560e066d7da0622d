//! Reading in steps: the page draws, and hears "cancel", between them.

use std::future::Future;
use std::pin::Pin;

/// How the reader pauses.
pub trait Pace {
    /// Called often. So many steps are done, of so many where that is known. False: stop.
    fn pause(&self, done: usize, of: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>>;
}

/// Never pauses: outside a page.
pub struct NoPause;

impl Pace for NoPause {
    fn pause(&self, _: usize, _: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(std::future::ready(true))
    }
}
