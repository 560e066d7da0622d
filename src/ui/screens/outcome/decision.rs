//! The decision on urgency: the person confirms what is proposed, or changes it with a reason.

use yew::prelude::*;

use crate::app::Action;
use crate::app::outcome::OutcomeAction;
use crate::domain::urgency::{DecisionError, Outcome, Tier, TypedDecision};
use crate::ui::components::{ErrorLine, TextField};
use crate::ui::context::Context;

/// What is missing in the decision, and the field it is missing in.
pub fn decision_problem(ctx: &Context) -> Option<ErrorLine> {
    let (field, key) = match ctx.state.outcome.decision_problem? {
        DecisionError::NoTier => ("tier", "decision-no-tier"),
        DecisionError::NoReason => ("decision-reason", "decision-no-reason"),
        DecisionError::NoColleague => ("decision-colleague", "decision-no-colleague"),
    };
    Some(ErrorLine { field: field.into(), words: ctx.t(key) })
}

/// The form. It asks for a reason where the decision differs from the proposal, and for a colleague where it lowers an
/// urgent one.
pub fn decision_form(ctx: &Context, typed: &UseStateHandle<TypedDecision>, outcome: &Outcome<'_>) -> Html {
    let proposed = outcome.proposed();
    let problem = decision_problem(ctx);
    let error_of = |field: &str| {
        problem
            .as_ref()
            .filter(|line| line.field == field)
            .map(|line| html! { <span class="nhsuk-error-message">{ &line.words }</span> })
    };
    let onsubmit = {
        let (send, typed) = (ctx.send.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::Outcome(OutcomeAction::DecideUrgency((*typed).clone())));
        })
    };
    let text = |id: &str, key: &str, value: &str, put: fn(&mut TypedDecision, String)| {
        let typed = typed.clone();
        let on_text = Callback::from(move |text: String| {
            let mut next = (*typed).clone();
            put(&mut next, text);
            typed.set(next);
        });
        html! {
            <div class={classes!("nhsuk-form-group", error_of(id).map(|_| "nhsuk-form-group--error"))}>
                <label class="nhsuk-label" for={id.to_owned()}>{ ctx.t(key) }</label>
                { for error_of(id) }
                <TextField id={id.to_owned()} value={value.to_owned()} {on_text} />
            </div>
        }
    };
    let differs = typed.tier.is_some_and(|tier| proposed.is_some_and(|proposed| proposed != tier));
    let lowers =
        typed.tier.is_some_and(|tier| proposed.is_some_and(|proposed| proposed >= Tier::SameDay && tier < proposed));
    html! {
        <form class="app-decision" {onsubmit} novalidate=true autocomplete="off">
            { tiers(ctx, typed, error_of("tier")) }
            if differs { { text("decision-reason", "decision-reason", &typed.reason, |decision, text| decision.reason = text) } }
            if lowers { { text("decision-colleague", "decision-colleague", &typed.colleague, |decision, text| decision.colleague = text) } }
            <button type="submit" class="nhsuk-button">{ ctx.t("decision-save") }</button>
        </form>
    }
}

/// How urgent it is, one of the tiers.
fn tiers(ctx: &Context, typed: &UseStateHandle<TypedDecision>, error: Option<Html>) -> Html {
    html! {
        <div class={classes!("nhsuk-form-group", error.is_some().then_some("nhsuk-form-group--error"))}>
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("decision-title") }</legend>
                <div class="nhsuk-hint">{ ctx.t("decision-hint") }</div>
                { error }
                <div class="nhsuk-radios">
                    { for Tier::ALL.into_iter().enumerate().map(|(number, tier)| {
                        let id = if number == 0 { "tier".to_owned() } else { format!("tier-{number}") };
                        let onchange = { let typed = typed.clone(); Callback::from(move |_: Event| typed.set(TypedDecision { tier: Some(tier), ..(*typed).clone() })) };
                        html! {
                            <div class="nhsuk-radios__item" key={tier.code()}>
                                <input class="nhsuk-radios__input" type="radio" name="tier" id={id.clone()} checked={typed.tier == Some(tier)} {onchange} />
                                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ ctx.t(&format!("tier-{}", tier.code())) }</label>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}
