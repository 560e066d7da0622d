//! Opening a form or an instrument: refused where it may not be begun, else gone on with at the first open question.

use super::navigate::go;
use super::pages::next;
use super::state::InterviewState;
use crate::app::core::{Cx, PageRef, Screen, is_read_only, why_not_begun};
use crate::domain::case::{Event, Person, with_context};
use crate::domain::questionnaire::first_open_page;

/// Begins a form, or goes on with the one begun in this contact: at the first open question, or at its check page. What it
/// starts with is put in once.
pub(super) fn open_form(state: &mut InterviewState, cx: &mut Cx<'_>, id: &str) {
    let (Some(case), Some(questionnaire)) = (&cx.session.case, cx.content.questionnaire(id).cloned()) else {
        return;
    };
    if let Some(why) = why_not_begun(cx.content, case, id, cx.session.now) {
        return cx.say(why);
    }
    // Who may only read begins nothing anew.
    let only_read = cx.session.read_only || case.is_damaged();
    let begun = if only_read { case.run_of(id) } else { case.run_at_hand(cx.content, id) };
    let (run, page) = match begun {
        Some(run) => {
            let (form, answers) = with_context(&questionnaire, run.answers(), &Person::of(case, cx.content));
            let only_read = only_read || is_read_only(cx.content, id, cx.session.now);
            let open = first_open_page(&form, &answers).filter(|_| !only_read);
            let lead = open.and_then(|page| page.id(&form).map(|id| PageRef::Lead(id.to_owned())));
            (run.id.clone(), lead.unwrap_or(PageRef::Check))
        }
        None => {
            let run = cx.ids.fresh();
            let (id, version) = (questionnaire.id.clone(), questionnaire.version.clone());
            cx.record(Event::RunStarted { run: run.clone(), questionnaire: id, version });
            for (item, answer) in questionnaire.initial() {
                cx.record(Event::Answered { run: run.clone(), item: item.to_owned(), answer: Some(answer) });
            }
            (run, PageRef::Start)
        }
    };
    go(state, cx, Screen::Form { run, page });
    // A form of ours has nothing to say before its first question; an instrument has its limits.
    let at_start = matches!(&cx.session.screen, Screen::Form { page: PageRef::Start, .. });
    if at_start && cx.content.instrument(id).is_none() {
        next(state, cx);
    }
}
