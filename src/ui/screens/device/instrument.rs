//! One instrument: all that is known of it, its switch, and the files of one that a trust loaded.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::check_form::{TypedCheck, check_form, switch_on};
use super::instrument_facts::{facts, loaded};
use super::instrument_problems::problem_lines;
use super::instrument_words::in_use;
use crate::app::core::{CoreAction, Screen};
use crate::app::device::{DeviceAction, InstrumentAction};
use crate::domain::device::{Availability, LoadedPack};
use crate::domain::scoring::pack::PackFile;
use crate::domain::scoring::{Instrument, TextStatus};
use crate::ui::components::error_summary;
use crate::ui::context::Context;

/// Properties of [`InstrumentScreen`].
#[derive(Properties, PartialEq)]
pub struct InstrumentProps {
    /// The context.
    pub ctx: Context,
    /// The id of the instrument.
    pub id: String,
}

/// The screen.
#[component]
pub fn InstrumentScreen(props: &InstrumentProps) -> Html {
    let (ctx, id) = (&props.ctx, props.id.as_str());
    let typed = use_mut_ref(TypedCheck::default);
    let pack = ctx.content.device.packs.get(id);
    let instrument = ctx.content.instrument(id);
    let title = instrument.map_or(id, |instrument| instrument.scoring.title.as_str());
    html! {
        <>
            { error_summary(ctx, &problem_lines(ctx)) }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tools))}>{ ctx.t("tools-back-list") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <dl class="nhsuk-summary-list app-small">
                { for instrument.map(|instrument| facts(ctx, instrument)) }
                { for pack.map(|pack| loaded(ctx, pack)) }
            </dl>
            { for instrument.map(|instrument| switch(ctx, instrument, &typed)) }
            { for pack.map(|pack| files(ctx, id, pack)) }
        </>
    }
}

/// On or off. One whose wording was not checked is switched on by whoever says what it was checked against, and by whom.
fn switch(ctx: &Context, instrument: &Instrument, typed: &Rc<RefCell<TypedCheck>>) -> Html {
    let scoring = &instrument.scoring;
    let id = &scoring.instrument;
    let standing = ctx.content.availability(id, ctx.state.session.now.date());
    let needs_cut_off = ctx.content.needs_cut_off(id);
    let needs_check = needs_cut_off || scoring.text_status == TextStatus::ToBeChecked;
    let off = || {
        html! {
            <>
                { ctx.button("tool-switch-off", "nhsuk-button--secondary", DeviceAction::Instrument(InstrumentAction::SwitchOff(id.clone()))) }
                <p class="nhsuk-body-s">{ ctx.t("tool-switch-off-hint") }</p>
            </>
        }
    };
    match standing {
        Some(Availability::On) if needs_check => html! {
            <>
                { off() }
                <details class="nhsuk-details">
                    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("tool-again") }</span></summary>
                    <div class="nhsuk-details__text">{ check_form(ctx, instrument, needs_cut_off, typed) }</div>
                </details>
            </>
        },
        Some(Availability::On) => off(),
        Some(Availability::Off | Availability::NotChecked) if needs_check => {
            check_form(ctx, instrument, needs_cut_off, typed)
        }
        Some(Availability::Off | Availability::NotChecked) => {
            ctx.button("tool-switch-on", "", switch_on(id, &TypedCheck::default()))
        }
        _ => Html::default(),
    }
}

/// The files of a loaded instrument: saved again, or taken away.
fn files(ctx: &Context, id: &str, pack: &LoadedPack) -> Html {
    html! {
        <>
            <div class="nhsuk-button-group">
                { for PackFile::ALL.map(|file| html! {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" key={file.name()}
                        onclick={ctx.on(DeviceAction::Instrument(InstrumentAction::Save(id.to_owned(), file)))}>
                        { ctx.say("tool-save", &[("file", file.name().to_owned())]) }
                    </button>
                }) }
            </div>
            <p class="nhsuk-body-s">{ ctx.t("tool-save-hint") }</p>
            if !pack.removed {
                { ctx.button("tool-remove", "nhsuk-button--secondary", DeviceAction::Instrument(InstrumentAction::Remove(id.to_owned()))) }
                <p class="nhsuk-body-s">{ ctx.t(if in_use(ctx, id) { "tool-remove-used" } else { "tool-remove-hint" }) }</p>
            }
        </>
    }
}
