//! Telephone numbers as lists write them: several in a cell, with the hours and names of whoever answers. A number is never
//! joined with another and never made up to its length.

use super::clean::clean;

/// A telephone number of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhoneReading {
    /// The number, in groups as it was written; with its nought, where a spreadsheet had taken that.
    pub number: String,
    /// What stands beside it: "helpline", "after 5pm", a name.
    pub label: Option<String>,
    /// The extension to ask for.
    pub extension: Option<String>,
    /// What was done, and what is to be looked at.
    pub marks: Vec<PhoneMark>,
}

/// What is to be known of a number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneMark {
    /// It had lost its leading nought.
    ZeroRestored,
    /// Nobody answers: a fax.
    Fax,
    /// Too few or too many digits for a number of this country.
    Length,
    /// A spreadsheet has rounded it: `4.41632E+11`. The number is lost.
    Rounded,
}

impl PhoneMark {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::ZeroRestored => "zero-restored",
            Self::Fax => "fax",
            Self::Length => "length",
            Self::Rounded => "rounded",
        }
    }
}

/// Reads every number of a cell.
pub fn read(text: &str) -> Vec<PhoneReading> {
    let text = clean(text);
    // A number of a spreadsheet with its decimals.
    let text = text.strip_suffix(".0").filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(&text);
    if let Some(rounded) = rounded(text) {
        return vec![rounded];
    }
    let mut found: Vec<PhoneReading> = Vec::new();
    let mut rest = text;
    let mut words = String::new();
    while let Some((before, number, after)) = next_number(rest) {
        words.push_str(before);
        let (extension, after) = extension(after);
        let mut reading = number_of(number);
        reading.extension = extension;
        place(&words, &mut found, &mut reading);
        found.push(reading);
        words.clear();
        rest = after;
    }
    words.push_str(rest);
    if let (Some(last), Some(label)) = (found.last_mut(), label(&words)) {
        last.label = Some(last.label.take().map_or(label.clone(), |before| [before.as_str(), ", ", &label].concat()));
    }
    for phone in &mut found {
        let fax = |label: &str| label.to_lowercase().contains("fax");
        phone.marks.extend(phone.label.as_deref().is_some_and(fax).then_some(PhoneMark::Fax));
    }
    found
}

/// Words between two numbers belong to the one before where they are in brackets or behind a comma's other side.
fn place(words: &str, found: &mut [PhoneReading], reading: &mut PhoneReading) {
    let (behind, ahead) = match words.find([')', ';', '\n', '/', ',']) {
        Some(at) if !found.is_empty() => words.split_at(at + 1),
        _ => ("", words),
    };
    if let (Some(last), Some(label)) = (found.last_mut(), label(behind)) {
        last.label = Some(last.label.take().map_or(label.clone(), |before| [before.as_str(), ", ", &label].concat()));
    }
    reading.label = label(ahead);
}

/// What is left of words when what only joins numbers is gone.
fn label(words: &str) -> Option<String> {
    let empty =
        ["or", "and", "tel", "t", "telephone", "phone", "number", "no", "call", "on", "ph", "email", "mail", "e"];
    let trim = |char: char| !char.is_alphanumeric();
    let mut words = words.trim_matches(trim);
    loop {
        let first = words.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
        if first.is_empty() || !empty.contains(&first.to_lowercase().as_str()) {
            break;
        }
        words = words.get(first.len()..).unwrap_or_default().trim_matches(trim);
    }
    for joining in [" or", " and"] {
        words = words.strip_suffix(joining).unwrap_or(words).trim_end_matches(trim);
    }
    (!words.is_empty()).then(|| words.to_owned())
}

/// `4.41632E+11`, as a spreadsheet writes a long number.
fn rounded(text: &str) -> Option<PhoneReading> {
    let upper = text.trim().to_ascii_uppercase();
    let (mantissa, exponent) = upper.split_once("E+")?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let whole = digits(mantissa) && digits(exponent);
    whole.then(|| PhoneReading {
        number: text.trim().to_owned(),
        marks: vec![PhoneMark::Rounded],
        ..Default::default()
    })
}

/// The words before the next number, the number, and what follows it.
fn next_number(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let first = from + text.get(from..)?.find(|char: char| char.is_ascii_digit() || char == '+')?;
        let bracket = first.checked_sub(1).filter(|at| *at >= from && text.get(*at..first) == Some("("));
        let start = bracket.unwrap_or(first);
        let (number, after) = run(text.get(start..)?);
        // Fewer digits are years, hours and short codes; "999" and "111" are no lines of a service.
        if count(number) >= 6 {
            return Some((text.get(..start)?, number, after));
        }
        from = (text.len() - after.len()).max(first + 1);
    }
}

