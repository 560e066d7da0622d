//! What tokens are put together into: days, spans, dates, words.

use jiff::civil::Date;

use super::times::{Habits, Minutes};
use super::token::{DaySet, Lexeme, Token};

/// Something between two breaks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    /// Days, of every week or of some.
    Days {
        set: DaySet,
        weeks: Vec<i8>,
    },
    Span(Minutes),
    Closed,
    Except,
    /// Other words: from where to where.
    Words(usize, usize, usize),
    /// From and until.
    Period(Option<Date>, Option<Date>),
    /// Something is said of the days before it: "mornings", "by appointment", an empty place.
    Remark,
    Colon,
    Comma,
    Dash,
    Open,
    Close,
    Break,
}

/// Reads tokens one after the other; how each kind is read stands in a file of its own.
pub(super) struct Reader<'a> {
    pub lexemes: &'a [Lexeme],
    pub habits: Habits,
    /// "between" was said: the next "and" is a dash.
    pub between: bool,
    pub at: usize,
}

impl Reader<'_> {
    /// The token so many behind the one to be read next.
    pub fn token(&self, ahead: usize) -> Option<Token> {
        self.lexemes.get(self.at + ahead).map(|one| one.token)
    }
}
