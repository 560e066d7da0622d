//! A future that takes the first of several answers. Opening and deleting need it: the browser may say "blocked" long
//! before it says "done", and the request must live on meanwhile, or a late upgrade would run without its migrations.

use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// The first of several answers. Cloned for each place that may give one.
pub struct Race<T>(Rc<RefCell<RaceState<T>>>);

enum RaceState<T> {
    Waiting(Option<Waker>),
    Answered(T),
    Taken,
}

impl<T> Race<T> {
    pub fn new() -> Self {
        Self(Rc::new(RefCell::new(RaceState::Waiting(None))))
    }

    /// Answers, unless something else did: then the answer comes back.
    pub fn answer(&self, value: T) -> Result<(), T> {
        let mut state = self.0.borrow_mut();
        let RaceState::Waiting(waker) = &mut *state else { return Err(value) };
        let waker = waker.take();
        *state = RaceState::Answered(value);
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }

    /// Waits for the first answer.
    pub async fn wait(self) -> T {
        std::future::poll_fn(|context| {
            let mut state = self.0.borrow_mut();
            match std::mem::replace(&mut *state, RaceState::Taken) {
                RaceState::Answered(value) => Poll::Ready(value),
                _ => {
                    *state = RaceState::Waiting(Some(context.waker().clone()));
                    Poll::Pending
                }
            }
        })
        .await
    }
}

impl<T> Clone for Race<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_first_answer_counts_and_a_late_one_comes_back() {
        let first = Race::new();
        assert_eq!(first.answer(1), Ok(()));
        assert_eq!(first.answer(2), Err(2));
        let kept = first.clone();
        assert_eq!(first.wait().await, 1);
        assert_eq!(kept.answer(3), Err(3));
    }

    #[tokio::test]
    async fn whoever_waits_is_woken() {
        let first = Race::new();
        let answering = first.clone();
        let (answer, ()) = tokio::join!(first.wait(), async move {
            tokio::task::yield_now().await;
            assert_eq!(answering.answer("done"), Ok(()));
        });
        assert_eq!(answer, "done");
    }
}
