//! Work that takes a while lets the page draw and hear in between: a task over 50 ms is felt.

use std::cell::Cell;

use super::clock;

/// The longest the page is held at a time, in milliseconds.
const HELD_MS: i64 = 40;

/// Work that takes a while.
pub struct LongTask(Cell<i64>);

impl LongTask {
    /// It begins.
    pub fn begun() -> Self {
        Self(Cell::new(clock::now_ms()))
    }

    /// Has it held the page long enough?
    pub fn is_due(&self) -> bool {
        clock::now_ms() - self.0.get() >= HELD_MS
    }

    /// Lets the page draw.
    pub async fn rest(&self) {
        gloo_timers::future::TimeoutFuture::new(0).await;
        self.0.set(clock::now_ms());
    }
}
