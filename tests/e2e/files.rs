//! What comes out of a browser: real downloaded files, print, pictures, and axe's judgement of the page.
//!
//! Called by journeys; `screenshot` also by `runner` when one fails.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fantoccini::wd::PrintConfiguration;
use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::PATIENCE;
use crate::process::{out, tree};

impl Browser {
    /// The files the browser itself has written to disk, by name, once there is one and none is still growing.
    /// Real downloads in all three engines; in WebKitGTK `webkit_shell.py` answers where they go.
    pub async fn downloads(&self) -> Vec<(String, Vec<u8>)> {
        self.downloaded("a download", |files| !files.is_empty()).await
    }

    /// The bytes of the download with this name.
    pub async fn download(&self, name: &str) -> Vec<u8> {
        let files = self.downloaded(&format!("the download {name}"), |files| files.iter().any(|f| f.0 == name)).await;
        files.into_iter().find(|f| f.0 == name).unwrap().1
    }

    pub fn clear_downloads(&self) {
        for entry in fs::read_dir(self.home.join("downloads")).unwrap().flatten() {
            fs::remove_file(entry.path()).unwrap();
        }
    }

    /// The file that pressing this gives, and no other.
    pub async fn given_by(&self, button: &str) -> (String, Vec<u8>) {
        self.clear_downloads();
        self.press(button).await;
        self.downloads().await.pop().unwrap()
    }

    /// Puts a file beside the profile, to be chosen later; gives its place.
    pub fn put_aside(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.home.join(name);
        fs::write(&file, bytes).unwrap();
        file
    }

    async fn downloaded(&self, what: &str, enough: impl Fn(&[(String, Vec<u8>)]) -> bool) -> Vec<(String, Vec<u8>)> {
        self.note(format!("wait for {what}"));
        let dir = self.home.join("downloads");
        let deadline = Instant::now() + PATIENCE;
        let mut before = None;
        loop {
            let now = finished(&dir);
            // Twice the same: Firefox and Chromium rename when done, but a file may still be growing after that.
            if let Some(bytes) = now.as_deref().filter(|bytes| now == before && enough(bytes)) {
                return bytes.to_vec();
            }
            let names: Vec<_> = fs::read_dir(&dir).unwrap().flatten().map(|e| e.file_name()).collect();
            assert!(Instant::now() < deadline, "{what} did not come; there is {names:?}\n{}", self.page().await);
            before = now;
            sleep(Duration::from_millis(100)).await;
        }
    }

    /// The page as printed, with its print style sheet, as PDF. By WebDriver's print command in Chromium and Firefox.
    /// WebKit's driver has no such command: there the shell runs WebKitGTK's own print operation into a file.
    /// `window.print()` itself does nothing in any of them and stops nothing.
    pub async fn print_pdf(&self) -> Vec<u8> {
        self.note("print");
        if self.engine != Engine::WebKit {
            return self.client.print(PrintConfiguration::default()).await.unwrap_or_else(|e| panic!("no print: {e}"));
        }
        let file = self.home.join("profile/printed.pdf");
        let _ = fs::remove_file(&file);
        let is_shell = |p: &u32| fs::read(format!("/proc/{p}/comm")).is_ok_and(|c| c.starts_with(b"python"));
        let shell = tree(self.driver.pid()).into_iter().find(is_shell).expect("webkit_shell.py runs");
        let _ = Command::new("sh").args(["-c", &format!("kill -USR1 {shell}")]).status();
        let deadline = Instant::now() + PATIENCE;
        loop {
            // The end mark tells a finished file from one being written.
            let pdf = fs::read(&file).unwrap_or_default();
            if pdf.trim_ascii_end().ends_with(b"%%EOF") {
                return pdf;
            }
            assert!(Instant::now() < deadline, "WebKit did not print; see {}", self.log.display());
            sleep(Duration::from_millis(100)).await;
        }
    }

    /// Saves what is in the window to `target/e2e/shots/<engine>-<name>.png`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        self.note(format!("screenshot {name}"));
        self.try_screenshot(name).await.unwrap_or_else(|e| panic!("no screenshot {name}: {e}"))
    }

    pub(crate) async fn try_screenshot(&self, name: &str) -> Result<PathBuf, String> {
        let dir = out().join("shots");
        let file = dir.join(format!("{}-{name}.png", self.engine.name()));
        // WebKit's driver hands out the last frame painted, which may be older than what was just done.
        let painted =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))";
        let _ = self.client.execute_async(painted, vec![]).await;
        let png = self.client.screenshot().await.map_err(|e| e.to_string())?;
        fs::create_dir_all(&dir).and_then(|()| fs::write(&file, png)).map_err(|e| e.to_string())?;
        Ok(file)
    }

    /// axe finds nothing wrong with the page as it stands.
    pub async fn sound(&self) {
        let faults = self.axe().await;
        assert!(faults.is_empty(), "{faults:#?}");
    }

    /// What axe-core finds against WCAG 2.0 to 2.2 A and AA on the page as it stands: rule, impact, where. Empty is good.
    pub async fn axe(&self) -> Vec<String> {
        self.note("axe");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&path).expect("node_modules/axe-core is missing: run script/bootstrap");
        let script = format!(
            "const done = arguments[arguments.length - 1];\n{source}\n\
             window.axe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }})\
             .then((r) => done(r.violations.map((v) => `${{v.id}} (${{v.impact}}): ${{v.help}} at ` + \
             v.nodes.map((n) => n.target.join(' ')).join(', '))), (e) => done(['axe failed: ' + e]));"
        );
        let found = self.client.execute_async(&script, vec![]).await.unwrap_or_else(|e| panic!("axe did not run: {e}"));
        found
            .as_array()
            .unwrap_or(&vec![json!("axe gave no list")])
            .iter()
            .map(|v| v.as_str().unwrap_or("?").into())
            .collect()
    }
}

/// All files in `dir`, or nothing while one is still being written.
fn finished(dir: &Path) -> Option<Vec<(String, Vec<u8>)>> {
    let mut files = vec![];
    for entry in fs::read_dir(dir).ok()?.flatten() {
        let name = entry.file_name().into_string().ok()?;
        let partial = [".part", ".crdownload", ".wkdownload", ".tmp"].iter().any(|end| name.ends_with(end));
        let bytes = fs::read(entry.path()).ok()?;
        // Firefox and Chromium hold the place with an empty or hidden file first.
        if partial || bytes.is_empty() || name.starts_with('.') {
            return None;
        }
        files.push((name, bytes));
    }
    files.sort();
    Some(files)
}
