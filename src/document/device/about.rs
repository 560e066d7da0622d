//! What an entry is about: ids and codes, and nothing else.

use std::fmt::Write;

use crate::domain::case::Hash;
use crate::domain::time::Timestamp;

/// The longest id there is: a hash is half as long.
const LONGEST: usize = 128;

/// An id or a code. What has spaces in it, or letters that no id of ours has, was typed by somebody, perhaps on another
/// device by another version: it stands there as `?`.
pub(super) fn id_or_mark(value: &str) -> &str {
    let of_ids = |letter: char| letter.is_ascii_alphanumeric() || "-_.:#/".contains(letter);
    let is_id = !value.is_empty() && value.len() <= LONGEST && value.chars().all(of_ids);
    if is_id { value } else { "?" }
}

/// `name=value`, one after the other.
#[derive(Default)]
pub(super) struct About(String);

impl About {
    /// Names an id or a code.
    pub(super) fn id(self, name: &str, value: &str) -> Self {
        self.put(name, id_or_mark(value))
    }

    /// Names a file or an entry by its hash.
    pub(super) fn hash(self, name: &str, hash: &Hash) -> Self {
        self.id(name, &hash.0)
    }

    /// Counts something.
    pub(super) fn count(self, name: &str, count: impl Into<u64>) -> Self {
        let count: u64 = count.into();
        self.put(name, &count.to_string())
    }

    /// Says yes or no.
    pub(super) fn flag(self, name: &str, yes: bool) -> Self {
        self.put(name, if yes { "yes" } else { "no" })
    }

    /// Names a moment.
    pub(super) fn time(self, name: &str, at: Timestamp) -> Self {
        self.put(name, &at.iso())
    }

    fn put(mut self, name: &str, value: &str) -> Self {
        let space = if self.0.is_empty() { "" } else { " " };
        let _ = write!(self.0, "{space}{name}={value}");
        self
    }

    pub(super) fn text(self) -> String {
        self.0
    }
}
