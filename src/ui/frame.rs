//! The frame around every screen: header, person bar, banners, foot bar.

use yew::prelude::*;

use super::context::Context;
use super::screens::forgets_banner;
use crate::app::host::View;
use crate::app::later::Later;
use crate::app::{Action, LockCause, Phase, Screen, form_view};
use crate::domain::case::{AdultStatus, Case, Damage, Person};
use crate::domain::urgency::{Tier, outcome};

/// The page around a screen.
pub fn frame(ctx: &Context, screen: Html) -> Html {
    let open = ctx.state.phase == Phase::Open;
    let case = ctx.case().filter(|_| open && !ctx.state.screen.is_of_device());
    if ctx.state.phase == Phase::Locked && ctx.state.lock.blank {
        return screen;
    }
    if ctx.page.view != View::Whole {
        return alone(ctx, screen);
    }
    html! {
        <>
            { skip_link(ctx) }
            { header(ctx, open, case) }
            if open && ctx.state.reading { { plain_banner(html! { { ctx.t("reading-banner") } }) } }
            if ctx.state.saving.forgets && ctx.state.later == Later::Here { { plain_banner(forgets_banner(ctx)) } }
            { for case.map(|case| banners(ctx, case)) }
            <div class="nhsuk-width-container app-body">
                <main class="nhsuk-main-wrapper" id="main">
                    { screen }
                </main>
            </div>
            if open { { foot(ctx, case) } }
        </>
    }
}

fn skip_link(ctx: &Context) -> Html {
    let place = ctx.page.place.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        place.heading(true);
    });
    html! { <a class="nhsuk-skip-link" href="#main" {onclick}>{ ctx.t("skip-link") }</a> }
}

/// One thing alone on a host page: no lock, nothing of a case, nothing about storing.
fn alone(ctx: &Context, screen: Html) -> Html {
    html! {
        <>
            <header class="app-header" role="banner">
                <div class="nhsuk-width-container app-header__row"><span class="app-header__name">{ name(ctx) }</span></div>
            </header>
            <div class="nhsuk-width-container app-body">
                <main class="nhsuk-main-wrapper" id="main">{ screen }</main>
            </div>
        </>
    }
}

fn name(ctx: &Context) -> String {
    ctx.page.brand.clone().unwrap_or_else(|| ctx.t("name"))
}

fn header(ctx: &Context, open: bool, case: Option<&Case>) -> Html {
    html! {
        <header class="app-header" role="banner">
            <div class="nhsuk-width-container app-header__row">
                if open {
                    <button type="button" class="app-header__name" onclick={ctx.on(Action::Go(Screen::Home))}>{ name(ctx) }</button>
                } else {
                    <span class="app-header__name">{ name(ctx) }</span>
                }
                { for case.map(|case| person_bar(ctx, case)) }
                if open {
                    <div class="app-header__locks">
                        <button type="button" class="app-header__lock" onclick={ctx.on(Action::Lock(LockCause::Hide))}>{ ctx.t("hide") }</button>
                        <button type="button" class="app-header__lock" onclick={ctx.on(Action::Lock(LockCause::Asked))}>{ ctx.t("lock") }</button>
                    </div>
                }
            </div>
        </header>
    }
}

