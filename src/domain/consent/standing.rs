//! What holds for a recipient on a day: what is recorded, where it contradicts nothing and is not over.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::recorded::Recorded;
use super::sharing::Sharing;
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Reason};
use crate::domain::time::Timestamp;

/// Consent for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The decision.
    pub sharing: Sharing,
    /// The topics they may know.
    pub topics: BTreeSet<String>,
    /// When it was recorded.
    pub at: Option<Timestamp>,
    /// The last day of an agreement, where it has one.
    pub until: Option<Date>,
}

/// The recipients of the consent form, in its order, each with what holds now.
pub fn consents(case: &Case, content: &ClinicalContent, now: Timestamp) -> BTreeMap<String, Consent> {
    content.recipients().iter().map(|row| (row.code.clone(), consent(case, content, &row.code, now))).collect()
}

/// What one recipient may be told now. While two devices differ on it, no more than either allows: an order of entries
/// does not turn a refusal into an agreement.
pub fn consent(case: &Case, content: &ClinicalContent, recipient: &str, now: Timestamp) -> Consent {
    // A clock that was set back does not bring back an agreement that was over.
    let today = now.max(case.updated()).date();
    let of = |case: &Case| recorded(case, content, recipient, today);
    case.other_readings().map(|reading| of(&reading)).fold(of(case), narrower)
}

/// Of two consents, what both allow.
fn narrower(a: Consent, b: Consent) -> Consent {
    match (a.sharing.allows(), b.sharing.allows()) {
        (true, false) => b,
        (true, true) => Consent { topics: a.topics.intersection(&b.topics).cloned().collect(), ..a },
        (false, _) => a,
    }
}

/// What is recorded for one recipient, on this day.
fn recorded(case: &Case, content: &ClinicalContent, recipient: &str, today: Date) -> Consent {
    let nothing = Consent { sharing: Sharing::NotAsked, topics: BTreeSet::new(), at: None, until: None };
    let Some(form) = Recorded::of(case, content) else { return nothing };
    let until = form.until(recipient);
    let decided_in_best_interests = form.code("capacity") == Some("no")
        && ["best-interests-basis", "best-interests-decider"].iter().all(|item| !form.values(item).is_empty());
    let sharing = match (form.answer(recipient), form.code(recipient)) {
        // Who would not say yes has not agreed, and was asked.
        (Some(Answer::Missing(Reason::Declined)), _) | (_, Some("refused")) => Sharing::Refused,
        (_, Some("withdrawn")) => Sharing::Withdrawn,
        (_, None | Some("not-asked")) => Sharing::NotAsked,
        _ if !form.contradictions(case, content, recipient).is_empty() => Sharing::Unsettled,
        (_, Some("given")) if until.is_some_and(|last| last < today) => Sharing::Expired,
        (_, Some("given")) => Sharing::Given,
        (_, Some("lacks-capacity")) if decided_in_best_interests => Sharing::BestInterests,
        (_, Some("lacks-capacity")) => Sharing::LacksCapacity,
        (_, Some("overridden")) => Sharing::Overridden,
        _ => Sharing::NotAsked,
    };
    let topics = form.values(&format!("{recipient}-topics")).iter();
    let topics = topics.filter_map(|value| value.code().map(str::to_owned)).filter(|_| sharing.allows());
    let at = form.run.recorded.get(recipient).map(|recorded| recorded.at);
    Consent { topics: topics.collect(), at, until, sharing }
}
