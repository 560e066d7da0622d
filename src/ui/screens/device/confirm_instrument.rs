//! What was read in the two files of an instrument, and the question whether to load it.

use yew::prelude::*;

use super::instrument_facts::declared;
use crate::app::core::{CoreAction, Screen};
use crate::app::device::{DeviceAction, InstrumentAction};
use crate::domain::scoring::pack::PackFile;
use crate::ui::components::summary_row;
use crate::ui::context::Context;

/// The screen.
pub fn confirm_instrument_screen(ctx: &Context) -> Html {
    let Some(pack) = &ctx.state.device.instruments.read else { return Html::default() };
    let scoring = &pack.instrument.scoring;
    let questions = pack.instrument.questionnaire.items().iter().filter(|item| item.kind.is_question()).count();
    let count = |key: &str, count: usize| ctx.say(key, &[("count", count.to_string())]);
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::LoadTool))}>{ ctx.t("confirm-other") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">
                <span class="nhsuk-caption-l">{ &scoring.title }</span>{ ctx.t("confirm-title") }
            </h1>
            <p class="nhsuk-body">{ ctx.t("confirm-intro") }</p>
            <dl class="nhsuk-summary-list app-small">
                { summary_row(ctx.t("tool-measures"), scoring.measures.clone()) }
                { summary_row(ctx.t("tool-version-label"), scoring.version.clone()) }
                { summary_row(ctx.t("tool-questions-label"), count("tool-questions", questions)) }
                { summary_row(ctx.t("tool-self-tests"), count("tool-self-tests-value", scoring.self_tests.len())) }
                { for scoring.declaration.iter().map(|licence| declared(ctx, licence)) }
                { for PackFile::ALL.map(|file| {
                    summary_row(ctx.say("tool-hash", &[("file", file.name().to_owned())]), pack.files.hash(file).0)
                }) }
            </dl>
            { ctx.button("confirm-load", "", DeviceAction::Instrument(InstrumentAction::Load)) }
        </>
    }
}
