//! A parsed JSON value that knows where it stands, and [`Read`], the trait of what can be read from one.
//!
//! `Node` and `Read` name each other, so they share this file. Implemented for plain types in [`super::types`], for our
//! own by the macros in [`super::macros`] or by hand.

use serde_json::Value;

/// Where a text is not of the shape expected, and what was expected there. It may quote the text: show it for
/// packs and rules, never for records of a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ShapeError(pub String);

/// A shape that can be read.
pub trait Read: Sized {
    /// Reads a value of this type at this place.
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

/// Parses a whole text and reads a value of this type from it.
pub fn read_json<T: Read>(json: &[u8]) -> Result<T, ShapeError> {
    T::read(&Node::root(&parse_json(json)?))
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(super) value: &'a Value,
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
    pub(super) fn expected(&self, what: &str) -> ShapeError {
        self.error(&["expected ", what, ", found ", &self.found()].concat())
    }

    /// What stands here, for an error: a number as it is, of others the type.
    pub fn found(&self) -> String {
        let found = match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(number) => return number.to_string(),
            Value::String(_) => "a text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        found.to_owned()
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

    /// The elements, where the value is a list.
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

    /// The text, where the value is one.
    pub fn text(&self) -> Result<&'a str, ShapeError> {
        self.value.as_str().ok_or_else(|| self.expected("a text"))
    }

    /// The meaning of the text, where it is one of these words.
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

    pub(super) fn whole(&self) -> Result<i64, ShapeError> {
        self.value.as_i64().ok_or_else(|| self.expected("a whole number"))
    }
}
