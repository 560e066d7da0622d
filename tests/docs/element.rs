//! docs/integrators.md beside what it speaks of: the declarations of the element, the policy, the version.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::page::{files, read, root};

fn guide() -> String {
    read("docs/integrators.md")
}

/// The declaration of the element.
fn class() -> String {
    let types = read("src/web/liaison-widget.d.ts");
    types.split("export declare class LiaisonWidget").nth(1).unwrap().split("\n}").next().unwrap().to_owned()
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()
}

/// The first words of the rows of the table that follows `title`: of `open({case})` it is `open`.
fn rows(title: &str) -> BTreeSet<String> {
    let guide = guide();
    let table = guide.split(&format!("**{title}")).nth(1).unwrap_or_else(|| panic!("no table {title}"));
    let lines = table.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    lines.filter_map(|line| line.strip_prefix("| `")).map(word).collect()
}

/// The members of the class: its lines of two spaces that are `name(` or `name:`.
fn members(mark: char) -> BTreeSet<String> {
    let class = class();
    let lines = class.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with("static "));
    lines.filter(|line| line[word(line).len()..].starts_with(mark)).map(word).collect()
}

#[test]
fn the_guide_names_every_attribute_property_method_and_event() {
    let types = read("src/web/liaison-widget.d.ts");
    let observed = class();
    let observed = observed.split("observedAttributes: readonly [").nth(1).unwrap().split(']').next().unwrap();
    let attributes: BTreeSet<String> = observed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let map = types.split("interface LiaisonEventMap {").nth(1).unwrap().split('}').next().unwrap();
    let events: BTreeSet<String> = map.lines().filter_map(|line| line.strip_prefix("  \"")).map(word).collect();
    for (title, declared) in [
        ("Attributes**", attributes),
        ("Properties.**", members(':')),
        ("Methods.**", members('(')),
        ("Events.**", events),
    ] {
        assert!(declared.len() > 4, "{title}: {declared:?}");
        assert_eq!(rows(title), declared, "{title} of docs/integrators.md, beside the declarations");
    }
}

#[test]
fn the_policy_is_the_one_that_the_journeys_run_under() {
    let header = format!("Content-Security-Policy: {}", read("tests/examples/policy.txt").trim());
    assert!(guide().lines().any(|line| line == header), "docs/integrators.md lacks the line\n{header}");
    let mut journeys = Vec::new();
    files(&root().join("tests/e2e"), "rs", &mut journeys);
    let takes_it =
        |file: &PathBuf| fs::read_to_string(file).unwrap().contains("include_str!(\"../examples/policy.txt\")");
    assert!(journeys.iter().any(takes_it), "no journey runs under tests/examples/policy.txt");
}

#[test]
fn the_version_is_the_current_one() {
    let (version, guide) = (env!("CARGO_PKG_VERSION"), guide());
    let mut named = guide.split("embed/v").skip(1).map(|rest| rest.split('/').next().unwrap()).collect::<BTreeSet<_>>();
    named.remove("X.Y.Z");
    assert_eq!(named, BTreeSet::from([version]));
    assert!(guide.contains(&format!("`liaison-widget-v{}`", version.replace('.', "-"))));
}

#[test]
fn the_frame_is_sandboxed_as_in_the_example() {
    let example = read("tests/examples/sandboxed-frame/index.html");
    let sandbox = format!("sandbox=\"{}\"", example.split("sandbox=\"").nth(1).unwrap().split('"').next().unwrap());
    assert!(guide().contains(&sandbox), "docs/integrators.md lacks {sandbox}");
    let (frame, guide) = (read("src/web/frame.js"), guide());
    let steps = guide.split("\n## In a frame").nth(1).unwrap().split("\n## ").next().unwrap();
    let methods = frame.split("const METHODS = [").nth(1).unwrap().split(']').next().unwrap();
    for method in methods.split('"').skip(1).step_by(2) {
        assert!(steps.contains(&format!("`{method}`")), "the steps of the frame do not name {method}");
    }
    assert!(frame.contains("ALLOW_MS = 10_000") && steps.contains("within ten seconds"));
}
