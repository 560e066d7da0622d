//! The printed forms, written down again from the dossier (domain 3.2) and not from the packs: which questions count,
//! what is printed beside each box, what it scores, and which questions are left out after which answer.

use std::collections::BTreeMap;

/// Options in printed order: the beginning of the words, and the points.
pub type Options = &'static [(&'static str, i64)];

const YES_NO: Options = &[("Yes", 1), ("No", 0)];
const TWO_WEEKS: Options =
    &[("Not at all", 0), ("Several days", 1), ("More than half the days", 2), ("Nearly every day", 3)];
const ITQ: Options = &[("Not at all", 0), ("A little bit", 1), ("Moderately", 2), ("Quite a bit", 3), ("Extremely", 4)];
const K6: Options = &[
    ("All of the time", 4),
    ("Most of the time", 3),
    ("Some of the time", 2),
    ("A little of the time", 1),
    ("None of the time", 0),
];
const K10: Options = &[
    ("All of the time", 5),
    ("Most of the time", 4),
    ("Some of the time", 3),
    ("A little of the time", 2),
    ("None of the time", 1),
];
const WHO_5: Options = &[
    ("All of the time", 5),
    ("Most of the time", 4),
    ("More than half of the time", 3),
    ("Less than half of the time", 2),
    ("Some of the time", 1),
    ("At no time", 0),
];
const CORE: Options =
    &[("Not at all", 0), ("Only occasionally", 1), ("Sometimes", 2), ("Often", 3), ("Most or all the time", 4)];
const CORE_REVERSED: Options =
    &[("Not at all", 4), ("Only occasionally", 3), ("Sometimes", 2), ("Often", 1), ("Most or all the time", 0)];
const AQ_AGREE: Options =
    &[("Definitely Agree", 1), ("Slightly Agree", 1), ("Slightly Disagree", 0), ("Definitely Disagree", 0)];
const AQ_DISAGREE: Options =
    &[("Definitely Agree", 0), ("Slightly Agree", 0), ("Slightly Disagree", 1), ("Definitely Disagree", 1)];
const DRINKS: Options = &[
    ("Never", 0),
    ("Monthly or less", 1),
    ("2 to 4 times per month", 2),
    ("2 to 3 times per week", 3),
    ("4 times or more per week", 4),
];
const UNITS: Options = &[("0 to 2", 0), ("3 to 4", 1), ("5 to 6", 2), ("7 to 9", 3), ("10 or more", 4)];
const HOW_OFTEN: Options =
    &[("Never", 0), ("Less than monthly", 1), ("Monthly", 2), ("Weekly", 3), ("Daily or almost daily", 4)];
