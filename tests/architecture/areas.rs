//! One room per area. An area is a folder of `src/app`; its name is the same word in every layer, and no area reaches into
//! another: an area says what happened, and the root, which alone names them all, tells the others.
//!
//! What a screen may name is what can be checked by how it is written. `ui/screens/<area>` names its own
//! `crate::app::<area>`, `crate::app::core` and what `app/mod.rs` hands on as `crate::app::Name`, name by name: that is what
//! an area declares to the rest. Of another area's module it names only a type that ends in `Action`, to send it.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Tree, folders, refuse, root};
use super::uses::Use;

/// Folders of `src/app` that are no area.
const NO_AREA: &[(&str, &str)] = &[("core", "what the areas share: it names none of them")];

/// Areas without a folder in `src/app`.
const WITHOUT_APP: &[(&str, &str)] = &[];

/// Folders of `src/document` that are no area.
const SHARED_WRITERS: &[(&str, &str)] = &[("fhir", "one format for the documents of several areas")];

/// Files of words that are no area's.
const SHARED_WORDS: &[(&str, &str)] =
    &[("core", "what is said everywhere: the page, errors of fields, displays in files")];

/// Who may name several areas, below `src/`: where the areas are put together. `/` at the end means all that is in it.
const ROOTS: &[&str] =
    &["ui/app.rs", "ui/app/", "ui/screens/router.rs", "ui/screens/lazy.rs", "ui/screens/mod.rs", "embed/"];

/// The areas that have a folder in `src/app`, with a `mod.rs`: a folder of unit tests beside a file is none.
fn areas() -> BTreeSet<String> {
    let app = root().join("src/app");
    let mut areas = folders(&app);
    areas.retain(|area| NO_AREA.iter().all(|(name, _)| name != area) && app.join(area).join("mod.rs").is_file());
    areas
}

/// The folder directly below `layer` that a file is in.
fn folder_in<'a>(file: &'a str, layer: &str) -> Option<&'a str> {
    file.strip_prefix(layer)?.split_once('/').map(|(folder, _)| folder)
}

/// The area that a file of `src/app` is in, or what the areas share.
fn area_or_core<'a>(file: &'a str, areas: &BTreeSet<String>) -> Option<&'a str> {
    let no_area = |folder: &str| NO_AREA.iter().any(|(name, _)| *name == folder);
    folder_in(file, "app/").filter(|folder| areas.contains(*folder) || no_area(folder))
}

fn is_root(file: &str) -> bool {
    let in_app = file.strip_prefix("app/").is_some_and(|rest| !rest.contains('/'));
    in_app || ROOTS.iter().any(|place| if place.ends_with('/') { file.starts_with(place) } else { file == *place })
}

/// The areas whose modules a path names.
fn named<'a>(one: &Use, areas: &'a BTreeSet<String>, layer: &str) -> Vec<&'a String> {
    areas.iter().filter(|area| one.names(&format!("{layer}::{area}"))).collect()
}

/// What areas and core name of another area: through whatever door.
fn between_areas(tree: &Tree, areas: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for one in &tree.uses {
        let Some(from) = area_or_core(&tree.files[one.from].name, areas) else { continue };
        let end = one.defined_in().and_then(|file| folder_in(&tree.files[file].name, "app/"));
        let other = |area: &&String| *area != from;
        let named = named(one, areas, "app");
        let end = end.and_then(|end| areas.get(end));
        if let Some(area) = named.into_iter().chain(end).find(other) {
            wrong.push(format!("{} (of area {area})", tree.say(one)));
        }
    }
    wrong
}

/// What screens name of another area, but for its action.
fn between_screens(tree: &Tree, areas: &BTreeSet<String>, screens: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for one in &tree.uses {
        let Some(from) = folder_in(&tree.files[one.from].name, "ui/screens/") else { continue };
        let end = one.defined_in().and_then(|file| folder_in(&tree.files[file].name, "ui/screens/"));
        let model = named(one, areas, "app").into_iter().filter(|_| !one.found.name.ends_with("Action"));
        let screen = named(one, screens, "ui::screens").into_iter().chain(end.and_then(|end| screens.get(end)));
        if let Some(area) = model.chain(screen).find(|area| *area != from) {
            wrong.push(format!("{} (of area {area})", tree.say(one)));
        }
    }
    wrong
}

/// Files that are neither an area's nor a root, and name more than one area.
fn several(tree: &Tree, areas: &BTreeSet<String>, screens: &BTreeSet<String>) -> Vec<String> {
    let mut named_by: BTreeMap<usize, BTreeMap<&String, usize>> = BTreeMap::new();
    for one in &tree.uses {
        let file = &tree.files[one.from].name;
        let own = area_or_core(file, areas).or_else(|| folder_in(file, "ui/screens/"));
        if own.is_none() && !is_root(file) {
            for area in named(one, areas, "app").into_iter().chain(named(one, screens, "ui::screens")) {
                named_by.entry(one.from).or_default().entry(area).or_insert(one.line);
            }
        }
    }
    let several = named_by.into_iter().filter(|(_, named)| named.len() > 1);
    let say = |(area, line): (&String, usize)| format!("{area} (line {line})");
    let words = |named: BTreeMap<&String, usize>| named.into_iter().map(say).collect::<Vec<_>>().join(", ");
    several.map(|(file, named)| format!("src/{} names {}", tree.files[file].name, words(named))).collect()
}

#[test]
fn no_area_reaches_into_another() {
    let areas = areas();
    assert!(areas.contains("lock"), "the areas are not read: {areas:?}");
    refuse("areas that name another", &between_areas(Tree::here(), &areas));
}

