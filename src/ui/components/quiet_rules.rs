//! The rules that a change would make silent, each with what it says to do: shown before the change is made.

use yew::prelude::*;

use crate::domain::urgency::{QuietRule, Tier};
use crate::ui::context::Context;

/// Their list.
pub fn quiet_rules(ctx: &Context, quiet: &[QuietRule]) -> Html {
    let lines = quiet.iter().filter_map(|quiet| {
        let rule = ctx.content.urgency.rules.iter().find(|rule| rule.id == quiet.rule)?;
        let key = if quiet.level == Tier::Immediate { "hides-rule-immediate" } else { "hides-rule" };
        Some(html! {
            <li key={rule.id.clone()} data-quiet={rule.id.clone()}>
                <strong>{ ctx.say(key, &[("rule", rule.title.clone())]) }</strong>
                { for rule.to_do().map(|action| html! { <>{ " " }{ &action.says }</> }) }
            </li>
        })
    });
    html! { <ul class="nhsuk-list nhsuk-list--bullet">{ for lines }</ul> }
}
