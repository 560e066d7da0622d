//! The case: its task list, in the order of the pathway.

use yew::prelude::*;

use super::conflicts;
use super::copies::Copies;
use crate::app::{Action, Screen};
use crate::domain::case::{Case, Person, with_context};
use crate::domain::questionnaire::progress;
use crate::domain::scoring::{AgeFit, score};
use crate::ui::context::Context;

/// The forms before screening, in order.
const BEFORE: [&str; 6] = ["identification", "person", "own-view", "basic-needs", "communication", "core-screen"];

/// The task list.
pub fn case(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    let forms = |ids: &[&str]| ids.iter().map(|id| form_task(ctx, case, id)).collect::<Html>();
    let screens = |tasks: Vec<(&str, Screen, String, bool)>| {
        tasks
            .into_iter()
            .map(|(key, screen, state, done)| task(ctx, ctx.t(key), Action::Go(screen), state, done, None))
            .collect::<Html>()
    };
    let urgency = case
        .urgency
        .as_ref()
        .map_or_else(|| ctx.t("task-not-decided"), |decision| ctx.t(&format!("tier-{}", decision.decided.code())));
    let count = |key: &str, number: usize| ctx.say(key, &[("count", number.to_string())]);
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.say("case-title", &[("reference", case.reference.clone())]) }</h1>
            { for case.stops.last().map(|stop| html! {
                <p class="nhsuk-body app-stopped">{ ctx.say("case-stopped", &[
                    ("reason", ctx.library.label("stop-reasons", &stop.reason).to_lowercase()),
                    ("when", stop.at.day_and_clock()),
                ]) }</p>
            }) }
            { conflicts::banner(ctx, case) }
            <h2 class="nhsuk-heading-m">{ ctx.t("case-about") }</h2>
            <ul class="nhsuk-task-list">{ forms(&BEFORE) }</ul>
            <h2 class="nhsuk-heading-m">{ ctx.t("case-assessments") }</h2>
            { assessments(ctx, case) }
            <h2 class="nhsuk-heading-m">{ ctx.t("case-decide") }</h2>
            <ul class="nhsuk-task-list">
                { screens(vec![("task-outcome", Screen::Outcome, urgency, case.urgency.is_some())]) }
                { forms(&["screening-outcome"]) }
                { screens(vec![("task-referral", Screen::Referral, count("task-referrals", case.referrals.len()), !case.referrals.is_empty())]) }
                { forms(&["consent"]) }
                { forms(&["court-report"]) }
                { screens(vec![("task-report", Screen::Report, count("task-reports", case.reports.len()), !case.reports.is_empty())]) }
            </ul>
            <Copies ctx={ctx.clone()} />
            <p class="nhsuk-body">{ ctx.link(ctx.t("case-timeline"), Action::Go(Screen::Timeline)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("transfer-link"), Action::Go(Screen::Transfer)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("delete-go"), Action::Go(Screen::Delete)) }</p>
        </>
    }
}

/// The instruments by what they are about: those that may be begun, and those that were.
fn assessments(ctx: &Context, case: &Case) -> Html {
    let today = ctx.state.now.date();
    let about = |id: &str| ctx.library.instrument_topics.get(id).map(String::as_str);
    let of_topic = |topic: &str| -> Vec<Html> {
        let begun = |id: &str| case.run_of(id).is_some();
        let ids = ctx.library.instruments.iter().map(|instrument| &instrument.scoring.instrument);
        ids.filter(|id| about(id) == Some(topic) && (ctx.library.offers(id, today) || begun(id)))
            .map(|id| instrument_task(ctx, case, id))
            .collect()
    };
    let groups = ctx.library.codes("topics").iter().filter_map(|topic| {
        let tasks = of_topic(&topic.code);
        (!tasks.is_empty()).then(|| {
            html! {
                <section key={topic.code.clone()}>
                    <h3 class="nhsuk-heading-s app-group">{ &topic.label }</h3>
                    <ul class="nhsuk-task-list">{ tasks }</ul>
                </section>
            }
        })
    });
    groups.collect()
}

fn form_task(ctx: &Context, case: &Case, id: &str) -> Html {
    let Some(form) = ctx.library.form(id) else { return Html::default() };
    let (state, done) = run_state(ctx, case, id);
    task(ctx, form.title.clone(), Action::OpenForm(id.to_owned()), state, done, None)
}

fn run_state(ctx: &Context, case: &Case, id: &str) -> (String, bool) {
    match (case.run_of(id), ctx.library.questionnaire(id)) {
        (Some(run), Some(_)) if run.finished.is_some() => (ctx.t("task-done"), true),
        (Some(run), Some(questionnaire)) => {
            let (form, answers) = with_context(questionnaire, run.answers(), &Person::of(case, &ctx.library));
            let progress = progress(&form, &answers);
            (
                ctx.say(
                    "progress-answered",
                    &[("answered", progress.answered.to_string()), ("of", progress.of.to_string())],
                ),
                false,
            )
        }
        _ => (ctx.t("task-not-started"), false),
    }
}

fn instrument_task(ctx: &Context, case: &Case, id: &str) -> Html {
    let Some(instrument) = ctx.library.instrument(id) else { return Html::default() };
    let scoring = &instrument.scoring;
    let fit = scoring.age.fit(Person::of(case, &ctx.library).age);
    let title = format!("{}: {}", scoring.short_title, scoring.measures);
    let (mut state, done) = run_state(ctx, case, id);
    let score = score(instrument, &case.answers_of(id));
    if let (true, Some(total)) = (done, score.total) {
        state = ctx.say("task-score", &[("total", total.to_string()), ("most", scoring.range.1.to_string())]);
    }
    let hint = match fit {
        AgeFit::Outside => {
            Some(ctx.say("instrument-not-for-age", &[("age", scoring.age.min.unwrap_or_default().to_string())]))
        }
        AgeFit::Caution | AgeFit::Fits => None,
    };
    let action = if done { Action::Go(Screen::Score(id.to_owned())) } else { Action::OpenForm(id.to_owned()) };
    task(ctx, title, action, state, done, hint)
}

/// One line. With a hint of why not, it cannot be opened.
fn task(ctx: &Context, title: String, action: Action, state: String, done: bool, refused: Option<String>) -> Html {
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
