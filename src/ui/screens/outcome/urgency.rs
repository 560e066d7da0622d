//! The panel of the outcome on urgency: the rules that fired, with their actions and sources.

use yew::prelude::*;

use super::panel::{panel, reasons};
use super::rule_actions::rule_actions;
use crate::domain::case::Case;
use crate::domain::urgency::{FiredRule, Outcome, Tier};
use crate::ui::context::Context;

/// The tier that is proposed, and why.
pub fn urgency(ctx: &Context, case: &Case, outcome: &Outcome<'_>) -> Html {
    let body = match outcome.proposed() {
        None => html! { <p>{ ctx.t("outcome-nothing-urgency") }</p> },
        Some(tier) => html! {
            <>
                <p class={format!("app-tier app-tier--{}", tier.code())} data-proposed={tier.code()}>
                    { ctx.say("outcome-proposed", &[("tier", ctx.t(&format!("tier-{}", tier.code())))]) }
                </p>
                { for outcome.urgency.iter().map(|fired| fired_rule(ctx, case, fired)) }
            </>
        },
    };
    panel(ctx, "outcome-urgency", body)
}

/// A rule that fired: its reasons, and its actions to be marked as done.
fn fired_rule(ctx: &Context, case: &Case, fired: &FiredRule<'_, Tier>) -> Html {
    let rule = fired.rule;
    html! {
        <div class="app-finding" key={rule.id.clone()} data-rule={rule.id.clone()}>
            <p>
                <strong>{ format!("{} ", rule.id) }{ &rule.title }</strong>{ " " }
                <span class={format!("nhsuk-tag app-tag--{}", fired.level.code())}>{ ctx.t(&format!("tier-{}", fired.level.code())) }</span>
            </p>
            { reasons(ctx, &fired.reasons) }
            { rule_actions(ctx, case, fired) }
            <p class="app-quiet app-small">{ ctx.say("rule-source", &[("source", rule.source.clone()), ("status", rule.status.clone())]) }</p>
        </div>
    }
}
