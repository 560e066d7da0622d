//! What README.md and docs/ say is so: links lead somewhere, commands exist, and what they quote of the code is in it.
//!
//! Read as text, so that it fails with the line that is wrong. The example files quoted in docs/own-tools.md are compared
//! in `tests/packs/files.rs`, the functions of the bundle in `tests/e2e`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "docs/element.rs"]
mod element;
#[path = "docs/page.rs"]
mod page;

use std::collections::BTreeSet;
use std::fs;

use page::{Page, pages, read, refuse, root};
use serde_json::Value;

#[test]
fn the_front_door_is_short() {
    let lines = read("README.md").lines().count();
    assert!(lines <= 120, "README.md has {lines} lines; 120 are allowed");
}

#[test]
fn every_link_leads_somewhere() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in pages() {
        for (line, target) in page.links() {
            if target.contains("://") {
                continue;
            }
            count += 1;
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() { page.file.clone() } else { page.file.parent().unwrap().join(path) };
            if !file.exists() {
                wrong.push(format!("{}:{line} {target} is not there", page.name));
            } else if !anchor.is_empty() && !Page::at(&file).anchors().contains(anchor) {
                wrong.push(format!("{}:{line} {target}: no such heading", page.name));
            }
        }
    }
    assert!(count > 20, "only {count} links were found");
    refuse("links", wrong);
}

#[test]
fn the_pictures_are_there_and_small() {
    for name in ["interview", "report"] {
        let picture = fs::read(root().join(format!("tests/pictures/{name}.png"))).unwrap();
        assert!(picture.starts_with(b"\x89PNG"), "{name}.png is no PNG");
        assert!(picture.len() < 150_000, "{name}.png has {} bytes", picture.len());
    }
}

#[test]
fn every_command_exists() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in pages() {
        for (line, command) in page.commands() {
            count += 1;
            if let Err(why) = known(&command) {
                wrong.push(format!("{}:{line} `{command}`: {why}", page.name));
            }
        }
    }
    assert!(count > 15, "only {count} commands were found");
    refuse("commands", wrong);
}

/// Is a command one that this project has? Its script, its flags, its test target and the name it filters by.
fn known(command: &str) -> Result<(), String> {
    let words: Vec<&str> = command.split_whitespace().skip_while(|word| word.contains('=')).collect();
    if let Some(script) = words[0].strip_prefix("script/") {
        let text = fs::read_to_string(root().join(words[0])).map_err(|_| "no such script")?;
        let example = (script == "example").then(|| words.get(1)).flatten();
        if let Some(name) = example.filter(|name| !root().join("tests/examples").join(name).is_dir()) {
            return Err(format!("there is no example {name}"));
        }
        let flag = words.iter().find(|word| word.starts_with("--") && !text.contains(**word));
        return flag.map_or(Ok(()), |flag| Err(format!("the script does not know {flag}")));
    }
    let after = |flag: &str| words.iter().position(|word| *word == flag).and_then(|at| words.get(at + 1));
    if let Some(name) = after("--bench") {
        let there = root().join("tests/bench").join(format!("{name}.rs")).is_file();
        return there.then_some(()).ok_or(format!("there is no benchmark {name}"));
    }
    let Some(target) = after("--test") else { return Ok(()) };
    let tests = root().join("tests");
    if !tests.join(format!("{target}.rs")).is_file() && !tests.join(target).join("main.rs").is_file() {
        return Err(format!("there is no test target {target}"));
    }
    let filters = words.iter().skip_while(|word| **word != "--").filter(|word| !word.starts_with("--"));
    for filter in filters {
        let mut found = Vec::new();
        page::files(&tests.join(target), "rs", &mut found);
        let named = |path: &std::path::PathBuf| {
            path.file_stem().is_some_and(|stem| stem.to_string_lossy().contains(filter))
                || fs::read_to_string(path).unwrap().contains(filter)
        };
        if !found.iter().any(named) {
            return Err(format!("no test of {target} is called {filter}"));
        }
    }
    Ok(())
}

