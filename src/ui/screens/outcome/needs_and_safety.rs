//! Two panels of the outcome: needs, and safety concerns.

use yew::prelude::*;

use super::panel::{panel, reasons};
use super::rule_actions::rule_actions;
use crate::domain::case::Case;
use crate::domain::urgency::{FiredRule, NeedLevel, Outcome};
use crate::ui::context::Context;

/// Basic needs first (R59.6), then vulnerabilities, then what instruments point to.
pub fn needs(ctx: &Context, outcome: &Outcome<'_>) -> Html {
    let list = |keep: fn(&str) -> bool| -> Vec<&FiredRule<'_, NeedLevel>> {
        outcome.needs.iter().filter(|fired| keep(&fired.rule.id)).collect()
    };
    let is_vulnerability = |id: &str| id.starts_with('V');
    let groups = [
        ("needs-basic", list(|id| id.starts_with("basic:"))),
        ("needs-vulnerabilities", list(is_vulnerability)),
        ("needs-other", list(|id| !id.starts_with("basic:") && !id.starts_with('V') && !id.starts_with('G'))),
    ];
    let body = groups.into_iter().filter(|(_, fired)| !fired.is_empty()).map(|(key, fired)| html! {
        <div key={key}>
            <h3 class="nhsuk-heading-s">{ ctx.t(key) }</h3>
            { for fired.into_iter().map(|fired| html! {
                <div class="app-finding" key={fired.rule.id.clone()} data-need={fired.rule.id.clone()}>
                    <p><strong>{ &fired.rule.title }</strong>{ " " }<span class="nhsuk-tag nhsuk-tag--grey">{ ctx.t(&format!("need-{}", fired.level.code())) }</span></p>
                    { reasons(ctx, &fired.reasons) }
                </div>
            }) }
        </div>
    });
    let body: Vec<Html> = body.collect();
    panel(
        ctx,
        "outcome-needs",
        if body.is_empty() {
            html! { <p>{ ctx.t("outcome-nothing") }</p> }
        } else {
            html! { <>{ body }</> }
        },
    )
}

/// Safety concerns, each with what to do.
pub fn safety(ctx: &Context, case: &Case, outcome: &Outcome<'_>) -> Html {
    panel(
        ctx,
        "outcome-safety",
        if outcome.safety.is_empty() {
            html! { <p>{ ctx.t("outcome-nothing-safety") }</p> }
        } else {
            html! { <>{ for outcome.safety.iter().map(|fired| html! {
                <div class="app-finding" key={fired.rule.id.clone()} data-safety={fired.rule.id.clone()}>
                    <p><strong>{ &fired.rule.title }</strong></p>
                    { reasons(ctx, &fired.reasons) }
                    { rule_actions(ctx, case, fired) }
                </div>
            }) }</> }
        },
    )
}
