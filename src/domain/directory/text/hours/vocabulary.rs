//! The words of opening hours, as lists in England and elsewhere write them.

use super::reading::HoursFlagCode::{
    Dated, Elsewhere, Exception, Lunch, NotHours, Season, Typo, Unread, Varies, WhichWeek,
};
use super::token::Token::{
    self, AllDay, And, Appointment, BankHoliday, Between, Clock, Closed, Doubt, Except, Filler, From, Included,
    LastEntry, Ordinal, PartOfDay, To, Word,
};
use super::token::{self, ALL, Half, WEEKDAYS, WEEKEND};
use crate::domain::directory::text::clean::word_ends;

const fn all_days() -> Token {
    Token::Days { set: ALL, plural: true }
}

const fn clock(half: Half, hour: u8) -> Token {
    Clock(token::Clock { hour, minute: None, half: Some(half), padded: false })
}

/// Words with their token, all of a kind together.
const WORDS: &[(Token, &[&str])] = &[
    (all_days(), &["daily", "every day", "everyday", "all week", "all days", "each day", "any day", "7 days a week"]),
    (all_days(), &["seven days a week", "7 days per week", "seven days", "7 days", "7 day a week", "365 days a year"]),
    (all_days(), &["every night", "nightly", "each night", "7 nights a week", "seven nights a week", "every evening"]),
    (Token::Days { set: WEEKDAYS, plural: true }, &["weekdays", "weekday", "week days", "m-f", "working days"]),
    (Token::Days { set: WEEKEND, plural: true }, &["weekends", "weekend", "week ends"]),
    (AllDay, &["24/7", "24 hours a day", "24 hours", "24hours", "24 hrs", "24hrs", "24hr", "24 hr", "24-hour"]),
    (AllDay, &["24-hours", "24 hour", "24hour", "24h", "24-7", "always open", "open always", "round the clock"]),
    (AllDay, &["day and night", "twenty four hours", "24 x 7"]),
    (clock(Half::Noon, 12), &["noon", "midday", "mid-day", "12noon", "12 noon", "12midday", "12 midday"]),
    (clock(Half::Midnight, 12), &["midnight", "12 midnight", "12midnight", "12mn"]),
    (Ordinal(1), &["first"]),
    (Ordinal(2), &["second"]),
    (Ordinal(3), &["third"]),
    (Ordinal(4), &["fourth"]),
    (Ordinal(5), &["fifth"]),
    (Ordinal(-1), &["last"]),
    (To, &["to", "til", "till", "until", "'til", "through", "thru", "up to", "untill", "ending", "ends", "up until"]),
    (Between, &["between"]),
    (From, &["from", "starting", "starts", "starting from", "since", "commencing", "commences", "commences on"]),
    (From, &["starting on", "beginning", "begins", "as of", "as from", "with effect from", "wef"]),
    (And, &["and", "plus"]),
    (Except, &["except", "excluding", "excl", "exc", "excludes", "apart from", "other than", "without", "unless"]),
    (Except, &["but not", "not", "no", "not open", "not including", "except for", "not on"]),
    (Closed, &["closed", "shut", "closes", "closed on", "not available", "closed all day"]),
    (BankHoliday, &["bank holidays", "bank holiday", "bank hols", "bank hol", "bankholidays", "public holidays"]),
    (BankHoliday, &["public holiday", "b/h", "b/hols", "bhs", "bh", "bank hols.", "b. hols", "statutory holidays"]),
    (Included, &["including", "incl", "inc", "includes", "included"]),
    (LastEntry, &["last entry", "last entry at", "last orders", "last admission", "last appointment"]),
    (PartOfDay, &["morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights"]),
    (PartOfDay, &["overnight", "am only", "pm only", "am", "pm"]),
    (Appointment, &["by appointment", "by appointment only", "appointment only", "appointments only", "by appt"]),
    (
        Appointment,
        &[
            "by arrangement",
            "by prior arrangement",
            "by prior appointment",
            "appointment necessary",
            "appointment needed",
            "appointment required",
        ],
    ),
    (Doubt(WhichWeek), &["fortnightly", "fortnight", "alternate", "alternating", "every other", "every second"]),
    (Doubt(WhichWeek), &["biweekly", "bi-weekly", "bi-monthly", "monthly", "once a month", "per month", "a month"]),
    (
        Doubt(WhichWeek),
        &[
            "rota",
            "week commencing",
            "w/c",
            "odd weeks",
            "even weeks",
            "every third",
            "every 2 weeks",
            "every two weeks",
        ],
    ),
    (Doubt(WhichWeek), &["month", "twice", "once", "week 1", "week 2", "every 2nd", "every 3rd", "every 4th", "weeks"]),
    (Doubt(WhichWeek), &["some", "most", "one", "two", "three", "four", "five", "six", "selected", "occasional"]),
    (Doubt(Season), &["term", "term time", "term-time", "termtime", "terms", "school", "holidays", "holiday", "half"]),
    (Doubt(Season), &["half-term", "winter", "summer", "spring", "autumn", "christmas", "xmas", "easter", "season"]),
    (Doubt(Season), &["seasonal", "new year", "ramadan", "hols", "non-term", "boxing day", "good friday"]),
    (Doubt(Season), &["january", "february", "march", "april", "june", "july", "august", "september", "october"]),
    (Doubt(Season), &["november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep"]),
    (Doubt(Season), &["oct", "nov", "dec"]),
    (Doubt(Dated), &["may", "temporarily", "currently", "further notice", "next", "this week", "today", "tomorrow"]),
    (Doubt(Dated), &["previously", "formerly", "restarting", "resuming", "resumes", "no longer", "cancelled", "soon"]),
    (Doubt(Exception), &["but", "however", "if", "depending", "subject", "other", "others", "instead"]),
    (Doubt(Lunch), &["for lunch", "lunch break", "lunchbreak", "break", "lunch hour", "for a break"]),
    (Doubt(Varies), &["vary", "varies", "variable", "various", "varying", "varied", "flexible", "subject to change"]),
    (Doubt(Varies), &["different", "change", "changes", "approx", "approximately", "usually", "generally", "normally"]),
    (Doubt(Varies), &["roughly", "typically", "late", "early", "dusk", "dawn", "sunset", "sunrise", "all day"]),
    (Doubt(Varies), &["as required", "as needed", "on request", "on demand", "tbc", "tba", "mainly", "sometimes"]),
    (Doubt(Varies), &["onwards", "about", "around", "circa", "or later", "or earlier"]),
    (Doubt(NotHours), &["voicemail", "voice mail", "answerphone", "answer phone", "answering", "notice", "ages"]),
    (Doubt(NotHours), &["age", "aged", "years", "year", "yrs", "yr", "street", "road", "lane", "avenue"]),
    (
        Doubt(NotHours),
        &[
            "check in", "check-in", "sign in", "within", "response", "months", "places", "beds", "grades", "grade",
            "people",
        ],
    ),
    (Doubt(Elsewhere), &["above", "below", "ditto", "same as", "website", "see", "same hours", "refer", "overleaf"]),
    (Doubt(Unread), &["times a week", "times per week", "hours a week", "hours per week", "hours per day", "minutes"]),
    (Doubt(Unread), &["hours a day", "days a week", "days per week", "mins", "hourly", "or", "after", "before"]),
    (Doubt(Typo), &["m", "t", "w", "f", "s", "th", "mtwtf", "mwf", "tth"]),
    (Except, &["excl.", "exc."]),
    (Included, &["incl.", "inc."]),
    (Word, &["drop-in", "drop in", "drop-ins", "walk-in", "walk in", "walk-ins"]),
    (Filler, &["open", "opens", "opened", "opening", "opening times", "opening hours", "opening time", "times"]),
    (Filler, &["time", "hours", "hour", "hrs", "hr", "h", "on", "at", "the", "every", "each", "weekly", "of", "only"]),
    (Filler, &["of the month", "of every month", "of each month", "of month", "in the month", "in every month"]),
    (Filler, &["every week", "each week", "per week", "a week", "week", "day", "days", "we", "are", "is", "our", "in"]),
    (Filler, &["all year round", "all year", "year round", "throughout the year"]),
    (Filler, &["both", "inclusive", "available", "service", "for", "this", "a", "an", "it", "be", "when"]),
    (Filler, &["also", "as well as", "runs", "running", "service hours", "hours of operation", "operating hours"]),
    (Filler, &["business hours", "usual hours", "all", "o'clock", "with", "will", "they", "per", "every single"]),
];

