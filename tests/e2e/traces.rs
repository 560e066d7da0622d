//! Nothing of a person lies readable on the device (invariant 5): not in any store the page can see, not in any file of
//! the browser's profile. Called at the end of the scenarios: every text typed in them is looked for.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::journey::WHO;
use crate::site::dist_dir;

/// Shorter texts ("34", "9") stand in any file.
const SHORTEST: usize = 5;

/// What any entry, head or report would hold if it were not sealed.
const SHAPES: &[&str] =
    &["\"type\":\"answered\"", "run-finished", "urgency-decided", "\"reference\":\"", "\"previous\":\""];

/// Everything a page of this site can read, as text; those of `arguments[0]` that occur in it.
const SEEN: &str = "
    const parts = [location.href, document.title, document.cookie, JSON.stringify(history.state)];
    const text = (value) => value instanceof Uint8Array
        ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') + new TextDecoder('utf-16le').decode(value.slice())
        : JSON.stringify(value);
    const asked = (request) => new Promise((done, no) => { request.onsuccess = () => done(request.result); request.onerror = no; });
    return (async () => {
        let records = 0;
        for (const area of [localStorage, sessionStorage])
            for (let n = 0; n < area.length; n++) parts.push(area.key(n), area.getItem(area.key(n)));
        for (const key of self.caches ? await caches.keys() : [])
            for (const request of await (await caches.open(key)).keys()) {
                // The program's own files, or a note about its versions, which is read.
                const path = new URL(request.url).pathname.slice(1) || 'index.html';
                if (!arguments[2].includes(path)) parts.push(request.url, await (await caches.match(request)).text());
            }
        for (const { name } of await indexedDB.databases()) {
            const db = await asked(indexedDB.open(name));
            for (const store of db.objectStoreNames) {
                const all = db.transaction(store).objectStore(store);
                const [keys, values] = [all.getAllKeys(), all.getAll()];
                for (const key of await asked(keys)) parts.push(JSON.stringify(key));
                for (const value of await asked(values)) { records += 1; parts.push(text(value)); }
            }
            db.close();
        }
        const all = parts.join('\\n');
        return { records, found: arguments[0].filter((needle) => all.includes(needle)), control: all.includes(arguments[1]) };
    })();";

impl Browser {
    /// Fails if anything that was typed can be read without the passphrase. The browser is dead after it.
    pub async fn nothing_readable(&mut self) {
        let typed: Vec<String> = {
            let (typed, names) = (self.typed.borrow(), self.names.borrow());
            typed.difference(&names).filter(|text| text.len() >= SHORTEST).cloned().collect()
        };
        assert!(typed.len() > 2, "hardly anything was typed: {typed:?}");
        let needles: Vec<&str> = typed.iter().map(String::as_str).chain(SHAPES.iter().copied()).collect();
        // Whose slots there are is in the clear, and the address of the site is in every profile: found, or the search is
        // worth nothing.
        let address = self.client.current_url().await.unwrap();
        let address = format!("127.0.0.1:{}", address.port().unwrap());
        let seen = self.client.execute(SEEN, vec![json!(needles), json!(WHO), json!(program())]).await.unwrap();
        // Not yet in Firefox: its driver runs scripts in a world of their own, which cannot read the page's byte arrays. Its
        // profile is searched below like the others'.
        let blind = self.engine == Engine::Firefox;
        assert!(blind || seen["control"] == true, "not even the label of the slot was found");
        assert!(seen["records"].as_u64().unwrap() > 10, "the search found nothing to search: {seen}");
        assert_eq!(seen["found"], Value::Array(Vec::new()), "readable in the stores of the page");
        if self.engine == Engine::Firefox {
            // It writes down the state of its windows, typed text included, every fifteen seconds.
            sleep(Duration::from_secs(17)).await;
        }
        self.driver.kill();
        let mut found = Vec::new();
        let profile = self.home.join("profile");
        search(&profile, &[&address], &mut found);
        assert!(!std::mem::take(&mut found).is_empty(), "not even {address} was found in the profile");
        search(&profile, &needles, &mut found);
        assert!(found.is_empty(), "readable in the profile:\n  {}", found.join("\n  "));
    }
}

fn search(dir: &Path, needles: &[&str], found: &mut Vec<String>) {
    for path in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        // Firefox packs the files that a service worker keeps, piece by piece. The page itself was asked which they are.
        if path.ends_with("morgue") {
            continue;
        }
        if path.is_dir() && !path.is_symlink() {
            search(&path, needles, found);
        } else if let Ok(bytes) = fs::read(&path) {
            let bytes = without_the_program(bytes);
            let unpacked = unpacked(&bytes);
            for needle in needles {
                let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let holds = |bytes: &[u8]| [needle.as_bytes(), &wide].iter().any(|n| memmem(bytes, n));
                if holds(&bytes) || unpacked.as_deref().is_some_and(holds) {
                    found.push(format!("{needle:?} in {}", path.display()));
                }
            }
        }
    }
}

/// The program's files, by their paths.
fn program() -> Vec<String> {
    let list = fs::read_to_string(dist_dir().join("integrity.json")).unwrap();
    let list: Value = serde_json::from_str(&list).unwrap();
    list["files"].as_object().unwrap().keys().cloned().chain(["integrity.json".to_owned()]).collect()
}

/// The program's own files are kept for use without a network, and its example directory has names of places too.
fn without_the_program(mut bytes: Vec<u8>) -> Vec<u8> {
    static PROGRAM: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let files = fs::read_dir(dist_dir()).unwrap().map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.is_file())
            .map(|path| fs::read(path).unwrap())
            .filter(|file| file.len() > 500)
            .collect()
    });
    for file in PROGRAM.iter() {
        if let Some(at) = bytes.windows(file.len()).position(|part| part == file) {
            bytes.drain(at..at + file.len());
        }
    }
    bytes
}

/// Firefox packs what it writes of its windows: eight bytes of its own, the length, and an LZ4 block.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let packed = bytes.strip_prefix(b"mozLz40\0")?;
    let (length, block) = packed.split_first_chunk::<4>()?;
    Some(lz4_flex::block::decompress(block, u32::from_le_bytes(*length) as usize).expect("a packed file of Firefox"))
}

fn memmem(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|part| part == needle)
}
