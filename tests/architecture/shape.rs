//! What every file looks like: a `mod.rs` is a door, files are small, and a name of a type means one thing.

use std::collections::BTreeMap;
use std::fs;

use syn::visit::{self, Visit};
use syn::{Item, Visibility};

use super::source::{self, Tree, attributes, below, files, is_test, refuse, root};

/// No file is longer, in `src` and in `tests`.
const LONGEST: usize = 300;
/// Half of the files in `src` are no longer.
const MEDIAN: usize = 120;

#[test]
fn a_mod_rs_holds_docs_and_declarations_only() {
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), "rs").iter().filter(|path| path.ends_with("mod.rs")) {
        let parsed = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
        for item in parsed.items {
            let declares = matches!(&item, Item::Use(_)) || matches!(&item, Item::Mod(it) if it.content.is_none());
            if !declares {
                let what = source::name(&item).unwrap_or_else(|| "a block of code".to_owned());
                wrong.push(format!("{}:{} holds {what}", below(path, &root()), line_of(&item)));
            }
        }
    }
    refuse("mod.rs with more than docs, mod and use", &wrong);
}

/// The line an item begins on, after its docs.
fn line_of(item: &Item) -> usize {
    /// The first name in it.
    struct First(Option<usize>);
    impl<'ast> Visit<'ast> for First {
        fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
        fn visit_ident(&mut self, name: &'ast proc_macro2::Ident) {
            self.0.get_or_insert(name.span().start().line);
        }
    }
    let mut first = First(None);
    first.visit_item(item);
    first.0.unwrap_or_default()
}

#[test]
fn files_are_small() {
    let count = |folder: &str| {
        let paths = files(&root().join(folder), "rs");
        let lines = |path: &std::path::PathBuf| fs::read_to_string(path).unwrap().lines().count();
        paths.iter().map(|path| (lines(path), below(path, &root()))).collect::<Vec<_>>()
    };
    let (src, tests) = (count("src"), count("tests"));
    let mut lengths = src.iter().map(|(lines, _)| *lines).collect::<Vec<_>>();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    let long = src.iter().chain(&tests).filter(|(lines, _)| *lines > LONGEST);
    let long = long.map(|(lines, name)| format!("{name} has {lines} lines")).collect::<Vec<_>>();
    assert!(
        long.is_empty() && median <= MEDIAN,
        "the median of {} files in src is {median} lines, at most {MEDIAN}; above {LONGEST} are {}:\n  {}",
        lengths.len(),
        long.len(),
        long.join("\n  ")
    );
}

/// Names that several files may give, each to a type that no other file names.
const OWN_NAMES: &[(&str, &str)] = &[("Props", "Yew's word for what a component is given")];

/// Public types by name, with the places that define them.
#[derive(Default)]
struct Types {
    file: String,
    places: BTreeMap<String, Vec<String>>,
}

impl<'ast> Visit<'ast> for Types {
    fn visit_item(&mut self, item: &'ast Item) {
        if is_test(attributes(item)) {
            return;
        }
        let named = match item {
            Item::Struct(it) => Some((&it.vis, &it.ident)),
            Item::Enum(it) => Some((&it.vis, &it.ident)),
            Item::Union(it) => Some((&it.vis, &it.ident)),
            Item::Trait(it) => Some((&it.vis, &it.ident)),
            Item::Type(it) => Some((&it.vis, &it.ident)),
            _ => None,
        };
        if let Some((Visibility::Public(_), name)) = named {
            let place = format!("src/{}:{}", self.file, name.span().start().line);
            self.places.entry(name.to_string()).or_default().push(place);
        }
        visit::visit_item(self, item);
    }
}

fn names_used_twice(tree: &Tree) -> Vec<String> {
    let mut types = Types::default();
    for file in &tree.files {
        types.file.clone_from(&file.name);
        file.items().iter().for_each(|item| types.visit_item(item));
    }
    let shared = |name: &str| tree.uses.iter().any(|one| one.found.name == name && one.defined_in() != Some(one.from));
    let own = |name: &str| OWN_NAMES.iter().any(|(it, _)| *it == name) && !shared(name);
    let twice = types.places.into_iter().filter(|(name, places)| places.len() > 1 && !own(name));
    twice.map(|(name, places)| format!("{name}: {}", places.join(", "))).collect()
}

#[test]
fn a_public_type_has_a_name_of_its_own() {
    refuse("names of several public types", &names_used_twice(Tree::here()));
}

#[test]
fn a_name_used_twice_is_seen() {
    let of = |text: &str| names_used_twice(&Tree::of(BTreeMap::from([("lib.rs".to_owned(), text.to_owned())])));
    let twice = of("pub struct A;\npub mod m { pub enum A { B } }");
    assert_eq!(twice, ["A: src/lib.rs:1, src/lib.rs:2"]);
    assert_eq!(of("pub struct A; mod m { pub(crate) struct A; } #[cfg(test)] pub trait A {}").len(), 0);
    assert_eq!(of("mod m { pub struct Props; } mod n { pub struct Props; }").len(), 0);
    assert_eq!(of("pub trait T { type A; } pub type A = u8; impl T for u8 { type A = u8; }").len(), 0);
}
