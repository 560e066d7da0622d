//! The tokens a text of opening hours is cut into.

use jiff::civil::Date;

use super::reading::HoursFlagCode;

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// Some days of the week, Monday in the lowest bit.
pub(super) type DaySet = u8;
pub(super) const ALL: DaySet = 0b111_1111;
pub(super) const WEEKDAYS: DaySet = 0b1_1111;
pub(super) const WEEKEND: DaySet = 0b110_0000;

/// A half of the day, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
    Noon,
    Midnight,
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    pub minute: Option<u8>,
    pub half: Option<Half>,
    /// `09:00` or `0900`: who writes so counts to 24.
    pub padded: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    Days {
        set: DaySet,
        plural: bool,
    },
    /// 1 to 5, -1 for the last.
    Ordinal(i8),
    Clock(Clock),
    /// 24 hours.
    AllDay,
    Dash,
    To,
    Between,
    From,
    And,
    Comma,
    Slash,
    Colon,
    /// The end of a line or a sentence.
    Break,
    Open,
    Close,
    Equals,
    Except,
    Closed,
    BankHoliday,
    Included,
    Date(Date),
    /// "last entry", before a time that is no end of opening.
    LastEntry,
    /// "mornings": nothing where the times are clear.
    PartOfDay,
    Appointment,
    /// What makes any reading a guess.
    Doubt(HoursFlagCode),
    /// A word that says nothing more: "open", "every".
    Filler,
    /// Any other word.
    Word,
}

/// A token, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme {
    pub token: Token,
    pub start: usize,
    pub end: usize,
}
