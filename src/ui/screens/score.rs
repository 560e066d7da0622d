//! The score of an instrument: flags first, then number, band, range bar, completeness, limits.

use yew::prelude::*;

use super::{back_to_case, provenance};
use crate::app::{Action, Screen};
use crate::domain::device::Standing;
use crate::domain::scoring::{Instrument, Method, RuleKind, RuleResult, Score, SubscaleResult, open_flags, score};
use crate::ui::components::how_words;
use crate::ui::context::Context;

/// The score screen.
pub fn score_screen(ctx: &Context, id: &str) -> Html {
    let (Some(case), Some(instrument)) = (ctx.case(), ctx.library.instrument(id)) else { return Html::default() };
    let scoring = &instrument.scoring;
    let answers = case.answers_of(id);
    let score = score(instrument, &answers);
    let how = case.run_of(id).filter(|run| !run.how.is_empty()).map(|run| how_words(ctx, &run.how));
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.say("score-title", &[("instrument", scoring.short_title.clone())]) }</h1>
            { for score.flags.iter().map(|flag| html! {
                <div class="app-flag" role="note" key={flag.id.clone()}><strong>{ ctx.t("score-flag") }</strong>{ " " }{ &flag.says }</div>
            }) }
            if ctx.library.standing(id, ctx.state.now.date()).is_some_and(Standing::is_read_only) {
                <div class="nhsuk-inset-text"><p>{ ctx.t("tool-read-only") }</p></div>
            }
            { for open_flags(instrument, &answers).map(|flag| html! {
                <p class="nhsuk-body" key={flag.id.clone()}>{ ctx.say("score-flag-open", &[("item", flag.item.clone())]) }</p>
            }) }
            { number(ctx, instrument, &score) }
            { for how.map(|how| html! { <p class="nhsuk-body">{ ctx.say("administered", &[("how", how)]) }</p> }) }
            { for score.notes.iter().map(|note| html! { <div class="nhsuk-inset-text" key={note.clone()}><p>{ note }</p></div> }) }
            { cut_offs(ctx, &score) }
            { rules(ctx, &score) }
            { subscales(ctx, &score) }
            <p class="nhsuk-body">{ ctx.t("score-not-a-diagnosis") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("score-continue", "", Action::Go(Screen::Case)) }
                { ctx.button("score-answers", "nhsuk-button--secondary", Action::OpenForm(id.to_owned())) }
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

fn number(ctx: &Context, instrument: &Instrument, score: &Score) -> Html {
    let args =
        [("answered", score.answered.to_string()), ("of", score.of.to_string()), ("least", score.at_least.to_string())];
    if instrument.scoring.method == Method::None {
        return html! { <p class="app-score app-score--none">{ ctx.say("score-no-total", &args) }</p> };
    }
    if let Some(prorated) = score.prorated {
        return html! {
            <p class="app-score">
                <span class="app-score__total">{ prorated.to_string() }</span>
                <span>{ ctx.say("score-prorated", &args) }</span>
                { for score.band.iter().map(|band| html! { <span class="app-score__band">{ &band.label }</span> }) }
            </p>
        };
    }
    let Some(total) = score.total else {
        return html! { <p class="app-score app-score--none">{ ctx.say("score-none", &args) }</p> };
    };
    let (least, most) = instrument.scoring.range;
    html! {
        <>
            <p class="app-score">
                <span class="app-score__total">{ total }</span>
                <span>{ ctx.say("score-of", &[("most", most.to_string())]) }</span>
                { for score.band.iter().map(|band| html! { <span class="app-score__band">{ &band.label }</span> }) }
            </p>
            { range_bar(ctx, instrument, score, total, least, most) }
            <p class="nhsuk-body">{ ctx.say("score-complete", &args) }</p>
        </>
    }
}

/// The bands as a bar, with the total marked in words: a table says the same to a screen reader.
fn range_bar(ctx: &Context, instrument: &Instrument, score: &Score, total: i64, least: i64, most: i64) -> Html {
    if instrument.scoring.bands.is_empty() {
        return Html::default();
    }
    let width = (most - least + 1).max(1);
    let label = ctx.say("score-bar", &[("total", total.to_string()), ("most", most.to_string())]);
    html! {
        <svg class="app-range" viewBox="0 0 1000 56" role="img" aria-label={label} preserveAspectRatio="none">
            { for instrument.scoring.bands.iter().map(|band| {
                let x = (band.from - least) * 1000 / width;
                let end = (band.to + 1 - least) * 1000 / width;
                let here = score.band.as_ref() == Some(band);
                html! {
                    <g key={band.from}>
                        <rect class={classes!("app-range__band", here.then_some("app-range__band--here"))} x={x.to_string()} y="18" width={(end - x - 2).to_string()} height="20" />
                    </g>
                }
            }) }
            <rect class="app-range__mark" x={((total - least) * 1000 / width).to_string()} y="8" width="8" height="40" />
        </svg>
    }
}

/// What the published rules say, those that are met first. A rule that only takes back another is not listed when it
/// is not met.
fn rules(ctx: &Context, score: &Score) -> Html {
    let mut rules: Vec<&RuleResult> = score.rules.iter().collect();
    rules.retain(|result| result.met == Some(true) || result.rule.kind == RuleKind::Positive);
    rules.sort_by_key(|result| result.met != Some(true));
    if rules.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="nhsuk-list">
            { for rules.into_iter().map(|result| {
                let (key, words) = match result.met {
                    Some(true) => ("score-rule-met", &result.rule.says),
                    Some(false) => ("score-rule-not-met", &result.rule.label),
                    None => ("score-rule-open", &result.rule.label),
                };
                html! {
                    <li key={result.rule.id.clone()}>
                        <strong>{ ctx.t(key) }</strong>{ " " }{ words }
                        <span class="app-quiet app-small">{ format!(" ({})", result.rule.source) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

fn subscales(ctx: &Context, score: &Score) -> Html {
    let line = |result: &SubscaleResult| {
        let (subscale, total) = (&result.subscale, result.total?);
        let args =
            [("label", subscale.label.clone()), ("total", total.to_string()), ("most", subscale.range.1.to_string())];
        Some(html! {
            <li key={subscale.id.clone()}>
                { ctx.say("score-subscale", &args) }
                <span class="app-quiet app-small">{ format!(" ({})", subscale.source) }</span>
            </li>
        })
    };
    let lines: Vec<Html> = score.subscales.iter().filter_map(line).collect();
    if lines.is_empty() {
        Html::default()
    } else {
        html! { <ul class="nhsuk-list">{ lines }</ul> }
    }
}

fn cut_offs(ctx: &Context, score: &Score) -> Html {
    if score.cut_offs.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="nhsuk-list">
            { for score.cut_offs.iter().map(|held| html! {
                <li key={held.cut_off.id.clone()}>
                    <strong>{ ctx.say(if held.positive { "score-positive" } else { "score-below" }, &[("from", held.cut_off.positive_from.to_string())]) }</strong>
                    { " " }{ &held.cut_off.label }
                    <span class="app-quiet app-small">{ format!(" ({})", held.cut_off.source) }</span>
                </li>
            }) }
        </ul>
    }
}
