//! The score of an instrument: flags first, then total, band, range bar, completeness, limits.

use yew::prelude::*;

use super::score_findings::{cut_offs, rules, subscales};
use super::score_total::score_total;
use crate::app::core::{CoreAction, Screen};
use crate::app::interview::InterviewAction;
use crate::domain::device::Availability;
use crate::domain::scoring::{open_flags, score};
use crate::ui::components::{back_to_case, how_words, provenance};
use crate::ui::context::Context;

/// The screen, for the instrument of this id; with its results over time, where there are several.
pub fn score_screen(ctx: &Context, id: &str, over_time: Html) -> Html {
    let (Some(case), Some(instrument)) = (ctx.case(), ctx.content.instrument(id)) else { return Html::default() };
    let scoring = &instrument.scoring;
    let answers = case.answers_of(id);
    let score = score(instrument, &answers);
    let how = case.run_of(id).filter(|run| !run.how.is_empty()).map(|run| how_words(ctx, &run.how));
    let answers_or_again =
        if case.run_at_hand(&ctx.content, id).is_some() { "score-answers" } else { "score-ask-again" };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.say("score-title", &[("instrument", scoring.short_title.clone())]) }</h1>
            { for score.flags.iter().map(|flag| html! {
                <div class="app-flag" role="note" key={flag.id.clone()}><strong>{ ctx.t("score-flag") }</strong>{ " " }{ &flag.says }</div>
            }) }
            if ctx.content.availability(id, ctx.state.session.now.date()).is_some_and(Availability::is_read_only) {
                <div class="nhsuk-inset-text"><p>{ ctx.t("tool-read-only") }</p></div>
            }
            { for open_flags(instrument, &answers).map(|flag| html! {
                <p class="nhsuk-body" key={flag.id.clone()}>{ ctx.say("score-flag-open", &[("item", flag.item.clone())]) }</p>
            }) }
            { score_total(ctx, instrument, &score) }
            { for how.map(|how| html! { <p class="nhsuk-body">{ ctx.say("administered", &[("how", how)]) }</p> }) }
            { for score.notes.iter().map(|note| html! { <div class="nhsuk-inset-text" key={note.clone()}><p>{ note }</p></div> }) }
            { cut_offs(ctx, &score) }
            { rules(ctx, &score) }
            { subscales(ctx, &score) }
            <p class="nhsuk-body">{ ctx.t("score-not-a-diagnosis") }</p>
            { over_time }
            <div class="nhsuk-button-group">
                { ctx.button("score-continue", "", CoreAction::Go(Screen::Case)) }
                { ctx.button(answers_or_again, "nhsuk-button--secondary", InterviewAction::OpenForm(id.to_owned())) }
            </div>
            <h2 class="nhsuk-heading-s">{ ctx.t("score-limits") }</h2>
            <ul class="nhsuk-list nhsuk-list--bullet app-small">
                { for scoring.conditions.iter().map(|condition| html! { <li key={condition.clone()}>{ condition }</li> }) }
            </ul>
            <p class="nhsuk-body-s app-quiet">
                { ctx.say("score-version", &[("version", score.version.clone()), ("instrument", scoring.title.clone())]) }
            </p>
            { provenance(ctx, instrument) }
        </>
    }
}
