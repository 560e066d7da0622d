//! A change that would hide answers, in this form or another, or make a rule silent: it waits until a person has seen which,
//! and says to make it all the same. Nothing recorded goes out of sight unseen.

use super::form_view::form_view;
use super::navigate::turn_to;
use super::state::{InterviewState, PendingChange};
use super::{drafts, quiet};
use crate::app::core::{Cx, Screen, call_loaded};
use crate::domain::case::{Event, HiddenAnswer, hidden_answers};
use crate::domain::questionnaire::Answer;
use crate::domain::urgency::QuietRule;

/// Records an answer that differs from what is held, or lets it wait where something would go out of sight with it.
pub(super) fn answered(state: &mut InterviewState, cx: &mut Cx<'_>, item: String, answer: Option<Answer>) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let held = form.run.recorded.get(&item).map(|recorded| &recorded.answer);
    if form.questionnaire.item(&item).is_none() {
        return;
    }
    if held == answer.as_ref() {
        drafts::keep(cx, item, String::new());
    } else {
        change(state, cx, item, answer);
    }
}

/// Records a change, or lets it wait. Was it recorded?
pub(super) fn change(state: &mut InterviewState, cx: &mut Cx<'_>, item: String, answer: Option<Answer>) -> bool {
    let Screen::Form { run, .. } = &cx.session.screen else { return false };
    let event = Event::Answered { run: run.clone(), item: item.clone(), answer: answer.clone() };
    let (hides, quietens) = lost(cx, &event);
    if hides.is_empty() && quietens.is_empty() {
        cx.record(event);
        return true;
    }
    // The page is drawn anew afterwards, with what is held.
    state.mistyped.clear();
    state.pending = Some(PendingChange { item, answer, hides, quietens });
    false
}

/// What would go out of sight.
fn lost(cx: &Cx<'_>, event: &Event) -> (Vec<HiddenAnswer>, Vec<QuietRule>) {
    let (Some(case), Some(form)) = (cx.session.case.as_deref(), form_view(cx.session, cx.content)) else {
        return Default::default();
    };
    let mut after = case.clone();
    after.note(cx.session.now, &cx.session.author, event.clone());
    // A form alone on the page of somebody else has no rules: what asks them is not even fetched.
    let rules = !cx.content.urgency.rules.is_empty();
    let quietens =
        rules.then(|| call_loaded(quiet::lazy::quietened(case, &after, cx.content, &form.run.questionnaire)));
    (hidden_answers(case, &after, cx.content), quietens.flatten().unwrap_or_default())
}

/// Makes the change that waits.
pub(super) fn change_anyway(state: &mut InterviewState, cx: &mut Cx<'_>) {
    let Screen::Form { run, page } = &cx.session.screen else { return };
    let (run, page) = (run.clone(), page.clone());
    if let Some(PendingChange { item, answer, .. }) = state.pending.take() {
        cx.record(Event::Answered { run, item: item.clone(), answer });
        let first = form_view(cx.session, cx.content).and_then(|form| form.page_of_first(&item));
        let page = first.unwrap_or(page);
        turn_to(state, cx, page);
    }
}
