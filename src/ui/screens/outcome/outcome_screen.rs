//! The outcome of screening: basic needs and needs, safety, urgency, side by side; then the decision.

use yew::prelude::*;

use super::appropriate_adult::appropriate_adult;
use super::decision::{decision_form, decision_problem};
use super::needs_and_safety::{needs, safety};
use super::not_known::{not_known, suggestions};
use super::urgency::urgency;
use crate::app::Action;
use crate::app::outcome::OutcomeAction;
use crate::domain::urgency::{TypedDecision, outcome};
use crate::ui::components::{ErrorLine, back_to_case, error_summary};
use crate::ui::context::ScreenProps;

/// The outcome, and the person's decision on urgency.
#[component]
pub fn OutcomeScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let held = ctx.case().and_then(|case| case.urgency.clone());
    let typed = use_state(|| TypedDecision {
        tier: held.as_ref().map(|decision| decision.decided),
        reason: held.as_ref().and_then(|decision| decision.reason.clone()).unwrap_or_default(),
        colleague: held.as_ref().and_then(|decision| decision.colleague.clone()).unwrap_or_default(),
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
            { decision_form(ctx, &typed, &outcome) }
            if held.is_some() {
                <p>{ ctx.link(ctx.t("decision-withdraw"), Action::Outcome(OutcomeAction::WithdrawUrgency)) }</p>
            }
        </>
    }
}
