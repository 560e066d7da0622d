//! One browser of one engine: started with its own profile, resized, killed outright and started again.
//!
//! The profile and the downloads lie in `target/e2e/homes/` and belong to the `Browser`, not to the running program,
//! so that "the tablet died" can be played honestly. Called by `runner` (start, drop) and by journeys.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::time::{Instant, sleep, timeout};

use crate::engine::Engine;
use crate::process::{Group, free_port, out};

/// Inner window sizes in CSS pixels.
pub const TABLET: (u32, u32) = (820, 1180);
pub const PHONE: (u32, u32) = (390, 844);
pub const DESK: (u32, u32) = (1366, 900);

pub struct Browser {
    pub engine: Engine,
    /// For what the helpers do not cover.
    pub client: Client,
    /// Profile and downloads.
    pub home: PathBuf,
    pub log: PathBuf,
    /// What was done so far, for the failure report.
    pub steps: RefCell<Vec<String>>,
    /// Every text that was typed: what no disk may hold.
    pub typed: RefCell<BTreeSet<String>>,
    /// But for the names at the lock, which are in the clear.
    pub names: RefCell<BTreeSet<String>>,
    /// Are its windows private?
    pub private: bool,
    started: Instant,
    size: (u32, u32),
    last_url: String,
    pub(crate) driver: Group,
    // After the driver, so that the display outlives its window.
    _display: Option<Group>,
    display_number: Option<u32>,
}

impl Browser {
    /// An empty profile and a tablet-sized window. `name` keeps its files apart from those of other tests.
    pub async fn launch(engine: Engine, name: &str) -> Self {
        let started = Instant::now();
        let stem = format!("{}-{name}", engine.name());
        let (home, log) = (out().join("homes").join(&stem), out().join("logs").join(format!("{stem}.log")));
        let _ = fs::remove_dir_all(&home);
        let _ = fs::remove_file(&log);
        fs::create_dir_all(&home).unwrap();
        let (display, number) = if engine == Engine::WebKit { start_display(&log, &home).await } else { (None, None) };
        let (driver, client) = start(engine, &home, &log, TABLET, number, false).await;
        let mut browser = Self {
            engine,
            client,
            home,
            log,
            steps: RefCell::default(),
            typed: RefCell::default(),
            names: RefCell::default(),
            private: false,
            started,
            size: TABLET,
            last_url: "about:blank".into(),
            driver,
            _display: display,
            display_number: number,
        };
        browser.resize(TABLET).await;
        browser
    }

    pub async fn open(&mut self, url: &str) {
        self.note(format!("open {url}"));
        self.last_url = url.into();
        self.client.goto(url).await.unwrap_or_else(|e| panic!("{url} does not open: {e}"));
    }

    /// As `open`, but a page that cannot be loaded is not a failure: with the network cut it is what is being tested.
    pub async fn try_open(&mut self, url: &str) -> bool {
        self.note(format!("try to open {url}"));
        self.last_url = url.into();
        self.client.goto(url).await.is_ok()
    }

    pub async fn reload(&self) {
        self.note("reload");
        self.client.refresh().await.unwrap_or_else(|e| panic!("the page does not reload: {e}"));
    }

    /// SIGKILL to the driver and to every process of the browser at once (no flush, no `beforeunload`), then a new
    /// browser on the same profile at the last address opened. The same in all three engines:
    /// Chromium on its `--user-data-dir`, Firefox on its `-profile`, WebKitGTK on the data directory of
    /// `webkit_shell.py` (the package's own MiniBrowser forgets everything; that is why the shell exists).
    /// It is the death of a program, not of the machine: what the kernel held in its page cache survives.
    pub async fn hard_kill_and_relaunch(&mut self) {
        self.note("kill -9 the browser and start it again");
        self.driver.kill();
        let (driver, client) =
            start(self.engine, &self.home, &self.log, self.size, self.display_number, self.private).await;
        self.driver = driver;
        self.client = client;
        self.resize(self.size).await;
        let url = self.last_url.clone();
        self.open(&url).await;
    }

