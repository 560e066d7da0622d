//! Follows a name to the file that defines it: through `use`, `pub use`, globs and renames, however many doors there are.

use std::collections::BTreeSet;

use super::source::{Tree, join};

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A function, a type, a trait, a constant, a macro: defined in this file.
    Item(usize),
    /// A module, by its path.
    Module(String),
    /// Something of another crate that this file hands on as its own.
    Outside(usize),
    /// A name that its module does not show, in this file; a macro may make it.
    Unknown(usize),
}

/// A path followed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its end.
    pub target: Target,
    /// What that is called there, whatever it is called on the way.
    pub name: String,
    /// The modules that the path names on the way, as it is written.
    pub passed: Vec<String>,
    /// The files whose `use` handed it on.
    pub through: Vec<usize>,
}

impl Found {
    /// This, named without any way there.
    pub fn at(target: Target, name: &str) -> Self {
        Self { target, name: name.to_owned(), passed: Vec::new(), through: Vec::new() }
    }
}

/// What is being looked up already: a `use` may lead back to itself.
type Seen = BTreeSet<(String, String)>;

impl Tree {
    /// Where this path leads, seen from this module. Nothing when it leaves the crate. Two when a name means two things: a
    /// module and a function may be called the same.
    pub fn follow(&self, module: &str, path: &[String]) -> Vec<Found> {
        self.follow_in(module, path, &mut Seen::new())
    }

    fn follow_in(&self, module: &str, path: &[String], seen: &mut Seen) -> Vec<Found> {
        let mut at = module.to_owned();
        let mut rest = path;
        let mut from_here = false;
        while let [first, others @ ..] = rest {
            at = match first.as_str() {
                // `main.rs` is a crate of its own, and calls this one by its name.
                "crate" | "liaison" => String::new(),
                "self" => at,
                "super" => at.rsplit_once("::").map_or(String::new(), |(parent, _)| parent.to_owned()),
                _ => break,
            };
            (rest, from_here) = (others, true);
        }
        let mut found = match rest {
            _ if from_here => vec![Found::at(Target::Module(at), "")],
            [first, others @ ..] => {
                rest = others;
                self.look_up(&at, first, seen)
            }
            [] => Vec::new(),
        };
        for name in rest {
            let is_module = |one: &Found| matches!(one.target, Target::Module(_));
            if !found.iter().any(is_module) {
                break; // `Enum::Variant`, `Type::function`
            }
            found = found.into_iter().filter(is_module).flat_map(|one| self.step(one, name, seen)).collect();
        }
        found.sort();
        found.dedup();
        found
    }

    /// From a module to a name in it.
    fn step(&self, from: Found, name: &str, seen: &mut Seen) -> Vec<Found> {
        let Target::Module(module) = &from.target else { return vec![from] };
        let mut next = self.look_up(module, name, seen);
        if next.is_empty() && !seen.contains(&(module.clone(), name.to_owned())) {
            next = vec![Found::at(Target::Unknown(self.modules[module].file), name)];
        }
        for one in &mut next {
            one.passed = [&from.passed[..], std::slice::from_ref(module), &one.passed[..]].concat();
            one.through = [&from.through[..], &one.through[..]].concat();
        }
        next
    }

    /// What a name means in a module.
    fn look_up(&self, module: &str, name: &str, seen: &mut Seen) -> Vec<Found> {
        let key = (module.to_owned(), name.to_owned());
        let Some(here) = self.modules.get(module).filter(|_| seen.insert(key.clone())) else { return Vec::new() };
        let start = |target| Found::at(target, name);
        let mut found = Vec::new();
        if here.items.contains(name) {
            found.push(start(Target::Item(here.file)));
        }
        if here.children.contains(name) {
            found.push(start(Target::Module(join(module, name))));
        }
        for import in here.imports.iter().filter(|import| import.name.as_deref() == Some(name)) {
            let led = self.follow_in(module, &import.path, seen);
            if led.is_empty() && found.is_empty() {
                found.push(start(Target::Outside(here.file)));
            }
            found.extend(led.into_iter().map(|one| handed_on(one, here.file)));
        }
        if found.is_empty() {
            for import in here.imports.iter().filter(|import| import.name.is_none()) {
                for one in self.follow_in(module, &import.path, seen) {
                    let Target::Module(target) = &one.target else { continue };
                    found.extend(self.look_up(target, name, seen).into_iter().map(|one| handed_on(one, here.file)));
                }
            }
        }
        seen.remove(&key);
        found
    }
}

/// A name reached through a `use` of this file. Which modules that `use` names is its own affair.
fn handed_on(found: Found, file: usize) -> Found {
    // A module that is imported and then named is named by the one who writes it.
    let passed = if matches!(found.target, Target::Module(_)) { found.passed } else { Vec::new() };
    Found { passed, through: [&[file][..], &found.through[..]].concat(), ..found }
}
