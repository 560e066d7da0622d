//! What a reading of opening hours is. One flag, and there are no hours until a person has confirmed what it suggests.

use crate::domain::directory::Hours;

/// What a text of opening hours says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursReading {
    /// The hours; none where anything is flagged.
    pub hours: Vec<Hours>,
    /// What it says in place of hours.
    pub state: Option<HoursState>,
    /// Is it closed on bank holidays? None: not said.
    pub closed_bank_holidays: Option<bool>,
    /// What was taken for granted on the way.
    pub marks: Vec<HoursMark>,
    /// What a person has to decide.
    pub flags: Vec<HoursFlag>,
    /// The text as it was written.
    pub note: String,
}

/// A text that is not about hours of the clock and no mistake either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursState {
    /// Open day and night; `hours` say so, too.
    Always,
    /// By appointment.
    ByAppointment,
    /// To be asked by telephone.
    Call,
    /// They vary.
    Vary,
    /// Closed.
    Closed,
    /// Those of the place it is in.
    SameAsLocation,
}

/// What a reading took for granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoursMark {
    /// Morning or afternoon, where neither was written.
    HalfInferred,
    /// "12pm" is noon.
    NoonTaken,
    /// "12am" or "00:00" is midnight.
    MidnightTaken,
    /// A night, cut at midnight.
    Overnight,
    /// Every day, because other hours of the same text are.
    DaysInferred,
    /// By appointment within these hours.
    Appointment,
    /// Words beside the hours that no reading uses.
    WordsKept,
}

impl HoursState {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::ByAppointment => "by-appointment",
            Self::Call => "call",
            Self::Vary => "vary",
            Self::Closed => "closed",
            Self::SameAsLocation => "same-as-location",
        }
    }
}

impl HoursMark {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::HalfInferred => "half-inferred",
            Self::NoonTaken => "noon-taken",
            Self::MidnightTaken => "midnight-taken",
            Self::Overnight => "overnight",
            Self::DaysInferred => "days-inferred",
            Self::Appointment => "appointment",
            Self::WordsKept => "words-kept",
        }
    }
}

/// Why a person has to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoursFlagCode {
    /// Morning or afternoon?
    Half,
    /// "12am": noon or midnight?
    TwelveAm,
    /// Not written as a time or a day.
    Typo,
    /// Which days are meant?
    DayRange,
    /// Spans of one day overlap: a lunch gap or a second session?
    Overlap,
    /// Every other week, once a month: which?
    WhichWeek,
    /// Only in term, in winter, over Christmas.
    Season,
    /// A date without its year, or more dates than one period.
    Dated,
    /// The dates have passed.
    Stale,
    /// Days or dates left out.
    Exception,
    /// Closed for lunch.
    Lunch,
    /// They may be others.
    Varies,
    /// Times without days.
    NoDay,
    /// Days without times, or a time without its other end.
    NoTimes,
    /// Which times belong to which days?
    Order,
    /// Numbers that may be ages or addresses.
    NotHours,
    /// They stand in another cell, or on a page.
    Elsewhere,
    /// More words than one can be sure of.
    Prose,
    /// Nothing that can be read.
    Unread,
}

impl HoursFlagCode {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::TwelveAm => "twelve-am",
            Self::Typo => "typo",
            Self::DayRange => "day-range",
            Self::Overlap => "overlap",
            Self::WhichWeek => "which-week",
            Self::Season => "season",
            Self::Dated => "dated",
            Self::Stale => "stale",
            Self::Exception => "exception",
            Self::Lunch => "lunch",
            Self::Varies => "varies",
            Self::NoDay => "no-day",
            Self::NoTimes => "no-times",
            Self::Order => "order",
            Self::NotHours => "not-hours",
            Self::Elsewhere => "elsewhere",
            Self::Prose => "prose",
            Self::Unread => "unread",
        }
    }

    /// May what was read besides be suggested?
    pub(super) fn suggests(self) -> bool {
        use HoursFlagCode::{Dated, Exception, Half, Prose, Season, Stale, TwelveAm, Varies};
        matches!(self, Half | TwelveAm | Season | Dated | Stale | Exception | Varies | Prose)
    }
}

/// Something a person has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursFlag {
    /// Why.
    pub code: HoursFlagCode,
    /// The hours it probably means; none where nobody can tell.
    pub suggestion: Vec<Hours>,
}

/// What is found while reading; put in order at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    pub marks: Vec<HoursMark>,
    pub flags: Vec<HoursFlagCode>,
    /// A flag whose guess is no better than another.
    pub no_guess: bool,
}

impl Findings {
    pub fn mark(&mut self, mark: HoursMark) {
        self.marks.push(mark);
    }

    /// Flags, with what was read as a suggestion where the kind of doubt allows.
    pub fn flag(&mut self, code: HoursFlagCode) {
        self.flags.push(code);
        self.no_guess |= !code.suggests();
    }

    /// The reading these make of hours.
    pub fn reading(mut self, hours: Vec<Hours>) -> HoursReading {
        self.marks.sort_unstable();
        self.marks.dedup();
        self.flags.sort_unstable();
        self.flags.dedup();
        let suggestion = if self.no_guess { Vec::new() } else { hours.clone() };
        let flags = self.flags.iter().map(|code| HoursFlag { code: *code, suggestion: suggestion.clone() });
        let flags = flags.collect::<Vec<_>>();
        let hours = if flags.is_empty() { hours } else { Vec::new() };
        HoursReading { hours, marks: self.marks, flags, ..HoursReading::default() }
    }
}