const LAST_YEAR: Options = &[("No", 0), ("Yes, but not in the last year", 2), ("Yes, during the last year", 4)];
const TO_SEVEN: Options = &[("0 ", 0), ("1 ", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7 ", 7)];

/// Questions with the same options.
type Block = (&'static [&'static str], Options);

/// Every instrument, its scored questions in printed order, and their options.
pub const PRINTED: &[(&str, &[Block])] = &[
    ("phq-9", &[(&["1", "2", "3", "4", "5", "6", "7", "8", "9"], TWO_WEEKS)]),
    ("phq-2", &[(&["1", "2"], TWO_WEEKS)]),
    ("whooley", &[(&["1", "2"], YES_NO)]),
    ("gad-7", &[(&["1", "2", "3", "4", "5", "6", "7"], TWO_WEEKS)]),
    ("gad-2", &[(&["1", "2"], TWO_WEEKS)]),
    ("c-ssrs", &[(&["1", "2", "3", "4", "5", "6", "6b"], YES_NO)]),
    ("core-10", &[(&["1"], CORE), (&["2", "3"], CORE_REVERSED), (&["4", "5", "6", "7", "8", "9", "10"], CORE)]),
    ("who-5", &[(&["1", "2", "3", "4", "5"], WHO_5)]),
    ("k6", &[(&["1", "2", "3", "4", "5", "6"], K6)]),
    ("k10", &[(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], K10)]),
    ("bjmhs", &[(&["1", "2", "3", "4", "5", "6", "7", "8"], YES_NO)]),
    ("cmhs-m", &[(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], YES_NO)]),
    ("cmhs-w", &[(&["1", "2", "3", "4", "5", "6", "7", "8"], YES_NO)]),
    ("pc-ptsd-5", &[(&["1", "2", "3", "4", "5"], YES_NO)]),
    (
        "itq",
        &[
            (&["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"], ITQ),
            (&["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"], ITQ),
        ],
    ),
    ("audit-c", &[(&["1"], DRINKS), (&["2"], UNITS), (&["3"], HOW_OFTEN)]),
    (
        "audit",
        &[(&["1"], DRINKS), (&["2"], UNITS), (&["3", "4", "5", "6", "7", "8"], HOW_OFTEN), (&["9", "10"], LAST_YEAR)],
    ),
    ("fast", &[(&["1", "2", "3"], HOW_OFTEN), (&["4"], LAST_YEAR)]),
    ("cage", &[(&["1", "2", "3", "4"], YES_NO)]),
    (
        "ciwa-ar",
        &[
            (&["1", "2", "3", "4", "5", "6", "7", "8", "9"], TO_SEVEN),
            (&["10"], &[("0 ", 0), ("1 ", 1), ("2 ", 2), ("3 ", 3), ("4 ", 4)]),
        ],
    ),
    (
        "dast-10",
        &[(&["1", "2"], YES_NO), (&["3"], &[("Yes", 0), ("No", 1)]), (&["4", "5", "6", "7", "8", "9", "10"], YES_NO)],
    ),
    (
        "aq-10",
        &[
            (&["1"], AQ_AGREE),
            (&["2", "3", "4", "5", "6"], AQ_DISAGREE),
            (&["7", "8"], AQ_AGREE),
            (&["9"], AQ_DISAGREE),
            (&["10"], AQ_AGREE),
        ],
    ),
    (
        "4at",
        &[
            (&["1"], &[("Normal", 0), ("Mild sleepiness", 0), ("Clearly abnormal", 4)]),
            (&["2"], &[("No mistakes", 0), ("1 mistake", 1), ("2 or more mistakes/untestable", 2)]),
            (&["3"], &[("Achieves 7 months or more", 0), ("Starts but scores <7 months", 1), ("Untestable", 2)]),
            (&["4"], &[("No", 0), ("Yes", 4)]),
        ],
    ),
];

/// The questions of a printed form that count, each with its options.
pub fn printed(tool: &str) -> Vec<(&'static str, Options)> {
    let (_, form) = PRINTED.iter().find(|(id, _)| *id == tool).unwrap_or_else(|| panic!("no printed form of {tool}"));
    form.iter().flat_map(|(items, options)| items.iter().map(|item| (*item, *options))).collect()
}

/// Questions that decide whether others are asked, and do not count themselves.
pub fn gates(tool: &str) -> &'static [&'static str] {
    if tool == "pc-ptsd-5" { &["0"] } else { &[] }
}

/// Such a question answered so that the others are asked.
pub fn sensible_gate(tool: &str) -> Vec<(&'static str, i64)> {
    gates(tool).iter().map(|gate| (*gate, 1)).collect()
}

/// What becomes of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is asked.
    Asked,
    /// It is not asked, by the owner's rule, and counts as zero.
    Skipped,
    /// It is not asked yet, because the question before it has no answer; it counts as nothing.
    Waiting,
}

/// The owners' rules on what is asked next, from the points so far (domain 3.2).
pub fn fate(tool: &str, item: &str, points: &BTreeMap<&str, i64>) -> Fate {
    let zero = |item: &str| points.get(item) == Some(&0);
    let after_yes = |before: &str| match points.get(before) {
        Some(0) => Fate::Skipped,
        Some(_) => Fate::Asked,
        None => Fate::Waiting,
    };
    let unless = |skipped: bool| if skipped { Fate::Skipped } else { Fate::Asked };
    match (tool, item) {
        ("pc-ptsd-5", "1" | "2" | "3" | "4" | "5") => after_yes("0"),
        ("c-ssrs", "3" | "4" | "5") => after_yes("2"),
        ("c-ssrs", "6b") => after_yes("6"),
        ("audit", "4" | "5" | "6" | "7" | "8") => unless(zero("1") || (zero("2") && zero("3"))),
        ("audit", "2" | "3") | ("audit-c", "2" | "3") => unless(zero("1")),
        _ => Fate::Asked,
    }
}
