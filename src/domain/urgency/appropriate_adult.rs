//! Is an appropriate adult still to be thought of? One suspicion is enough, until it is dispelled (PACE Code C 1.4).

use super::outcome::Outcome;
use crate::domain::case::{Case, Subject};

/// Does something speak for an appropriate adult that nobody has looked at? What was dismissed is asked again once
/// another rule speaks for it, and while two tablets differ on it. Of a child it is never a question.
pub fn is_adult_to_consider(case: &Case, outcome: &Outcome<'_>) -> bool {
    let differ = case.conflicts().iter().any(|conflict| conflict.subject == Subject::Adult);
    let looked_at = |rule: &String| match case.adult_at_hand() {
        Some(last) => !last.status.is_dismissal() || (last.rules.contains(rule) && !differ),
        None => false,
    };
    outcome.adult.iter().any(|fired| !looked_at(&fired.rule.id))
}
