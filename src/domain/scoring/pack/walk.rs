//! What may not stand in a trust's file, wherever it stands: one walk over all of it, so that nothing hides in a field
//! that this program does not read.
//!
//! Text is plain: no HTML, no web address. An identifier may be an address (`url`, `system` …) and so may the source of
//! a figure: neither is fetched nor made a link. What is not known and has no say in what is asked or scored is left
//! alone.

use serde_json::Value;

use super::refusal::{PackFile, Refusal};
use crate::domain::read_json::Node;

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
/// The same in an extension only.
const IN_EXTENSIONS: [&str; 3] = ["valueUri", "valueUrl", "valueCanonical"];
/// Schemes that no identifier has either.
const SCRIPTS: [&str; 3] = ["javascript:", "vbscript:", "data:"];
const REMOTE: [&str; 4] = ["http:", "https:", "ftp:", "file:"];

/// Extensions, by the end of their address, that change what is asked or what an answer is.
const LOGIC: [&str; 12] = [
    "variable",
    "targetConstraint",
    "questionnaire-constraint",
    "script",
    "cqf-library",
    "cqf-calculatedValue",
    "cqf-initialValue",
    "sdc-questionnaire-launchContext",
    "sdc-questionnaire-itemPopulationContext",
    "sdc-questionnaire-sourceStructureMap",
    "sdc-questionnaire-targetStructureMap",
    "sdc-questionnaire-subQuestionnaire",
];

/// Everything in a file that may not be there.
pub(super) fn walk(file: PackFile, json: &Value) -> Vec<Refusal> {
    let mut walk = Walk { file, found: Vec::new(), items: 0 };
    walk.value(&Node::root(json), "", "", 0);
    walk.found
}

struct Walk {
    file: PackFile,
    found: Vec<Refusal>,
    items: usize,
}

impl Walk {
    fn refuse(&mut self, node: &Node<'_>, key: &'static str, found: &str) {
        if self.found.len() < MOST_REASONS {
            self.found.push(Refusal::at(self.file, node.path(), key, found));
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
            Value::Number(number) if number.as_f64().is_none_or(|number| number.abs() > GREATEST) => {
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
                let end = url.rsplit('/').next().unwrap_or(url);
                if LOGIC.contains(&end) || end.to_ascii_lowercase().ends_with("expression") {
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
        "valueExpression" => Some(("pack-logic", field)),
        _ if field.ends_with("Attachment") => Some(("pack-attachment", "")),
        _ => None,
    }
}

/// The start of a tag. A lone "<", as in "score < 5", is none.
fn html(text: &str) -> Option<&str> {
    let tag = |at: &usize| {
        let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    };
    let at = text.match_indices('<').map(|(at, _)| at).find(tag)?;
    word_at(text, at)
}

/// A web address, or a script in place of one. An identifier may be an address.
fn address(text: &str, is_identifier: bool) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let begins_word =
        |at: usize| !lower.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric);
    let goes_on =
        |end: usize| lower.get(end..).and_then(|rest| rest.chars().next()).is_some_and(|next| !next.is_whitespace());
    let find = |scheme: &str| {
        lower.match_indices(scheme).map(|(at, _)| at).find(|at| begins_word(*at) && goes_on(at + scheme.len()))
    };
    let remote = REMOTE.iter().chain(&["//"]).filter(|_| !is_identifier);
    let at = SCRIPTS.iter().chain(remote).filter_map(|scheme| find(scheme)).min()?;
    word_at(text, at)
}

fn word_at(text: &str, at: usize) -> Option<&str> {
    text.get(at..)?.split_whitespace().next()
}

/// Characters that are not seen and can make a text read as another: control characters, changes of direction.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_and_a_comparison_is_not_one() {
        for tag in ["<b>", "a<br/>", "</p>", "<!-- x -->", "<?xml", "x <IMG SRC=y>"] {
            assert!(html(tag).is_some(), "{tag}");
        }
        for text in ["score <5", "a < b", "5 > 3", "<", "2<3", "<< see"] {
            assert_eq!(html(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_is_found_wherever_it_stands_and_words_are_not_addresses() {
        for text in [
            "see http://a.example",
            "(HTTPS://a.example)",
            "ftp:a",
            "javascript:alert(1)",
            "data:text/html,x",
            "Data:;base64,eA==",
            "see //a.example/x",
            "file:///etc",
        ] {
            assert!(address(text, false).is_some(), "{text}");
        }
        for text in ["Give data: age and sex", "metadata:x", "either/or", "yes // no", "https", "profile: x"] {
            assert_eq!(address(text, false), None, "{text}");
        }
        assert_eq!(address("https://a.example/Questionnaire/x", true), None);
        assert!(address("javascript:alert(1)", true).is_some());
    }
}
