//! Where two tablets differ: each side in words, with who, when and which tablet, and a button to keep it.

use std::rc::Rc;

use yew::prelude::*;

use super::back_to_case;
use super::timeline::{adult_words, asks_for_name, by, question};
use crate::app::{Action, LeavingAction, Screen};
use crate::domain::case::{Case, Conflict, Entry, Event, Person, Subject, is_strand_of, with_context};
use crate::domain::questionnaire::{Answer, Answers, Questionnaire, progress};
use crate::ui::components::how_words;
use crate::ui::context::Context;

/// On the page of the case: how many there are, and the way there.
pub fn banner(ctx: &Context, case: &Case) -> Html {
    let count = case.conflicts().len();
    if count == 0 {
        return Html::default();
    }
    html! {
        <section class="app-notice app-notice--stop" role="status">
            { ctx.link(ctx.say("conflicts-banner", &[("count", count.to_string())]), Action::Go(Screen::Conflicts)) }
        </section>
    }
}

/// The list.
pub fn conflicts(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    let conflicts = case.conflicts();
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("conflicts-title") }</h1>
            <p class="nhsuk-body">{ ctx.t(if conflicts.is_empty() { "conflicts-none" } else { "conflicts-intro" }) }</p>
            { for conflicts.iter().map(|conflict| sides(ctx, case, conflict)) }
        </>
    }
}

fn sides(ctx: &Context, case: &Case, conflict: &Conflict) -> Html {
    let title = |id: &str| ctx.library.questionnaire(id).map(|form| form.title.clone());
    let of_run = |run: &str| case.run(run).and_then(|run| title(&run.questionnaire));
    let (form, subject) = match &conflict.subject {
        Subject::Reference => (None, ctx.t("conflicts-reference")),
        Subject::Run { questionnaire } => (title(questionnaire), ctx.t("conflicts-run")),
        Subject::Answer { run, item } => (of_run(run), question(ctx, case, run, item)),
        Subject::Administered { run } => (of_run(run), ctx.t("conflicts-administered")),
        Subject::Urgency => (None, ctx.t("conflicts-urgency")),
        Subject::Adult => (None, ctx.t("adult-title")),
        Subject::Included { instrument, recipient } => {
            let recipient = ctx.library.label("recipients", recipient).to_owned();
            (title(instrument), ctx.say("conflicts-included", &[("recipient", recipient)]))
        }
    };
    let last = conflict.sides.len().saturating_sub(1);
    html! {
        <section key={conflict.sides.first().map(|side| side.id.clone()).unwrap_or_default()}>
            <h2 class="nhsuk-heading-m">
                { for form.map(|form| html! { <span class="nhsuk-caption-m">{ form }</span> }) }
                { subject }
            </h2>
            <ul class="nhsuk-list app-sides">
                { for conflict.sides.iter().enumerate().map(|(place, side)| html! {
                    <li class="app-sides__side" key={side.id.clone()}>
                        <strong class="app-sides__words">{ words(ctx, case, side) }</strong>
                        { answers(ctx, case, side) }
                        <span class="app-quiet app-small">{ by_whom(ctx, side) }</span>
                        if place == last { <span class="app-small">{ ctx.t("conflicts-shown") }</span> }
                        { keep(ctx, conflict, side) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Here every tablet is named: that is what the sides differ by.
fn by_whom(ctx: &Context, side: &Entry) -> String {
    let by = by(ctx, side);
    let named = !side.device.is_empty() && !is_strand_of(&ctx.state.device, &side.device);
    if named { by } else { format!("{by} · {}", ctx.tablet(&side.device)) }
}

fn words(ctx: &Context, case: &Case, side: &Entry) -> Html {
    match &side.what {
        Event::Opened { reference } => html! { { reference } },
        Event::RunStarted { run, .. } | Event::RunKept { run, .. } => administration(ctx, case, run),
        Event::Administered { how, .. } if how.is_empty() => html! { { ctx.t("conflicts-administered-plain") } },
        Event::Administered { how, .. } => html! { { how_words(ctx, how) } },
        Event::ToolIncluded { included, .. } => html! { { ctx.t(if *included { "yes" } else { "no" }) } },
        Event::Answered { answer: None, .. } => html! { { ctx.t("conflicts-cleared") } },
        // The name stands on no list on screen: it takes a tap to see it.
        Event::Answered { run, item, answer: Some(answer) } if asks_for_name(case, run, item) => html! {
            <details class="nhsuk-details">
                <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("conflicts-name") }</span></summary>
                <div class="nhsuk-details__text">{ ctx.answer_words(answer) }</div>
            </details>
        },
        Event::Answered { answer: Some(answer), .. } => html! { { ctx.answer_words(answer) } },
        Event::UrgencyDecided(decision) => {
            let tier = ctx.t(&format!("tier-{}", decision.decided.code()));
            let words = [Some(tier), decision.reason.clone()].into_iter().flatten().collect::<Vec<_>>().join(". ");
            html! { { words } }
        }
        Event::AppropriateAdult { status, reason } => html! { { adult_words(ctx, *status, reason.as_deref()) } },
        _ => Html::default(),
    }
}

/// One of two administrations: when it was begun, and how much is answered.
fn administration(ctx: &Context, case: &Case, id: &str) -> Html {
    let Some((form, answers)) = filled_in(ctx, case, id) else { return Html::default() };
    let progress = progress(&form, &answers);
    let begun = case.run(id).map(|run| run.started.day_and_clock()).unwrap_or_default();
    let args = [("when", begun), ("answered", progress.answered.to_string()), ("of", progress.of.to_string())];
    html! { { ctx.say("conflicts-run-side", &args) } }
}

/// What is answered in it, for whoever asks.
fn answers(ctx: &Context, case: &Case, side: &Entry) -> Html {
    let (Event::RunStarted { run, .. } | Event::RunKept { run, .. }) = &side.what else { return Html::default() };
    let Some((form, answers)) = filled_in(ctx, case, run) else { return Html::default() };
    let said = |item: &str, answer: &Answer| match answer {
        Answer::Given(_) if asks_for_name(case, run, item) => ctx.t("entry-name"),
        answer => ctx.answer_words(answer),
    };
    let given =
        form.items().iter().filter(|item| !item.hidden).filter_map(|item| Some((item, answers.get(&item.link_id)?)));
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("conflicts-run-answers") }</span></summary>
            <ul class="nhsuk-list nhsuk-details__text">
                { for given.map(|(item, answer)| html! {
                    <li key={item.link_id.clone()}>
                        <span class="app-quiet">{ &item.text }</span>{ " " }{ said(&item.link_id, answer) }
                    </li>
                }) }
            </ul>
        </details>
    }
}

/// The form of an administration with its answers, as it was asked.
fn filled_in(ctx: &Context, case: &Case, id: &str) -> Option<(Rc<Questionnaire>, Answers)> {
    let run = case.run(id)?;
    let form = ctx.library.questionnaire(&run.questionnaire)?;
    Some(with_context(form, run.answers(), &Person::of(case, &ctx.library)))
}

fn keep(ctx: &Context, conflict: &Conflict, side: &Entry) -> Html {
    let action = LeavingAction::Keep { subject: conflict.subject.clone(), entry: side.id.clone() };
    let which = [("author", side.author.clone()), ("when", side.at.day_and_clock())];
    html! {
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(Action::Leaving(action))}
            aria-label={ctx.say("conflicts-keep-of", &which)}>{ ctx.t("conflicts-keep") }</button>
    }
}
