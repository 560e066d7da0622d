//! Going from page to page of a form: on only where this page is in order, and to what follows the form at its end.

use super::drafts;
use super::form_view::form_view;
use super::navigate::{go, turn_to};
use super::state::InterviewState;
use crate::app::core::{Cx, Screen};
use crate::domain::case::Event;
use crate::domain::questionnaire::{ProblemKind, problems};

/// Shows the page that holds a question.
pub(super) fn go_to_item(state: &mut InterviewState, cx: &mut Cx<'_>, item: &str) {
    let page = form_view(cx.session, cx.content).and_then(|form| form.page_of(item));
    if let Some(page) = page {
        turn_to(state, cx, page);
    }
}

/// On to the next page, if this one is in order.
pub(super) fn next(state: &mut InterviewState, cx: &mut Cx<'_>) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    for (item, problem) in drafts::problems(&form) {
        state.mistyped.entry(item).or_insert(problem);
    }
    if let Some((_, page)) = form.at() {
        let here = |link_id: &str| form.questionnaire.index(link_id).is_some_and(|index| page.items.contains(&index));
        let mut found = problems(&form.questionnaire, &form.answers);
        found.retain(|problem| {
            problem.kind.blocks() && here(&problem.link_id) && !state.mistyped.contains_key(&problem.link_id)
        });
        if !found.is_empty() || state.mistyped.keys().any(|item| here(item)) {
            state.problems = found;
            state.attempted = true;
            return;
        }
    }
    let next = form.next();
    turn_to(state, cx, next);
}

/// Back to the page before, or to the case; not before it was said once that something typed cannot be read.
pub(super) fn back(state: &mut InterviewState, cx: &mut Cx<'_>) {
    if !state.mistyped.is_empty() && !state.attempted {
        state.attempted = true;
        return;
    }
    let previous = form_view(cx.session, cx.content).and_then(|form| form.previous());
    match previous {
        Some(page) => turn_to(state, cx, page),
        None => go(state, cx, Screen::Case),
    }
}

/// The answers were checked: the form is done.
pub(super) fn finish(state: &mut InterviewState, cx: &mut Cx<'_>) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let found = problems(&form.questionnaire, &form.answers);
    // An unanswered question does not hold the form up here: the next page asked for it, and the score
    // says what is missing. A wrong answer does.
    let wrong: Vec<_> =
        found.into_iter().filter(|problem| problem.kind != ProblemKind::Unanswered && problem.kind.blocks()).collect();
    if !wrong.is_empty() {
        state.problems = wrong;
        return;
    }
    let (run, questionnaire) = (form.run.id.clone(), form.run.questionnaire.clone());
    if form.run.finished.is_none() {
        cx.record(Event::RunFinished { run });
    }
    let is_instrument = cx.content.instrument(&questionnaire).is_some();
    let after = match questionnaire.as_str() {
        _ if is_instrument => Screen::Score(questionnaire),
        "core-screen" => Screen::Outcome,
        "court-report" => Screen::Report,
        _ => Screen::Case,
    };
    go(state, cx, after);
    // It is gone through: what follows leads to the case, not back into it.
    cx.session.question = None;
}
