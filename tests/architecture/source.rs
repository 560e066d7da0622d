//! The source as the compiler sees it: files parsed, modules in a table with what each declares and imports. The other
//! files here ask it; [`super::names`] follows a name in it, [`super::uses`] lists who names what.
//!
//! What is under `#[cfg(test)]` is left out: tests may know anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item, Meta, UseTree};

use super::uses::{self, Use};

/// Paths below `src/`, and what stands in each.
pub type Sources = BTreeMap<String, String>;

/// A file that is part of the program.
pub struct File {
    /// Its path below `src/`.
    pub name: String,
    /// Its module; the crate's root is the empty name.
    pub module: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// What stands in it.
    pub fn items(&self) -> Vec<Item> {
        syn::parse_file(&self.text).unwrap_or_else(|error| panic!("src/{}: {error}", self.name)).items
    }

    /// Is it a door: a `mod.rs`, which hands on names and defines none? A name is followed through it.
    pub fn is_door(&self) -> bool {
        self.name == "lib.rs" || self.name.ends_with("mod.rs")
    }
}

/// A `use` declaration, one for each name in it.
#[derive(Clone)]
pub struct Import {
    /// The name it gives, or none for a glob.
    pub name: Option<String>,
    /// What it names, as it is written.
    pub path: Vec<String>,
    /// The line in the file.
    pub line: usize,
}

/// A module: a file, or a `mod` with braces in one.
#[derive(Default)]
pub struct Module {
    /// Its file's place in [`Tree::files`].
    pub file: usize,
    /// The names it defines. Functions that `preload(…)` makes count: they stand where they are asked for.
    pub items: BTreeSet<String>,
    /// The modules in it.
    pub children: BTreeSet<String>,
    /// What it imports, public or not: a child sees both.
    pub imports: Vec<Import>,
    /// Does a macro stand among its items? It may define names that cannot be read here.
    pub has_macro: bool,
}

/// Every file and module reached from `lib.rs` and `main.rs`.
#[derive(Default)]
pub struct Tree {
    /// The files.
    pub files: Vec<File>,
    /// The modules, by path (`app::lock`).
    pub modules: BTreeMap<String, Module>,
    /// Where each `macro_rules!` is.
    pub macros: BTreeMap<String, usize>,
    /// Every use of a name of this crate.
    pub uses: BTreeSet<Use>,
}

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Files with this ending, in the folder and in those below, but for what builds leave there.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "node_modules" {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The names of the folders directly in this one; none when it is not there.
pub fn folders(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir()).map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

/// The path below the project's folder, with `/`.
pub fn below(path: &Path, folder: &Path) -> String {
    path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/")
}

/// Fails with one line for each thing found wrong.
pub fn refuse(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what} ({}):\n  {}", wrong.len(), wrong.join("\n  "));
}

/// Joins the name of a module and one in it.
pub fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

impl Tree {
    /// This project's. Read once, for all tests.
    pub fn here() -> &'static Self {
        static HERE: OnceLock<Tree> = OnceLock::new();
        let src = root().join("src");
        let read = |path: &PathBuf| (below(path, &src), fs::read_to_string(path).unwrap());
        HERE.get_or_init(|| Self::of(files(&src, "rs").iter().map(read).collect()))
    }

    /// That of these files.
    pub fn of(sources: Sources) -> Self {
        let mut tree = Self::default();
        let mut parsed = Vec::new();
        for (name, module) in [("lib.rs", ""), ("main.rs", "main.rs")] {
            if sources.contains_key(name) {
                tree.add_file(&sources, name, "", module, &mut parsed);
            }
        }
        tree.uses = uses::read(&tree, &parsed);
        tree
    }

    fn add_file(&mut self, all: &Sources, name: &str, folder: &str, module: &str, parsed: &mut Vec<Vec<Item>>) {
        let file = File { name: name.to_owned(), module: module.to_owned(), text: all[name].clone() };
        let items = file.items();
        self.files.push(file);
        let inner = self.add_module(folder, module, &items);
        parsed.push(items);
        for (folder, module) in inner {
            let places = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
            let place = places.iter().find(|place| all.contains_key(*place));
            let place = place.unwrap_or_else(|| panic!("no file for module {module}"));
            self.add_file(all, place, &folder, &module, parsed);
        }
    }

    /// Takes a module of the file added last. Answers which modules have files of their own: the folder with the name, and
    /// the module.
    fn add_module(&mut self, folder: &str, module: &str, items: &[Item]) -> Vec<(String, String)> {
        let file = self.files.len() - 1;
        let mut found = Module { file, ..Module::default() };
        let mut inner = Vec::new();
        for item in items.iter().filter(|item| !is_test(attributes(item))) {
            found.items.extend(attributes(item).iter().filter_map(|it| argument(it, "preload")));
            match item {
                Item::Use(item) if item.leading_colon.is_none() => imports(&item.tree, &[], &mut found.imports),
                Item::Mod(item) => {
                    let name = item.ident.to_string();
                    let below = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
                    let path = join(module, &name);
                    found.children.insert(name);
                    match &item.content {
                        Some((_, items)) => inner.extend(self.add_module(&below, &path, items)),
                        None => inner.push((below, path)),
                    }
                }
                Item::Macro(item) => match &item.ident {
                    Some(name) => {
                        found.items.insert(name.to_string());
                        self.macros.insert(name.to_string(), file);
                    }
                    None => found.has_macro = true,
                },
                item => found.items.extend(name(item)),
            }
        }
        self.modules.insert(module.to_owned(), found);
        inner
    }
}

/// One [`Import`] for each name of a `use`.
pub fn imports(tree: &UseTree, before: &[String], found: &mut Vec<Import>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    let mut import = |name: Option<String>, path: Vec<String>, line| found.push(Import { name, path, line });
    match tree {
        UseTree::Path(part) => imports(&part.tree, &with(&part.ident), found),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, before, found)),
        UseTree::Name(part) if part.ident == "self" => {
            import(before.last().cloned(), before.to_vec(), part.ident.span().start().line);
        }
        UseTree::Name(part) => {
            import(Some(part.ident.to_string()), with(&part.ident), part.ident.span().start().line);
        }
        UseTree::Rename(part) => {
            let path = if part.ident == "self" { before.to_vec() } else { with(&part.ident) };
            import(Some(part.rename.to_string()), path, part.ident.span().start().line);
        }
        UseTree::Glob(part) => import(None, before.to_vec(), part.star_token.spans[0].start().line),
    }
}

/// Is this left out of the program that people get?
pub fn is_test(attributes: &[Attribute]) -> bool {
    let says_test = |tokens: &TokenStream| {
        let words = tokens.to_string();
        words == "test" || (words.starts_with("all") && words.contains("test") && !words.contains("not"))
    };
    attributes.iter().any(|it| match &it.meta {
        Meta::List(list) => list.path.is_ident("cfg") && says_test(&list.tokens),
        Meta::Path(path) => path.is_ident("test"),
        _ => false,
    })
}

/// The `x` of `#[…(…, word(x), …)]`.
pub fn argument(attribute: &Attribute, word: &str) -> Option<String> {
    let Meta::List(list) = &attribute.meta else { return None };
    let tokens = list.tokens.clone().into_iter().collect::<Vec<_>>();
    tokens.windows(2).find_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Group(group)] if name == word => Some(group.stream().to_string()),
        _ => None,
    })
}

/// What an item is called, if anything.
pub fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::TraitAlias(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

/// The attributes of an item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::ExternCrate(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::ForeignMod(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::TraitAlias(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Union(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}
