//! The model stays pure, and says of every action what it writes.

use std::collections::BTreeMap;

use syn::visit::{self, Visit};
use syn::{Attribute, Block, ExprMatch, ImplItemFn, ItemFn, Macro, Pat};

use super::source::{Tree, refuse};

/// Functions called `writes`, and the arms in them that take whatever comes.
#[derive(Default)]
struct Writes {
    functions: usize,
    inside: bool,
    lines: Vec<(usize, &'static str)>,
}

impl Writes {
    fn function(&mut self, attributes: &[Attribute], name: &proc_macro2::Ident, body: &Block) {
        let around = self.inside;
        if name == "writes" && !super::source::is_test(attributes) {
            self.functions += 1;
            self.inside = true;
        }
        visit::visit_block(self, body);
        self.inside = around;
    }
}

/// The line of a pattern that takes whatever comes: `_`, a name, or one of these among others.
fn takes_all(pattern: &Pat) -> Option<usize> {
    match pattern {
        Pat::Wild(it) => Some(it.underscore_token.spans[0].start().line),
        // A name in capitals is a constant or a variant.
        Pat::Ident(it) if it.subpat.is_none() && it.ident.to_string().starts_with(char::is_lowercase) => {
            Some(it.ident.span().start().line)
        }
        Pat::Ident(it) => it.subpat.as_ref().and_then(|(_, pattern)| takes_all(pattern)),
        Pat::Guard(it) => takes_all(&it.pat),
        Pat::Or(it) => it.cases.iter().find_map(takes_all),
        Pat::Paren(it) => takes_all(&it.pat),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Writes {
    fn visit_item_fn(&mut self, it: &'ast ItemFn) {
        self.function(&it.attrs, &it.sig.ident, &it.block);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast ImplItemFn) {
        self.function(&it.attrs, &it.sig.ident, &it.block);
    }

    fn visit_expr_match(&mut self, it: &'ast ExprMatch) {
        if self.inside {
            let lines = it.arms.iter().filter_map(|arm| takes_all(&arm.pat));
            self.lines.extend(lines.map(|line| (line, "an arm that takes whatever comes")));
        }
        visit::visit_expr_match(self, it);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        if let Some(last) = it.path.segments.last().filter(|last| self.inside && last.ident == "matches") {
            self.lines.push((last.ident.span().start().line, "matches!, which takes whatever comes for no"));
        }
        visit::visit_macro(self, it);
    }
}

/// How many functions say what an action writes, and the arms in them that must not be.
fn found(tree: &Tree) -> (usize, Vec<String>) {
    let (mut functions, mut wrong) = (0, Vec::new());
    for file in tree.files.iter().filter(|file| file.name.starts_with("app/")) {
        let mut writes = Writes::default();
        file.items().iter().for_each(|item| writes.visit_item(item));
        functions += writes.functions;
        wrong.extend(writes.lines.iter().map(|(line, what)| format!("src/{}:{line} has {what}", file.name)));
    }
    (functions, wrong)
}

/// A new action must be thought about: in a tab that only reads, nothing may write by having been forgotten.
#[test]
fn what_an_action_writes_is_said_of_each() {
    let (functions, wrong) = found(Tree::here());
    assert!(functions > 0, "no function `writes` in src/app");
    refuse("actions that write by default", &wrong);
}

/// Does this file run effects, fetch a chunk, or measure (no release has `bench.rs`)? The rest of `src/app` is the model.
fn runs(file: &str) -> bool {
    let mut parts = file.split('/');
    parts.any(|part| ["run.rs", "run", "effects.rs", "effects", "lazy.rs", "bench.rs"].contains(&part))
}

/// Uses, by files that `who` picks, of a module or of anything defined below a folder.
fn reaching(tree: &Tree, who: impl Fn(&str) -> bool, module: &str, folder: &str) -> Vec<String> {
    let ends_there = |file: usize| tree.files[file].name.starts_with(folder);
    let uses = tree.uses.iter().filter(|one| who(&tree.files[one.from].name));
    let uses = uses.filter(|one| one.names(module) || one.defined_in().is_some_and(ends_there));
    uses.map(|one| tree.say(one)).collect()
}

#[test]
fn the_model_never_names_the_browser() {
    let model = |file: &str| file.starts_with("app/") && !runs(file);
    refuse("the model names the browser", &reaching(Tree::here(), model, "browser", "browser/"));
}

#[test]
fn the_screens_never_name_the_database() {
    let screens = |file: &str| file.starts_with("ui/");
    let (module, folder) = ("store::indexed_db", "store/indexed_db/");
    refuse("the screens name the database", &reaching(Tree::here(), screens, module, folder));
}

#[test]
fn each_breach_is_seen() {
    let of = |files: &[(&str, &str)]| {
        Tree::of(files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect::<BTreeMap<_, _>>())
    };
    let writes = |body: &str| {
        let text =
            format!("impl A {{ fn writes(&self) -> W {{ {body} }} fn other(&self) {{ match self {{ _ => {{}} }} }} }}");
        found(&of(&[("lib.rs", "mod app;"), ("app/mod.rs", "mod a;"), ("app/a.rs", &text)]))
    };
    assert_eq!(writes("match self { A::B(_) | A::C { .. } => W::No, A::D(x) if x.y => W::Case, None => W::No }").0, 1);
    assert_eq!(
        writes("match self { A::B(_) | A::C { .. } => W::No, A::D(x) if x.y => W::Case, None => W::No }").1.len(),
        0
    );
    for arm in
        ["_ => W::No", "other => W::No", "A::C | _ => W::No", "_ if true => W::No", "A::C(c) => match c { _ => W::No }"]
    {
        assert_eq!(writes(&format!("match self {{ A::B => W::Case, {arm} }}")).1.len(), 1, "{arm}");
    }
    assert_eq!(writes("if matches!(self, A::B) { W::Case } else { W::No }").1.len(), 1);

    let files = |a: &str| {
        let lib = "mod app; mod browser; mod ui; mod store;";
        let app = ("app/mod.rs", "mod a; mod run;");
        let rest =
            [("app/run.rs", "use crate::browser::now;"), ("browser/mod.rs", "pub mod clock; pub use clock::now;")];
        let more = [("browser/clock.rs", "pub fn now() {}"), ("ui/mod.rs", a), ("store/mod.rs", "pub mod indexed_db;")];
        let db = ("store/indexed_db/mod.rs", "pub struct Db;");
        of(&[&[("lib.rs", lib), app, ("app/a.rs", a), db][..], &rest, &more].concat())
    };
    let model = |file: &str| file.starts_with("app/") && !runs(file);
    let screens = |file: &str| file.starts_with("ui/");
    for (a, both) in [
        ("", [0, 0]),
        ("use crate::browser;", [1, 0]),
        ("fn f() { crate::browser::now() }", [1, 0]),
        ("use crate::store::indexed_db::Db;", [0, 1]),
    ] {
        let tree = files(a);
        let browser = reaching(&tree, model, "browser", "browser/").len();
        assert_eq!([browser, reaching(&tree, screens, "store::indexed_db", "store/indexed_db/").len()], both, "{a}");
    }
}
