//! One form or instrument alone on a host page: before it is begun, and when it is done.

use yew::prelude::*;

use crate::app::core::View;
use crate::app::interview::InterviewAction;
use crate::ui::context::Context;

/// The screen before and after the form.
pub fn embedded_form(ctx: &Context) -> Html {
    let View::Instrument(id) = &ctx.page.view else { return Html::default() };
    let Some(questionnaire) = ctx.content.questionnaire(id) else { return Html::default() };
    let run = ctx.case().and_then(|case| case.run_of(id));
    let (words, button) = match run.map(|run| run.finished.is_some()) {
        None => ("single-intro", "single-begin"),
        Some(false) => ("single-open", "single-go-on"),
        Some(true) => ("single-done", "single-look"),
    };
    let title = if questionnaire.title.is_empty() { id.clone() } else { questionnaire.title.clone() };
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <p class="nhsuk-body">{ ctx.t(words) }</p>
            <p class="nhsuk-body">{ ctx.t("single-not-stored") }</p>
            { ctx.button(button, "", InterviewAction::OpenForm(id.clone())) }
        </>
    }
}
