//! The actions of the outcome: the rules propose, a person decides, and both go on record.

use super::action::OutcomeAction;
use super::state::OutcomeState;
use crate::app::core::Cx;
use crate::domain::case::Event;
use crate::domain::urgency::{TypedDecision, check_decision, outcome};

/// Works on one.
pub(super) fn reduce(state: &mut OutcomeState, cx: &mut Cx<'_>, action: OutcomeAction) {
    match action {
        OutcomeAction::DecideUrgency(decision) => decide(state, cx, &decision),
        OutcomeAction::ActionDone { rule, action, told } => cx.record(Event::ActionDone { rule, action, told }),
        OutcomeAction::ActionUndone { rule, action } => cx.record(Event::ActionUndone { rule, action }),
        OutcomeAction::WithdrawUrgency => cx.record(Event::UrgencyWithdrawn),
    }
}

fn decide(state: &mut OutcomeState, cx: &mut Cx<'_>, typed: &TypedDecision) {
    let Some(case) = &cx.session.case else { return };
    let outcome = outcome(case, cx.content);
    let rules = outcome.urgency.iter().map(|fired| fired.rule.id.clone()).collect();
    match check_decision(typed, outcome.proposed(), rules, cx.content.rule_set()) {
        Ok(decision) => {
            state.decision_problem = None;
            cx.record(Event::UrgencyDecided(decision));
            cx.go_back();
        }
        Err(problem) => state.decision_problem = Some(problem),
    }
}
