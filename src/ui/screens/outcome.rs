//! The outcome of screening: basic needs and needs, safety, urgency, side by side; then the decision.

use yew::prelude::*;

use super::back_to_case;
use crate::app::Action;
use crate::domain::case::Case;
use crate::domain::urgency::{Because, Decision, DecisionError, Fired, NeedLevel, Outcome, Tier, outcome};
use crate::ui::components::{ErrorLine, TextField, error_summary};
use crate::ui::context::Context;

/// Properties of [`OutcomeScreen`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// The outcome, and the person's decision on urgency.
#[component]
pub fn OutcomeScreen(props: &Props) -> Html {
    let ctx = &props.ctx;
    let held = ctx.case().and_then(|case| case.urgency.clone());
    let typed = use_state(|| Decision {
        tier: held.as_ref().map(|decision| decision.decided),
        reason: held.as_ref().and_then(|decision| decision.reason.clone()).unwrap_or_default(),
        colleague: held.as_ref().and_then(|decision| decision.colleague.clone()).unwrap_or_default(),
    });
    let Some(case) = ctx.case() else { return Html::default() };
    let outcome = outcome(case, &ctx.library);
    let lines: Vec<ErrorLine> = problem(ctx).into_iter().collect();
    html! {
        <>
            { error_summary(ctx, &lines) }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("outcome-title") }</h1>
            { needs(ctx, &outcome) }
            { safety(ctx, &outcome) }
            { urgency(ctx, case, &outcome) }
            { decision(ctx, &typed, &outcome) }
        </>
    }
}

fn panel(ctx: &Context, key: &str, body: Html) -> Html {
    html! {
        <section class="nhsuk-card app-panel" aria-labelledby={key.to_owned()}>
            <div class="nhsuk-card__content">
                <h2 class="nhsuk-heading-m" id={key.to_owned()}>{ ctx.t(key) }</h2>
                { body }
            </div>
        </section>
    }
}

fn because(ctx: &Context, reasons: &[Because]) -> Html {
    html! {
        <ul class="nhsuk-list nhsuk-list--bullet app-because">
            { for reasons.iter().map(|reason| html! {
                <li key={reason.fact.clone() + &reason.says}>{ &reason.says }<span class="app-quiet">{ format!(" ({})", source(ctx, &reason.fact)) }</span></li>
            }) }
        </ul>
    }
}

/// Which form or instrument a fact comes from.
fn source(ctx: &Context, fact: &str) -> String {
    let id = fact.split(['.', ':']).next().unwrap_or(fact);
    match ctx.library.instrument(id) {
        Some(instrument) => instrument.scoring.short_title.clone(),
        None => ctx.library.form(id).map_or_else(|| ctx.t("source-case"), |form| form.title.clone()),
    }
}

/// Basic needs first (R59.6), then vulnerabilities, then what tools point to.
fn needs(ctx: &Context, outcome: &Outcome<'_>) -> Html {
    let list = |keep: fn(&str) -> bool| -> Vec<&Fired<'_, NeedLevel>> {
        outcome.needs.iter().filter(|fired| keep(&fired.rule.id)).collect()
    };
    let is_vulnerability = |id: &str| id.starts_with('V');
    let groups = [
        ("needs-basic", list(|id| id.starts_with("basic:"))),
        ("needs-vulnerabilities", list(is_vulnerability)),
        ("needs-other", list(|id| !id.starts_with("basic:") && !id.starts_with('V') && !id.starts_with('G'))),
    ];
    let body = groups.into_iter().filter(|(_, fired)| !fired.is_empty()).map(|(key, fired)| html! {
        <div key={key}>
            <h3 class="nhsuk-heading-s">{ ctx.t(key) }</h3>
            { for fired.into_iter().map(|fired| html! {
                <div class="app-finding" key={fired.rule.id.clone()} data-need={fired.rule.id.clone()}>
                    <p><strong>{ &fired.rule.title }</strong>{ " " }<span class="nhsuk-tag nhsuk-tag--grey">{ ctx.t(&format!("need-{}", fired.level.code())) }</span></p>
                    { because(ctx, &fired.because) }
                </div>
            }) }
        </div>
    });
    let body: Vec<Html> = body.collect();
    panel(
        ctx,
        "outcome-needs",
        if body.is_empty() {
            html! { <p>{ ctx.t("outcome-nothing") }</p> }
        } else {
            html! { <>{ body }</> }
        },
    )
}

