//! One line of a task list: a form, an instrument, or a screen, and how far it is. Part of `case_screen`.

use yew::prelude::*;

use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::interview::InterviewAction;
use crate::domain::case::{Case, Person, progress_of};
use crate::domain::scoring::{AgeFit, score};
use crate::ui::context::Context;

/// The line of a form; nothing if this content has no such form.
pub fn form_task(ctx: &Context, case: &Case, id: &str) -> Html {
    let Some(form) = ctx.content.form(id) else { return Html::default() };
    let (state, done) = run_state(ctx, case, id);
    task(ctx, form.title.clone(), Action::Interview(InterviewAction::OpenForm(id.to_owned())), state, done, None)
}

/// How far a form or an instrument is, in words, and whether it is finished.
fn run_state(ctx: &Context, case: &Case, id: &str) -> (String, bool) {
    if case.run_of(id).is_some() && case.run_at_hand(&ctx.content, id).is_none() {
        return (ctx.t("task-ask-again"), false);
    }
    let run = case.run_of(id).and_then(|run| Some((run.finished.is_some(), progress_of(case, &ctx.content, run)?)));
    match run {
        Some((true, progress)) if progress.open == 0 => (ctx.t("task-done"), true),
        Some((true, progress)) => (ctx.say("questions-open", &[("count", progress.open.to_string())]), false),
        Some((false, progress)) => {
            let counts = [("answered", progress.answered.to_string()), ("of", progress.of.to_string())];
            (ctx.say("progress-answered", &counts), false)
        }
        None => (ctx.t("task-not-started"), false),
    }
}

/// The line of an instrument; once it was gone through, with its total, and leading to its score.
pub fn instrument_task(ctx: &Context, case: &Case, id: &str) -> Html {
    let Some(instrument) = ctx.content.instrument(id) else { return Html::default() };
    let scoring = &instrument.scoring;
    let fit = scoring.age.fit(Person::of(case, &ctx.content).age);
    let title = format!("{}: {}", scoring.short_title, scoring.measures);
    let (mut state, done) = run_state(ctx, case, id);
    let score = score(instrument, &case.answers_of(id));
    let finished = case.run_of(id).is_some_and(|run| run.finished.is_some());
    if let (true, Some(total)) = (finished, score.total) {
        let total = ctx.say("task-score", &[("total", total.to_string()), ("most", scoring.range.1.to_string())]);
        state = if done { total } else { [total, state].join(", ") };
    }
    let hint = match fit {
        AgeFit::Outside => {
            Some(ctx.say("instrument-not-for-age", &[("age", scoring.age.min.unwrap_or_default().to_string())]))
        }
        AgeFit::Caution | AgeFit::Fits => None,
    };
    let action = if finished {
        Action::Core(CoreAction::Go(Screen::Score(id.to_owned())))
    } else {
        Action::Interview(InterviewAction::OpenForm(id.to_owned()))
    };
    task(ctx, title, action, state, done, hint)
}

/// One line. With a hint of why not, it cannot be opened.
pub fn task(ctx: &Context, title: String, action: Action, state: String, done: bool, refused: Option<String>) -> Html {
    let key = title.clone();
    html! {
        <li class="nhsuk-task-list__item nhsuk-task-list__item--with-link" {key}>
            <div class="nhsuk-task-list__name-and-hint">
                if let Some(refused) = refused {
                    <span class="app-quiet">{ title }</span>
                    <div class="nhsuk-task-list__hint">{ refused }</div>
                } else {
                    <button type="button" class="nhsuk-link nhsuk-task-list__link link" onclick={ctx.on(action)}>{ title }</button>
                    <div class="nhsuk-task-list__status">
                        if done { { state } } else { <strong class="nhsuk-tag nhsuk-tag--blue">{ state }</strong> }
                    </div>
                }
            </div>
        </li>
    }
}
