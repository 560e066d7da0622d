//! May a form or an instrument be begun, or gone on with? Asked by the interview before it opens one, and by its screens.

use super::notice::Fault;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::device::Availability;
use crate::domain::scoring::AgeFit;
use crate::domain::time::Timestamp;

/// Of a child under 10 only who they are, where, and on what basis whom is told: what follows is the safeguarding route.
const OF_ANYBODY: [&str; 3] = ["person", "identification", "consent"];

/// Why a form or an instrument is not opened, if it is not.
pub fn why_not_begun(content: &ClinicalContent, case: &Case, id: &str, now: Timestamp) -> Option<Fault> {
    let person = Person::of(case, content);
    if person.is_under_ten() && !OF_ANYBODY.contains(&id) {
        return Some(Fault::new("under-ten"));
    }
    let instrument = content.instrument(id)?;
    let begun = case.run_at_hand(content, id).is_some();
    if instrument.scoring.age.fit(person.age) == AgeFit::Outside {
        return Some(Fault::naming("instrument-refused-by-age", id));
    }
    match content.availability(id, now.date()) {
        Some(Availability::On) | None => None,
        Some(_) if begun => None,
        Some(Availability::NotChecked | Availability::Off) => Some(Fault::naming("instrument-off", id)),
        Some(_) => Some(Fault::new("tool-read-only")),
    }
}

/// May answers to it be read and not changed?
pub fn is_read_only(content: &ClinicalContent, id: &str, now: Timestamp) -> bool {
    content.availability(id, now.date()).is_some_and(Availability::is_read_only)
}
