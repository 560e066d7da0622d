//! Banners of the case at hand: what is urgent, what is damaged, and the appropriate adult a child must have. They stand
//! over every screen of the case.

use yew::prelude::*;

use super::plain_banner::plain_banner;
use crate::app::core::{CoreAction, Screen};
use crate::domain::case::{Case, Damage, Person};
use crate::domain::urgency::{Tier, outcome};
use crate::ui::components::adult_state;
use crate::ui::context::Context;

/// The banners that the case at hand calls for.
pub fn case_banners(ctx: &Context, case: &Case) -> Html {
    let outcome = outcome(case, &ctx.content);
    let person = Person::of(case, &ctx.content);
    let child = person.is_child();
    let tier = outcome.proposed().filter(|tier| *tier >= Tier::SameDay);
    let first = outcome.urgency.first();
    let urgent = outcome.urgency.iter().filter(|fired| fired.level >= Tier::SameDay);
    let open_actions: usize = urgent.map(|fired| fired.rule.still_to_do(case).count()).sum();
    let state = if open_actions == 0 {
        ctx.t("actions-all-done")
    } else {
        ctx.say("actions-open", &[("count", open_actions.to_string())])
    };
    // There before anything rises, so that a screen reader hears it when something does.
    let rises = tier
        .zip(first)
        .map(|(tier, first)| format!("{}: {}", ctx.t(&format!("tier-{}", tier.code())), first.rule.title));
    html! {
        <div class="app-banners">
            <div class="nhsuk-u-visually-hidden" role="alert">{ for rises }</div>
            if case.is_damaged() { { plain_banner(damage_lines(ctx, case)) } }
            { for person.age.filter(|_| person.age_disputed).map(|age| {
                plain_banner(html! { ctx.say("age-disputed", &[("age", age.to_string())]) })
            }) }
            { for tier.zip(first).map(|(tier, first)| html! {
                <section class={format!("app-banner app-banner--{}", tier.code())} aria-label={ctx.t("safety-banner")}>
                    <div class="nhsuk-width-container">
                        <button type="button" class="app-banner__text" onclick={ctx.on(CoreAction::Go(Screen::Outcome))}>
                            <strong>{ format!("▲ {}: ", ctx.t(&format!("tier-{}", tier.code()))) }</strong>
                            { first.rule.title.clone() }
                            { ". " }
                            { for first.rule.still_to_do(case).next().map(|action| action.says.clone()) }
                            { " " }
                            { state.clone() }
                        </button>
                    </div>
                </section>
            }) }
            if child { { adult_banner(ctx, case) } }
        </div>
    }
}

/// What of the journal cannot be read, by place: the rest is shown, and nothing is written past it.
fn damage_lines(ctx: &Context, case: &Case) -> Html {
    let line = |damage: &Damage| ctx.say(damage.kind.key(), &[("place", damage.place.to_string())]);
    html! {
        <>
            <strong>{ ctx.t("damaged-banner") }</strong>
            <ul>{ for case.damage.iter().take(20).map(|damage| html! { <li>{ line(damage) }</li> }) }</ul>
        </>
    }
}

/// Stays for as long as the person is a child: it can be marked, never dismissed.
fn adult_banner(ctx: &Context, case: &Case) -> Html {
    let state = adult_state(ctx, case.adult_of_child());
    html! {
        <section class="app-banner app-banner--adult" aria-label={ctx.t("adult-title")}>
            <div class="nhsuk-width-container">
                <button type="button" class="app-banner__text" onclick={ctx.on(CoreAction::Go(Screen::Adult))}>
                    <strong>{ ctx.t("adult-required") }</strong>{ " " }{ state }
                </button>
            </div>
        </section>
    }
}
