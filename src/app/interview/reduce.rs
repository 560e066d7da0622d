//! The actions of an interview.

use super::action::InterviewAction;
use super::form_view::form_view;
use super::navigate::go;
use super::state::InterviewState;
use super::{open_form, pages, repeats};
use crate::app::core::{Cx, Fault, Screen, is_read_only};
use crate::domain::case::Event;
use crate::domain::questionnaire::Answer;

/// Works on one.
pub(super) fn reduce(state: &mut InterviewState, cx: &mut Cx<'_>, action: InterviewAction) {
    match action {
        InterviewAction::OpenForm(questionnaire) => open_form::open_form(state, cx, &questionnaire),
        InterviewAction::Back if at_hand_is_read_only(cx) => go(state, cx, Screen::Case),
        _ if at_hand_is_read_only(cx) => cx.say(Fault::new("tool-read-only")),
        InterviewAction::GoToItem(item) => pages::go_to_item(state, cx, &item),
        InterviewAction::Answered { item, answer } => {
            state.mistyped.remove(&item);
            state.problems.retain(|problem| problem.link_id != item);
            answered(cx, item, answer);
        }
        InterviewAction::Mistyped { item, problem } => {
            state.mistyped.insert(item.clone(), problem);
            answered(cx, item, None);
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

/// Is an instrument on screen whose licence ended?
fn at_hand_is_read_only(cx: &Cx<'_>) -> bool {
    form_view(cx.session, cx.content)
        .is_some_and(|form| is_read_only(cx.content, &form.run.questionnaire, cx.session.now))
}

/// Records an answer that differs from what is held.
fn answered(cx: &mut Cx<'_>, item: String, answer: Option<Answer>) {
    let Some(form) = form_view(cx.session, cx.content) else { return };
    let held = form.run.recorded.get(&item).map(|recorded| &recorded.answer);
    if held == answer.as_ref() || form.questionnaire.item(&item).is_none() {
        return;
    }
    let run = form.run.id.clone();
    cx.record(Event::Answered { run, item, answer });
}
