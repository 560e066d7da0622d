//! Which rules a change makes silent, so that a person hears of it first (audit A0d).

use super::firing::{FiredReason, FiredRule};
use super::outcome::Outcome;
use super::tier::Tier;
use crate::domain::clinical_content::ClinicalContent;

/// A rule that a change would make silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuietRule {
    /// Its id.
    pub rule: String,
    /// The tier it has now.
    pub level: Tier,
}

/// The rules that fire now (`was`) and no longer reach their tier after a change of the form `changed` (`will`): every one that is Immediate; of the others,
/// those that rest on answers in another form. A total of which another rule of at least that tier speaks is
/// not lost.
pub fn quietened(was: &Outcome<'_>, will: &Outcome<'_>, content: &ClinicalContent, changed: &str) -> Vec<QuietRule> {
    let elsewhere = |fact: &str| {
        let form = fact.split_once(['.', ':']).map_or(fact, |(form, _)| form);
        form != changed && content.questionnaire(form).is_some()
    };
    let said = |level: Tier, reason: &FiredReason| {
        let of_tier = will.urgency.iter().filter(|rule| rule.level >= level);
        let mut others = of_tier.flat_map(|rule| &rule.reasons);
        reason.reaches.is_some() && others.any(|other| other.fact == reason.fact)
    };
    let lost = |fired: &&FiredRule<'_, Tier>| {
        let stays = will.urgency.iter().any(|rule| rule.rule.id == fired.rule.id && rule.level >= fired.level);
        let matters = fired.level == Tier::Immediate || fired.reasons.iter().any(|reason| elsewhere(&reason.fact));
        !stays && matters && !fired.reasons.iter().all(|reason| said(fired.level, reason))
    };
    let quiet = |fired: &FiredRule<'_, Tier>| QuietRule { rule: fired.rule.id.clone(), level: fired.level };
    was.urgency.iter().filter(lost).map(quiet).collect()
}
