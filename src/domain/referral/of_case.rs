//! The services that fit the person of a case. Used by the screens of referral and handout.

use jiff::civil::DateTime;

use super::criteria::{JusticeStanding, MatchCriteria};
use super::found::Matches;
use super::matching::find;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::Enabled;
use crate::domain::scoring::score;

/// Holds every service against what is known of the person, with these needs.
pub fn find_for<'c>(case: &Case, content: &'c ClinicalContent, needs: &[&str], now: DateTime) -> Matches<'c> {
    let person = Person::of(case, content);
    let complete = |id: &str| content.instrument(id).is_some_and(|i| score(i, &case.answers_of(id)).complete());
    let done = content.instruments.iter().map(|i| i.scoring.instrument.clone()).filter(|id| complete(id));
    let wanted = MatchCriteria {
        needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        age: person.age,
        sex: person.sex.clone(),
        area: person.area.clone(),
        done: done.collect(),
        standing: standing(case, content, &person.setting),
    };
    find(&content.directory, &content.matching, &wanted, now)
}

/// Where the person stands with the court or the police, as the forms say it.
fn standing(case: &Case, content: &ClinicalContent, setting: &Option<String>) -> JusticeStanding {
    let answers = case.standing_answers("court-report");
    let shown = content.form("court-report").map(|form| (form, Enabled::of(form, &answers)));
    let code = |item: &str| {
        let (form, enabled) = shown.as_ref()?;
        enabled.is(form, item).then_some(())?;
        answers.get(item)?.values().first()?.code().map(str::to_owned)
    };
    let position = code("position");
    let point = case.contacts.last().map(|contact| contact.point.as_str());
    let at = |points: &[&str]| position.is_none() && point.is_some_and(|point| points.contains(&point));
    let is = |codes: &[&str]| position.as_deref().is_some_and(|position| codes.contains(&position));
    JusticeStanding {
        on_bail: is(&["police-bail", "court-bail"]) || at(&["bail", "pre-charge-bail"]),
        in_custody: setting.as_deref() == Some("custody") || is(&["remand"]) || at(&["custody", "remand"]),
        // Group 99 is "not known".
        offence: code("charge").filter(|offence| offence != "99"),
    }
}
