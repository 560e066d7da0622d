//! A page of the documentation, taken apart: its links, headings, commands and the paths it names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

pub struct Page {
    pub file: PathBuf,
    /// Its path in the project.
    pub name: String,
    text: String,
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
}

/// The README and every page below docs/.
pub fn pages() -> Vec<Page> {
    let mut found = vec![root().join("README.md")];
    files(&root().join("docs"), "md", &mut found);
    found.iter().map(|file| Page::at(file)).collect()
}

pub fn refuse(what: &str, wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

impl Page {
    pub fn at(file: &Path) -> Self {
        let name = file.strip_prefix(root()).unwrap_or(file).to_string_lossy().into_owned();
        Self { file: file.to_owned(), name, text: fs::read_to_string(file).unwrap() }
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (n + 1, line))
    }

    /// Where `[words](target)` and `![words](target)` lead.
    pub fn links(&self) -> Vec<(usize, String)> {
        let of = |(n, line): (usize, &str)| -> Vec<(usize, String)> {
            line.split("](").skip(1).map(|rest| (n, rest.split(')').next().unwrap().to_owned())).collect()
        };
        self.lines().flat_map(of).collect()
    }

    /// The headings, as links name them.
    pub fn anchors(&self) -> BTreeSet<String> {
        let headings = self.text.lines().filter(|line| line.starts_with('#'));
        let anchor = |heading: &str| -> String {
            let words = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        };
        headings.map(anchor).collect()
    }

    /// What stands in code, in a line or in a block: `(line, text)`.
    fn code(&self) -> Vec<(usize, String)> {
        let (mut found, mut block) = (Vec::new(), false);
        for (n, line) in self.lines() {
            if line.trim_start().starts_with("```") {
                block = !block;
            } else if block {
                found.push((n, line.split(" # ").next().unwrap().trim().to_owned()));
            } else {
                found.extend(line.split('`').skip(1).step_by(2).map(|code| (n, code.to_owned())));
            }
        }
        assert!(!block, "{}: a block of code has no end", self.name);
        found
    }

    /// Commands of the project and of Cargo.
    pub fn commands(&self) -> Vec<(usize, String)> {
        let is_one = |code: &str| {
            let first = code.split_whitespace().find(|word| !word.contains('=')).unwrap_or_default();
            (first.starts_with("script/") && !first.ends_with('/')) || first == "cargo"
        };
        self.code().into_iter().filter(|(_, code)| is_one(code)).collect()
    }

    /// Paths of the project, but for those with a place to fill in.
    pub fn paths(&self) -> Vec<(usize, String)> {
        let roots = ["src/", "tests/", "docs/", "script/", "styles/"];
        let first = |code: &str| code.split_whitespace().next().unwrap_or_default().to_owned();
        let all = self.code().into_iter().map(|(n, code)| (n, first(&code)));
        all.filter(|(_, path)| roots.iter().any(|root| path.starts_with(root)) && !path.contains('<')).collect()
    }
}
