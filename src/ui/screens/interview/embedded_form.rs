//! One form or instrument alone on a host page: before it is begun, and when it is done.

use yew::prelude::*;

use crate::app::core::View;
use crate::app::interview::InterviewAction;
use crate::domain::case::progress_of;
use crate::ui::context::Context;

/// The screen before and after the form.
pub fn embedded_form(ctx: &Context) -> Html {
    let View::Instrument(id) = &ctx.page.view else { return Html::default() };
    let Some(questionnaire) = ctx.content.questionnaire(id) else { return Html::default() };
    let run = ctx.case().and_then(|case| Some((case, case.run_of(id)?)));
    let open = |(case, run)| progress_of(case, &ctx.content, run).map_or(0, |progress| progress.open);
    let (words, button) = match run.map(|of| (of.1.finished.is_some(), open(of))) {
        None => (ctx.t("single-intro"), "single-begin"),
        Some((false, _)) => (ctx.t("single-open"), "single-go-on"),
        Some((true, 0)) => (ctx.t("single-done"), "single-look"),
        Some((true, open)) => (ctx.say("questions-open", &[("count", open.to_string())]), "single-go-on"),
    };
    let title = if questionnaire.title.is_empty() { id.clone() } else { questionnaire.title.clone() };
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <p class="nhsuk-body">{ words }</p>
            <p class="nhsuk-body">{ ctx.t("single-not-stored") }</p>
            { ctx.button(button, "", InterviewAction::OpenForm(id.clone())) }
        </>
    }
}
