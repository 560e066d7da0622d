//! What was decided, done or arranged, and no longer fits what is known (audit A0e): a higher rule fires than the one
//! decided on, or what the urgent rules ask for was answered unseen by its writer: since, or meanwhile on another
//! device. Worked out anew, never stored.

use super::firing::{FiredReason, FiredRule};
use super::level::AdultLevel;
use super::outcome::Outcome;
use super::rule::RuleSet;
use super::tier::Tier;
use crate::domain::case::{Case, Event};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::base_id;

/// Why it is out of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfDate {
    /// More is proposed now, or another rule speaks for it.
    Higher,
    /// Safety questions were answered since.
    AnsweredSince,
}

/// Is the decision on urgency out of date?
pub fn decision_out_of_date(case: &Case, content: &ClinicalContent, outcome: &Outcome<'_>) -> Option<OutOfDate> {
    let decision = case.urgency.as_ref()?;
    if outcome.proposed() > decision.proposed {
        return Some(OutOfDate::Higher);
    }
    let urgent = |fact: &dyn Fn(&str) -> bool| reads(&content.urgency, Tier::SameDay, fact);
    let since = begun(case.unseen_by_decision()) || answered(case, content, case.unseen_by_decision(), urgent);
    since.then_some(OutOfDate::AnsweredSince)
}

/// Is what was recorded last of the appropriate adult out of date?
pub fn adult_out_of_date(case: &Case, content: &ClinicalContent, outcome: &Outcome<'_>) -> Option<OutOfDate> {
    let last = case.adult.last()?;
    if outcome.adult.iter().any(|fired| !last.rules.contains(&fired.rule.id)) {
        return Some(OutOfDate::Higher);
    }
    let concerns = |fact: &dyn Fn(&str) -> bool| {
        reads(&content.urgency, Tier::SameDay, fact) || reads(&content.adult, AdultLevel::Consider, fact)
    };
    let since = begun(case.unseen_by_adult(last)) || answered(case, content, case.unseen_by_adult(last), concerns);
    since.then_some(OutOfDate::AnsweredSince)
}

/// Was what a rule fires for answered unseen by whoever did this action of it?
pub fn action_out_of_date<L>(case: &Case, content: &ClinicalContent, fired: &FiredRule<'_, L>, number: usize) -> bool {
    let Some(done) = case.done.get(&(fired.rule.id.clone(), number)) else { return false };
    let reasons = |fact: &dyn Fn(&str) -> bool| fired.reasons.iter().any(|reason: &FiredReason| fact(&reason.fact));
    answered(case, content, case.unseen_by_action(done), reasons)
}

/// Did a later contact begin?
fn begun<'a>(mut unseen: impl Iterator<Item = &'a Event>) -> bool {
    unseen.any(|event| matches!(event, Event::ContactStarted { .. }))
}

/// Was one of the facts that `concerns` looks for answered, or cleared?
fn answered<'a>(
    case: &Case,
    content: &ClinicalContent,
    mut unseen: impl Iterator<Item = &'a Event>,
    concerns: impl Fn(&dyn Fn(&str) -> bool) -> bool,
) -> bool {
    unseen.any(|event| {
        let Event::Answered { run, item, .. } = event else { return false };
        let Some(run) = case.run(run) else { return false };
        let (form, item) = (run.questionnaire.as_str(), base_id(item));
        let instrument = content.instrument(form).is_some();
        concerns(&|fact: &str| match fact.split_once(['.', ':']) {
            Some(("person", "age")) if form == "person" => matches!(item, "age" | "date-of-birth"),
            Some((of, what)) if of == form => instrument || what.split(':').next() == Some(item),
            _ => false,
        })
    })
}

/// Does a rule of the set ask for such a fact, at this level or a higher one?
fn reads<L: Ord>(rules: &RuleSet<L>, from: L, fact: &dyn Fn(&str) -> bool) -> bool {
    let mut found = false;
    let levels = rules.rules.iter().flat_map(|rule| &rule.levels).filter(|step| step.level >= from);
    levels.for_each(|step| step.when.each(&mut |condition| found = found || fact(&condition.fact)));
    found
}
