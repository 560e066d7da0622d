//! Loading an instrument that a trust holds a licence for: choosing its two files.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::instrument_problems::problem_lines;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::device::{DeviceAction, InstrumentAction, field_of};
use crate::browser::file_picker::{self, PickedFile};
use crate::domain::scoring::pack::{MOST_BYTES, PackFile};
use crate::ui::components::error_summary;
use crate::ui::context::ScreenProps;

/// The screen. The files are read when the button is pressed.
#[component]
pub fn LoadInstrumentScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let chosen = use_mut_ref(|| (None::<PickedFile>, None::<PickedFile>));
    let onsubmit = {
        let (chosen, send) = (chosen.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let ((questionnaire, scoring), send) = (chosen.borrow().clone(), send.clone());
            spawn_local(async move {
                send.emit(Action::Device(DeviceAction::Instrument(read(questionnaire, scoring).await)))
            });
        })
    };
    let lines = problem_lines(ctx);
    let field = |file: PackFile, label: &str, hint: &str| {
        let id = field_of(file);
        let errors: Vec<&str> = lines.iter().filter(|line| line.field == id).map(|line| line.words.as_str()).collect();
        let invalid = !errors.is_empty();
        let described = format!("{id}-hint{}", if invalid { format!(" {id}-error") } else { String::new() });
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |event: Event| {
                let held = &mut *chosen.borrow_mut();
                *(if file == PackFile::Questionnaire { &mut held.0 } else { &mut held.1 }) =
                    file_picker::chosen(&event);
            })
        };
        html! {
            <div class={classes!("nhsuk-form-group", invalid.then_some("nhsuk-form-group--error"))}>
                <label class="nhsuk-label nhsuk-label--m" for={id}>{ ctx.t(label) }</label>
                <div class="nhsuk-hint" id={format!("{id}-hint")}>{ ctx.t(hint) }</div>
                if invalid {
                    <div id={format!("{id}-error")}>
                        { for errors.iter().map(|words| html! {
                            <span class="nhsuk-error-message app-wrap">
                                <span class="nhsuk-u-visually-hidden">{ ctx.t("error-prefix") }</span>{ " " }{ words }
                            </span>
                        }) }
                    </div>
                }
                <input class="app-file" type="file" accept=".json,application/json" {id} aria-describedby={described} {onchange} />
            </div>
        }
    };
    html! {
        <>
            { error_summary(ctx, &lines) }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tools))}>{ ctx.t("tools-back-list") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("load-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("load-intro") }</p>
            <form {onsubmit} novalidate=true>
                { field(PackFile::Questionnaire, "load-questionnaire", "load-questionnaire-hint") }
                { field(PackFile::Scoring, "load-scoring", "load-scoring-hint") }
                <button type="submit" class="nhsuk-button">{ ctx.t("load-check") }</button>
            </form>
        </>
    }
}

async fn read(questionnaire: Option<PickedFile>, scoring: Option<PickedFile>) -> InstrumentAction {
    let mut bytes = [None, None];
    for ((file, chosen), bytes) in PackFile::ALL.into_iter().zip([questionnaire, scoring]).zip(&mut bytes) {
        let Some(chosen) = chosen else { continue };
        match file_picker::read(&chosen, u32::try_from(MOST_BYTES).unwrap_or(u32::MAX)).await {
            Ok(read) => *bytes = Some(read),
            Err(name) => return InstrumentAction::NotRead(file, name),
        }
    }
    let [questionnaire, scoring] = bytes;
    InstrumentAction::Chosen { questionnaire, scoring }
}
