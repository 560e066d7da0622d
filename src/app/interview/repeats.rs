//! One more, one less, of a repeating group of the form at hand.

use super::form_view::form_view;
use super::navigate::turn_to;
use super::pending::change;
use super::state::InterviewState;
use crate::app::core::{Cx, PageRef};
use crate::domain::case::Event;
use crate::domain::questionnaire::{instances, with_another, without};

/// One more of a repeating group, and to its page.
pub(super) fn another(state: &mut InterviewState, cx: &mut Cx<'_>, group: &str) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let more = with_another(&form.questionnaire, group, &form.answers);
    let run = form.run.id.clone();
    cx.record(Event::Answered { run, item: group.to_owned(), answer: Some(more) });
    let last = form_view(cx.session, cx.content).and_then(|form| {
        let newest = *instances(group, &form.answers).last()?;
        form.page_of_instance(group, newest)
    });
    if let Some(page) = last {
        turn_to(state, cx, page);
    }
}

/// One less, and to the page of the first that is left.
pub(super) fn take_away(state: &mut InterviewState, cx: &mut Cx<'_>, group: &str, instance: i64) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let left = without(instance, group, &form.answers);
    if change(state, cx, group.to_owned(), Some(left)) {
        let first = form_view(cx.session, cx.content).and_then(|form| form.page_of_first(group));
        turn_to(state, cx, first.unwrap_or(PageRef::Check));
    }
}
