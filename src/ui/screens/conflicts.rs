//! Where two tablets differ: each side in words, with who, when and which tablet, and a button to keep it.

use yew::prelude::*;

use super::back_to_case;
use super::timeline::{adult_words, asks_for_name, by, question};
use crate::app::{Action, LeavingAction, Screen};
use crate::domain::case::{Case, Conflict, Entry, Event, Subject};
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
    let (form, subject) = match &conflict.subject {
        Subject::Answer { run, item } => {
            let form = case.run(run).and_then(|run| ctx.library.questionnaire(&run.questionnaire));
            (form.map(|form| form.title.clone()), question(ctx, case, run, item))
        }
        Subject::Urgency => (None, ctx.t("conflicts-urgency")),
        Subject::Adult => (None, ctx.t("adult-title")),
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
    let named = !side.device.is_empty() && side.device != ctx.state.device;
    if named { by } else { format!("{by} · {}", ctx.tablet(&side.device)) }
}

fn words(ctx: &Context, case: &Case, side: &Entry) -> Html {
    match &side.what {
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

fn keep(ctx: &Context, conflict: &Conflict, side: &Entry) -> Html {
    let action = LeavingAction::Keep { subject: conflict.subject.clone(), entry: side.id.clone() };
    let which = [("author", side.author.clone()), ("when", side.at.day_and_clock())];
    html! {
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(Action::Leaving(action))}
            aria-label={ctx.say("conflicts-keep-of", &which)}>{ ctx.t("conflicts-keep") }</button>
    }
}
