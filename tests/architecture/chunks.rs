//! The program comes in chunks, cut at functions marked `wasm_split`. They stand in files named `lazy.rs`; each chunk is in
//! the table `app/core/chunk.rs`, and whatever can be fetched ahead is fetched there.

use std::collections::BTreeSet;
use std::fs;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Macro, Meta};

use super::source::{Tree, argument, refuse, root};

/// The functions of a file that are cut off, and every name in it outside attributes.
#[derive(Default)]
struct Cuts {
    /// The chunk, the function that fetches it ahead, and the line.
    cuts: Vec<(String, Option<String>, usize)>,
    names: BTreeSet<String>,
}

impl Cuts {
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => drop(self.names.insert(name.to_string())),
                TokenTree::Group(group) => self.tokens(group.stream()),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Cuts {
    fn visit_attribute(&mut self, it: &'ast Attribute) {
        let Meta::List(list) = &it.meta else { return };
        let Some(last) = list.path.segments.last().filter(|last| last.ident == "wasm_split") else { return };
        let chunk = list.tokens.clone().into_iter().next().map(|name| name.to_string()).unwrap_or_default();
        self.cuts.push((chunk, argument(it, "preload"), last.ident.span().start().line));
    }

    fn visit_ident(&mut self, name: &'ast proc_macro2::Ident) {
        self.names.insert(name.to_string());
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        visit::visit_macro(self, it);
        self.tokens(it.tokens.clone());
    }
}

/// What is wrong with the cuts, given the table of chunks.
fn found(tree: &Tree, table: &str) -> Vec<String> {
    // A variant `DeviceData` is the chunk `device_data`.
    let plain = |word: &str| word.replace('_', "").to_lowercase();
    let chunks = table.split(|c: char| !c.is_alphanumeric() && c != '_').map(plain).collect::<BTreeSet<_>>();
    let mut wrong = Vec::new();
    for file in &tree.files {
        let mut cuts = Cuts::default();
        file.items().iter().for_each(|item| cuts.visit_item(item));
        for (chunk, ahead, line) in &cuts.cuts {
            let place = format!("src/{}:{line}", file.name);
            if file.name.rsplit('/').next() != Some("lazy.rs") {
                wrong.push(format!("{place} cuts outside a lazy.rs"));
            }
            if !chunks.contains(&plain(chunk)) {
                wrong.push(format!("{place} cuts for the chunk {chunk}, which src/app/core/chunk.rs does not name"));
            }
            if let Some(ahead) = ahead.as_ref().filter(|ahead| !cuts.names.contains(*ahead)) {
                wrong.push(format!("{place} makes {ahead}, which its file never calls"));
            }
        }
    }
    wrong
}

#[test]
fn the_program_is_cut_in_lazy_files_into_chunks_of_the_table() {
    let table = fs::read_to_string(root().join("src/app/core/chunk.rs")).unwrap_or_default();
    refuse("cuts in a wrong place", &found(Tree::here(), &table));
}

#[test]
fn each_wrong_cut_is_seen() {
    let of = |name: &str, text: &str| {
        let lib = format!("mod {};", name.trim_end_matches(".rs"));
        let files = [("lib.rs", lib.as_str()), (name, text)];
        found(&Tree::of(files.map(|(name, text)| (name.to_owned(), text.to_owned())).into()), "enum Chunk { Vault }")
    };
    let cut = "#[wasm_split(vault, fallible, preload(fetch))] fn f() {}";
    assert!(of("lazy.rs", &format!("{cut} pub fn load() {{ fetch() }}")).is_empty());
    assert!(of("lazy.rs", &format!("{cut} pub fn load() {{ join!(fetch()) }}")).is_empty());
    assert_eq!(of("lazy.rs", cut), ["src/lazy.rs:1 makes fetch, which its file never calls"]);
    assert_eq!(of("a.rs", &format!("{cut} fn load() {{ fetch() }}")), ["src/a.rs:1 cuts outside a lazy.rs"]);
    assert_eq!(of("lazy.rs", "#[wasm_split_helpers::wasm_split(cellar)] fn f() {}").len(), 1);
}
