//! What a score means by the owner of the instrument: cut-offs, rules and subscales, each with its source. Part of `score`.

use yew::prelude::*;

use crate::domain::scoring::{RuleKind, RuleResult, Score, SubscaleResult};
use crate::ui::context::Context;

/// The cut-offs, and which of them are reached.
pub fn cut_offs(ctx: &Context, score: &Score) -> Html {
    if score.cut_offs.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="nhsuk-list">
            { for score.cut_offs.iter().map(|held| html! {
                <li key={held.cut_off.id.clone()}>
                    <strong>{ ctx.say(if held.positive { "score-positive" } else { "score-below" }, &[("from", held.cut_off.positive_from.to_string())]) }</strong>
                    { " " }{ &held.cut_off.label }
                    <span class="app-quiet app-small">{ format!(" ({})", held.cut_off.source) }</span>
                </li>
            }) }
        </ul>
    }
}

/// The published rules, those that are met first. A rule that only takes back another is left out while it is not met.
pub fn rules(ctx: &Context, score: &Score) -> Html {
    let mut rules: Vec<&RuleResult> = score.rules.iter().collect();
    rules.retain(|result| result.met == Some(true) || result.rule.kind == RuleKind::Positive);
    rules.sort_by_key(|result| result.met != Some(true));
    if rules.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="nhsuk-list">
            { for rules.into_iter().map(|result| {
                let (key, words) = match result.met {
                    Some(true) => ("score-rule-met", &result.rule.says),
                    Some(false) => ("score-rule-not-met", &result.rule.label),
                    None => ("score-rule-open", &result.rule.label),
                };
                html! {
                    <li key={result.rule.id.clone()}>
                        <strong>{ ctx.t(key) }</strong>{ " " }{ words }
                        <span class="app-quiet app-small">{ format!(" ({})", result.rule.source) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

/// The subscales that have a total.
pub fn subscales(ctx: &Context, score: &Score) -> Html {
    let line = |result: &SubscaleResult| {
        let (subscale, total) = (&result.subscale, result.total?);
        let args =
            [("label", subscale.label.clone()), ("total", total.to_string()), ("most", subscale.range.1.to_string())];
        Some(html! {
            <li key={subscale.id.clone()}>
                { ctx.say("score-subscale", &args) }
                <span class="app-quiet app-small">{ format!(" ({})", subscale.source) }</span>
            </li>
        })
    };
    let lines: Vec<Html> = score.subscales.iter().filter_map(line).collect();
    if lines.is_empty() {
        Html::default()
    } else {
        html! { <ul class="nhsuk-list">{ lines }</ul> }
    }
}
