//! The total of a score with its band and range bar, or why there is none. Part of `score`.

use yew::prelude::*;

use crate::domain::scoring::{Instrument, Method, Score};
use crate::ui::context::Context;

/// The total, as the method of the instrument allows it.
pub fn score_total(ctx: &Context, instrument: &Instrument, score: &Score) -> Html {
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

/// The bands as a bar with a mark at the total. Its label says the total to a screen reader.
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
