//! What was decided, done or arranged, and no longer fits what is known (audit A0e): a higher rule fires than the one
//! decided on, or what the urgent rules ask for was answered since. Worked out anew, never stored.

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
    let is_decision = |event: &Event| matches!(event, Event::UrgencyDecided(_));
    let urgent = |fact: &dyn Fn(&str) -> bool| reads(&content.urgency, Tier::SameDay, fact);
    let since = begun_since(case, is_decision) || answered_since(case, content, is_decision, urgent);
    since.then_some(OutOfDate::AnsweredSince)
}

/// Is what was recorded last of the appropriate adult out of date?
pub fn adult_out_of_date(case: &Case, content: &ClinicalContent, outcome: &Outcome<'_>) -> Option<OutOfDate> {
    let last = case.adult.last()?;
    if outcome.adult.iter().any(|fired| !last.rules.contains(&fired.rule.id)) {
        return Some(OutOfDate::Higher);
    }
    let is_adult = |event: &Event| matches!(event, Event::AppropriateAdult { .. });
    let concerns = |fact: &dyn Fn(&str) -> bool| {
        reads(&content.urgency, Tier::SameDay, fact) || reads(&content.adult, AdultLevel::Consider, fact)
    };
    let since = begun_since(case, is_adult) || answered_since(case, content, is_adult, concerns);
    since.then_some(OutOfDate::AnsweredSince)
}

/// Was what a rule fires for answered after this action of it was done?
pub fn action_out_of_date<L>(case: &Case, content: &ClinicalContent, fired: &FiredRule<'_, L>, number: usize) -> bool {
    let is_done = |event: &Event| matches!(event, Event::ActionDone { rule, action, .. } if *rule == fired.rule.id && *action == number);
    let reasons = |fact: &dyn Fn(&str) -> bool| fired.reasons.iter().any(|reason: &FiredReason| fact(&reason.fact));
    answered_since(case, content, is_done, reasons)
}

/// Did a later contact begin after the last entry of this kind?
fn begun_since(case: &Case, of_kind: impl Fn(&Event) -> bool) -> bool {
    let since = case.entries.iter().rev().take_while(|entry| !of_kind(&entry.what));
    since.into_iter().any(|entry| matches!(entry.what, Event::ContactStarted { .. }))
}

/// Was one of the facts that `concerns` looks for answered, or cleared, after the last entry of this kind?
fn answered_since(
    case: &Case,
    content: &ClinicalContent,
    of_kind: impl Fn(&Event) -> bool,
    concerns: impl Fn(&dyn Fn(&str) -> bool) -> bool,
) -> bool {
    let since = case.entries.iter().rev().take_while(|entry| !of_kind(&entry.what));
    since.into_iter().any(|entry| {
        let Event::Answered { run, item, .. } = &entry.what else { return false };
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
