//! Matched services: why each fits, what it needs, open now, last checked; near misses with why not.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::{back_to_case, service};
use crate::app::Action;
use crate::domain::case::{Case, Person};
use crate::domain::directory::ServedSex;
use crate::domain::referral::{Fit, Match, Matches, Miss, Wanted, find};
use crate::domain::scoring::score;
use crate::domain::urgency::outcome;
use crate::ui::context::Context;

/// The referral screen.
pub fn referral(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    let person = Person::of(case, &ctx.library);
    let found = matches(ctx, case, &person);
    let directory = &ctx.library.directory;
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("referral-title") }</h1>
            if directory.fictional {
                <div class="nhsuk-inset-text"><p>{ ctx.t("directory-fictional") }</p></div>
            }
            { for person.contact.iter().map(|contact| html! {
                <p class="nhsuk-body"><strong>{ ctx.t("referral-contact") }</strong>{ " " }{ contact }</p>
            }) }
            if !found.unmet.is_empty() {
                <div class="nhsuk-warning-callout">
                    <h2 class="nhsuk-warning-callout__label">{ ctx.t("referral-unmet") }</h2>
                    <ul>{ for found.unmet.iter().map(|need| html! { <li key={need.clone()}>{ ctx.need_words(need) }</li> }) }</ul>
                </div>
            }
            <p class="nhsuk-body">{ ctx.say("referral-count", &[("count", found.matches.len().to_string())]) }</p>
            { for found.matches.iter().map(|found| card(ctx, case, found)) }
            if !found.near.is_empty() {
                <details class="nhsuk-details">
                    <summary class="nhsuk-details__summary">
                        <span class="nhsuk-details__summary-text">{ ctx.say("referral-near", &[("count", found.near.len().to_string())]) }</span>
                    </summary>
                    <div class="nhsuk-details__text">
                        <ul class="nhsuk-list">{ for found.near.iter().map(|near| html! {
                            <li key={near.service.id.clone()} data-near={near.service.id.clone()}>
                                <strong>{ &near.service.name }</strong>{ ": " }
                                { near.misses.iter().map(|miss| miss_words(ctx, miss)).collect::<Vec<_>>().join("; ") }
                            </li>
                        }) }</ul>
                    </div>
                </details>
            }
            <p class="nhsuk-body-s app-quiet">{ ctx.say("directory-version", &[("title", directory.title.clone()), ("version", directory.version.clone())]) }</p>
        </>
    }
}

fn matches<'c>(ctx: &'c Context, case: &Case, person: &Person) -> Matches<'c> {
    let outcome = outcome(case, &ctx.library);
    let complete = |id: &str| ctx.library.instrument(id).is_some_and(|i| score(i, &case.answers_of(id)).complete());
    let done = ctx.library.instruments.iter().map(|i| i.scoring.instrument.clone()).filter(|id| complete(id));
    let wanted = Wanted {
        needs: outcome.need_codes().into_iter().map(str::to_owned).collect(),
        age: person.age,
        sex: person.sex.clone(),
        area: person.area.clone(),
        done: done.collect(),
    };
    find(&ctx.library.directory, &ctx.library.matching, &wanted, ctx.state.now.local().datetime())
}

fn card(ctx: &Context, case: &Case, found: &Match<'_>) -> Html {
    let service = found.service;
    let referred = case.referrals.iter().any(|referral| referral.service == service.id);
    let why: BTreeSet<String> = found.fits.iter().map(|fit| fit_words(ctx, fit)).collect();
    html! {
        <article class="nhsuk-card app-service" key={service.id.clone()} data-service={service.id.clone()}>
            <div class="nhsuk-card__content">
                <h2 class="nhsuk-heading-m">{ &service.name }</h2>
                { service::summary(ctx, service, &found.opening) }
                <h3 class="nhsuk-heading-s">{ ctx.t("referral-why") }</h3>
                <ul class="nhsuk-list nhsuk-list--tick app-why">{ for why.iter().map(|why| html! { <li key={why.clone()}>{ why }</li> }) }</ul>
                { for found.needs_first.iter().map(|id| html! {
                    <p class="app-flag" key={id.clone()}>{ ctx.say("referral-needs-first", &[("instrument", instrument_name(ctx, id))]) }</p>
                }) }
                { for found.stale_days.map(|days| html! { <p class="app-flag">{ ctx.say("referral-stale", &[("days", days.to_string())]) }</p> }) }
                { service::details(ctx, service) }
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

fn miss_words(ctx: &Context, miss: &Miss) -> String {
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