fn safety(ctx: &Context, outcome: &Outcome<'_>) -> Html {
    panel(
        ctx,
        "outcome-safety",
        if outcome.safety.is_empty() {
            html! { <p>{ ctx.t("outcome-nothing-safety") }</p> }
        } else {
            html! { <>{ for outcome.safety.iter().map(|fired| html! {
                <div class="app-finding" key={fired.rule.id.clone()} data-safety={fired.rule.id.clone()}>
                    <p><strong>{ &fired.rule.title }</strong></p>
                    { because(ctx, &fired.because) }
                    { for fired.rule.actions.iter().map(|action| html! { <p key={action.clone()}>{ action }</p> }) }
                </div>
            }) }</> }
        },
    )
}

fn urgency(ctx: &Context, case: &Case, outcome: &Outcome<'_>) -> Html {
    let body = match outcome.proposed() {
        None => html! { <p>{ ctx.t("outcome-nothing-urgency") }</p> },
        Some(tier) => html! {
            <>
                <p class={format!("app-tier app-tier--{}", tier.code())} data-proposed={tier.code()}>
                    { ctx.say("outcome-proposed", &[("tier", ctx.t(&format!("tier-{}", tier.code())))]) }
                </p>
                { for outcome.urgency.iter().map(|fired| fired_rule(ctx, case, fired)) }
            </>
        },
    };
    panel(ctx, "outcome-urgency", body)
}

fn fired_rule(ctx: &Context, case: &Case, fired: &Fired<'_, Tier>) -> Html {
    let rule = fired.rule;
    html! {
        <div class="app-finding" key={rule.id.clone()} data-rule={rule.id.clone()}>
            <p>
                <strong>{ format!("{} ", rule.id) }{ &rule.title }</strong>{ " " }
                <span class={format!("nhsuk-tag app-tag--{}", fired.level.code())}>{ ctx.t(&format!("tier-{}", fired.level.code())) }</span>
            </p>
            { because(ctx, &fired.because) }
            <ul class="nhsuk-list app-actions">
                { for rule.actions.iter().enumerate().map(|(number, words)| {
                    let done = case.done.contains(&(rule.id.clone(), number));
                    let action = Action::ActionDone { rule: rule.id.clone(), action: number };
                    html! {
                        <li key={number}>
                            <span>{ words }</span>
                            if done { <span class="nhsuk-tag nhsuk-tag--green">{ ctx.t("action-done") }</span> }
                            else { <button type="button" class="link" onclick={ctx.on(action)}>{ ctx.t("action-mark") }<span class="nhsuk-u-visually-hidden">{ ": " }{ words }</span></button> }
                        </li>
                    }
                }) }
            </ul>
            <p class="app-quiet app-small">{ ctx.say("rule-source", &[("source", rule.source.clone()), ("status", rule.status.clone())]) }</p>
        </div>
    }
}

fn problem(ctx: &Context) -> Option<ErrorLine> {
    let (field, key) = match ctx.state.decision_problem? {
        DecisionError::NoTier => ("tier", "decision-no-tier"),
        DecisionError::NoReason => ("decision-reason", "decision-no-reason"),
        DecisionError::NoColleague => ("decision-colleague", "decision-no-colleague"),
    };
    Some(ErrorLine { field: field.into(), words: ctx.t(key) })
}

fn decision(ctx: &Context, typed: &UseStateHandle<Decision>, outcome: &Outcome<'_>) -> Html {
    let proposed = outcome.proposed();
    let problem = problem(ctx);
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
            send.emit(Action::DecideUrgency((*typed).clone()));
        })
    };
    let text = |id: &str, key: &str, value: &str, put: fn(&mut Decision, String)| {
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
            <div class={classes!("nhsuk-form-group", error_of("tier").map(|_| "nhsuk-form-group--error"))}>
                <fieldset class="nhsuk-fieldset">
                    <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("decision-title") }</legend>
                    <div class="nhsuk-hint">{ ctx.t("decision-hint") }</div>
                    { for error_of("tier") }
                    <div class="nhsuk-radios">
                        { for Tier::ALL.into_iter().enumerate().map(|(number, tier)| {
                            let id = if number == 0 { "tier".to_owned() } else { format!("tier-{number}") };
                            let onchange = { let typed = typed.clone(); Callback::from(move |_: Event| typed.set(Decision { tier: Some(tier), ..(*typed).clone() })) };
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
            if differs { { text("decision-reason", "decision-reason", &typed.reason, |decision, text| decision.reason = text) } }
            if lowers { { text("decision-colleague", "decision-colleague", &typed.colleague, |decision, text| decision.colleague = text) } }
            <button type="submit" class="nhsuk-button">{ ctx.t("decision-save") }</button>
        </form>
    }
}
