//! The person's decision on urgency: free up or down, but never without a reason where it differs.

use super::tier::Tier;
use crate::domain::case::UrgencyDecision;

/// A decision as it is typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDecision {
    /// The tier chosen, once there is one.
    pub tier: Option<Tier>,
    /// Why, when it differs from the proposal.
    pub reason: String,
    /// The colleague it was discussed with.
    pub colleague: String,
}

/// What is missing in a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// No tier chosen.
    #[error("no tier chosen")]
    NoTier,
    /// The decision differs from the proposal, and no reason is given.
    #[error("no reason given")]
    NoReason,
    /// The decision lowers Immediate or SameDay, and no colleague is named.
    #[error("no colleague named")]
    NoColleague,
}

/// Checks a decision against the proposal.
pub fn check_decision(
    typed: &TypedDecision,
    proposed: Option<Tier>,
    rules: Vec<String>,
    rule_set: String,
) -> Result<UrgencyDecision, DecisionError> {
    let decided = typed.tier.ok_or(DecisionError::NoTier)?;
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let differs = proposed.is_some_and(|proposed| proposed != decided);
    let lowers = proposed.is_some_and(|proposed| proposed >= Tier::SameDay && decided < proposed);
    let reason = filled(&typed.reason).filter(|_| differs);
    let colleague = filled(&typed.colleague).filter(|_| lowers);
    if differs && reason.is_none() {
        return Err(DecisionError::NoReason);
    }
    if lowers && colleague.is_none() {
        return Err(DecisionError::NoColleague);
    }
    Ok(UrgencyDecision { proposed, decided, reason, colleague, rules, rule_set })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(proposed: Tier, tier: Tier, reason: &str, colleague: &str) -> Result<UrgencyDecision, DecisionError> {
        let typed = TypedDecision { tier: Some(tier), reason: reason.into(), colleague: colleague.into() };
        check_decision(&typed, Some(proposed), Vec::new(), "r 1".into())
    }

    #[test]
    fn confirming_needs_nothing_more() {
        assert!(decide(Tier::Immediate, Tier::Immediate, "", "").is_ok());
    }

    #[test]
    fn raising_needs_a_reason_but_no_colleague() {
        assert_eq!(decide(Tier::Routine, Tier::Immediate, " ", ""), Err(DecisionError::NoReason));
        assert!(decide(Tier::Routine, Tier::Immediate, "seen shaking", "").is_ok());
    }

    #[test]
    fn lowering_immediate_or_same_day_needs_a_named_colleague() {
        for proposed in [Tier::Immediate, Tier::SameDay] {
            assert_eq!(decide(proposed, Tier::Routine, "seen by nurse", ""), Err(DecisionError::NoColleague));
            assert!(decide(proposed, Tier::Routine, "seen by nurse", "Sister Adeyemi").is_ok());
        }
        assert!(decide(Tier::Within24h, Tier::Routine, "already booked", "").is_ok());
    }
}