    /// Makes the page, without the window's frame, `size` CSS pixels big; one of `TABLET`, `PHONE`, `DESK`.
    pub async fn resize(&mut self, size: (u32, u32)) {
        self.note(format!("window {}x{}", size.0, size.1));
        self.size = size;
        let frame = self.sides("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let (mut width, mut height) = (size.0 + frame.0, size.1 + frame.1);
        let mut inner = (0, 0);
        for _ in 0..3 {
            self.client.set_window_size(width, height).await.unwrap();
            inner = self.settled_size(size).await;
            if inner == size {
                return;
            }
            // The frame is not told truly while a window is young: correct by what was missed.
            width = (width + size.0).saturating_sub(inner.0);
            height = (height + size.1).saturating_sub(inner.1);
        }
        panic!("the page is {inner:?} and should be {size:?}");
    }

    /// The page's size once it is `wanted`, or what it is after a moment: a resize is not done when the driver says so.
    async fn settled_size(&self, wanted: (u32, u32)) -> (u32, u32) {
        let deadline = Instant::now() + Duration::from_millis(300);
        loop {
            let inner = self.sides("return [innerWidth, innerHeight]").await;
            if inner == wanted || Instant::now() > deadline {
                return inner;
            }
            sleep(Duration::from_millis(30)).await;
        }
    }

    async fn sides(&self, js: &str) -> (u32, u32) {
        let found = self.script(js).await;
        let side = |i: usize| u32::try_from(found[i].as_i64().unwrap_or(0)).unwrap_or(0);
        (side(0), side(1))
    }

    /// Runs JavaScript in the page; `return` gives the value.
    pub async fn script(&self, js: &str) -> Value {
        self.client.execute(js, vec![]).await.unwrap_or_else(|e| panic!("script failed: {e}\n{js}"))
    }

    /// Notes a step for the failure report; `E2E_TRACE=1` prints each with its time (with `--nocapture`).
    pub(crate) fn note(&self, step: impl Into<String>) {
        let step = step.into();
        if std::env::var_os("E2E_TRACE").is_some() {
            eprintln!("{:7.2} s {}: {step}", self.started.elapsed().as_secs_f32(), self.engine.name());
        }
        self.steps.borrow_mut().push(step);
    }
}

async fn start(
    engine: Engine,
    home: &Path,
    log: &Path,
    size: (u32, u32),
    display: Option<u32>,
    private: bool,
) -> (Group, Client) {
    let port = free_port();
    let mut driver = Group::spawn(engine.driver(port, display), log);
    driver.listening(port).await;
    let Value::Object(capabilities) = engine.capabilities(home, log, size, private) else {
        panic!("capabilities are an object")
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let url = format!("http://127.0.0.1:{port}");
    let session = timeout(Duration::from_secs(60), builder.capabilities(capabilities).connect(&url)).await;
    let client = session
        .unwrap_or_else(|_| panic!("{} did not start in a minute; see {}", engine.name(), log.display()))
        .unwrap_or_else(|e| panic!("{} did not start: {e}; see {}", engine.name(), log.display()));
    // The process tree is killed in the end; a farewell to a dead driver would only wait.
    client.persist().await.unwrap();
    (driver, client)
}

/// A virtual screen for the one engine without a headless mode. Xvfb picks a free number and writes it down; it stays as it
/// is when its only client is killed, or the next one might find it starting anew.
async fn start_display(log: &Path, home: &Path) -> (Option<Group>, Option<u32>) {
    let file = home.join("display");
    let mut command = Command::new("sh");
    command.args(["-c", "exec Xvfb -noreset -displayfd 3 -screen 0 1400x1400x24 -nolisten tcp 3>\"$0\""]).arg(&file);
    let group = Group::spawn(command, log);
    for _ in 0..250 {
        if let Some(number) = fs::read_to_string(&file).ok().filter(|t| t.ends_with('\n')) {
            return (Some(group), Some(number.trim().parse().unwrap()));
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("Xvfb did not start, so webkit was not tested: run script/bootstrap --test; see {}", log.display());
}
