//! The actions of an interview.

use super::action::InterviewAction;
use super::form_view::form_view;
use super::navigate::go;
use super::state::InterviewState;
use super::{drafts, open_form, pages, pending, repeats};
use crate::app::core::{Cx, Fault, Screen, is_read_only};
use crate::domain::case::Event;
use crate::domain::questionnaire::Answer;

/// Works on one.
pub(super) fn reduce(state: &mut InterviewState, cx: &mut Cx<'_>, action: InterviewAction) {
    match action {
        InterviewAction::OpenForm(questionnaire) => open_form::open_form(state, cx, &questionnaire),
        InterviewAction::Back if at_hand_is_read_only(cx) => go(state, cx, Screen::Case),
        _ if at_hand_is_read_only(cx) => cx.say(Fault::new("tool-read-only")),
        // It was pressed on the page that the question about the change has taken the place of.
        InterviewAction::Next | InterviewAction::FinishForm if state.pending.is_some() => {}
        InterviewAction::ChangeAnyway => pending::change_anyway(state, cx),
        InterviewAction::KeepAnswer => state.pending = None,
        InterviewAction::Back if state.pending.is_some() => state.pending = None,
        InterviewAction::Next | InterviewAction::Back | InterviewAction::FinishForm | InterviewAction::GoToItem(_)
            if !settle(state, cx) => {}
        InterviewAction::GoToItem(item) => pages::go_to_item(state, cx, &item),
        InterviewAction::Answered { item, answer } => answered(state, cx, item, answer),
        InterviewAction::Typing { item, text } => drafts::keep(cx, item, text),
        InterviewAction::Mistyped { item, problem, text } => {
            // What was recorded before stays until something that can be read takes its place.
            state.mistyped.insert(item.clone(), problem);
            drafts::keep(cx, item, text);
        }
        InterviewAction::Administered { how } => {
            if let Some(run) = form_view(cx.session, cx.content).map(|form| form.run.id.clone()) {
                cx.record(Event::Administered { run, how });
            }
        }
        InterviewAction::Another { group } => repeats::another(state, cx, &group),
        InterviewAction::TakeAway { group, instance } => repeats::take_away(state, cx, &group, instance),
        InterviewAction::Next => pages::next(state, cx),
        InterviewAction::Back => pages::back(state, cx),
        InterviewAction::FinishForm => pages::finish(state, cx),
    }
}

fn answered(state: &mut InterviewState, cx: &mut Cx<'_>, item: String, answer: Option<Answer>) {
    state.mistyped.remove(&item);
    state.problems.retain(|problem| problem.link_id != item);
    pending::answered(state, cx, item, answer.map(Answer::without_hidden_characters));
}

/// Reads what was typed as a date and whose fields were not left, as when Enter is pressed in one. Is nothing waiting on it?
fn settle(state: &mut InterviewState, cx: &mut Cx<'_>) -> bool {
    let whole = form_view(cx.session, cx.content).map(|form| drafts::readable(&form)).unwrap_or_default();
    for (item, value) in whole {
        if state.pending.is_none() {
            answered(state, cx, item, value.map(Answer::one));
        }
    }
    state.pending.is_none()
}

/// Is an instrument on screen whose licence ended?
fn at_hand_is_read_only(cx: &Cx<'_>) -> bool {
    form_view(cx.session, cx.content)
        .is_some_and(|form| is_read_only(cx.content, &form.run.questionnaire, cx.session.now))
}
