//! Reading in steps: the page draws, and hears "cancel", between them.

use std::future::Future;
use std::pin::Pin;

use super::error::ImportError;

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

/// Counts what is done and pauses every so many.
pub(super) struct Steps<'a> {
    pace: &'a dyn Pace,
    every: usize,
    done: usize,
    of: Option<usize>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(pace: &'a dyn Pace, every: usize, of: Option<usize>) -> Self {
        Self { pace, every, done: 0, of }
    }

    /// One more is done.
    pub(super) async fn one(&mut self) -> Result<(), ImportError> {
        self.done += 1;
        if self.done.is_multiple_of(self.every) && !self.pace.pause(self.done, self.of).await {
            return Err(ImportError::Cancelled);
        }
        Ok(())
    }
}
