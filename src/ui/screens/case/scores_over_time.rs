//! The results of an instrument that was given more than once: a line with its table. Shown with its
//! score; an instrument alone on a page is given once, so the interview goes without.

use yew::prelude::*;

use crate::app::core::{PageRef, Screen};
use crate::domain::case::{Case, Run};
use crate::domain::scoring::{Instrument, Method, score};
use crate::ui::components::contact_of_run;
use crate::ui::context::Context;

const WIDTH: i64 = 600;
const HEIGHT: i64 = 160;
const EDGE: i64 = 24;

/// One administration: when, where, and its total if it has one.
struct DatedScore {
    run: String,
    when: String,
    contact: String,
    total: Option<i64>,
}

/// Of the instrument whose score is on screen, where it was given more than once; of one that is about to be given again,
/// what came of it before. Nothing where it has no total.
pub fn scores_over_time(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    let (id, begun) = match &ctx.state.session.screen {
        Screen::Score(id) => (Some(id), None),
        Screen::Form { run, page: PageRef::Start } => (case.run(run).map(|run| &run.questionnaire), Some(run)),
        _ => (None, None),
    };
    let Some(instrument) = id.and_then(|id| ctx.content.instrument(id)) else { return Html::default() };
    let runs = case.runs_by_contact(&instrument.scoring.instrument).filter(|run| Some(&run.id) != begun);
    let mut results: Vec<DatedScore> = runs.map(|run| dated_score(ctx, case, instrument, run)).collect();
    results.reverse();
    let least = if begun.is_some() { 1 } else { 2 };
    if results.len() < least || instrument.scoring.method == Method::None {
        return Html::default();
    }
    let (least, most) = instrument.scoring.range;
    html! {
        <section aria-labelledby="scores-over-time">
            <h2 class="nhsuk-heading-s" id="scores-over-time">{ ctx.t("scores-over-time") }</h2>
            if results.len() > 1 { { line(ctx, &results, least, most) } }
            <table class="nhsuk-table app-scores">
                <thead><tr>
                    <th scope="col">{ ctx.t("scores-when") }</th>
                    <th scope="col">{ ctx.t("scores-where") }</th>
                    <th scope="col">{ ctx.t("scores-total") }</th>
                </tr></thead>
                <tbody>{ for results.iter().map(|result| html! {
                    <tr key={result.run.clone()}>
                        <td>{ &result.when }</td>
                        <td>{ &result.contact }</td>
                        <td>{ result.total.map_or_else(|| ctx.t("scores-none"), |total| total.to_string()) }</td>
                    </tr>
                }) }</tbody>
            </table>
        </section>
    }
}

fn dated_score(ctx: &Context, case: &Case, instrument: &Instrument, run: &Run) -> DatedScore {
    let total = score(instrument, &run.answers()).total;
    let contact = contact_of_run(ctx, case, run);
    DatedScore { run: run.id.clone(), when: run.last_at().day_and_clock(), contact, total }
}

/// The totals from left to right, at even steps; one without a total leaves a gap in the line.
fn line(ctx: &Context, results: &[DatedScore], least: i64, most: i64) -> Html {
    let steps = i64::try_from(results.len()).unwrap_or(1) - 1;
    let point = |(at, result): (i64, &DatedScore)| {
        let x = EDGE + at * (WIDTH - 2 * EDGE) / steps.max(1);
        let y = |total: i64| HEIGHT - EDGE - (total - least) * (HEIGHT - 2 * EDGE) / (most - least).max(1);
        result.total.map(|total| (x, y(total), total))
    };
    let points: Vec<Option<(i64, i64, i64)>> = (0..).zip(results).map(point).collect();
    let stretches = points.split(Option::is_none).map(|stretch| {
        let at = |(x, y, _): &(i64, i64, i64)| format!("{x},{y}");
        stretch.iter().flatten().map(at).collect::<Vec<_>>().join(" ")
    });
    let args = [("count", results.len().to_string()), ("least", least.to_string()), ("most", most.to_string())];
    html! {
        <svg class="app-line" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={ctx.say("scores-picture", &args)}>
            <line class="app-line__axis" x1={EDGE.to_string()} x2={(WIDTH - EDGE).to_string()} y1={(HEIGHT - EDGE).to_string()} y2={(HEIGHT - EDGE).to_string()} />
            { for stretches.map(|points| html! { <polyline class="app-line__line" {points} /> }) }
            { for points.iter().flatten().map(|(x, y, total)| html! {
                <g key={*x}>
                    <circle class="app-line__point" cx={x.to_string()} cy={y.to_string()} r="5" />
                    <text class="app-line__total" x={x.to_string()} y={(if *y < 30 { y + 22 } else { y - 10 }).to_string()}>{ total }</text>
                </g>
            }) }
        </svg>
    }
}
