//! A change that would hide answers: it waits until a person has seen which, and says to make it all the same. Nothing
//! recorded goes out of sight unseen.

use super::form_view::{FormView, form_view};
use super::navigate::turn_to;
use super::state::{InterviewState, PendingChange};
use crate::app::core::{Cx, Screen};
use crate::domain::case::Event;
use crate::domain::questionnaire::{Answer, hidden_by};

/// Records an answer that differs from what is held, or lets it wait where others would go out of sight with it.
pub(super) fn answered(state: &mut InterviewState, cx: &mut Cx<'_>, item: String, answer: Option<Answer>) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let held = form.run.recorded.get(&item).map(|recorded| &recorded.answer);
    if held == answer.as_ref() || form.questionnaire.item(&item).is_none() {
        return;
    }
    let hides = hides(&form, &item, answer.as_ref());
    if hides.is_empty() {
        let run = form.run.id.clone();
        cx.record(Event::Answered { run, item, answer });
    } else {
        // The page is drawn anew afterwards, with what is held.
        state.mistyped.clear();
        state.pending = Some(PendingChange { item, answer, hides });
    }
}

/// The questions that hold an answer and would no longer be asked.
fn hides(form: &FormView<'_>, item: &str, answer: Option<&Answer>) -> Vec<String> {
    let mut after = form.answers.clone();
    match answer {
        Some(answer) => after.insert(item.to_owned(), answer.clone()),
        None => after.remove(item),
    };
    hidden_by(&form.questionnaire, &form.answers, &after)
}

/// Makes the change that waits.
pub(super) fn change_anyway(state: &mut InterviewState, cx: &mut Cx<'_>) {
    let Screen::Form { run, page } = &cx.session.screen else { return };
    let (run, page) = (run.clone(), page.clone());
    if let Some(PendingChange { item, answer, .. }) = state.pending.take() {
        cx.record(Event::Answered { run, item, answer });
        turn_to(state, cx, page);
    }
}
