//! The instruments of this device: what each measures, its version and licence, whether its wording was checked, and
//! whether it is on.

use yew::prelude::*;

use super::device_history::device_history;
use super::instrument_words::{in_use, standing_words, wording};
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::domain::device::{Availability, LoadedPack};
use crate::domain::scoring::Instrument;
use crate::domain::scoring::pack::PackFile;
use crate::domain::time::long_date;
use crate::ui::context::Context;

/// The screen.
pub fn instruments_screen(ctx: &Context) -> Html {
    let device = &ctx.content.device;
    let shown = |(id, pack): &(&String, &std::rc::Rc<LoadedPack>)| !pack.removed || in_use(ctx, id);
    let own: Vec<Html> = device.packs.iter().filter(shown).map(|(id, pack)| own_instrument(ctx, id, pack)).collect();
    let shipped = ctx.content.instruments.iter().filter(|instrument| !instrument.is_trusts_own());
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Home))}>{ ctx.t("tools-back") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("tools-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("tools-intro") }</p>
            <h2 class="nhsuk-heading-m">{ ctx.t("tools-own") }</h2>
            if own.is_empty() {
                <p class="nhsuk-body">{ ctx.t("tools-own-none") }</p>
            } else {
                <ul class="nhsuk-task-list">{ own }</ul>
            }
            { ctx.button("tools-load", "nhsuk-button--secondary", CoreAction::Go(Screen::LoadTool)) }
            <h2 class="nhsuk-heading-m">{ ctx.t("tools-shipped") }</h2>
            <ul class="nhsuk-task-list">{ for shipped.map(|instrument| instrument_line(ctx, instrument, Vec::new())) }</ul>
            <h2 class="nhsuk-heading-m">{ ctx.t("tools-history") }</h2>
            if !device.entries.iter().any(|entry| entry.what.is_about_an_instrument()) {
                <p class="nhsuk-body">{ ctx.t("tools-history-none") }</p>
            } else {
                <ol class="nhsuk-list app-timeline" reversed=true>
                    { for device.entries.iter().rev().filter(|entry| entry.what.is_about_an_instrument()).map(|entry| html! {
                        <li key={entry.seq}>
                            <span class="app-quiet app-small">{ format!("{} · {}", entry.at.day_and_clock(), entry.author) }</span>
                            <br />{ device_history(ctx, entry) }
                        </li>
                    }) }
                </ol>
            }
        </>
    }
}

/// An instrument of the trust: with the dates of its licence, and the hashes of its files.
fn own_instrument(ctx: &Context, id: &str, pack: &LoadedPack) -> Html {
    let hashes = PackFile::ALL.map(|file| {
        let label = ctx.say("tool-hash", &[("file", file.name().to_owned())]);
        format!("{label}: {}", pack.files.hash(file).0)
    });
    match &pack.opened {
        Ok(instrument) => {
            let licence = instrument.scoring.declaration.iter().map(|licence| {
                let dates = [("from", long_date(licence.from)), ("until", long_date(licence.until))];
                format!("{}: {}", ctx.t("tool-dates"), ctx.say("tool-dates-value", &dates))
            });
            instrument_line(ctx, instrument, licence.chain(hashes).collect())
        }
        Err(refusal) => {
            let lines = [refusal.say(ctx.text.as_ref())].into_iter().chain(hashes).collect();
            line(ctx, id, id, (ctx.t("tool-unusable"), false), lines)
        }
    }
}

/// An instrument that can be used, with further lines about it.
fn instrument_line(ctx: &Context, instrument: &Instrument, more: Vec<String>) -> Html {
    let scoring = &instrument.scoring;
    let standing =
        ctx.content.availability(&scoring.instrument, ctx.state.session.now.date()).unwrap_or(Availability::Off);
    let version = ctx.say("tool-version", &[("version", scoring.version.clone())]);
    let lines = [format!("{version}. {}", wording(ctx, scoring.text_status)), scoring.licence.attribution.clone()];
    let title = format!("{}: {}", scoring.short_title, scoring.measures);
    let state = (standing_words(ctx, standing), standing == Availability::On);
    line(ctx, &scoring.instrument, &title, state, lines.into_iter().chain(more).collect())
}

fn line(ctx: &Context, id: &str, title: &str, (state, on): (String, bool), lines: Vec<String>) -> Html {
    let action = Action::Core(CoreAction::Go(Screen::Tool(id.to_owned())));
    let tag = classes!("nhsuk-tag", if on { "nhsuk-tag--green" } else { "nhsuk-tag--grey" });
    html! {
        <li class="nhsuk-task-list__item nhsuk-task-list__item--with-link" key={id.to_owned()} data-tool={id.to_owned()}>
            <div class="nhsuk-task-list__name-and-hint">
                <button type="button" class="nhsuk-link nhsuk-task-list__link link" onclick={ctx.on(action)}>{ title }</button>
                <div class="nhsuk-task-list__status"><strong class={tag}>{ state }</strong></div>
                { for lines.iter().map(|words| html! { <div class="nhsuk-task-list__hint app-small app-wrap">{ words }</div> }) }
            </div>
        </li>
    }
}
