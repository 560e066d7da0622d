//! The few things of the person that other parts ask for, read from the answers of the forms.

use jiff::civil::Date;

use super::age;
use super::journal::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Enabled, Value};
use crate::domain::time::long_date;

/// Of whom the case is. Every field may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Name, as given.
    pub name: Option<String>,
    /// Date of birth, in words.
    pub birth: Option<String>,
    /// Age in years: from the date of birth on the day of the last work, else as stated.
    pub age: Option<u32>,
    /// Do the days of the journal disagree so that the age depends on it? Then `age` is the younger.
    pub age_disputed: bool,
    /// The day of the last work.
    pub today: Option<Date>,
    /// Sex, as a code: `male`, `female`.
    pub sex: Option<String>,
    /// Sex, in words.
    pub sex_words: Option<String>,
    /// The area of the directory where the person lives or stays, as a code.
    pub area: Option<String>,
    /// Where the contact takes place, as a code.
    pub setting: Option<String>,
    /// Where the contact takes place, in words.
    pub place: Option<String>,
    /// How the person may be contacted, in words; none when not asked.
    pub contact: Option<String>,
}

impl Person {
    /// Reads the forms `person` and `identification`.
    pub fn of(case: &Case, content: &ClinicalContent) -> Self {
        let standing = |form: &str| {
            let questionnaire = content.form(form)?;
            let answers = case.standing_answers(form);
            Some((questionnaire, Enabled::of(questionnaire, &answers), answers))
        };
        let (person, identification) = (standing("person"), standing("identification"));
        let value = |form: &str, item: &str| -> Option<Value> {
            let from = if form == "person" { &person } else { &identification };
            let (questionnaire, enabled, answers) = from.as_ref()?;
            enabled.is(questionnaire, item).then_some(())?;
            answers.get(item)?.values().first().cloned()
        };
        let code = |form: &str, item: &str| value(form, item).and_then(|v| v.code().map(str::to_owned));
        let words = |form: &str, item: &str| value(form, item).map(|v| v.to_string());
        let birth = match value("person", "date-of-birth") {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        };
        let stated = match value("person", "age") {
            Some(Value::Integer(age)) => u32::try_from(age).ok(),
            _ => None,
        };
        let age = birth.map(|birth| age::at_last_work(case, birth)).unwrap_or_default();
        Self {
            name: words("person", "name"),
            birth: birth.map(long_date),
            age: age.years.or(stated),
            age_disputed: age.disputed,
            today: Some(case.updated().date()),
            sex: code("person", "sex"),
            sex_words: words("person", "sex"),
            area: code("person", "area"),
            setting: code("identification", "setting"),
            place: words("identification", "setting"),
            contact: words("person", "safe-contact"),
        }
    }

    /// Below the age of criminal responsibility, and so outside of Liaison and Diversion (domain R20)? An age that a wrong
    /// clock made keeps nobody out; the rule still warns.
    pub fn is_under_ten(&self) -> bool {
        !self.age_disputed && self.age.is_some_and(|age| age < 10)
    }

    /// Is the person under 18? Unknown counts as no here; screens say that the age is missing.
    pub fn is_child(&self) -> bool {
        self.age.is_some_and(|age| age < 18)
    }
}
