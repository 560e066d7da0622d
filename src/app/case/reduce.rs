//! The actions of a case as a whole.

use super::action::{CaseAction, TypedAdvice};
use super::state::{CaseProblem, CaseState};
use crate::app::core::{Cx, Screen};
use crate::domain::case::{AdultStatus, Covered, Event, Person, Run, progress_of};
use crate::domain::scoring::score;
use crate::domain::urgency::{outcome, quietened};

/// Works on one.
pub(super) fn reduce(state: &mut CaseState, cx: &mut Cx<'_>, action: CaseAction) {
    match action {
        CaseAction::New => cx.new_case(),
        CaseAction::Open(id) => cx.read_case(id, Some(Screen::Case)),
        CaseAction::StartContact { point, place, seen } => start_contact(state, cx, point, &place, seen),
        CaseAction::KeepContact => state.quietens.clear(),
        CaseAction::Stop { reason } => stop(cx, reason),
        CaseAction::Adult { status, reason, adult } => record_adult(state, cx, status, (&reason, &adult)),
        CaseAction::Advised(typed) => advised(state, cx, &typed),
    }
}

/// Begins a later contact: what changes overnight is asked anew from now on. One elsewhere may make rules silent: it waits
/// until somebody has seen which.
fn start_contact(state: &mut CaseState, cx: &mut Cx<'_>, point: Option<String>, place: &str, seen: bool) {
    state.problem = point.is_none().then_some(CaseProblem::ContactPoint);
    state.quietens.clear();
    let (Some(point), Some(case)) = (point, cx.session.case.as_deref()) else { return };
    let started = Event::ContactStarted { contact: cx.ids.fresh(), point, place: filled(place) };
    if !seen {
        let mut after = case.clone();
        after.record("", cx.session.now, &cx.session.author, started.clone());
        let (was, will) = (outcome(case, cx.content), outcome(&after, cx.content));
        state.quietens = quietened(&was, &will, cx.content, "");
    }
    if state.quietens.is_empty() {
        cx.record(started);
        cx.go(Screen::Case);
    }
}

/// Ends the contact, and puts on record how far each unfinished form of it got.
fn stop(cx: &mut Cx<'_>, reason: String) {
    let Some(case) = &cx.session.case else { return };
    let at_hand = |run: &&Run| case.run_at_hand(cx.content, &run.questionnaire).is_some_and(|known| known.id == run.id);
    let unfinished = case.runs.iter().filter(|run| run.finished.is_none()).filter(at_hand);
    let covered = unfinished.filter_map(|run| {
        // Counted as it was shown to this person; of an instrument, as its score says it.
        let (answered, of) = match cx.content.instrument(&run.questionnaire) {
            Some(instrument) => {
                let score = score(instrument, &run.answers());
                (score.answered, score.of)
            }
            None => {
                let progress = progress_of(case, cx.content, run)?;
                (progress.answered, progress.of)
            }
        };
        Some(Covered { questionnaire: run.questionnaire.clone(), answered, of })
    });
    let covered = covered.collect();
    cx.record(Event::Stopped { reason, covered });
    cx.go(Screen::Case);
}

/// What was typed; none where nothing was.
fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A child must have an adult: what would dismiss one is not taken.
fn record_adult(state: &mut CaseState, cx: &mut Cx<'_>, status: AdultStatus, (reason, adult): (&str, &str)) {
    let Some(case) = &cx.session.case else { return };
    if status.is_dismissal() && Person::of(case, cx.content).is_child() {
        return;
    }
    let reason = filled(reason);
    state.problem = (status.needs_reason() && reason.is_none()).then_some(CaseProblem::AdultReason);
    if state.problem.is_none() {
        let rules = outcome(case, cx.content).adult.iter().map(|fired| fired.rule.id.clone()).collect();
        cx.record(Event::AppropriateAdult { status, reason, adult: filled(adult), rules });
        cx.go_back();
    }
}

fn advised(state: &mut CaseState, cx: &mut Cx<'_>, typed: &TypedAdvice) {
    let (told, advice) = (filled(&typed.told), filled(&typed.advice));
    state.problem = match (&told, &advice) {
        (None, _) => Some(CaseProblem::AdviceTold),
        (_, None) => Some(CaseProblem::AdviceWords),
        _ => None,
    };
    if let (Some(told), Some(advice)) = (told, advice) {
        cx.record(Event::OfficerAdvised { told, advice, response: filled(&typed.response) });
        cx.go_back();
    }
}
