//! No files import each other in a circle: whoever reads one file needs to read only what is below it.
//!
//! An arrow goes from a file to each file that defines a name it uses, through whatever `mod.rs` hands the name on, and to
//! a file that hands it on without being a `mod.rs`. `mod x;` is no arrow, and tests do not count.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names::Target;
use super::source::{Tree, refuse};

/// For each file, the files it takes names from, and which, with lines.
type Arrows = BTreeMap<usize, BTreeMap<usize, BTreeSet<(String, usize)>>>;

fn arrows(tree: &Tree) -> Arrows {
    let mut arrows = Arrows::new();
    for one in &tree.uses {
        let Some(end) = one.defined_in() else { continue };
        let outside = matches!(one.found.target, Target::Outside(_)) && tree.files[end].is_door();
        let handed = one.found.through.iter().copied().filter(|file| !tree.files[*file].is_door());
        for to in handed.chain((!outside).then_some(end)).filter(|to| *to != one.from) {
            let names = arrows.entry(one.from).or_default().entry(to).or_default();
            names.insert((one.found.name.clone(), one.line));
        }
    }
    arrows
}

/// The shortest way from a file back to itself: each file on it once.
fn shortest(arrows: &Arrows, start: usize) -> Option<Vec<usize>> {
    let mut came_from = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for to in arrows.get(&at).into_iter().flat_map(|to| to.keys().copied()) {
            if to == start {
                let mut way = vec![at];
                while let Some(before) = way.last().and_then(|last| came_from.get(last)) {
                    way.push(*before);
                }
                way.reverse();
                return Some(way);
            }
            came_from.entry(to).or_insert_with(|| {
                queue.push_back(to);
                at
            });
        }
    }
    None
}