/// Local reference, age and place: never a name.
fn person_bar(ctx: &Context, case: &Case) -> Html {
    let person = Person::of(case, &ctx.library);
    let age = person.age.map_or_else(|| ctx.t("age-unknown"), |age| age.to_string());
    let who = [person.sex_words, Some(age)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let place = person.place.map(|place| format!("{place}, {}", case.opened.clock()));
    html! {
        <div class="app-person" aria-label={ctx.t("person-bar")} role="group">
            <button type="button" class="app-person__case" onclick={ctx.on(Action::Go(Screen::Case))}>
                { ctx.say("case-reference", &[("reference", case.reference.clone())]) }
            </button>
            <span>{ who }</span>
            { for place.map(|place| html! { <span class="app-person__place">{ place }</span> }) }
        </div>
    }
}

fn banners(ctx: &Context, case: &Case) -> Html {
    let outcome = outcome(case, &ctx.library);
    let child = Person::of(case, &ctx.library).is_child();
    let tier = outcome.proposed().filter(|tier| *tier >= Tier::SameDay);
    let first = outcome.urgency.first();
    let open_actions: usize = outcome
        .urgency
        .iter()
        .filter(|fired| fired.level >= Tier::SameDay)
        .map(|fired| {
            (0..fired.rule.actions.len()).filter(|n| !case.done.contains(&(fired.rule.id.clone(), *n))).count()
        })
        .sum();
    html! {
        <>
            if case.is_damaged() { { plain_banner(damage(ctx, case)) } }
            { for tier.zip(first).map(|(tier, first)| html! {
                <section class={format!("app-banner app-banner--{}", tier.code())} aria-label={ctx.t("safety-banner")}>
                    <div class="nhsuk-width-container">
                        <button type="button" class="app-banner__text" onclick={ctx.on(Action::Go(Screen::Outcome))}>
                            <strong>{ format!("▲ {}: ", ctx.t(&format!("tier-{}", tier.code()))) }</strong>
                            { first.rule.title.clone() }
                            { ". " }
                            { first.rule.actions.first().cloned().unwrap_or_default() }
                            { " " }
                            { ctx.say("actions-open", &[("count", open_actions.to_string())]) }
                        </button>
                    </div>
                </section>
            }) }
            if child { { adult_banner(ctx, case) } }
        </>
    }
}

/// Something about the whole page that must be known before working on it.
fn plain_banner(words: Html) -> Html {
    html! { <section class="app-banner app-banner--plain" role="status"><div class="nhsuk-width-container">{ words }</div></section> }
}

/// What of the journal cannot be read, by place: the rest is shown, and nothing is written past it.
fn damage(ctx: &Context, case: &Case) -> Html {
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
    let state = match &case.adult {
        None => ctx.t("adult-none"),
        Some((AdultStatus::Arranged, _)) => ctx.t("adult-arranged"),
        Some((AdultStatus::Present, _)) => ctx.t("adult-present"),
        Some((AdultStatus::Delayed, reason)) => {
            ctx.say("adult-delayed", &[("reason", reason.clone().unwrap_or_default())])
        }
    };
    html! {
        <section class="app-banner app-banner--adult" aria-label={ctx.t("adult-title")}>
            <div class="nhsuk-width-container">
                <button type="button" class="app-banner__text" onclick={ctx.on(Action::Go(Screen::Adult))}>
                    <strong>{ ctx.t("adult-required") }</strong>{ " " }{ state }
                </button>
            </div>
        </section>
    }
}

fn foot(ctx: &Context, case: Option<&Case>) -> Html {
    let saving = &ctx.state.saving;
    let saved = if let Some(fault) = &saving.failed {
        html! {
            <span class="app-foot__failed" role="alert">
                { ctx.fault(fault) }{ " " }
                { ctx.link(ctx.t("save-again"), Action::RetrySave) }
            </span>
        }
    } else if saving.forgets {
        html! { <span>{ ctx.t("forgets-foot") }</span> }
    } else if !saving.waiting.is_empty() {
        html! { <span>{ ctx.t("saving") }</span> }
    } else if let Some(last) = saving.last {
        html! { <span>{ ctx.say("saved-at", &[("time", last.clock())]) }</span> }
    } else {
        html! { <span>{ ctx.t("nothing-to-save") }</span> }
    };
    let progress = form_view(&ctx.state, &ctx.library).map(|form| {
        let progress = crate::domain::questionnaire::progress(&form.questionnaire, &form.answers);
        ctx.say("progress-answered", &[("answered", progress.answered.to_string()), ("of", progress.of.to_string())])
    });
    html! {
        <footer class="app-foot" role="contentinfo">
            <div class="nhsuk-width-container app-foot__row">
                <div class="app-foot__saved" aria-live="polite">{ saved }</div>
                { for progress.map(|words| html! { <div class="app-foot__progress">{ words }</div> }) }
                if case.is_some() && ctx.state.screen != Screen::Stop {
                    <button type="button" class="app-foot__stop" onclick={ctx.on(Action::Go(Screen::Stop))}>{ ctx.t("stop-now") }</button>
                }
            </div>
        </footer>
    }
}
