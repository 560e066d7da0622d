//! Two panels of the outcome: what is not known and would matter, and the instruments that the answers suggest.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::panel::{panel, reasons};
use crate::domain::case::Case;
use crate::domain::urgency::{Outcome, suggested};
use crate::ui::context::Context;

/// Each open question once, with the most that it could mean.
pub fn not_known(ctx: &Context, outcome: &Outcome<'_>) -> Html {
    let mut waits: Vec<_> = outcome.not_known.iter().collect();
    waits.sort_by_key(|waits| std::cmp::Reverse(waits.level));
    let mut told = BTreeSet::new();
    waits.retain(|waits| told.insert(waits.question.words.clone()));
    if waits.is_empty() {
        return Html::default();
    }
    let title = |id: &str| {
        let rule = ctx.content.urgency.rules.iter().find(|rule| rule.id == id);
        rule.map(|rule| rule.title.clone()).unwrap_or_default()
    };
    let lines = html! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            { for waits.iter().map(|waits| {
                let args = [("tier", ctx.t(&format!("tier-{}", waits.level.code()))), ("title", title(&waits.rule))];
                html! {
                    <li key={waits.question.words.clone()} data-not-known={waits.fact.clone()}>
                        { &waits.question.words }<span class="app-quiet">{ " (" }{ ctx.say("outcome-not-known-rule", &args) }{ ")" }</span>
                    </li>
                }
            }) }
        </ul>
    };
    panel(ctx, "outcome-not-known", lines)
}

/// The instruments, each with why.
pub fn suggestions(ctx: &Context, case: &Case, outcome: &Outcome<'_>) -> Html {
    let found = suggested(case, &ctx.content, outcome, ctx.state.session.now.date());
    if found.is_empty() {
        return Html::default();
    }
    let body = html! {
        <>{ for found.iter().map(|fired| html! {
            <div class="app-finding" key={fired.rule.id.clone()} data-suggested={fired.rule.id.clone()}>
                <p><strong>{ &fired.rule.title }</strong></p>
                { reasons(ctx, &fired.reasons) }
            </div>
        }) }</>
    };
    panel(ctx, "outcome-suggested", body)
}
