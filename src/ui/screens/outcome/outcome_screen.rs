//! The outcome of screening: basic needs and needs, safety, urgency, side by side; then the decision.

use yew::prelude::*;

use super::appropriate_adult::appropriate_adult;
use super::decision::{decision_form, decision_problem};
use super::needs_and_safety::{needs, safety};
use super::not_known::{not_known, suggestions};
use super::urgency::urgency;
use crate::app::Action;
use crate::app::outcome::OutcomeAction;
use crate::domain::case::Case;
use crate::domain::urgency::{TypedDecision, decision_out_of_date, outcome};
use crate::ui::components::{ErrorLine, back_to_case, error_summary, stale_key};
use crate::ui::context::ScreenProps;

/// The outcome, and the person's decision on urgency.
#[component]
pub fn OutcomeScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    // One that is out of date is decided anew, not confirmed as it was.
    let typed = use_state(|| {
        let stands = |case: &&Case| decision_out_of_date(case, &ctx.content, &outcome(case, &ctx.content)).is_none();
        let held = ctx.case().filter(stands).and_then(|case| case.urgency.clone());
        held.map_or_else(TypedDecision::default, |decision| TypedDecision {
            tier: Some(decision.decided),
            reason: decision.reason.unwrap_or_default(),
            colleague: decision.colleague.unwrap_or_default(),
        })
    });
    let Some(case) = ctx.case() else { return Html::default() };
    let outcome = outcome(case, &ctx.content);
    let lines: Vec<ErrorLine> = decision_problem(ctx).into_iter().collect();
    html! {
        <>
            { error_summary(ctx, &lines) }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("outcome-title") }</h1>
            { needs(ctx, &outcome) }
            { safety(ctx, case, &outcome) }
            { urgency(ctx, case, &outcome) }
            { appropriate_adult(ctx, case, &outcome) }
            { not_known(ctx, &outcome) }
            { suggestions(ctx, case, &outcome) }
            { for decision_out_of_date(case, &ctx.content, &outcome).map(|why| html! {
                <section class="app-notice app-notice--stop" data-out-of-date="decision">
                    <h2 class="nhsuk-heading-m">{ ctx.t("decide-again") }</h2>
                    <p>{ ctx.t(stale_key(why)) }</p>
                </section>
            }) }
            { decision_form(ctx, &typed, &outcome) }
            if case.urgency.is_some() {
                <p>{ ctx.link(ctx.t("decision-withdraw"), Action::Outcome(OutcomeAction::WithdrawUrgency)) }</p>
            }
        </>
    }
}
