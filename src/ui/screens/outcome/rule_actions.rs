//! What a rule says to do: each action marked as done with who was told, and taken back; and what to know, without a tick.

use yew::prelude::*;

use crate::app::Action;
use crate::app::outcome::OutcomeAction;
use crate::domain::case::{ActionRecord, Case};
use crate::domain::urgency::{FiredRule, RuleAction, action_out_of_date};
use crate::ui::components::TextField;
use crate::ui::context::Context;

/// The actions and the advice of a rule.
pub fn rule_actions<L>(ctx: &Context, case: &Case, fired: &FiredRule<'_, L>) -> Html {
    let rule = fired.rule;
    let row = |action: &RuleAction| {
        let done = action.done(case, &rule.id).cloned();
        let differs = case.differs_on_action(&rule.id, action.number);
        let stale = done.is_some() && action_out_of_date(case, &ctx.content, fired, action.number);
        html! { <ActionRow key={action.number} ctx={ctx.clone()} rule={rule.id.clone()} action={action.clone()} {done} {stale} {differs} /> }
    };
    html! {
        <>
            <ul class="nhsuk-list app-actions">{ for rule.to_do().map(row) }</ul>
            if rule.advice().next().is_some() {
                <p class="app-small"><strong>{ ctx.t("advice-title") }</strong></p>
                <ul class="nhsuk-list nhsuk-list--bullet app-advice">
                    { for rule.advice().map(|advice| html! { <li key={advice.number}>{ &advice.says }</li> }) }
                </ul>
            }
        </>
    }
}

/// Properties of an [`ActionRow`].
#[derive(Properties, PartialEq)]
pub struct ActionRowProps {
    /// The page.
    pub ctx: Context,
    /// The rule.
    pub rule: String,
    /// The action.
    pub action: RuleAction,
    /// What is on record of it.
    pub done: Option<ActionRecord>,
    /// Was what the rule fires for answered since?
    pub stale: bool,
    /// Do two tablets differ on whether it was done?
    pub differs: bool,
}

/// One action: done, by whom, when and who was told; or the way to say so.
#[component]
pub fn ActionRow(props: &ActionRowProps) -> Html {
    let ctx = &props.ctx;
    let told = use_state(String::new);
    let (rule, action) = (props.rule.clone(), props.action.number);
    let words = &props.action.says;
    let hidden = html! { <span class="nhsuk-u-visually-hidden">{ ": " }{ words }</span> };
    let Some(done) = &props.done else {
        let id = format!("told-{rule}-{action}");
        let on_text = {
            let told = told.clone();
            Callback::from(move |text: String| told.set(text))
        };
        let who = Some(told.trim().to_owned()).filter(|who| !who.is_empty());
        let mark = Action::Outcome(OutcomeAction::ActionDone { rule, action, told: who });
        return html! {
            <li data-action={action.to_string()}>
                <span>{ words }</span>
                if props.differs {
                    <p class="app-small">
                        <span class="nhsuk-tag nhsuk-tag--yellow">{ ctx.t("action-differs-tag") }</span>{ " " }{ ctx.t("action-differs") }
                    </p>
                }
                <div class="app-action-told">
                    <label class="nhsuk-label" for={id.clone()}>{ ctx.t("action-told-label") }{ hidden.clone() }</label>
                    <TextField {id} value={(*told).clone()} {on_text} />
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={ctx.on(mark)}>{ ctx.t("action-mark") }{ hidden }</button>
                </div>
            </li>
        };
    };
    let args = [("when", done.at.day_and_clock()), ("who", done.author.clone())];
    html! {
        <li data-action={action.to_string()}>
            <span>{ words }</span>
            <p class="app-small">
                <span class="nhsuk-tag nhsuk-tag--green">{ ctx.t("action-done") }</span>{ " " }
                { ctx.say("action-done-by", &args) }
                if props.stale { <strong>{ " " }{ ctx.t("action-stale") }</strong> }
                { for done.told.iter().map(|told| html! { <>{ " " }{ ctx.say("action-told", &[("told", told.clone())]) }</> }) }
                { " " }
                <button type="button" class="link" onclick={ctx.on(Action::Outcome(OutcomeAction::ActionUndone { rule, action }))}>{ ctx.t("action-undo") }{ hidden }</button>
            </p>
        </li>
    }
}
