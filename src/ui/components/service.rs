//! A service of the directory: what it is, whether it is open, how it is reached. Used by the referral screen and by the
//! directory search.

use yew::prelude::*;

use crate::domain::directory::{Opening, Sector, Service};
use crate::domain::time::long_date;
use crate::ui::context::Context;

/// Whose it is, whether it is open now, and what it does.
pub fn service_summary(ctx: &Context, service: &Service, opening: &Opening) -> Html {
    html! {
        <>
            <p class="app-quiet">{ for service.sector.map(|sector| [sector_words(ctx, sector), " · ".to_owned()].concat()) }{ opening_words(ctx, opening) }</p>
            <p>{ &service.description }</p>
        </>
    }
}

/// How it is reached, by whom, and when that was last checked.
pub fn service_details(ctx: &Context, service: &Service) -> Html {
    let row = |key: &str, value: Option<String>| {
        value.map(|value| {
            html! {
                <div class="nhsuk-summary-list__row">
                    <dt class="nhsuk-summary-list__key">{ ctx.t(key) }</dt>
                    <dd class="nhsuk-summary-list__value">{ value }</dd>
                </div>
            }
        })
    };
    html! {
        <dl class="nhsuk-summary-list app-small">
            { for row("service-how", Some(service.referral_how.clone())) }
            { for row("service-eligibility", Some(service.eligibility.clone())) }
            { for row("service-phone", service.phone.clone()) }
            { for row("service-email", service.email.clone()) }
            { for row("service-address", service.address.clone()) }
            { for row("service-hours", service.hours_note.clone()) }
            { for row("service-wait", service.wait.clone()) }
            { for row("service-funding", service.funding.clone()) }
            { for row("service-checked", service.last_checked.map(long_date)) }
        </dl>
    }
}

fn sector_words(ctx: &Context, sector: Sector) -> String {
    ctx.t(match sector {
        Sector::Statutory => "sector-statutory",
        Sector::Vcs => "sector-vcs",
        Sector::Independent => "sector-independent",
    })
}

fn opening_words(ctx: &Context, opening: &Opening) -> String {
    match opening {
        Opening::Always => ctx.t("open-always"),
        Opening::Open { until, days: 0 } => ctx.say("open-until", &[("time", until.clone())]),
        Opening::Open { until, days: 1 } => ctx.say("open-until-tomorrow", &[("time", until.clone())]),
        Opening::Open { .. } => ctx.t("open-days"),
        Opening::Opens { days: 0, at, .. } => ctx.say("opens-today", &[("time", at.clone())]),
        Opening::Opens { day, days, at } => {
            let weekday = || ctx.t(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
            let day = if *days < 7 { weekday() } else { long_date(*day) };
            ctx.say("opens-day", &[("day", day), ("time", at.clone())])
        }
        Opening::Holiday(name) => ctx.say("open-holiday", &[("name", name.clone())]),
        Opening::HolidaysNotListed => ctx.t("open-holidays-not-listed"),
        Opening::Unknown => ctx.t("open-unknown"),
    }
}
