//! A service that fits: why, what it needs first, whether it is open, and the way to refer. Part of `referral_screen`.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::Action;
use crate::domain::case::Case;
use crate::domain::directory::ServedSex;
use crate::domain::referral::{Fit, Match, Miss};
use crate::ui::components::{service_details, service_summary};
use crate::ui::context::Context;

/// The card.
pub fn match_card(ctx: &Context, case: &Case, found: &Match<'_>) -> Html {
    let service = found.service;
    let referred = case.referrals.iter().any(|referral| referral.service == service.id);
    let why: BTreeSet<String> = found.fits.iter().map(|fit| fit_words(ctx, fit)).collect();
    html! {
        <article class="nhsuk-card app-service" key={service.id.clone()} data-service={service.id.clone()}>
            <div class="nhsuk-card__content">
                <h2 class="nhsuk-heading-m">{ &service.name }</h2>
                { service_summary(ctx, service, &found.opening) }
                <h3 class="nhsuk-heading-s">{ ctx.t("referral-why") }</h3>
                <ul class="nhsuk-list nhsuk-list--tick app-why">{ for why.iter().map(|why| html! { <li key={why.clone()}>{ why }</li> }) }</ul>
                { for found.needs_first.iter().map(|id| html! {
                    <p class="app-flag" key={id.clone()}>{ ctx.say("referral-needs-first", &[("instrument", instrument_name(ctx, id))]) }</p>
                }) }
                { for found.stale_days.map(|days| html! { <p class="app-flag">{ ctx.say("referral-stale", &[("days", days.to_string())]) }</p> }) }
                { service_details(ctx, service) }
                if referred {
                    <p class="nhsuk-tag nhsuk-tag--green">{ ctx.t("referral-done") }</p>
                } else if found.needs_first.is_empty() {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(Action::Refer { service: service.id.clone() })}>
                        { ctx.say("referral-refer", &[("service", service.name.clone())]) }
                    </button>
                }
            </div>
        </article>
    }
}

fn instrument_name(ctx: &Context, id: &str) -> String {
    ctx.library.instrument(id).map_or_else(|| id.to_owned(), |instrument| instrument.scoring.short_title.clone())
}

fn fit_words(ctx: &Context, fit: &Fit) -> String {
    match fit {
        Fit::Need(code) => ctx.say("fit-need", &[("need", ctx.need_words(code))]),
        Fit::ForWomen => ctx.t("fit-women"),
        Fit::ForMen => ctx.t("fit-men"),
        Fit::ForYoungPeople => ctx.t("fit-young"),
        Fit::Age(age) => ctx.say("fit-age", &[("age", age.to_string())]),
        Fit::Area(area) => ctx.say("fit-area", &[("area", area.clone())]),
        Fit::Everywhere => ctx.t("fit-everywhere"),
    }
}

/// Why a service does not fit.
pub fn miss_words(ctx: &Context, miss: &Miss) -> String {
    match miss {
        Miss::TooYoung(min) => ctx.say("miss-young", &[("age", min.to_string())]),
        Miss::TooOld(max) => ctx.say("miss-old", &[("age", max.to_string())]),
        Miss::Sex(ServedSex::Female) => ctx.t("miss-women"),
        Miss::Sex(_) => ctx.t("miss-men"),
        Miss::Area(area) => ctx.say("miss-area", &[("area", area.clone())]),
        Miss::Paused => ctx.t("miss-paused"),
        Miss::Ceased => ctx.t("miss-ceased"),
    }
}