#[test]
fn a_screen_names_its_own_area_and_sends_actions_to_others() {
    let screens = folders(&root().join("src/ui/screens"));
    assert!(!screens.is_empty(), "src/ui/screens has no folders");
    refuse("screens that reach into another area", &between_screens(Tree::here(), &areas(), &screens));
}

#[test]
fn only_the_roots_name_several_areas() {
    let tree = Tree::here();
    let screens = folders(&root().join("src/ui/screens"));
    let mut wrong = several(tree, &areas(), &screens);
    // What an area declares is said name by name.
    for import in tree.modules["app"].imports.iter().filter(|import| import.name.is_none()) {
        wrong.push(format!("src/app/mod.rs:{} hands on all of {}", import.line, import.path.join("::")));
    }
    refuse("files that name several areas", &wrong);
}

#[test]
fn every_layer_uses_the_name_of_the_area() {
    let (src, tests) = (root().join("src"), root().join("tests"));
    let own = areas();
    let has = |list: &[(&str, &str)], name: &str| list.iter().any(|(it, _)| *it == name);
    let is_area = |name: &String| own.contains(name) || has(WITHOUT_APP, name);
    let mut wrong = Vec::new();
    for (name, _) in WITHOUT_APP.iter().filter(|(name, _)| own.contains(*name)) {
        wrong.push(format!("src/app/{name}/ is there: {name} has no place in WITHOUT_APP"));
    }
    for folder in folders(&src.join("ui/screens")) {
        if !is_area(&folder) {
            wrong.push(format!("src/ui/screens/{folder}/ is no area"));
            continue;
        }
        if !src.join(format!("catalogue/text/en/{folder}.ftl")).is_file() {
            wrong.push(format!("{folder} has screens and no words: src/catalogue/text/en/{folder}.ftl"));
        }
        let journeys = tests.join("journeys").join(&folder);
        if !journeys.is_dir() && !journeys.with_extension("rs").is_file() {
            wrong.push(format!("{folder} has screens and no journeys: tests/journeys/{folder}.rs or {folder}/"));
        }
    }
    for folder in folders(&src.join("document")).iter().filter(|it| !is_area(it) && !has(SHARED_WRITERS, it)) {
        wrong.push(format!("src/document/{folder}/ is no area, and not in SHARED_WRITERS"));
    }
    for file in super::source::files(&src.join("catalogue/text/en"), "ftl") {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        if !is_area(&name) && !has(SHARED_WORDS, &name) {
            wrong.push(format!("src/catalogue/text/en/{name}.ftl is no area, and not in SHARED_WORDS"));
        }
    }
    refuse("layers that use another name", &wrong);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    /// Two areas, a root that hands on what one declares, and two screens; with these files besides.
    fn tree(files: &[(&str, &str)]) -> Tree {
        let all = [
            ("lib.rs", "pub mod app; pub mod ui;"),
            (
                "app/mod.rs",
                "pub mod case; pub mod core; pub mod lock; mod state; pub use lock::Lock; pub use state::State;",
            ),
            ("app/state.rs", "use super::{case::Case, lock}; pub struct State;"),
            ("app/core/mod.rs", "pub struct Core;"),
            ("app/case/mod.rs", "use crate::app::core::Core; pub struct Case; pub enum CaseAction { A }"),
            ("app/lock/mod.rs", "pub struct Lock; pub struct Inner; pub enum LockAction { A }"),
            ("ui/mod.rs", "pub mod page; pub mod screens;"),
            ("ui/page.rs", "use crate::app::lock::Lock; use crate::app::State;"),
            ("ui/screens/mod.rs", "pub mod case; pub mod lock; pub mod router;"),
            ("ui/screens/router.rs", "use super::{case::case, lock::lock};"),
            ("ui/screens/case/mod.rs", "use crate::app::{case::Case, Lock, lock::LockAction}; pub fn case() {}"),
            ("ui/screens/lock/mod.rs", "use crate::app::core::Core; use crate::app::lock::Inner; pub fn lock() {}"),
        ];
        let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        Tree::of(all.iter().chain(files).map(own).collect())
    }

    fn seen(files: &[(&str, &str)]) -> [usize; 3] {
        let (tree, both) = (tree(files), set(&["case", "lock"]));
        [between_areas(&tree, &both), between_screens(&tree, &both, &both), several(&tree, &both, &both)]
            .map(|wrong| wrong.len())
    }

    #[test]
    fn what_keeps_to_the_rules_passes_and_each_breach_is_found() {
        assert_eq!(seen(&[]), [0, 0, 0]);
        for inner in [
            "use super::lock::Inner;",
            "use crate::app::Lock;",
            "use crate::app::lock;",
            "fn f() { html!{ crate::app::lock::f() } }",
        ] {
            assert_eq!(seen(&[("app/case/mod.rs", inner)]), [1, 0, 0], "{inner}");
            assert_eq!(seen(&[("app/core/mod.rs", inner)])[0], 1, "{inner}");
        }
        for inner in ["use crate::app::lock::Inner;", "use crate::ui::screens::lock::lock;", "use super::lock;"] {
            assert_eq!(seen(&[("ui/screens/case/mod.rs", inner)]), [0, 1, 0], "{inner}");
        }
        for inner in [
            "use crate::app::{lock, case};",
            "use crate::app::{lock::Lock, case::Case};",
            "use super::screens::{lock::lock, case::case};",
        ] {
            assert_eq!(seen(&[("ui/page.rs", inner)]), [0, 0, 1], "{inner}");
        }
    }
}
