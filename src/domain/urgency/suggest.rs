//! Which instruments the answers so far suggest, each with why. A suggestion is no duty, and a person chooses.

use jiff::civil::Date;

use super::firing::FiredRule;
use super::level::SuggestionLevel;
use super::outcome::Outcome;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::scoring::{AgeFit, AgeRange};

/// The instruments that a rule suggests and that may be begun: in use on this day, for this age, and not
/// given yet in this contact.
pub fn suggested<'l>(
    case: &Case,
    content: &'l ClinicalContent,
    outcome: &Outcome<'_>,
    today: Date,
) -> Vec<FiredRule<'l, SuggestionLevel>> {
    let age = Person::of(case, content).age;
    let may = |id: &str| {
        let fits = |range: &AgeRange| range.fit(age) != AgeFit::Outside;
        let instrument = content.instrument(id).filter(|instrument| fits(&instrument.scoring.age));
        instrument.is_some() && content.offers(id, today) && case.run_at_hand(content, id).is_none()
    };
    content.suggestions.fired(&outcome.facts).into_iter().filter(|fired| may(&fired.rule.id)).collect()
}
