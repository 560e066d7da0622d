//! What was typed and cannot be read as an answer: kept in the journal at once, so that neither the header, nor Back, nor the
//! lock loses it; shown in its field again, and said before the page is left behind.

use super::form_view::{FormView, form_view};
use super::state::TypedProblem;
use super::typed_date;
use crate::app::core::Cx;
use crate::domain::case::Event;
use crate::domain::questionnaire::{ItemKind, Value, is_hidden};

/// Keeps what was typed; nothing, once it was taken out again.
pub(super) fn keep(cx: &mut Cx<'_>, item: String, text: String) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let text: String = text.chars().filter(|letter| !is_hidden(*letter)).collect();
    let held = form.run.drafts.get(&item).map(String::as_str).unwrap_or_default();
    if held != text && form.questionnaire.item(&item).is_some() {
        let run = form.run.id.clone();
        cx.record(Event::Drafted { run, item, text });
    }
}

/// The drafts of the form at hand that can be read as an answer, with it.
pub(super) fn readable(form: &FormView<'_>) -> Vec<(String, Option<Value>)> {
    let read = |id: &str, text: &str| typed_date::readable(form.questionnaire.item(id)?.kind, text);
    form.run.drafts.iter().filter_map(|(id, text)| Some((id.clone(), read(id, text)?))).collect()
}

/// What is wrong with the drafts of the form at hand, by question.
pub(super) fn problems(form: &FormView<'_>) -> Vec<(String, TypedProblem)> {
    let problem = |id: &str| match form.questionnaire.item(id)?.kind {
        ItemKind::Date | ItemKind::DateTime => Some(TypedProblem::Date),
        ItemKind::Time => Some(TypedProblem::Time),
        _ => Some(TypedProblem::Number),
    };
    form.run.drafts.keys().filter_map(|id| Some((id.clone(), problem(id)?))).collect()
}
