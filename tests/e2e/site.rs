//! A static server for one directory, whose network can be cut and whose page can be sabotaged.
//!
//! Why a process and not a thread: stopping it must also break connections already open, as pulling the cable does.
//! Called by journeys and by `harness`.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::parts::parts;
use crate::process::{Group, free_port, out};

/// Python's own file server, but with nothing left in the browser's HTTP cache: Chromium would show a page from there
/// with the network cut, and a service worker that does not work would go unnoticed.
const SERVER: &str = "
import functools, http.server, sys
class Files(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header('Cache-Control', 'no-store')
        if sys.argv[3]:
            self.send_header('Content-Security-Policy', sys.argv[3])
        super().end_headers()
handler = functools.partial(Files, directory=sys.argv[2])
http.server.ThreadingHTTPServer((sys.argv[4], int(sys.argv[1])), handler).serve_forever()
";

/// Served on 127.0.0.1, which browsers count as a secure context: service workers and storage work as under https.
/// `below` has it otherwise.
pub struct Site {
    /// Ends in a slash.
    pub url: String,
    dir: PathBuf,
    /// The path in `url`, where it is not the top of the site.
    below: &'static str,
    host: IpAddr,
    port: u16,
    /// The header `Content-Security-Policy`, where one is sent.
    policy: String,
    server: Option<Group>,
}

impl Site {
    /// The release build in the project's `dist/`.
    pub async fn dist() -> Self {
        Self::serve(&dist_dir()).await
    }

    pub async fn serve(dir: &Path) -> Self {
        Self::serve_under(dir, "").await
    }

    /// An intranet: its own pages, with the release build in a folder of it, all served under a policy.
    pub async fn intranet(pages: &[(&str, &str)], policy: &str) -> Self {
        let dir = copy();
        copy_dir(&dist_dir(), &dir.join("liaison"));
        for (name, text) in pages {
            fs::write(dir.join(name), text).unwrap();
        }
        Self::serve_under(&dir, policy).await
    }

    /// The release build in the folder `below` of a site, with pages in the folder around it, at any address of this
    /// machine.
    pub async fn below(below: &'static str, pages: &[(&str, &str)], policy: &str, host: IpAddr) -> Self {
        let dir = copy();
        let folder = dir.join(below);
        copy_dir(&dist_dir(), &folder);
        for (name, text) in pages {
            fs::write(folder.join("..").join(name), text).unwrap();
        }
        Self::start(&dir, below, policy, host).await
    }

    async fn serve_under(dir: &Path, policy: &str) -> Self {
        Self::start(dir, "", policy, Ipv4Addr::LOCALHOST.into()).await
    }

    async fn start(dir: &Path, below: &'static str, policy: &str, host: IpAddr) -> Self {
        let port = free_port();
        let (url, policy) = (format!("http://{host}:{port}/{below}"), policy.to_owned());
        let mut site = Self { url, dir: dir.to_owned(), below, host, port, policy, server: None };
        site.restart().await;
        site
    }

    /// A copy of `dir` whose index.html runs `script` before anything else, to break what the app stands on:
    /// `Object.defineProperty(window, "indexedDB", { value: undefined })`.
    /// A file of its own, since the app's policy allows no inline script.
    pub async fn with_fault(dir: &Path, script: &str) -> Self {
        Self::with_fault_in(dir, "index.html", script).await
    }

    /// As `with_fault`, in another page than index.html.
    pub async fn with_fault_in(dir: &Path, page: &str, script: &str) -> Self {
        let copy = copy();
        copy_dir(dir, &copy);
        run_first(&copy.join(page), "fault.js", script);
        Self::serve(&copy).await
    }

    /// A copy of the release build whose program holds `to` wherever it held `from`, of the same length: the packs
    /// are built in as plain text, so this is how a broken pack reaches a browser. Which chunk they are in is the build's
    /// affair.
    pub async fn with_pack(from: &str, to: &str) -> Self {
        assert_eq!(from.len(), to.len(), "the program's layout must not change");
        let site = Self::with_fault(&dist_dir(), "").await;
        let mut places = 0;
        for part in parts() {
            let program = site.dir.join(part);
            let mut bytes = fs::read(&program).unwrap();
            let found: Vec<usize> = (0..bytes.len().saturating_sub(from.len()))
                .filter(|at| bytes[*at..].starts_with(from.as_bytes()))
                .collect();
            for at in &found {
                bytes[*at..at + to.len()].copy_from_slice(to.as_bytes());
            }
            places += found.len();
            fs::write(&program, bytes).unwrap();
        }
        assert!(places > 0, "the program does not hold {from:?}");
        site
    }

    /// How often something was asked for whose path begins so.
    pub fn heard(&self, path: &str) -> u64 {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        log.lines().filter(|line| line.contains(&format!("\"GET {path}"))).count() as u64
    }

    fn log(&self) -> PathBuf {
        out().join("logs").join(format!("site-{}.log", self.port))
    }

    /// Puts a file of the test's own beside the others, in a copy.
    pub fn put(&self, name: &str, text: &str) {
        fs::write(self.file(name), text).unwrap();
    }

    /// The place of a file that `url` leads to, in a copy.
    pub fn file(&self, name: &str) -> PathBuf {
        assert_ne!(self.dir, dist_dir(), "the build itself stays as it is");
        self.dir.join(self.below).join(name)
    }

    /// Has a page of it run a script before anything else.
    pub fn run_first(&self, page: &str, name: &str, script: &str) {
        run_first(&self.file(page), name, script);
    }

    /// Puts a copy of the element beside it that says it is of another version.
    pub fn another_version(&self, from: &str, to: &str) {
        let embed = self.dir.join("liaison/embed");
        let (old, new) = (embed.join(format!("v{from}")), embed.join(format!("v{to}")));
        copy_dir(&old, &new);
        let script = fs::read_to_string(new.join("liaison-widget.js")).unwrap();
        assert!(script.contains(&format!("\"{from}\"")), "the version stands in the script");
        fs::write(new.join("liaison-widget.js"), script.replace(&format!("\"{from}\""), &format!("\"{to}\""))).unwrap();
    }

    /// Cuts the network: nothing answers at `url` until `restart`.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Serves again, at the same address, so that the origin and its storage stay the same.
    pub async fn restart(&mut self) {
        self.server = None;
        let mut command = Command::new("python3");
        command.args(["-c", SERVER]).arg(self.port.to_string()).arg(&self.dir).arg(&self.policy);
        command.arg(self.host.to_string());
        let mut server = Group::spawn(command, &self.log());
        server.answers((self.host, self.port).into()).await;
        self.server = Some(server);
    }
}

/// `dist/` of the project root, or a panic that says how to get it.
pub fn dist_dir() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").is_file(), "dist/index.html is missing: run script/build first");
    dist
}

/// Has a page run a script of the test's own before anything else.
pub fn run_first(page: &Path, name: &str, script: &str) {
    fs::write(page.with_file_name(name), script).unwrap();
    let text = fs::read_to_string(page).unwrap();
    let head = text.find("<head").expect("the page has a <head>");
    let inside = head + text[head..].find('>').unwrap() + 1;
    fs::write(page, format!("{}<script src=\"{name}\"></script>{}", &text[..inside], &text[inside..])).unwrap();
}

/// A folder for a copy that no other test has.
fn copy() -> PathBuf {
    static COPIES: AtomicUsize = AtomicUsize::new(0);
    let name = format!("{}-{}", std::process::id(), COPIES.fetch_add(1, Ordering::Relaxed));
    out().join("sites").join(name)
}

fn copy_dir(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}
