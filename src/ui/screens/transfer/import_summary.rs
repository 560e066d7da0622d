//! What was taken from a sealed file, case by case. Part of `open_file`.

use yew::prelude::*;

use crate::app::case::CaseAction;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::{ImportSummary, ImportedCase, MergeCounts, TransferAction};
use crate::domain::team_key::TeamKey;
use crate::ui::context::Context;

/// The list. The receipt is shown once all of it is stored: whoever hears it may delete what they sent.
pub fn import_summary(ctx: &Context, received: &ImportSummary) -> Html {
    let saving = &ctx.state.session.saving;
    let mut waiting = saving.waiting.iter();
    let stored =
        saving.failed.is_none() && !waiting.any(|(journal, _)| received.cases.iter().any(|case| case.id == *journal));
    let from = [
        ("author", received.author.clone()),
        ("tablet", ctx.device_name(&received.device)),
        ("when", received.made.day_and_clock()),
    ];
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("received-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("received-from", &from) }</p>
            { for received.team_key.iter().map(|key| team_key(ctx, key)) }
            if received.cases.is_empty() && received.team_key.is_none() { <p class="nhsuk-body">{ ctx.t("received-none") }</p> }
            <ul class="nhsuk-list app-rows">
                { for received.cases.iter().map(|case| line(ctx, case)) }
            </ul>
            if received.settings { <p class="nhsuk-body">{ ctx.t("received-settings") }</p> }
            { for received.receipt.iter().map(|receipt| html! {
                <p class="nhsuk-inset-text" role="status">
                    { if stored { ctx.say("received-receipt", &[("receipt", receipt.clone())]) } else { ctx.t("received-storing") } }
                </p>
            }) }
            { ctx.button("received-done", "", CoreAction::Go(Screen::Home)) }
        </>
    }
}

/// The key of a team, which is used here only once somebody says so.
fn team_key(ctx: &Context, key: &TeamKey) -> Html {
    let said = [("name", key.name.clone()), ("key", key.public().fingerprint().to_string())];
    let here = ctx.content.device.team_key.as_ref();
    let other =
        here.filter(|here| *here != key).map(|here| ctx.say("received-key-other", &[("name", here.name.clone())]));
    html! {
        <>
            <p class="nhsuk-body">{ ctx.say("received-key", &said) }{ " " }{ other }</p>
            if here == Some(key) {
                <p class="nhsuk-body" role="status">{ ctx.t("received-key-used") }</p>
            } else {
                { ctx.button("received-key-use", "nhsuk-button--secondary", TransferAction::UseTeamKey) }
            }
        </>
    }
}

fn line(ctx: &Context, case: &ImportedCase) -> Html {
    let count = |key: &str, count: usize| ctx.say(key, &[("count", count.to_string())]);
    let words = match &case.taken {
        Ok(MergeCounts { new_case, entries, conflicts }) => html! {
            <>
                <span>{ count(if *new_case { "received-new-case" } else { "received-entries" }, *entries) }</span>
                if *conflicts > 0 { <strong>{ count("received-conflicts", *conflicts) }</strong> }
            </>
        },
        Err(fault) => html! { <span><strong>{ ctx.t("received-not") }</strong>{ " " }{ ctx.fault(fault) }</span> },
    };
    html! {
        <li key={case.id.clone()} class="app-rows__row">
            if case.taken.is_ok() {
                { ctx.link(case.reference.clone(), CaseAction::Open(case.id.clone())) }
            } else {
                <span>{ &case.reference }</span>
            }
            { words }
        </li>
    }
}
