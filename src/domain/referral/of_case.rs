//! The services that fit the person of a case. Used by the screens of referral and handout.

use jiff::civil::DateTime;

use super::criteria::MatchCriteria;
use super::found::Matches;
use super::matching::find;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::scoring::score;

/// Holds every service against what is known of the person, with these needs.
pub fn find_for<'c>(case: &Case, content: &'c ClinicalContent, needs: &[&str], now: DateTime) -> Matches<'c> {
    let person = Person::of(case, content);
    let complete = |id: &str| content.instrument(id).is_some_and(|i| score(i, &case.answers_of(id)).complete());
    let done = content.instruments.iter().map(|i| i.scoring.instrument.clone()).filter(|id| complete(id));
    let wanted = MatchCriteria {
        needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        age: person.age,
        sex: person.sex,
        area: person.area,
        done: done.collect(),
    };
    find(&content.directory, &content.matching, &wanted, now)
}
