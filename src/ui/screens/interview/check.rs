//! Check your answers, each with a way to change it; or what was answered, where nothing can be changed.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen};
use crate::app::interview::{FormView, InterviewAction};
use crate::domain::questionnaire::{ProblemKind, problems};
use crate::ui::components::{ErrorLine, administration, error_summary, focus_id, problem_words};
use crate::ui::context::Context;

/// The page.
pub fn check(ctx: &Context, form: &FormView<'_>, read_only: bool) -> Html {
    let rows = form.questionnaire.items().iter().enumerate().filter_map(|(index, item)| {
        let answer = form.answers.get(&item.link_id);
        let shown = item.kind.is_question() && form.enabled.at(index) && item.reviewed();
        let draft = form.run.drafts.get(&item.link_id);
        if !shown || (answer.is_none() && draft.is_none() && (item.note || !item.open())) {
            return None;
        }
        let draft = draft.map(|text| ctx.say("check-draft", &[("text", text.clone())]));
        let words = answer.map_or_else(|| ctx.t("check-unanswered"), |answer| ctx.answer_words(answer));
        let recorded = form.run.recorded.get(&item.link_id);
        let when = recorded.map(|r| ctx.say("check-recorded", &[("when", r.at.day_and_clock()), ("author", r.author.clone())]));
        Some(html! {
            <div class="nhsuk-summary-list__row" key={item.link_id.clone()}>
                <dt class="nhsuk-summary-list__key">{ &item.text }</dt>
                <dd class="nhsuk-summary-list__value">{ words }{ for when.map(|when| html! { <div class="app-quiet app-small">{ when }</div> }) }{ for draft.map(|words| html! { <div data-draft="">{ words }</div> }) }</dd>
                if item.open() && !read_only {
                    <dd class="nhsuk-summary-list__actions">
                        <button type="button" class="link" onclick={ctx.on(InterviewAction::GoToItem(item.link_id.clone()))}>
                            { ctx.t("check-change") }<span class="nhsuk-u-visually-hidden">{ " " }{ &item.text }</span>
                        </button>
                    </dd>
                }
            </div>
        })
    });
    let rows: Vec<Html> = rows.collect();
    let lines: Vec<ErrorLine> = ctx
        .state
        .interview
        .problems
        .iter()
        .filter_map(|problem| {
            let item = form.questionnaire.item(&problem.link_id)?;
            Some(ErrorLine { field: focus_id(item), words: problem_words(ctx, item)? })
        })
        .collect();
    html! {
        <>
            { error_summary(ctx, &lines) }
            <h1 class="nhsuk-heading-l" tabindex="-1">
                <span class="nhsuk-caption-l">{ &form.questionnaire.title }</span>{ ctx.t("check-title") }
            </h1>
            { for warnings(form).into_iter().map(|words| html! { <div class="nhsuk-inset-text" key={words.clone()}><p>{ words }</p></div> }) }
            <dl class="nhsuk-summary-list">{ rows }</dl>
            if read_only {
                { ctx.button("score-continue", "", CoreAction::Go(Screen::Case)) }
            } else {
                if ctx.content.instrument(&form.questionnaire.id).is_some() { { administration(ctx, form) } }
                { ctx.button("check-done", "", InterviewAction::FinishForm) }
            }
        </>
    }
}

/// Warnings: shown, without keeping the form from being finished.
fn warnings(form: &FormView<'_>) -> Vec<String> {
    let found = problems(&form.questionnaire, &form.answers);
    let words = found.into_iter().filter_map(|problem| match problem.kind {
        ProblemKind::Warning(words) => Some(words),
        _ => None,
    });
    words.collect()
}
