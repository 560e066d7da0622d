//! Who names what: every path in the program, in declarations, in code and inside macros, followed to its end. What is
//! only called as a method (`state.go()`) is not seen: that needs the types.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, Field, ImplItem, Item, ItemMod, ItemUse, Macro, Meta, Stmt, TraitItem, Variant};

use super::names::{Found, Target};
use super::source::{self, Import, Tree};

/// A place where a file names something of this crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The file that names it.
    pub from: usize,
    /// The line.
    pub line: usize,
    /// The path as it is written.
    pub written: String,
    /// Where it leads.
    pub found: Found,
}

impl Use {
    /// The file that defines what is named.
    pub fn defined_in(&self) -> Option<usize> {
        match self.found.target {
            Target::Item(file) | Target::Outside(file) | Target::Unknown(file) => Some(file),
            Target::Module(_) => None,
        }
    }

    /// Does the path name this module, or one in it?
    pub fn names(&self, module: &str) -> bool {
        let under = |it: &String| it.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
        self.found.passed.iter().any(under) || matches!(&self.found.target, Target::Module(it) if under(it))
    }
}

impl Tree {
    /// A use in words: where, what, and by which doors.
    pub fn say(&self, one: &Use) -> String {
        let name = |file: &usize| format!("src/{}", self.files[*file].name);
        let end = match &one.found.target {
            Target::Module(module) => format!("module {module}"),
            _ => one.defined_in().map(|file| name(&file)).unwrap_or_default(),
        };
        let doors = one.found.through.iter().filter(|file| **file != one.from).map(name).collect::<Vec<_>>();
        let by = if doors.is_empty() { String::new() } else { format!(" by {}", doors.join(", ")) };
        format!("{}:{} names {}, of {end}{by}", name(&one.from), one.line, one.written)
    }
}

/// Every use of a name of this crate, in the files of the tree, parsed.
pub fn read(tree: &Tree, parsed: &[Vec<Item>]) -> BTreeSet<Use> {
    let mut reader = Reader { tree, file: 0, module: String::new(), blocks: Vec::new(), found: BTreeSet::new() };
    for (file, items) in parsed.iter().enumerate() {
        (reader.file, reader.module) = (file, tree.files[file].module.clone());
        items.iter().for_each(|item| reader.visit_item(item));
    }
    reader.found
}

struct Reader<'a> {
    tree: &'a Tree,
    file: usize,
    module: String,
    /// What the blocks around import: the innermost is last.
    blocks: Vec<BTreeMap<String, Vec<String>>>,
    found: BTreeSet<Use>,
}

impl Reader<'_> {
    fn follow(&self, path: &[String]) -> Vec<Found> {
        let first = path.first().map(String::as_str).unwrap_or_default();
        match self.blocks.iter().rev().find_map(|block| block.get(first)) {
            Some(start) => self.tree.follow(&self.module, &[&start[..], &path[1..]].concat()),
            None => self.tree.follow(&self.module, path),
        }
    }

    fn add(&mut self, path: &[String], line: usize, in_code: bool) {
        for found in self.follow(path) {
            // A name alone, in code, that is also a module's: a variable.
            if in_code && path.len() == 1 && matches!(found.target, Target::Module(_)) {
                continue;
            }
            self.found.insert(Use { from: self.file, line, written: path.join("::"), found });
        }
    }

    /// The paths in the body of a macro, which only the macro can parse.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut line = 0;
        // Colons since the last name; a name after a dot is a field or a method, after `$` an argument of the macro.
        let (mut colons, mut after) = (0, ' ');
        for token in tokens {
            match &token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.end(&mut path, line);
                        line = name.span().start().line;
                    }
                    let belongs = after == '.' || (after == '$' && name != "crate");
                    if !belongs && (colons != 2 || !path.is_empty()) {
                        path.push(name.to_string());
                    }
                    (colons, after) = (0, ' ');
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                other => {
                    self.end(&mut path, line);
                    colons = 0;
                    after = if let TokenTree::Punct(mark) = other { mark.as_char() } else { ' ' };
                }
            }
            if let TokenTree::Group(group) = token {
                self.tokens(group.stream());
            }
        }
        self.end(&mut path, line);
    }

    fn end(&mut self, path: &mut Vec<String>, line: usize) {
        if !path.is_empty() {
            self.add(&std::mem::take(path), line, true);
        }
    }
}

