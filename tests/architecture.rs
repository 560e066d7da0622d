//! The invariants of the architecture, held by reading the source. What a line shows is held here: who may import whom,
//! what may be named where, where sentences live. What needs the names followed is in `architecture/`: no circle of files,
//! areas that do not reach into each other, the shape of files, chunks, the model. A failure names the file and the line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use architecture::source::{below, files, refuse, root};
use liaison::catalogue::Text;

mod architecture {
    mod areas;
    mod chunks;
    mod circles;
    mod model;
    mod names;
    mod shape;
    pub mod source;
    mod uses;
    mod words;
}

/// Every Rust source file: its path below `src/`, and its lines without comments and without its tests.
fn sources() -> Vec<(String, Vec<(usize, String)>)> {
    let src = root().join("src");
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let code = text.lines().enumerate().take_while(|(_, line)| !line.starts_with("#[cfg(test)]"));
        let code =
            code.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(n, line)| (n + 1, line.to_owned()));
        (below(path, &src), code.collect())
    };
    files(&src, "rs").iter().map(read).collect()
}

#[test]
fn imports_go_one_way() {
    let allowed: &[(&str, &[&str])] = &[
        ("domain", &["domain"]),
        ("catalogue", &["catalogue", "domain"]),
        ("document", &["document", "domain"]),
        ("store", &["store", "domain"]),
        ("browser", &["browser", "domain"]),
        ("app", &["app", "store", "browser", "document", "catalogue", "domain"]),
        ("embed", &["embed", "ui", "app", "catalogue", "document", "domain"]),
        ("ui", &["ui", "app", "browser", "store", "document", "catalogue", "domain"]),
    ];
    let mut wrong = Vec::new();
    for (file, lines) in sources() {
        let layer = file.split('/').next().unwrap();
        let Some((_, may)) = allowed.iter().find(|(name, _)| *name == layer) else { continue };
        for (number, line) in lines {
            for part in line.split("crate::").skip(1) {
                let named: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if !named.is_empty() && !may.contains(&named.as_str()) {
                    wrong.push(format!("src/{file}:{number} imports {named}"));
                }
            }
        }
    }
    refuse("imports against the direction", &wrong);
}

#[test]
fn each_outside_thing_is_named_in_its_own_place_only() {
    let rules: &[(&[&str], &[&str])] = &[
        (&["yew"], &["ui/", "main.rs"]),
        (&["web_sys", "js_sys"], &["browser/", "store/indexed_db/", "embed/", "ui/components/text_field.rs"]),
        (&["wasm_bindgen"], &["browser/", "store/indexed_db/", "embed/", "ui/"]),
        (&["indexed_db_futures"], &["store/indexed_db/"]),
        (&["argon2", "chacha20poly1305", "hpke"], &["store/envelope/"]),
        (&["ed25519_dalek"], &["domain/team_key.rs"]),
        (&["serde_wasm_bindgen"], &["embed/"]),
        (&["Instant::now", "SystemTime::now"], &[]),
    ];
    let mut wrong = Vec::new();
    for (file, lines) in sources() {
        for (number, line) in lines {
            for (names, places) in rules {
                let named = names.iter().find(|name| {
                    let path = format!("{name}::");
                    line.contains(&path) || (name.contains("::") && line.contains(*name))
                });
                if let Some(name) = named.filter(|_| !places.iter().any(|place| file.starts_with(place))) {
                    wrong.push(format!("src/{file}:{number} names {name}"));
                }
            }
        }
    }
    refuse("named outside its place", &wrong);
}

#[test]
fn every_file_says_what_it_is_for() {
    let says = |path: &PathBuf| fs::read_to_string(path).unwrap().starts_with("//!");
    let silent = files(&root().join("src"), "rs").into_iter().filter(|path| !says(path));
    let wrong = silent.map(|path| format!("{} has no //! line", below(&path, &root()))).collect::<Vec<_>>();
    refuse("house style", &wrong);
}

/// Keys given to `t`, `say`, `text` and `button` as literals.
fn keys(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in [".t(\"", ".say(\"", ".text(\"", "ctx.button(\"", "Fault::new(\"", "Fault::naming(\""] {
        for part in line.split(call).skip(1) {
            found.extend(part.split('"').next().map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_text_key_named_in_the_code_is_in_the_catalogue() {
    let text = Text::english();
    let mut wrong = Vec::new();
    for (file, lines) in sources() {
        for (number, line) in lines {
            for key in keys(&line) {
                if !key.contains('{') && !text.has(&key) {
                    wrong.push(format!("src/{file}:{number} {key}"));
                }
            }
        }
    }
    refuse("no words for these keys", &wrong);
}

#[test]
fn no_sentence_shown_to_a_person_is_a_rust_literal() {
    // Inside `html!`, text stands as `{ "…" }`; only punctuation and spaces may.
    let mut wrong = Vec::new();
    for (file, lines) in sources().into_iter().filter(|(file, _)| file.starts_with("ui/")) {
        for (number, line) in lines {
            for part in line.split("{ \"").skip(1) {
                let literal = part.split('"').next().unwrap_or_default();
                let sentence = literal.starts_with(char::is_uppercase) || literal.trim().contains(' ');
                if sentence && part.starts_with(&format!("{literal}\" }}")) {
                    wrong.push(format!("src/{file}:{number} {literal}"));
                }
            }
        }
    }
    refuse("words outside the catalogue", &wrong);
}

#[test]
fn the_wasm_bindgen_command_and_crate_are_one_version() {
    let cargo = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let env = fs::read_to_string(root().join("script/env")).unwrap();
    let pinned = cargo.split("wasm-bindgen = \"=").nth(1).unwrap().split('"').next().unwrap();
    assert!(env.contains(&format!("BINDGEN_VERSION={pinned}")), "script/env does not install wasm-bindgen {pinned}");
}

#[test]
fn nothing_says_low_risk_or_offender() {
    // Code lists keep the words of their owners ("young offender institution").
    let found = ["json", "ftl"].map(|ending| files(&root().join("src/catalogue"), ending));
    let mut wrong = BTreeSet::new();
    for path in found.into_iter().flatten() {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        // R49 and the NHS Data Dictionary name teams "youth offending": that is their name.
        for word in ["low risk", "offender", "high risk", "medium risk"] {
            if text.contains(word) {
                wrong.insert(format!("{}: {word}", path.display()));
            }
        }
    }
    refuse("words that must not be used", &wrong.into_iter().collect::<Vec<_>>());
}