fn count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Digits with spaces, brackets and dashes between them, to where a number is whole or something else begins.
fn run(text: &str) -> (&str, &str) {
    let abroad = text.starts_with('+') || text.starts_with("00");
    let whole = if abroad { 12 } else { 10 };
    let mut end = 0;
    for (at, char) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let so_far = count(text.get(..at).unwrap_or_default());
        match char {
            '0'..='9' => end = at + 1,
            '+' if at == 0 => {}
            ' ' | '-' | '.' if goes_on(rest, so_far, whole) => {}
            '(' if rest.starts_with("(0)") || so_far < 6 => {}
            ')' if so_far < 8 => {}
            _ => break,
        }
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Do the digits behind this gap belong to the number? Not those of a second one, nor the hours of whoever answers.
fn goes_on(gap: &str, so_far: usize, whole: usize) -> bool {
    let group = gap.trim_start_matches([' ', '-', '.']);
    let gap = gap.len() - group.len();
    if group.starts_with('(') {
        return gap == 1 && so_far < 6;
    }
    let digits = group.find(|char: char| !char.is_ascii_digit()).unwrap_or(group.len());
    let after = group.get(digits..).unwrap_or_default();
    let clock = ["am", "pm", " am", " pm", "a.m", "p.m", ":", "noon", "hr", " hr", " hour", "-hour", "/7", " day"]
        .iter()
        .any(|sign| after.starts_with(sign));
    let to = after.trim_start();
    let span = digits < 3 && (to.starts_with(['-', '.']) || to.starts_with("to ")) && so_far > 7;
    let second = so_far >= whole && (group.starts_with('0') || so_far + digits > whole.max(11));
    digits > 0 && gap < 4 && !clock && !span && !second
}

/// ` ext. 123`, ` x123`
fn extension(after: &str) -> (Option<String>, &str) {
    let lower = after.to_ascii_lowercase();
    let rest = lower.trim_start_matches([' ', ',', '(']);
    let words = ["extension number", "extension no", "extension", "extn", "ext", "x", "opt", "option"];
    let found = words.iter().find_map(|word| {
        let rest = rest.strip_prefix(word)?.trim_start_matches(['.', ':', ' ']);
        let end = rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(rest.len());
        rest.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
    });
    match found {
        Some((digits, rest)) => (Some(digits.to_owned()), after.get(after.len() - rest.len()..).unwrap_or_default()),
        None => (None, after),
    }
}

fn number_of(written: &str) -> PhoneReading {
    let mut marks = Vec::new();
    let mut number = written.trim().trim_end_matches(['-', '.', '(']).replace("(0)", " ");
    let unbalanced = number.starts_with('(') && !number.contains(')');
    if unbalanced {
        number.remove(0);
    }
    let mut number = number.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = number.chars().filter(char::is_ascii_digit).collect::<String>();
    let abroad = number.starts_with('+') || digits.starts_with("00");
    // A spreadsheet takes a number for a number, and its nought away.
    if !abroad && matches!(digits.len(), 9 | 10) && digits.starts_with(['1', '2', '3', '7', '8']) {
        number = match number.strip_prefix('(') {
            Some(rest) => ["(0", rest].concat(),
            None => ["0", &number].concat(),
        };
        marks.push(PhoneMark::ZeroRestored);
        if digits.len() == 9 {
            marks.push(PhoneMark::Length);
        }
    } else if !fits(&digits, abroad) {
        marks.push(PhoneMark::Length);
    }
    PhoneReading { number, marks, ..PhoneReading::default() }
}

/// Ten digits beginning with 0 can be a number of this country; `0800 1111` and 0845 46 47 have fewer.
fn fits(digits: &str, abroad: bool) -> bool {
    match (abroad, digits.strip_prefix("44").or_else(|| digits.strip_prefix("0044"))) {
        (true, Some(rest)) => matches!(rest.trim_start_matches('0').len(), 9 | 10),
        (true, None) => digits.len() > 7,
        (false, Some(rest)) if digits.len() == 12 => rest.len() == 10,
        _ => {
            digits.starts_with('0') && matches!(digits.len(), 10 | 11)
                || matches!(digits, "08001111" | "08454647")
                || (digits.starts_with("116") && digits.len() == 6)
        }
    }
}