/// Goes on into what is no test.
macro_rules! unless_test {
    ($self:ident, $visit:ident, $node:ident, $attributes:expr) => {
        if !source::is_test($attributes) {
            visit::$visit($self, $node);
        }
    };
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        unless_test!(self, visit_item, item, source::attributes(item));
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        // `mod x;` is no use of x, and x is a file of its own.
        let Some((_, items)) = &item.content else { return };
        let inside = source::join(&self.module, &item.ident.to_string());
        let around = std::mem::replace(&mut self.module, inside);
        items.iter().for_each(|item| self.visit_item(item));
        self.module = around;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut imports = Vec::new();
        if item.leading_colon.is_none() {
            source::imports(&item.tree, &[], &mut imports);
        }
        for Import { path, line, .. } in imports {
            self.add(&path, line, false);
        }
    }

    fn visit_block(&mut self, block: &'ast Block) {
        let mut imports = Vec::new();
        for statement in &block.stmts {
            if let Stmt::Item(Item::Use(item)) = statement {
                source::imports(&item.tree, &[], &mut imports);
            }
        }
        self.blocks.push(imports.into_iter().filter_map(|it| it.name.map(|name| (name, it.path))).collect());
        visit::visit_block(self, block);
        self.blocks.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>();
        if let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()) {
            self.add(&names, first.ident.span().start().line, true);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        // Where `macro_rules!` stands higher up, its name needs no path.
        if let Some((name, file)) =
            it.path.get_ident().and_then(|name| Some((name, self.tree.macros.get(&name.to_string())?)))
        {
            let found = Found::at(Target::Item(*file), &name.to_string());
            let line = name.span().start().line;
            self.found.insert(Use { from: self.file, line, written: name.to_string(), found });
        }
        visit::visit_macro(self, it);
        self.tokens(it.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let Meta::List(list) = &attribute.meta else { return };
        self.tokens(list.tokens.clone());
        // `#[serde(with = "crate::a::b")]`
        for text in list.tokens.clone().into_iter().filter_map(|it| syn::parse_str::<syn::LitStr>(&it.to_string()).ok())
        {
            if let Ok(path) = text.parse::<syn::Path>()
                && path.segments.len() > 1
            {
                let names = path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>();
                self.add(&names, text.span().start().line, true);
            }
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes = match item {
            ImplItem::Const(it) => &it.attrs[..],
            ImplItem::Fn(it) => &it.attrs,
            ImplItem::Type(it) => &it.attrs,
            _ => &[],
        };
        unless_test!(self, visit_impl_item, item, attributes);
    }

    fn visit_trait_item(&mut self, item: &'ast TraitItem) {
        let attributes = if let TraitItem::Fn(it) = item { &it.attrs[..] } else { &[] };
        unless_test!(self, visit_trait_item, item, attributes);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        let attributes = match statement {
            Stmt::Local(it) => &it.attrs[..],
            Stmt::Macro(it) => &it.attrs,
            Stmt::Expr(Expr::Assign(it), _) => &it.attrs,
            Stmt::Expr(Expr::Block(it), _) => &it.attrs,
            Stmt::Expr(Expr::Call(it), _) => &it.attrs,
            Stmt::Expr(Expr::If(it), _) => &it.attrs,
            Stmt::Expr(Expr::MethodCall(it), _) => &it.attrs,
            _ => &[],
        };
        unless_test!(self, visit_stmt, statement, attributes);
    }

    fn visit_field(&mut self, field: &'ast Field) {
        unless_test!(self, visit_field, field, &field.attrs);
    }

    fn visit_variant(&mut self, variant: &'ast Variant) {
        unless_test!(self, visit_variant, variant, &variant.attrs);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        unless_test!(self, visit_arm, arm, &arm.attrs);
    }
}