#[test]
fn every_path_named_exists() {
    let mut wrong = Vec::new();
    for page in pages() {
        for (line, path) in page.paths() {
            if !root().join(&path).exists() {
                wrong.push(format!("{}:{line} {path} is not there", page.name));
            }
        }
    }
    refuse("paths", wrong);
}

#[test]
fn the_readme_names_the_instruments_of_the_package() {
    let (mut all, mut off, mut files) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for folder in ["instruments", "instruments_owned"] {
        page::files(&root().join("src/catalogue").join(folder), "json", &mut files);
    }
    for file in files.iter().filter(|file| file.ends_with("scoring.json")) {
        let scoring: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let name = scoring["short_title"].as_str().unwrap().to_owned();
        if scoring["text_status"] == "to-be-checked" {
            off.insert(name.clone());
        }
        all.insert(name);
    }
    let readme = read("README.md");
    let section = readme.split("## The instruments\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let names = |line: &str| -> BTreeSet<String> {
        line.trim_end_matches('.').split(", ").flat_map(|part| part.split(" and ")).map(str::to_owned).collect()
    };
    let lines: Vec<&str> = section.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(names(lines[0]), all);
    assert_eq!(names(lines.last().unwrap().rsplit(": ").next().unwrap()), off);
    assert!(readme.contains(&format!("{} instruments", all.len())));
}

#[test]
fn the_threat_model_in_plain_words_leaves_no_point_out() {
    let (module, page) = (read("src/store/mod.rs"), read("docs/threat-model.md"));
    let points = |text: &str, from: &str, to: &str, mark: &str| {
        let part = text.split(from).nth(1).unwrap().split(to).next().unwrap();
        part.lines().filter(|line| line.starts_with(mark)).count()
    };
    let defended = points(&module, "//! Defended,", "//! Not defended,", "//! * ");
    assert_eq!(points(&page, "\n## Defended\n", "\n## ", "- "), defended, "defended");
    let open = points(&module, "//! Not defended,", "\npub mod", "//! * ");
    assert_eq!(points(&page, "\n## Not defended\n", "\n## ", "- "), open, "not defended");
    assert!(defended > 3 && open > 10, "{defended} and {open} points were found");
}

#[test]
fn every_table_of_figures_names_its_command() {
    let text = read("docs/benchmarks.md");
    let sections: Vec<&str> = text.split("\n## ").skip(1).filter(|part| part.contains("\n| ")).collect();
    assert!(sections.len() >= 3, "{} tables", sections.len());
    for section in sections {
        let commands = section
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|code| code.starts_with("script/") || code.starts_with("cargo ") || code.contains(" cargo "));
        assert!(commands.count() > 0, "no command under {:?}", section.lines().next().unwrap());
    }
}

// DCB0129: a control that nothing proves any more is no control.
#[test]
fn every_control_of_the_hazard_log_is_proved_by_a_test_that_is_there() {
    let log = read("docs/clinical-safety/hazard-log.md");
    let rows: Vec<&str> = log.lines().filter(|line| line.starts_with("| H")).collect();
    assert!(rows.len() >= 20, "{} hazards", rows.len());
    let mut sources = Vec::new();
    for folder in ["tests", "src"] {
        page::files(&root().join(folder), "rs", &mut sources);
    }
    let code: String = sources.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let mut wrong = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 10, "{row}");
        let named: Vec<&str> = cells[6].split('`').skip(1).step_by(2).collect();
        if named.is_empty() {
            wrong.push(format!("{} names no test", cells[1]));
        }
        wrong.extend(
            named
                .iter()
                .filter(|test| !code.contains(&format!("fn {test}(")))
                .map(|test| format!("{}: no test {test}", cells[1])),
        );
        for risk in [cells[7], cells[8]] {
            let figures: Vec<u32> = risk.split(['×', '=']).map(|part| part.trim().parse().unwrap()).collect();
            assert!(
                figures[0] <= 5 && figures[1] <= 5 && figures[0] * figures[1] == figures[2],
                "{}: {risk}",
                cells[1]
            );
        }
    }
    refuse("the hazard log", wrong);
}
