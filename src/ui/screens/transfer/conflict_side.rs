//! One side of a difference in words. Part of `conflicts`.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::case::{Case, Entry, Event, Person, is_chain_of, with_context};
use crate::domain::questionnaire::{Answer, Answers, Questionnaire, progress};
use crate::ui::components::{adult_words, asks_for_name, entry_origin, how_words};
use crate::ui::context::Context;

/// When, who, and on which device. Every device is named, since that is what the sides differ by.
pub fn side_origin(ctx: &Context, side: &Entry) -> String {
    let by = entry_origin(ctx, side);
    let named = !side.device.is_empty() && !is_chain_of(&ctx.state.session.device, &side.device);
    if named { by } else { format!("{by} · {}", ctx.device_name(&side.device)) }
}

/// What this side says.
pub fn side_words(ctx: &Context, case: &Case, side: &Entry) -> Html {
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
        Event::UrgencyWithdrawn => html! { { ctx.t("entry-urgency-withdrawn") } },
        Event::AppropriateAdult { status, reason, adult, .. } => {
            html! { { adult_words(ctx, *status, reason.as_deref(), adult.as_deref()) } }
        }
        Event::ActionDone { told, .. } => {
            let told = told.iter().map(|told| ctx.say("action-told", &[("told", told.clone())]));
            let words = std::iter::once(ctx.t("conflicts-action-done")).chain(told).collect::<Vec<_>>().join(" ");
            html! { { words } }
        }
        Event::ActionUndone { .. } => html! { { ctx.t("conflicts-action-not-done") } },
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

/// The answers in one of two administrations, folded away.
pub fn side_answers(ctx: &Context, case: &Case, side: &Entry) -> Html {
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
    let form = ctx.content.questionnaire(&run.questionnaire)?;
    Some(with_context(form, run.answers(), &Person::of(case, &ctx.content)))
}
