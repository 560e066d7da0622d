//! Reading JSON into our shapes: the one way in for every pack, rule and record.
//!
//! A shape is read field by field from a parsed value, so an error names its place (`item[3].enableWhen[0].operator`)
//! and a field nobody knows is refused by name. Serde's derived readers give neither the path nor small code: they
//! were a quarter of the program.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Time};
use serde_json::Value;

/// Where a text is not of the shape expected, and what was expected there. It may quote the text: show it for
/// packs and rules, never for records of a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ShapeError(pub String);

/// A shape that can be read.
pub trait Read: Sized {
    /// Reads it.
    fn read(node: &Node<'_>) -> Result<Self, ShapeError>;

    /// What an absent field or `null` means: an error, but for what is optional.
    fn absent() -> Option<Self> {
        None
    }
}

/// Parses a text. An error names line and column, as an editor shows them.
pub fn parse_json(json: &[u8]) -> Result<Value, ShapeError> {
    serde_json::from_slice(json).map_err(|error| ShapeError(error.to_string()))
}

/// Reads a whole text.
pub fn read_json<T: Read>(json: &[u8]) -> Result<T, ShapeError> {
    T::read(&Node::root(&parse_json(json)?))
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    up: Option<&'a Node<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    /// The outermost value of a text.
    pub fn root(value: &'a Value) -> Self {
        Self { value, up: None, step: Step::Root }
    }

    /// The path from the root: `item[3].enableWhen[0]`.
    pub fn path(&self) -> String {
        let mut path = self.up.map(Node::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Field(name) if path.is_empty() => path.push_str(name),
            Step::Field(name) => {
                path.push('.');
                path.push_str(name);
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        path
    }

    /// An error at this place.
    #[cold]
    pub fn error(&self, problem: &str) -> ShapeError {
        let path = self.path();
        if path.is_empty() { ShapeError(problem.to_owned()) } else { ShapeError([&path, ": ", problem].concat()) }
    }

    /// "expected a text, found a number"
    #[cold]
    fn expected(&self, what: &str) -> ShapeError {
        let found = match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(number) => &number.to_string(),
            Value::String(_) => "a text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.error(&["expected ", what, ", found ", found].concat())
    }

    /// Refuses anything but an object with these fields.
    pub fn only(&self, known: &[&str]) -> Result<(), ShapeError> {
        let Value::Object(fields) = self.value else { return Err(self.expected("an object")) };
        match fields.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => {
                Err(self.error(&["the field \"", name, "\" is unknown; known: ", &known.join(", ")].concat()))
            }
            None => Ok(()),
        }
    }

    /// A field of an object, unless it is absent or `null`.
    pub fn field(&'a self, name: &'a str) -> Option<Node<'a>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(Node { value, up: Some(self), step: Step::Field(name) })
    }

    /// The value as it is.
    pub fn json(&self) -> &'a Value {
        self.value
    }

    /// The value of a field as it is.
    pub fn raw(&self, name: &str) -> Option<&'a Value> {
        self.value.get(name)
    }

    /// Reads a field.
    pub fn get<T: Read>(&self, name: &str) -> Result<T, ShapeError> {
        match self.field(name) {
            Some(node) => T::read(&node),
            None => T::absent().ok_or_else(|| self.missing(name)),
        }
    }

    /// Reads a field that may be left out.
    pub fn get_or_default<T: Read + Default>(&self, name: &str) -> Result<T, ShapeError> {
        self.field(name).map_or_else(|| Ok(T::default()), |node| T::read(&node))
    }

    #[cold]
    fn missing(&self, name: &str) -> ShapeError {
        match self.value {
            Value::Object(_) => self.error(&["the field \"", name, "\" is missing"].concat()),
            _ => self.expected("an object"),
        }
    }

    /// A list.
    pub fn list(&'a self) -> Result<impl Iterator<Item = Node<'a>>, ShapeError> {
        let Value::Array(values) = self.value else { return Err(self.expected("a list")) };
        let node = move |(index, value)| Node { value, up: Some(self), step: Step::Index(index) };
        Ok(values.iter().enumerate().map(node))
    }

    /// The fields of an object, sorted by name.
    pub fn entries(&'a self) -> Result<impl Iterator<Item = (&'a str, Node<'a>)>, ShapeError> {
        let Value::Object(fields) = self.value else { return Err(self.expected("an object")) };
        Ok(fields.iter().map(|(name, value)| (name.as_str(), Node { value, up: Some(self), step: Step::Field(name) })))
    }

    /// A text.
    pub fn text(&self) -> Result<&'a str, ShapeError> {
        self.value.as_str().ok_or_else(|| self.expected("a text"))
    }

    /// One of these words.
    pub fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, ShapeError> {
        let text = self.text()?;
        words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.unknown_word(text, &known)
        })
    }

    #[cold]
    fn unknown_word(&self, text: &str, known: &[&str]) -> ShapeError {
        self.error(&["\"", text, "\" is unknown; known: ", &known.join(", ")].concat())
    }

    fn whole(&self) -> Result<i64, ShapeError> {
        self.value.as_i64().ok_or_else(|| self.expected("a whole number"))
    }
}

