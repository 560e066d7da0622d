//! What may not stand in a trust's file, wherever it stands: one walk over all of it, so that nothing hides in a field
//! that this program does not read.
//!
//! Text is plain: no HTML, no web address. An identifier may be an address (`url`, `system` …) and so may the source of
//! a figure: neither is fetched nor made a link. What is not known and has no say in what is asked or scored is left
//! alone.

use serde_json::Value;

use super::forbidden_text::{address, html};
use super::refusal::{PackFile, PackRefusal};
use crate::domain::questionnaire::{EXPRESSION, is_hidden, is_logic};
use crate::domain::read_json::{Node, decimal};

/// The deepest nesting of lists and objects: some ten groups within each other.
const DEEPEST: usize = 32;
/// The most items.
const MOST_ITEMS: usize = 500;
/// The furthest a number may be from zero; sums stay far from overflow.
const GREATEST: f64 = 1e9;
/// More reasons help nobody.
const MOST_REASONS: usize = 10;
/// Fields that hold an identifier or name a source.
const IDENTIFIERS: [&str; 10] = [
    "url",
    "system",
    "profile",
    "derivedFrom",
    "definition",
    "reference",
    "value",
    "source",
    "band_source",
    "permission_source",
];
/// Fields that hold an identifier when they stand in an extension.
const IN_EXTENSIONS: [&str; 3] = ["valueUri", "valueUrl", "valueCanonical"];
/// Everything in a file that may not be there.
pub(super) fn find(file: PackFile, json: &Value) -> Vec<PackRefusal> {
    let mut walk = Walk { file, found: Vec::new(), items: 0 };
    walk.value(&Node::root(json), "", "", 0);
    walk.found
}

struct Walk {
    file: PackFile,
    found: Vec<PackRefusal>,
    items: usize,
}

impl Walk {
    fn refuse(&mut self, node: &Node<'_>, key: &'static str, found: &str) {
        if self.found.len() < MOST_REASONS {
            self.found.push(PackRefusal::at(self.file, node.path(), key, found));
        }
    }

    /// A value in a field of this name, in an object that stands in a field of the name `parent`.
    fn value(&mut self, node: &Node<'_>, name: &str, parent: &str, depth: usize) {
        if depth > DEEPEST {
            return self.refuse(node, "pack-too-deep", "");
        }
        match node.json() {
            Value::Object(_) => {
                self.object(node, name);
                for (field, inner) in node.entries().into_iter().flatten() {
                    match not_done(&inner, field) {
                        Some((key, found)) => self.refuse(&inner, key, found),
                        None => self.value(&inner, field, name, depth + 1),
                    }
                }
            }
            Value::Array(_) => {
                for inner in node.list().into_iter().flatten() {
                    self.value(&inner, name, parent, depth + 1);
                }
            }
            Value::String(text) => self.text(node, name, parent, text),
            Value::Number(number) if decimal(number).is_none_or(|number| number.abs() > GREATEST) => {
                self.refuse(node, "pack-number", &number.to_string());
            }
            _ => {}
        }
    }

    fn object(&mut self, node: &Node<'_>, name: &str) {
        match name {
            "item" => {
                self.items += 1;
                if self.items == MOST_ITEMS + 1 {
                    self.refuse(node, "pack-too-many-items", &MOST_ITEMS.to_string());
                }
            }
            "extension" => {
                let url = node.raw("url").and_then(Value::as_str).unwrap_or_default();
                if is_logic(url) {
                    self.refuse(node, "pack-logic", url);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, node: &Node<'_>, name: &str, parent: &str, text: &str) {
        let is_identifier = IDENTIFIERS.contains(&name) || (parent == "extension" && IN_EXTENSIONS.contains(&name));
        if let Some(tag) = html(text) {
            self.refuse(node, "pack-html", tag);
        } else if let Some(link) = address(text, is_identifier) {
            self.refuse(node, "pack-address", link);
        } else if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
            self.refuse(node, "pack-control", &hidden.escape_unicode().to_string());
        }
    }
}

/// A field that means something this program does not do: the reason, and what is in it.
fn not_done<'a>(node: &Node<'a>, field: &'a str) -> Option<(&'static str, &'a str)> {
    match field {
        "modifierExtension" => {
            let url = node.json().get(0).and_then(|first| first.get("url")).and_then(Value::as_str);
            Some(("pack-modifier", url.unwrap_or_default()))
        }
        "implicitRules" => Some(("pack-implicit-rules", "")),
        "answerValueSet" => Some(("pack-value-set", node.json().as_str().unwrap_or_default())),
        EXPRESSION => Some(("pack-logic", field)),
        _ if field.ends_with("Attachment") => Some(("pack-attachment", "")),
        _ => None,
    }
}
