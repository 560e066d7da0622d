//! What the three panels of the outcome share: their frame, and the reasons with their sources.

use yew::prelude::*;

use crate::domain::urgency::FiredReason;
use crate::ui::context::Context;

/// A panel; `key` is the key of its title and its id.
pub fn panel(ctx: &Context, key: &str, body: Html) -> Html {
    html! {
        <section class="nhsuk-card app-panel" aria-labelledby={key.to_owned()}>
            <div class="nhsuk-card__content">
                <h2 class="nhsuk-heading-m" id={key.to_owned()}>{ ctx.t(key) }</h2>
                { body }
            </div>
        </section>
    }
}

/// The reasons for a finding.
pub fn reasons(ctx: &Context, because: &[FiredReason]) -> Html {
    html! {
        <ul class="nhsuk-list nhsuk-list--bullet app-because">
            { for because.iter().map(|reason| html! {
                <li key={reason.fact.clone() + &reason.says}>{ &reason.says }{ for reason.least.map(|least| html! { <>{ " " }{ ctx.say("reason-at-least", &[("least", least.to_string())]) }</> }) }<span class="app-quiet">{ format!(" ({})", source(ctx, &reason.fact)) }</span></li>
            }) }
        </ul>
    }
}

/// The form or instrument that a fact comes from.
fn source(ctx: &Context, fact: &str) -> String {
    let id = fact.split(['.', ':']).next().unwrap_or(fact);
    match ctx.content.instrument(id) {
        Some(instrument) => instrument.scoring.short_title.clone(),
        None => ctx.content.form(id).map_or_else(|| ctx.t("source-case"), |form| form.title.clone()),
    }
}
