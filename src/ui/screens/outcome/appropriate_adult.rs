//! The panel of the outcome on an appropriate adult for somebody who is no child: what speaks for one, and where it
//! stands. A child has the banner instead.

use yew::prelude::*;

use super::panel::{panel, reasons};
use crate::app::core::{CoreAction, Screen};
use crate::domain::case::{Case, Person};
use crate::domain::urgency::{Outcome, adult_out_of_date, is_adult_to_consider};
use crate::ui::components::adult_state;
use crate::ui::context::Context;

/// The panel; nothing while nothing speaks for an adult and nothing is on record.
pub fn appropriate_adult(ctx: &Context, case: &Case, outcome: &Outcome<'_>) -> Html {
    let last = case.adult.last();
    let child = Person::of(case, &ctx.content).is_child();
    let open = outcome.adult_not_known.iter().filter(|waits| waits.question.ended);
    let mut open: Vec<&str> = open.map(|waits| waits.question.words.as_str()).collect();
    open.dedup();
    if child || (outcome.adult.is_empty() && open.is_empty() && last.is_none()) {
        return Html::default();
    }
    let state = if is_adult_to_consider(case, outcome) {
        html! {
            <>
                <p data-adult="consider"><strong>{ ctx.t("outcome-adult-tell") }</strong></p>
                if last.is_some() { <p>{ adult_state(ctx, last) }</p> }
            </>
        }
    } else {
        let words = if last.is_some() { adult_state(ctx, last) } else { ctx.t("adult-nothing-recorded") };
        html! { <p data-adult="recorded">{ words }</p> }
    };
    let stale = adult_out_of_date(case, &ctx.content, outcome).is_some() && !is_adult_to_consider(case, outcome);
    let body = html! {
        <>
            { state }
            if stale { <p data-out-of-date="adult"><strong>{ ctx.t("adult-stale") }</strong></p> }
            { for outcome.adult.iter().map(|fired| html! {
                <div class="app-finding" key={fired.rule.id.clone()} data-adult-rule={fired.rule.id.clone()}>
                    <p><strong>{ &fired.rule.title }</strong></p>
                    { reasons(ctx, &fired.reasons) }
                    <p class="app-quiet app-small">{ ctx.say("rule-source", &[("source", fired.rule.source.clone()), ("status", fired.rule.status.clone())]) }</p>
                </div>
            }) }
            { for open.iter().map(|words| html! { <p key={*words}>{ ctx.say("outcome-adult-open", &[("question", (*words).to_owned())]) }</p> }) }
            <p>{ ctx.link(ctx.t("outcome-adult-record"), CoreAction::Go(Screen::Adult)) }</p>
        </>
    };
    panel(ctx, "outcome-adult", body)
}