/// Every file that can be reached from this one.
fn reached(arrows: &Arrows, start: usize) -> BTreeSet<usize> {
    let (mut found, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(at) = open.pop() {
        open.extend(arrows.get(&at).into_iter().flat_map(|to| to.keys().copied()).filter(|to| found.insert(*to)));
    }
    found
}

/// The largest sets of files in which each can be reached from each.
fn circles(arrows: &Arrows) -> Vec<BTreeSet<usize>> {
    let reached = arrows.keys().map(|file| (*file, reached(arrows, *file))).collect::<BTreeMap<_, _>>();
    let mutual = |file: &usize| {
        let back = |to: &&usize| reached.get(to).is_some_and(|from| from.contains(file));
        reached[file].iter().filter(back).copied().collect::<BTreeSet<_>>()
    };
    let sets = arrows.keys().map(mutual).filter(|set| !set.is_empty()).collect::<BTreeSet<_>>();
    sets.into_iter().collect()
}

/// A circle in words: how many files are in it, and its short ways round with the names that tie each arrow.
fn say(tree: &Tree, arrows: &Arrows, circle: &BTreeSet<usize>) -> String {
    let name = |file: usize| format!("src/{}", tree.files[file].name);
    let mut ways = BTreeMap::new();
    for way in circle.iter().filter_map(|file| shortest(arrows, *file)) {
        ways.entry((way.len(), way.iter().copied().collect::<BTreeSet<_>>())).or_insert(way);
    }
    let files = circle.iter().map(|file| name(*file)).collect::<Vec<_>>();
    let mut text = format!("a circle of {} files: {}", files.len(), files.join(", "));
    for way in ways.values().take(8) {
        text += &format!("\n    a way round, {} files:", way.len());
        for (place, from) in way.iter().enumerate() {
            let to = way[(place + 1) % way.len()];
            let mut names = BTreeMap::new();
            for (name, line) in &arrows[from][&to] {
                names.entry(name).or_insert(line);
            }
            let names = names.iter().map(|(name, line)| format!("{name} (line {line})")).collect::<Vec<_>>();
            text += &format!("\n      {} -> {}: {}", name(*from), name(to), names.join(", "));
        }
    }
    text
}

/// The circles in these files, in words.
fn found(tree: &Tree) -> Vec<String> {
    let arrows = arrows(tree);
    circles(&arrows).iter().map(|circle| say(tree, &arrows, circle)).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    refuse("circles of files", &found(Tree::here()));
}

/// What the circles cannot be seen through must not be there: a path that leads nowhere would be an arrow lost. Macros that
/// stand among the items of a module may define names; nothing else may.
#[test]
fn every_path_leads_to_where_it_is_defined() {
    let tree = Tree::here();
    let macro_files = tree.modules.values().filter(|it| it.has_macro).map(|it| it.file).collect::<BTreeSet<_>>();
    let unknown = |it: &super::uses::Use| matches!(it.found.target, Target::Unknown(f) if !macro_files.contains(&f));
    let uses = &tree.uses;
    assert!(uses.len() > 1000, "the source is not read: {} uses", uses.len());
    refuse("paths that lead nowhere", &uses.iter().filter(|it| unknown(it)).map(|it| tree.say(it)).collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The circles in these files, in words.
    fn of(files: &[(&str, &str)]) -> String {
        found(&Tree::of(files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())).join("\n")
    }

    #[test]
    fn one_through_re_exports_is_found_with_its_names() {
        let seen = of(&[
            ("lib.rs", "pub mod a;\nmod b;\npub use b::*;"),
            ("a/mod.rs", "mod leaf;\nmod other;\npub use leaf::{Leaf as Renamed, make};\npub use self::other::*;"),
            ("a/leaf.rs", "pub struct Leaf;\npub fn make() -> crate::B { crate::B }"),
            ("a/other.rs", ""),
            ("b.rs", "use super::a::{self};\npub struct B;\nfn f(it: a::Renamed) {}"),
        ]);
        assert!(seen.starts_with("a circle of 2 files: src/a/leaf.rs, src/b.rs\n"), "{seen}");
        assert!(seen.contains("src/a/leaf.rs -> src/b.rs: B (line 2)"), "{seen}");
        assert!(seen.contains("src/b.rs -> src/a/leaf.rs: Leaf (line 3)"), "{seen}");
    }

    #[test]
    fn one_that_only_tests_close_is_none() {
        let lib = ("lib.rs", "mod a; mod b;");
        let a = ("a.rs", "use crate::b::B; pub struct A; pub fn f() {}\n#[cfg(test)]\nmod tests;");
        for b in [
            "#[cfg(test)] use crate::a::A;",
            "#[cfg(all(test, unix))] mod tests { use crate::a::A; }",
            "#[test] fn g() { crate::a::f() }",
            "impl B { #[cfg(test)] const A: crate::a::A = crate::a::A; }",
            "impl B { #[cfg(test)] fn g() { crate::a::f() } }",
            "fn g() { #[cfg(test)] crate::a::f(); #[cfg(test)] let a = crate::a::A; }",
            "struct G { #[cfg(test)] a: crate::a::A }",
        ] {
            assert_eq!(of(&[lib, a, ("b.rs", &format!("pub struct B;\n{b}"))]), "", "{b}");
            let without = unmarked(b);
            assert!(!of(&[lib, a, ("b.rs", &format!("pub struct B;\n{without}"))]).is_empty(), "{without}");
        }
    }

    /// The same without what marks it as a test.
    fn unmarked(text: &str) -> String {
        ["#[cfg(test)]", "#[cfg(all(test, unix))]", "#[test]"]
            .iter()
            .fold(text.to_owned(), |text, mark| text.replace(mark, ""))
    }

    #[test]
    fn one_through_macros_and_blocks_and_attributes_is_found() {
        let lib = ("lib.rs", "#[macro_use]\nmod a;\nmod b;");
        let a = "macro_rules! make { () => { $crate::b::B } }\npub(crate) use make;\npub fn f() {}\npub struct A;";
        for b in [
            "fn g() { make!() }",
            "fn g() { crate::a::make!() }",
            "fn g() { vec![1, crate::a::f()] }",
            "fn g() { html! { <p>{ super::a::f() }</p> } }",
            "fn g() { use crate::a; a::f() }",
            "fn g() { use crate::a as c; if true { c::f() } }",
            "use crate::a::*; fn g() { f() }",
            "use crate::a::*; fn g() { html! { <A /> } }",
            "struct G { #[serde(with = \"crate::a::f\")] g: u8 }",
            "impl From<crate::a::A> for B {}",
            "fn g() { let f: Box<dyn Fn(crate::a::A)>; }",
        ] {
            let seen = of(&[lib, ("a.rs", a), ("b.rs", &format!("pub struct B;\n{b}"))]);
            assert!(seen.starts_with("a circle of 2 files"), "{b}: {seen}");
        }
        for b in
            ["fn g(it: G) { it.f() }", "fn g() { html! { <p f={it.f} /> } }", "use crate::a; fn g() {}", "mod f {}"]
        {
            assert_eq!(of(&[lib, ("a.rs", a), ("b.rs", &format!("pub struct B;\n{b}"))]), "", "{b}");
        }
    }

    #[test]
    fn a_parent_that_hands_on_what_its_child_defines_is_none_unless_it_defines_something_too() {
        let child = ("x/y.rs", "use super::X; pub struct Y;");
        let lib = ("lib.rs", "mod x; mod z;");
        let z = ("z.rs", "pub struct X;");
        let door = "mod y; pub use y::Y; use crate::z::X;";
        assert_eq!(of(&[lib, z, ("x/mod.rs", door), child]), "");
        let room = "mod y; pub use y::Y; pub struct X;";
        assert!(of(&[lib, z, ("x/mod.rs", room), child]).contains("src/x/y.rs -> src/x/mod.rs: X (line 1)"));
        // A file that hands on is a door only when it is a mod.rs.
        let through = of(&[lib, z, ("x.rs", door), child]);
        assert!(through.contains("src/x/y.rs -> src/x.rs: X (line 1)"), "{through}");
    }

    #[test]
    fn the_shortest_way_round_is_said_first() {
        let seen = of(&[
            ("lib.rs", "mod a; mod b; mod c;"),
            ("a.rs", "use crate::b::B; pub struct A;"),
            ("b.rs", "use crate::c::C; pub struct B;"),
            ("c.rs", "use crate::a::A; use crate::b::B; pub struct C;"),
        ]);
        let first = seen.lines().nth(1).unwrap();
        assert!(seen.starts_with("a circle of 3 files") && first.trim() == "a way round, 2 files:", "{seen}");
    }
}