impl Read for String {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.text().map(str::to_owned)
    }
}

impl Read for bool {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.value.as_bool().ok_or_else(|| node.expected("true or false"))
    }
}

impl Read for i64 {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.whole()
    }
}

impl Read for f64 {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.value.as_f64().ok_or_else(|| node.expected("a number"))
    }
}

macro_rules! whole_numbers {
    ($($type:ident),*) => {
        $(impl Read for $type {
            fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
                $type::try_from(node.whole()?).map_err(|_| node.expected("a whole number in range"))
            }
        })*
    };
}
whole_numbers!(u8, u32, usize);

macro_rules! calendar {
    ($($type:ident: $example:literal),*) => {
        $(impl Read for $type {
            fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
                node.text()?.parse().map_err(|_| node.expected(concat!("a text such as ", $example)))
            }
        })*
    };
}
calendar!(Date: "2026-11-21", DateTime: "2026-11-21T22:15:00", Time: "22:15:00");

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if node.value.is_null() { Ok(None) } else { T::read(node).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.list()?.map(|node| T::read(&node)).collect()
    }
}

/// A sorted list. An absent one is empty: it came into records that were there before it.
impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.list()?.map(|node| T::read(&node)).collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// Two numbers, as the ends of a range.
impl Read for (i64, i64) {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        match Vec::read(node)?.as_slice() {
            [from, to] => Ok((*from, *to)),
            _ => Err(node.expected("a list of two whole numbers")),
        }
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.entries()?.map(|(name, node)| Ok((name.to_owned(), T::read(&node)?))).collect()
    }
}

/// Reads a type from an object with its fields. `only` refuses other fields: for packs, where one is a mistake; a
/// stored record is read without, because a later version may add some.
macro_rules! read_fields {
    (only $type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                node.only(&[$(stringify!($field)),*])?;
                Ok(Self { $($field: node.get(stringify!($field))?),* })
            }
        }
    };
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                Ok(Self { $($field: node.get(stringify!($field))?),* })
            }
        }
    };
}

/// Reads a type from one of its words. `coded` gives the word back as `code()`, too.
macro_rules! read_words {
    (coded $type:ident { $($word:literal: $variant:ident),* $(,)? }) => {
        $crate::domain::read_json::read_words!($type { $($word: $variant),* });

        impl $type {
            /// Its code: in files, and in the keys of its words.
            pub fn code(self) -> &'static str {
                match self {
                    $($type::$variant => $word),*
                }
            }
        }
    };
    ($type:ident { $($word:literal: $variant:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                node.word(&[$(($word, $type::$variant)),*])
            }
        }
    };
}

pub(crate) use {read_fields, read_words};

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct Outer {
        name: String,
        inner: Vec<Inner>,
        note: Option<String>,
    }
    #[derive(Debug, PartialEq)]
    struct Inner {
        count: u8,
        kind: Kind,
    }
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Kind {
        Large,
        Small,
    }
    read_fields!(only Outer { name, inner, note });
    read_fields!(Inner { count, kind });
    read_words!(Kind { "large": Large, "small": Small });

    fn read(json: &str) -> Result<Outer, String> {
        read_json(json.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_shape_is_read_and_optional_fields_may_be_absent_or_null() {
        let json = r#"{"name": "a", "inner": [{"count": 2, "kind": "small", "later": true}], "note": null}"#;
        let inner = vec![Inner { count: 2, kind: Kind::Small }];
        assert_eq!(read(json), Ok(Outer { name: "a".into(), inner, note: None }));
    }

    #[test]
    fn an_error_names_its_place_and_what_is_known() {
        let error = |json: &str| read(json).unwrap_err();
        assert_eq!(error("[]"), "expected an object, found a list");
        assert_eq!(error(r#"{"inner": []}"#), "the field \"name\" is missing");
        assert_eq!(error(r#"{"name": 1, "inner": []}"#), "name: expected a text, found 1");
        assert_eq!(
            error(r#"{"name": "a", "inner": [], "nots": ""}"#),
            "the field \"nots\" is unknown; known: name, inner, note"
        );
        let inner =
            |inner: &str| error(&format!(r#"{{"name": "a", "inner": [{{"count": 1, "kind": "large"}}, {inner}]}}"#));
        assert_eq!(inner(r#"{"count": 1, "kind": "huge"}"#), "inner[1].kind: \"huge\" is unknown; known: large, small");
        assert_eq!(
            inner(r#"{"count": 256, "kind": "large"}"#),
            "inner[1].count: expected a whole number in range, found 256"
        );
        assert_eq!(inner("7"), "inner[1]: expected an object, found 7");
        assert_eq!(error("{\n\"name\": x"), "expected value at line 2 column 9");
    }
}
