//! A service of the directory: what it is, whether it is open, how it is reached. Used by the referral screen and by the
//! directory search.

use jiff::civil::Date;
use yew::prelude::*;

use crate::domain::directory::{Opening, Sector, Service};
use crate::domain::time::long_date;
use crate::ui::context::Context;

/// What it does and whose it is, how it is reached, by whom, and when that was last checked.
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
    let written = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    html! {
        <>
        <p class="app-service__what">{ &service.description }</p>
        <dl class="nhsuk-summary-list app-small">
            { for row("service-how", written(&service.referral_how)) }
            { for row("service-eligibility", written(&service.eligibility)) }
            { for row("service-phone", service.phone.clone()) }
            { for row("service-email", service.email.clone()) }
            { for row("service-url", service.url.clone()) }
            { for row("service-address", service.address.clone()) }
            { for row("service-contact", contact(service)) }
            { for row("service-hours", service.hours_note.clone()) }
            { for row("service-bank-holidays", service.closed_bank_holidays.map(|closed| ctx.t(if closed { "bank-holidays-closed" } else { "bank-holidays-open" }))) }
            { for row("service-wait", service.wait.clone()) }
            { for row("service-requires", service.requires_note.clone()) }
            { for row("service-languages", service.languages.as_ref().map(|all| all.join(", "))) }
            { for row("service-area", service.area_note.clone()) }
            { for row("service-provider", service.provider.clone()) }
            { for row("service-sector", service.sector.map(|sector| sector_words(ctx, sector))) }
            { for row("service-size", service.size.clone()) }
            { for row("service-funding", service.funding.clone()) }
            { for row("service-checked", service.last_checked.map(|day| checked(ctx, service, day))) }
        </dl>
        </>
    }
}

/// The key contact, and what they are there.
fn contact(service: &Service) -> Option<String> {
    let known = [service.contact_name.clone(), service.contact_role.clone()];
    let words = known.into_iter().flatten().collect::<Vec<_>>().join(", ");
    (!words.is_empty()).then_some(words)
}

fn checked(ctx: &Context, service: &Service, day: Date) -> String {
    match &service.checked_by {
        Some(by) => ctx.say("service-checked-by", &[("day", long_date(day)), ("by", by.clone())]),
        None => long_date(day),
    }
}

fn sector_words(ctx: &Context, sector: Sector) -> String {
    ctx.t(match sector {
        Sector::Statutory => "sector-statutory",
        Sector::Vcs => "sector-vcs",
        Sector::Independent => "sector-independent",
    })
}

/// Whether it is open, and until when or from when.
pub fn opening_words(ctx: &Context, opening: &Opening) -> String {
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
