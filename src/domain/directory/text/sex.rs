//! Whom a service serves, from a column that is about sex. A description that says "women" is no rule; no other column is read.

use super::clean::clean;
use super::yes_no;
use crate::domain::directory::ServedSex;

/// Reads a column such as "Gender": none where it does not say.
pub fn read(text: &str) -> Option<ServedSex> {
    let text = clean(text).to_lowercase();
    let word = |word: &str| match word {
        "women" | "woman" | "female" | "females" | "f" | "girls" | "womens" | "ladies" => Some(ServedSex::Female),
        "men" | "man" | "male" | "males" | "m" | "boys" | "mens" | "gentlemen" => Some(ServedSex::Male),
        "any" | "all" | "both" | "everyone" | "either" | "mixed" | "anyone" | "unisex" | "everybody" => {
            Some(ServedSex::Any)
        }
        _ => None,
    };
    let words = text.split(|char: char| !char.is_alphanumeric() && char != '\'').filter(|word| !word.is_empty());
    let mut said = Vec::new();
    for one in words.map(|word| word.replace('\'', "")) {
        match word(&one) {
            Some(sex) => said.push(sex),
            None if matches!(one.as_str(), "and" | "only" | "genders" | "gender" | "sexes" | "or" | "services") => {}
            None => return None,
        }
    }
    let has = |sex| said.contains(&sex);
    match (has(ServedSex::Any), has(ServedSex::Female), has(ServedSex::Male)) {
        (true, false, false) | (false, true, true) => Some(ServedSex::Any),
        (false, true, false) => Some(ServedSex::Female),
        (false, false, true) => Some(ServedSex::Male),
        _ => None,
    }
}

/// Reads two columns of yes and no: does it serve women, does it serve men? Neither is no service, so it is not known.
pub fn read_pair(female: &str, male: &str) -> Option<ServedSex> {
    match (yes_no::read(female)?, yes_no::read(male)?) {
        (true, true) => Some(ServedSex::Any),
        (true, false) => Some(ServedSex::Female),
        (false, true) => Some(ServedSex::Male),
        (false, false) => None,
    }
}
