//! What differs between the three engines: which driver, which capabilities, which flags.
//!
//! Everything else in the suite is the same code for all. A missing engine is a failure, never a skip: a suite that
//! silently tests two of three engines says something untrue. Called by `browser` and `runner`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK, the nearest thing on Linux to Safari on an iPad.
    WebKit,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether `E2E_ENGINES` (a comma-separated list; all three when unset) asks for this engine.
    pub fn wanted(self) -> bool {
        let Ok(list) = env::var("E2E_ENGINES") else { return true };
        let names: Vec<&str> = list.split(',').map(str::trim).collect();
        let unknown = names.iter().find(|n| !["chromium", "firefox", "webkit"].contains(n));
        assert!(unknown.is_none(), "E2E_ENGINES names {unknown:?}; it knows chromium, firefox and webkit");
        names.contains(&self.name())
    }

    /// The driver, to listen on `port`, and told to pass on what the browser writes to its console.
    pub fn driver(self, port: u16, display: Option<u32>) -> Command {
        let mut command = match self {
            Self::Chromium => {
                let mut c = Command::new(self.find(&["chromedriver"]));
                c.arg(format!("--port={port}")).arg("--enable-chrome-logs");
                c
            }
            Self::Firefox => {
                let mut c = Command::new(self.find(&["geckodriver"]));
                // A second port: the default one for its talk with Firefox would clash when two run at once.
                c.args(["--port", &port.to_string(), "--marionette-port", &crate::process::free_port().to_string()]);
                c.env("MOZ_CRASHREPORTER_DISABLE", "1");
                c
            }
            Self::WebKit => {
                let mut c = Command::new(self.find(&["WebKitWebDriver"]));
                c.args(["-p", &port.to_string()]);
                // No session bus and no settings service exist on a test machine; without these GTK waits for both.
                c.envs([("GDK_BACKEND", "x11"), ("NO_AT_BRIDGE", "1"), ("GSETTINGS_BACKEND", "memory")]);
                c
            }
        };
        if let Some(number) = display {
            command.env("DISPLAY", format!(":{number}"));
        }
        command
    }

    /// The session to ask for. `home` holds the profile and the downloads and outlives a killed browser.
    pub fn capabilities(self, home: &Path, log: &Path, (width, height): (u32, u32), private: bool) -> Value {
        let (profile, downloads) = (home.join("profile"), home.join("downloads"));
        fs::create_dir_all(&profile).unwrap();
        fs::create_dir_all(&downloads).unwrap();
        match self {
            Self::Chromium => {
                let mut args: Vec<String> = CHROMIUM_FLAGS.iter().map(ToString::to_string).collect();
                args.push(format!("--user-data-dir={}", profile.display()));
                args.push(format!("--window-size={width},{height}"));
                if private {
                    args.push("--incognito".into());
                }
                if is_root() {
                    args.push("--no-sandbox".into()); // Chromium refuses to start as root with it
                }
                json!({ "goog:chromeOptions": {
                    "binary": self.find(&["chromium", "chromium-browser", "google-chrome"]),
                    "args": args,
                    "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false,
                               "plugins.always_open_pdf_externally": true },
                } })
            }
            Self::Firefox => {
                // Firefox keeps its own window at least 500 pixels wide, and a phone is not.
                fs::create_dir_all(profile.join("chrome")).unwrap();
                let css = ":root { min-width: 0 !important; min-height: 0 !important }";
                fs::write(profile.join("chrome/userChrome.css"), css).unwrap();
                json!({ "moz:firefoxOptions": {
                "binary": self.find(&["firefox-esr", "firefox"]),
                "args": ["-headless", "-profile", profile],
                "prefs": {
                    "browser.download.dir": downloads, "browser.download.folderList": 2,
                    "browser.download.useDownloadDir": true, "browser.download.alwaysOpenPanel": false,
                    "browser.download.start_downloads_in_tmp_dir": false, "pdfjs.disabled": true,
                    "browser.helperApps.neverAsk.saveToDisk": "text/html,application/json,application/fhir+json,\
                        application/pdf,text/csv,text/plain,text/calendar,application/octet-stream,\
                        application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    // `window.print()` would open a preview over the page and hang; the driver's print still works.
                    "print.enabled": false,
                    // After a kill Firefox would offer its safe mode and the old tabs.
                    "toolkit.startup.max_resumed_crashes": -1, "browser.sessionstore.resume_from_crash": false,
                    // Off under a driver, on for everybody else: each file of the disk is an origin of its own.
                    "security.fileuri.strict_origin_policy": true,
                    "devtools.console.stdout.content": true, "browser.privatebrowsing.autostart": private,
                    "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                },
            } })
            }
            Self::WebKit => {
                let mut args = vec![json!(shell()), json!(profile), json!(downloads), json!(log)];
                args.extend([json!(width.to_string()), json!(height.to_string())]);
                args.extend(private.then(|| json!("private")));
                json!({ "webkitgtk:browserOptions": { "binary": self.find(&["python3"]), "args": args } })
            }
        }
    }

    /// A program on the path or among the project's own tools (see script/env).
    fn find(self, names: &[&str]) -> PathBuf {
        let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let cache = cache.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
        let tools = env::var_os("LIAISON_TOOLS").map(PathBuf::from).or_else(|| Some(cache?.join("liaison/tools")));
        let path = env::var_os("PATH").unwrap_or_default();
        let mut dirs: Vec<PathBuf> = env::split_paths(&path).collect();
        dirs.extend(tools.map(|t| t.join("bin")));
        let found = names.iter().find_map(|n| dirs.iter().map(|d| d.join(n)).find(|p| p.is_file()));
        found.unwrap_or_else(|| {
            panic!("{} is missing, so {} was not tested: run script/bootstrap --test", names[0], self.name())
        })
    }
}

const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage", // /dev/shm is small in containers
    "--hide-crash-restore-bubble",
    "--enable-logging=stderr",
];

/// Our own window around WebKitGTK; the file says why.
fn shell() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/webkit_shell.py")
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0)
}
