//! Child processes (drivers, servers, displays) that never outlive the test that started them.
//!
//! Why not `Child::kill`: a driver's browser is a tree of processes, some in groups of their own, and killing only the
//! driver leaves them eating the machine. Called by `engine`, `browser` and `site`.

use std::fs::{self, File};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::time::{Instant, sleep};

/// A process leading its own group. Dropping it kills, with SIGKILL, it and everything below it.
pub struct Group {
    child: Child,
    name: String,
    log: PathBuf,
}

impl Group {
    /// Starts `command`, its standard error (and output, unless taken already) appended to `log`.
    pub fn spawn(mut command: Command, log: &Path) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        fs::create_dir_all(log.parent().unwrap()).unwrap();
        let file = File::options().create(true).append(true).open(log).unwrap();
        command.stdin(Stdio::null()).stdout(file.try_clone().unwrap()).stderr(file).process_group(0);
        let child =
            command.spawn().unwrap_or_else(|e| panic!("{name} did not start ({e}); run script/bootstrap --test"));
        Self { child, name, log: log.to_owned() }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits until something answers on `port` of this machine's loopback.
    pub async fn listening(&mut self, port: u16) {
        self.answers((Ipv4Addr::LOCALHOST, port).into()).await;
    }

    /// Waits until something answers at `address`; a child that died instead is reported with the end of its log.
    pub async fn answers(&mut self, address: SocketAddr) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            let ended = self.child.try_wait().unwrap();
            if ended.is_some() || Instant::now() > deadline {
                let state = ended.map_or("is silent".into(), |s| format!("ended with {s}"));
                panic!(
                    "{} {state}; its log {} ends:\n{}",
                    self.name,
                    self.log.display(),
                    tail(&self.log, 10, |_| true)
                );
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// SIGKILL to the whole tree at once, as when the power goes. Returns when the kernel has buried it.
    pub fn kill(&mut self) {
        let tree = tree(self.pid());
        // `kill` of the shell, so that no crate with unsafe code is needed for one system call.
        let pids: String = tree.iter().map(|p| format!(" {p}")).collect();
        let line = format!("kill -9{pids} -{} 2>/dev/null", self.pid());
        let _ = Command::new("sh").args(["-c", &line]).status();
        let _ = self.child.wait();
        for _ in 0..100 {
            // Orphans are reaped by init; a zombie (Z) holds no file any more.
            if tree.iter().all(|p| stat(*p).is_none_or(|(_, state)| state == 'Z')) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// `pid` and everything below it.
pub fn tree(pid: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|e| e.file_name().to_str()?.parse().ok())
        .filter_map(|p| Some((p, stat(p)?.0)))
        .collect();
    let mut found = vec![pid];
    let mut at = 0;
    while at < found.len() {
        found.extend(all.iter().filter(|(_, parent)| *parent == found[at]).map(|(p, _)| *p).collect::<Vec<_>>());
        at += 1;
    }
    found
}

/// Parent and state of a process. The command's name may hold spaces, so the fields are counted from its last bracket.
fn stat(pid: u32) -> Option<(u32, char)> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?.chars().next()?;
    Some((fields.next()?.parse().ok()?, state))
}

/// The last `lines` lines of a log that `keep` wants.
pub fn tail(log: &Path, lines: usize, keep: impl Fn(&str) -> bool) -> String {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
    let kept: Vec<&str> = text.lines().filter(|l| keep(l)).collect();
    kept[kept.len().saturating_sub(lines)..].join("\n")
}

/// A port nobody listens on now.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// An address of this machine that is not its own loopback, so that browsers do not count it as secure. Nothing is sent: a
/// socket of this kind only looks up the way out. A machine without any network has none, and that is a failure.
pub fn own_address() -> IpAddr {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).unwrap();
    let known = socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).and_then(|()| socket.local_addr());
    let known = known.ok().map(|address| address.ip()).filter(|address| !address.is_loopback());
    known.expect("this machine has no address but its loopback, so plain http was not tested: connect it to a network")
}

/// Where the suite keeps logs, pictures, profiles and copies of sites: `target/e2e/`.
pub fn out() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("e2e")
}
