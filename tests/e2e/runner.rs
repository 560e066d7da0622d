//! `journey!`: one function, three named tests, and something to look at when one fails.
//!
//! `journey!(scenario_a, scenario_a_steps);` or `journey!(scenario_a, async |b: &mut Browser| { … });` makes
//! `…::scenario_a::{chromium, firefox, webkit}`; an attribute before the name, such as `#[ignore]`, goes to all three.
//! `journey!(alike name, …)` is for what no engine can do otherwise, because only the program decides it: it runs in
//! Chromium, and in the other two when asked for (`-- --include-ignored damage`). The file says why.
//! Called by every file of journeys.

use std::any::Any;
use std::fs;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::{Condvar, Mutex};
use std::task::Poll;
use std::time::Duration;

use tokio::time::timeout;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::process::{out, tail};

macro_rules! journey {
    (alike $name:ident, $steps:expr) => {
        journey!(@ $name, $steps, [], [#[ignore = "no engine can differ here, so one is enough"]]);
    };
    ($(#[$how:meta])? $name:ident, $steps:expr) => {
        journey!(@ $name, $steps, [$(#[$how])?], [$(#[$how])?]);
    };
    (@ $name:ident, $steps:expr, [$($first:tt)*], [$($others:tt)*]) => {
        mod $name {
            #[allow(unused_imports, reason = "the steps may name anything of the file they stand in")]
            use super::*;
            use $crate::{engine::Engine, runner::run};

            #[tokio::test]
            $($first)*
            async fn chromium() {
                run(Engine::Chromium, stringify!($name), $steps).await;
            }
            #[tokio::test]
            $($others)*
            async fn firefox() {
                run(Engine::Firefox, stringify!($name), $steps).await;
            }
            #[tokio::test]
            $($others)*
            async fn webkit() {
                run(Engine::WebKit, stringify!($name), $steps).await;
            }
        }
    };
}

/// Runs the steps in a fresh browser. A panic in them is caught, illustrated and passed on.
pub async fn run(engine: Engine, name: &str, steps: impl AsyncFnOnce(&mut Browser)) {
    if !engine.wanted() {
        eprintln!("{} was not asked for (E2E_ENGINES)", engine.name());
        return;
    }
    let _permit = Permit::take();
    let mut browser = Browser::launch(engine, name).await;
    let outcome = caught(steps(&mut browser)).await;
    if let Err(panic) = outcome {
        // A hung browser must not hide the first failure behind a second one.
        let report = timeout(Duration::from_secs(20), browser.report(name)).await;
        eprintln!("{}", report.unwrap_or_else(|_| "the browser no longer answers, so there is no picture".into()));
        resume_unwind(panic);
    }
    let _ = fs::remove_dir_all(&browser.home);
}

impl Browser {
    /// Screenshot, page text and the console's last words, for whoever has to find out why.
    async fn report(&self, name: &str) -> String {
        let shot = self.try_screenshot(&format!("FAILED-{name}")).await;
        let page = out().join("shots").join(format!("{}-FAILED-{name}.txt", self.engine.name()));
        let _ = fs::write(&page, self.page().await);
        let steps = self.steps.borrow();
        let steps = steps[steps.len().saturating_sub(12)..].join("\n    ");
        let console = tail(&self.log, 15, |l| {
            l.to_lowercase().contains("console") || l.contains("JavaScript error") || l.contains("panicked")
        });
        format!(
            "\n{name} failed in {}\n  last steps:\n    {steps}\n  picture: {}\n  page:    {}\n  log:     {}\n  console:\n{console}\n",
            self.engine.name(),
            shot.map_or_else(|e| format!("none ({e})"), |p| p.display().to_string()),
            page.display(),
            self.log.display(),
        )
    }
}

/// `catch_unwind` for a future.
async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

/// Leave to run one browser. cargo starts as many tests as there are cores, and on a big machine that is too many;
/// `--test-threads` would do, but is forgotten. Waiting blocks the thread: each test has its own.
struct Permit;

static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl Permit {
    fn take() -> Self {
        let most = std::env::var("E2E_AT_ONCE").ok().and_then(|n| n.parse().ok()).unwrap_or(2).max(1);
        let mut running = FREED.wait_while(RUNNING.lock().unwrap(), |n| *n >= most).unwrap();
        *running += 1;
        Self
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap() -= 1;
        FREED.notify_one();
    }
}
