//! A service that fits: why, what it needs first, whether it is open, and the way to refer. Part of `referral_screen`.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen};
use crate::app::referral::ReferralAction;
use crate::domain::case::Case;
use crate::domain::directory::ServedSex;
use crate::domain::referral::{Match, MatchQuestion, MatchReason, MismatchReason, NotDrafted, ReferralDraft};
use crate::ui::components::{ServiceCard, opening_words, service_details};
use crate::ui::context::Context;

/// The card.
pub fn match_card(
    ctx: &Context,
    case: &Case,
    place: usize,
    found: &Match<'_>,
    draft: Result<ReferralDraft, NotDrafted<'_>>,
) -> Html {
    let service = found.service;
    let referred = case.referrals.iter().any(|referral| referral.service == service.id);
    html! {
        <ServiceCard key={service.id.clone()} service={service.id.clone()} {place} name={service.name.clone()} summary={glance(ctx, found, referred)}>
            <ul class="nhsuk-list nhsuk-list--tick app-why">{ for found.fits.iter().filter(|fit| !at_a_glance(fit)).map(|fit| html! { <li>{ fit_words(ctx, fit) }</li> }) }</ul>
            { for found.to_ask.iter().map(|ask| html! { <p class="app-flag">{ question_words(ctx, ask) }</p> }) }
            if found.never_checked { <p class="app-flag">{ ctx.t("referral-never-checked") }</p> }
            { for found.needs_first.iter().map(|id| html! {
                <p class="app-flag" key={id.clone()}>{ ctx.say("referral-needs-first", &[("instrument", instrument_name(ctx, id))]) }</p>
            }) }
            { for found.stale_days.map(|days| html! { <p class="app-flag">{ ctx.say("referral-stale", &[("days", days.to_string())]) }</p> }) }
            { service_details(ctx, service) }
            if referred {
                <p>
                    <button type="button" class="link" onclick={ctx.on(ReferralAction::Withdraw { service: service.id.clone() })}>
                        { ctx.say("referral-withdraw", &[("service", service.name.clone())]) }
                    </button>
                </p>
                <p>{ ctx.link(ctx.say("referral-pack-title", &[("service", service.name.clone())]), CoreAction::Go(Screen::ReferralPack(service.id.clone()))) }</p>
            } else {
                { way_to_refer(ctx, case, found, draft) }
            }
        </ServiceCard>
    }
}

/// What is seen at a glance: is it open, why does it fit, is there something to ask first?
fn glance(ctx: &Context, found: &Match<'_>, referred: bool) -> Html {
    let mut why: Vec<String> =
        found.fits.iter().filter(|fit| at_a_glance(fit)).map(|fit| fit_words(ctx, fit)).collect();
    let needs: BTreeSet<String> = found.fits.iter().filter_map(|fit| need_words(ctx, fit)).collect();
    why.push(ctx.say("fit-needs", &[("needs", needs.into_iter().collect::<Vec<_>>().join(", "))]));
    let first = found.to_ask.len()
        + found.needs_first.len()
        + usize::from(found.stale_days.is_some())
        + usize::from(found.never_checked);
    html! {
        <>
            <p class="app-service__line">
                <strong>{ opening_words(ctx, &found.opening) }</strong>
                if referred { { " " }<span class="nhsuk-tag nhsuk-tag--green">{ ctx.t("referral-done") }</span> }
            </p>
            <p class="app-service__line">{ why.join(" · ") }</p>
            if first > 0 { <p class="app-service__line app-service__first">{ ctx.say("referral-first", &[("count", first.to_string())]) }</p> }
        </>
    }
}

/// Is it a reason to see without opening the card? The needs are, and stand in a line of their own.
fn at_a_glance(fit: &MatchReason) -> bool {
    matches!(
        fit,
        MatchReason::Today
            | MatchReason::ForWomen
            | MatchReason::ForMen
            | MatchReason::ForYoungPeople
            | MatchReason::InReach
    )
}

fn need_words(ctx: &Context, fit: &MatchReason) -> Option<String> {
    let MatchReason::Need(code) = fit else { return None };
    Some(ctx.need_words(code))
}

