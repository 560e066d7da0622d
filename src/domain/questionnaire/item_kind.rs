//! What kind of answer an item takes.

/// What kind of answer an item takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Holds other items; takes no answer.
    Group,
    /// Words only; takes no answer.
    Display,
    /// Yes or no.
    Boolean,
    /// A whole number.
    Integer,
    /// A decimal number.
    Decimal,
    /// A calendar date.
    Date,
    /// A date and a time of day.
    DateTime,
    /// A time of day.
    Time,
    /// One line of text.
    String,
    /// Several lines of text.
    Text,
    /// Options only.
    Choice,
    /// Options, or words of one's own.
    OpenChoice,
}

impl ItemKind {
    /// Does an item of this kind take an answer?
    pub fn is_question(self) -> bool {
        !matches!(self, ItemKind::Group | ItemKind::Display)
    }
}
