//! From which age to which, as people write it. Two groups, grades and exceptions are not one smallest and largest age.

use super::clean::{clean, says_any};
use super::placeholder::is_placeholder;

/// What a text says of ages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgeReading {
    /// The youngest, in whole years.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
    /// What was taken for granted, and why nothing was taken.
    pub marks: Vec<AgeMark>,
}

/// What is to be known of a reading of ages. [`AgeReading`] has none where it says that a person has to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeMark {
    /// Parts of a year were left out: "17.6" is 17 and a half or 17 and six months.
    Rounded,
    /// "over 18" was taken as 18 and more.
    Over,
    /// 99 and more is written for "no limit".
    NoLimit,
    /// To look at: several groups, an exception, or other conditions beside the ages.
    Several,
    /// To look at: years of school, not of life.
    Grades,
    /// To look at: no ages that can be read.
    Unread,
}

impl AgeMark {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rounded => "rounded",
            Self::Over => "over",
            Self::NoLimit => "no-limit",
            Self::Several => "several",
            Self::Grades => "grades",
            Self::Unread => "unread",
        }
    }

    /// Was nothing read, and has a person to look?
    pub fn flags(self) -> bool {
        matches!(self, Self::Several | Self::Grades | Self::Unread)
    }
}

/// Above this a number is written for "no limit", as 200 and 999 are.
const OLDEST: u32 = 98;

/// Reads a text about ages.
pub fn read(text: &str) -> AgeReading {
    let text = clean(text).to_lowercase();
    let flag = |mark| AgeReading { marks: vec![mark], ..AgeReading::default() };
    if is_placeholder(&text) {
        return AgeReading::default();
    }
    if says_any(&text, &["grade", "grades", "key stage", "ks1", "ks2", "school year", "year group", "reception"]) {
        return flag(AgeMark::Grades);
    }
    let numbers = numbers(&text);
    let mut rest = words(&text);
    if numbers.is_empty() {
        let all = ["all ages", "any age", "any", "all", "everyone", "everybody", "no limit", "no age limit", "anyone"];
        return match rest.as_str() {
            rest if all.contains(&rest) => AgeReading::default(),
            "adult" | "adults" | "adults only" => AgeReading { min: Some(18), ..AgeReading::default() },
            _ => flag(AgeMark::Unread),
        };
    }
    let (above, below) = (
        [
            "and up",
            "and over",
            "and above",
            "plus",
            "or over",
            "or older",
            "and older",
            "over",
            "from",
            "years and over",
            "upwards",
            "years plus",
            "or above",
            "minimum",
            "at least",
            "aged over",
            "onwards",
            "ages from",
            "aged from",
            "from age",
            "min",
        ],
        [
            "under",
            "up to",
            "and under",
            "below",
            "or under",
            "and below",
            "or younger",
            "max",
            "maximum",
            "to",
            "until",
            "and younger",
            "aged under",
            "aged up to",
            "less than",
            "or below",
        ],
    );
    // "Adults 18+" names them once; "children 5, adults 18" are two groups.
    let groups = ["adults", "adult", "children", "young", "persons", "anyone"];
    let others = rest.split(' ').filter(|word| !groups.contains(word)).collect::<Vec<_>>();
    if others.len() + 1 == rest.split(' ').count() {
        rest = others.join(" ");
    }
    let plus = text.trim_end_matches(|char: char| !char.is_alphanumeric() && char != '+').contains('+');
    let mut marks = Vec::new();
    let mut years = |(years, part): (u32, bool)| {
        if part {
            marks.push(AgeMark::Rounded);
        }
        years
    };
    let (min, max) = match numbers.as_slice() {
        [one] if plus && rest.is_empty() || !plus && above.contains(&rest.as_str()) => (Some(years(*one)), None),
        [one] if below.contains(&rest.as_str()) => {
            let limit = years(*one);
            let open = matches!(rest.as_str(), "under" | "below" | "aged under" | "less than");
            (None, Some(if open { limit.saturating_sub(1) } else { limit }))
        }
        [from, to]
            if !plus
                && matches!(rest.as_str(), "" | "to" | "and" | "between and" | "from to" | "until" | "through") =>
        {
            (Some(years(*from)), Some(years(*to)))
        }
        _ => return flag(AgeMark::Several),
    };
    if matches!(rest.as_str(), "over" | "aged over") {
        marks.push(AgeMark::Over);
    }
    if max.is_some_and(|max| max > OLDEST) {
        marks.push(AgeMark::NoLimit);
    }
    let max = max.filter(|max| *max <= OLDEST);
    if min.is_some_and(|min| min > OLDEST) {
        return flag(AgeMark::Unread);
    }
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        return flag(AgeMark::Unread);
    }
    AgeReading { min: min.filter(|min| *min > 0), max, marks }
}

/// Reads ages of two columns, the smallest and the largest.
pub fn read_pair(min: &str, max: &str) -> AgeReading {
    let lead = |word: &str, text: &str| {
        let number = clean(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if number && !text.trim().is_empty() { [word, " ", text].concat() } else { text.to_owned() }
    };
    let (low, high) = (read(&lead("from", min)), read(&lead("up to", max)));
    let marks = [low.marks, high.marks].concat();
    let wrong = low.min.zip(high.max).is_some_and(|(min, max)| min > max);
    if wrong || marks.iter().any(|mark| mark.flags()) {
        let marks = if wrong { vec![AgeMark::Unread] } else { marks };
        return AgeReading { marks, ..AgeReading::default() };
    }
    AgeReading { min: low.min, max: high.max, marks }
}

/// The numbers of a text, and whether each has a part of a year behind it.
fn numbers(text: &str) -> Vec<(u32, bool)> {
    let parts = text.split(|char: char| !char.is_ascii_digit() && char != '.');
    let parts = parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (years, rest) = part.split_once('.').unwrap_or((part, ""));
            (years.parse().unwrap_or(u32::MAX), rest.contains(|digit| digit != '0'))
        })
        .collect()
}

/// The words of a text that are neither numbers nor "years" and "ages".
fn words(text: &str) -> String {
    let said = text.split(|char: char| !char.is_alphabetic());
    let noise = [
        "",
        "age",
        "ages",
        "aged",
        "years",
        "year",
        "yrs",
        "yr",
        "old",
        "olds",
        "people",
        "of",
        "the",
        "s",
        "y",
        "clients",
        "range",
        "group",
        "yo",
        "only",
        "inclusive",
    ];
    said.filter(|word| !noise.contains(word)).collect::<Vec<_>>().join(" ")
}