/// The longest of those words that stands at the beginning of `rest`, which is in lower case, and how long it is.
pub(super) fn word(rest: &str) -> Option<(Token, usize)> {
    let all = WORDS.iter().flat_map(|(token, words)| words.iter().map(move |word| (*token, *word)));
    let here = all.filter(|(_, word)| rest.strip_prefix(word).is_some_and(word_ends));
    here.max_by_key(|(_, word)| word.len()).map(|(token, word)| (token, word.len()))
}

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A day of the week: its name, or three letters of it and more.
pub(super) fn day(word: &str) -> Option<Token> {
    let name = word.trim_matches('\'');
    let singular = name.strip_suffix("'s").or_else(|| name.strip_suffix('s')).unwrap_or(name);
    let of = |name: &str| DAYS.iter().position(|day| name.len() > 2 && day.starts_with(name));
    let found = of(name).map(|at| (at, false)).or_else(|| of(singular).map(|at| (at, true)));
    found.map(|(at, plural)| Token::Days { set: 1 << at, plural })
}

/// The two letters of OpenStreetMap.
pub(super) fn two_letters(word: &str) -> Option<Token> {
    let at = DAYS.iter().position(|day| word.len() == 2 && day.starts_with(word))?;
    Some(Token::Days { set: 1 << at, plural: false })
}

/// Looks like a day that is not one: a word with a slip in it must not become a label.
pub(super) fn nearly_a_day(word: &str) -> bool {
    let name = word.trim_matches('\'').trim_end_matches('s').trim_end_matches('\'');
    let ends = name.len() > 4 && (name.ends_with("day") || name.ends_with("dya"));
    ends && !matches!(name, "today" | "birthday" | "holiday" | "yesterday" | "noonday" | "workday" | "payday")
}
