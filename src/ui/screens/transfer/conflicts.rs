//! Where two devices differ: each side in words, with who, when and which device, and a button to keep it.

use yew::prelude::*;

use super::conflict_side::{side_answers, side_origin, side_words};
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::TransferAction;
use crate::domain::case::{Case, Conflict, Entry, Event, Subject};
use crate::ui::components::{action_words, back_to_case, question_words};
use crate::ui::context::Context;

/// How many differences the case at hand has, and the way to them. The router passes it into the screen of the case.
pub fn conflicts_notice(ctx: &Context) -> Html {
    let count = ctx.case().map_or(0, |case| case.conflicts().len());
    if count == 0 {
        return Html::default();
    }
    html! {
        <section class="app-notice app-notice--stop" role="status">
            { ctx.link(ctx.say("conflicts-banner", &[("count", count.to_string())]), Action::Core(CoreAction::Go(Screen::Conflicts))) }
        </section>
    }
}

/// The screen.
pub fn conflicts_screen(ctx: &Context) -> Html {
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

/// One difference, with its sides.
fn sides(ctx: &Context, case: &Case, conflict: &Conflict) -> Html {
    let title = |id: &str| ctx.content.questionnaire(id).map(|form| form.title.clone());
    let of_run = |run: &str| case.run(run).and_then(|run| title(&run.questionnaire));
    let (form, subject) = match &conflict.subject {
        Subject::Reference => (None, ctx.t("conflicts-reference")),
        Subject::Run { questionnaire } => (title(questionnaire), ctx.t("conflicts-run")),
        Subject::Answer { run, item } => (of_run(run), question_words(ctx, case, run, item)),
        Subject::Administered { run } => (of_run(run), ctx.t("conflicts-administered")),
        Subject::Urgency => (None, ctx.t("conflicts-urgency")),
        Subject::Adult => (None, ctx.t("adult-title")),
        Subject::Action { rule, action } => (Some(ctx.t("conflicts-action")), action_words(ctx, rule, *action)),
        Subject::Included { instrument, recipient } => {
            let recipient = ctx.content.label("recipients", recipient).to_owned();
            (title(instrument), ctx.say("conflicts-included", &[("recipient", recipient)]))
        }
    };
    let last = conflict.sides.len().saturating_sub(1);
    // Of an action the more careful side counts, whichever came last.
    let shown = |place: usize, side: &Entry| match &conflict.subject {
        Subject::Action { .. } => matches!(side.what, Event::ActionUndone { .. }),
        _ => place == last,
    };
    html! {
        <section key={conflict.sides.first().map(|side| side.id.clone()).unwrap_or_default()}>
            <h2 class="nhsuk-heading-m">
                { for form.map(|form| html! { <span class="nhsuk-caption-m">{ form }</span> }) }
                { subject }
            </h2>
            <ul class="nhsuk-list app-sides">
                { for conflict.sides.iter().enumerate().map(|(place, side)| html! {
                    <li class="app-sides__side" key={side.id.clone()}>
                        <strong class="app-sides__words">{ side_words(ctx, case, side) }</strong>
                        { side_answers(ctx, case, side) }
                        <span class="app-quiet app-small">{ side_origin(ctx, side) }</span>
                        if shown(place, side) { <span class="app-small">{ ctx.t("conflicts-shown") }</span> }
                        { keep_button(ctx, conflict, side) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The button that keeps a side.
fn keep_button(ctx: &Context, conflict: &Conflict, side: &Entry) -> Html {
    let action = TransferAction::Keep { subject: conflict.subject.clone(), entry: side.id.clone() };
    let which = [("author", side.author.clone()), ("when", side.at.day_and_clock())];
    html! {
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(Action::Transfer(action))}
            aria-label={ctx.say("conflicts-keep-of", &which)}>{ ctx.t("conflicts-keep") }</button>
    }
}
