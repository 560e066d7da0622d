//! The characters of a link's fragment ([`super::link_frame`]) in a text that a mail program, a chat or a person passed on.
//!
//! Skipped: white space and line breaks, percent-encoded ones too; soft line breaks of quoted-printable (`=` at a line's end);
//! the `>` with which each line of a quoted mail begins.

/// What is skipped, percent-encoded.
const ENCODED: [(&str, bool); 4] = [("%09", false), ("%20", false), ("%0a", true), ("%0d", true)];

/// Goes through the characters that are not skipped.
#[derive(Clone)]
pub struct Symbols<'a> {
    rest: &'a str,
    line_start: bool,
}

impl<'a> Symbols<'a> {
    /// Of what follows the first `#`, or of the whole text where there is none.
    pub fn of(text: &'a str) -> Self {
        Self { rest: text.split_once('#').map_or(text, |(_, fragment)| fragment), line_start: true }
    }

    /// The character that comes next in the text as it is, skipped or not.
    pub fn as_it_is(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Passes over what is skipped here; none where nothing is.
    fn skip(&self) -> Option<Self> {
        let begins = |encoded: &str| self.rest.get(..3).is_some_and(|begin| begin.eq_ignore_ascii_case(encoded));
        if let Some((encoded, line_start)) = ENCODED.iter().find(|(encoded, _)| begins(encoded)) {
            let rest = self.rest.get(encoded.len()..)?;
            return Some(Self { rest, line_start: self.line_start || *line_start });
        }
        if let Some(rest) = self.rest.strip_prefix("=\r").or_else(|| self.rest.strip_prefix("=\n")) {
            return Some(Self { rest, line_start: true });
        }
        let first = self.as_it_is()?;
        let rest = self.rest.get(first.len_utf8()..)?;
        match first {
            '\r' | '\n' => Some(Self { rest, line_start: true }),
            '>' if self.line_start => Some(Self { rest, line_start: true }),
            '\t' | '\u{b}' | '\u{c}' | ' ' | '\u{a0}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {
                Some(Self { rest, ..*self })
            }
            _ => None,
        }
    }

    /// Takes the next that is not skipped, if it is a wanted one.
    pub fn take_if(&mut self, wanted: impl FnOnce(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|next| wanted(*next))?;
        self.rest = self.rest.get(next.len_utf8()..).unwrap_or_default();
        self.line_start = false;
        Some(next)
    }

    /// The next that is not skipped.
    pub fn peek(&mut self) -> Option<char> {
        while let Some(after) = self.skip() {
            *self = after;
        }
        self.as_it_is()
    }
}