/// The button where something may be told; else why not and what to do, and the way to say that the person was told about
/// the service, which tells nobody about the person.
fn way_to_refer(ctx: &Context, case: &Case, found: &Match<'_>, draft: Result<ReferralDraft, NotDrafted<'_>>) -> Html {
    let (service, name) = (&found.service.id, ("service", found.service.name.clone()));
    match draft {
        Ok(draft) => html! {
            <>
                if !draft.held_back.is_empty() {
                    <p class="nhsuk-body-s">{ ctx.say("referral-held-back", &[("needs", needs_words(ctx, &draft.held_back))]) }</p>
                }
                if found.needs_first.is_empty() {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(ReferralAction::Draft { service: service.clone() })}>
                        { ctx.say("referral-refer", &[name]) }
                    </button>
                }
            </>
        },
        Err(NotDrafted { recipient, sharing }) => {
            let key = if sharing.allows() { "referral-nothing-agreed" } else { "referral-not-agreed" };
            let recipient = ctx.content.label("recipients", recipient).to_owned();
            html! {
                <>
                    <p class="app-flag">{ ctx.say(key, &[("recipient", recipient), ("sharing", ctx.t(sharing.key()))]) }</p>
                    if case.signposted.contains(service) {
                        <p><span class="nhsuk-tag nhsuk-tag--grey">{ ctx.t("referral-signposted") }</span></p>
                    } else {
                        <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(ReferralAction::Signpost { service: service.clone() })}>
                            { ctx.say("referral-signpost", &[name]) }
                        </button>
                    }
                </>
            }
        }
    }
}

fn needs_words(ctx: &Context, needs: &[String]) -> String {
    needs.iter().map(|need| ctx.need_words(need)).collect::<Vec<_>>().join("; ")
}

fn instrument_name(ctx: &Context, id: &str) -> String {
    ctx.content.instrument(id).map_or_else(|| id.to_owned(), |instrument| instrument.scoring.short_title.clone())
}

fn fit_words(ctx: &Context, fit: &MatchReason) -> String {
    match fit {
        MatchReason::Need(code) => ctx.say("fit-need", &[("need", ctx.need_words(code))]),
        MatchReason::ForWomen => ctx.t("fit-women"),
        MatchReason::ForMen => ctx.t("fit-men"),
        MatchReason::ForYoungPeople => ctx.t("fit-young"),
        MatchReason::Age(age) => ctx.say("fit-age", &[("age", age.to_string())]),
        MatchReason::Area(area) => ctx.say("fit-area", &[("area", area.clone())]),
        MatchReason::Everywhere => ctx.t("fit-everywhere"),
        MatchReason::OnBail => ctx.t("fit-bail"),
        MatchReason::FromCustody => ctx.t("fit-custody"),
        MatchReason::InReach => ctx.t("fit-in-reach"),
        MatchReason::Today => ctx.t("fit-today"),
    }
}

fn offence(ctx: &Context, code: &str) -> String {
    ctx.content.label("offence-groups", code).to_owned()
}

/// What is to be asked before a referral.
fn question_words(ctx: &Context, question: &MatchQuestion) -> String {
    match question {
        MatchQuestion::Areas => ctx.t("ask-areas"),
        MatchQuestion::PersonArea => ctx.t("ask-person-area"),
        MatchQuestion::LocalConnection => ctx.t("ask-local-connection"),
        MatchQuestion::PersonAge => ctx.t("ask-person-age"),
        MatchQuestion::Bail => ctx.t("ask-bail"),
        MatchQuestion::Custody => ctx.t("ask-custody"),
        MatchQuestion::Offence(codes) => {
            let groups = codes.iter().map(|code| offence(ctx, code)).collect::<Vec<_>>().join("; ");
            ctx.say("ask-offence", &[("offences", groups)])
        }
    }
}

/// Why a service does not fit.
pub fn miss_words(ctx: &Context, miss: &MismatchReason) -> String {
    match miss {
        MismatchReason::TooYoung(min) => ctx.say("miss-young", &[("age", min.to_string())]),
        MismatchReason::TooOld(max) => ctx.say("miss-old", &[("age", max.to_string())]),
        MismatchReason::Sex(ServedSex::Female) => ctx.t("miss-women"),
        MismatchReason::Sex(_) => ctx.t("miss-men"),
        MismatchReason::Area(area) => ctx.say("miss-area", &[("area", area.clone())]),
        MismatchReason::Elsewhere => ctx.t("miss-elsewhere"),
        MismatchReason::OnBail => ctx.t("miss-bail"),
        MismatchReason::FromCustody => ctx.t("miss-custody"),
        MismatchReason::Offence(code) => ctx.say("miss-offence", &[("offence", offence(ctx, code))]),
        MismatchReason::Paused => ctx.t("miss-paused"),
        MismatchReason::Ceased => ctx.t("miss-ceased"),
        MismatchReason::Merged(into) => ctx.say("miss-merged", &[("service", into.clone())]),
    }
}
