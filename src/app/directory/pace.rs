//! Reading in steps on a page: it draws in between, hears how far the reading is, and that it is to stop.

use std::future::Future;
use std::pin::Pin;

use crate::browser::long_task::LongTask;
use crate::document::directory::import::Pace;

/// Lets the page draw when a step has held it long enough.
pub struct PagePace<T: Fn(usize, Option<usize>) -> bool> {
    task: LongTask,
    tell: T,
}

impl<T: Fn(usize, Option<usize>) -> bool> PagePace<T> {
    /// `tell` hears of so many steps done, of so many, and says whether to go on.
    pub fn new(tell: T) -> Self {
        Self { task: LongTask::begun(), tell }
    }
}

impl<T: Fn(usize, Option<usize>) -> bool> Pace for PagePace<T> {
    fn pause(&self, done: usize, of: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(async move {
            if !self.task.is_due() {
                return true;
            }
            self.task.rest().await;
            (self.tell)(done, of)
        })
    }
}
