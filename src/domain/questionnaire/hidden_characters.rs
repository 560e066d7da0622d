//! Characters that nobody sees and that can make a text read as another.

use super::answer::Answer;
use super::value::Value;

/// Control characters and changes of direction; not tabs and new lines.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Answer {
    /// As somebody typed or pasted it, without them: every character that is seen stays.
    pub fn without_hidden_characters(self) -> Self {
        let plain = |value| match value {
            Value::Text(text) if text.contains(is_hidden) => Value::Text(text.replace(is_hidden, "")),
            value => value,
        };
        match self {
            Answer::Given(values) => Answer::Given(values.into_iter().map(plain).collect()),
            missing @ Answer::Missing(_) => missing,
        }
    }
}
