//! The advice given to the custody officer: who was told what, and what they said to it. The officer decides, and the
//! page says so. Part of the screen of the appropriate adult.

use yew::prelude::*;

use crate::app::Action;
use crate::app::case::{CaseAction, TypedAdvice};
use crate::domain::case::AdviceRecord;
use crate::ui::components::{ErrorLine, TextField, advice_words};
use crate::ui::context::Context;

/// Properties of [`OfficerAdvice`].
#[derive(Properties, PartialEq)]
pub struct OfficerAdviceProps {
    /// The page.
    pub ctx: Context,
    /// What is missing on the screen.
    pub problem: Option<ErrorLine>,
}

/// The form, and what is on record, the latest first.
#[component]
pub fn OfficerAdvice(props: &OfficerAdviceProps) -> Html {
    let ctx = &props.ctx;
    let typed = use_mut_ref(TypedAdvice::default);
    let Some(case) = ctx.case() else { return Html::default() };
    let onsubmit = {
        let (send, typed) = (ctx.send.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::Case(CaseAction::Advised(typed.borrow().clone())));
        })
    };
    let field = |id: &str, put: fn(&mut TypedAdvice, String)| {
        let typed = typed.clone();
        let on_text = Callback::from(move |text: String| put(&mut typed.borrow_mut(), text));
        let error = props.problem.as_ref().filter(|line| line.field == id).map(|line| line.words.clone());
        html! {
            <div class={classes!("nhsuk-form-group", error.is_some().then_some("nhsuk-form-group--error"))}>
                <label class="nhsuk-label" for={id.to_owned()}>{ ctx.t(id) }</label>
                { for error.iter().map(|words| html! { <span class="nhsuk-error-message">{ words }</span> }) }
                <TextField id={id.to_owned()} value="" invalid={error.is_some()} {on_text} />
            </div>
        }
    };
    let line = |(number, record): (usize, &AdviceRecord)| {
        html! {
            <li key={number}><span class="app-quiet app-small">{ format!("{} · {}", record.at.day_and_clock(), record.author) }</span><br />{ advice_words(ctx, &record.told, &record.advice, record.response.as_deref()) }</li>
        }
    };
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            <h2 class="nhsuk-heading-m">{ ctx.t("advice-to-officer") }</h2>
            <p class="nhsuk-body">{ ctx.t("advice-intro") }</p>
            { field("advice-told", |advice, text| advice.told = text) }
            { field("advice-what", |advice, text| advice.advice = text) }
            { field("advice-response", |advice, text| advice.response = text) }
            <button type="submit" class="nhsuk-button nhsuk-button--secondary">{ ctx.t("advice-record") }</button>
            <ol class="nhsuk-list app-timeline" reversed=true>{ for case.advice.iter().enumerate().rev().map(line) }</ol>
        </form>
    }
}
