//! The appropriate adult: what is recorded of one, and the history. Of a child it is arranged, present or delayed with a
//! reason, and cannot be dismissed. Below it, the advice given to the custody officer.

use yew::prelude::*;

use super::officer_advice::OfficerAdvice;
use crate::app::Action;
use crate::app::case::{CaseAction, CaseProblem};
use crate::domain::case::{AdultRecord, AdultStatus, Case, Person};
use crate::ui::components::{ErrorLine, TextField, adult_state, back_to_case, error_summary};
use crate::ui::context::{Context, ScreenProps};

/// What is missing in what was typed, and the field it is missing in.
fn problem(ctx: &Context, child: bool) -> Option<ErrorLine> {
    let (field, key) = match ctx.state.case.problem? {
        CaseProblem::ContactPoint => return None,
        CaseProblem::AdultReason if child => ("adult-reason", "adult-no-reason"),
        CaseProblem::AdultReason => ("adult-reason", "adult-no-reason-18"),
        CaseProblem::AdviceTold => ("advice-told", "advice-no-told"),
        CaseProblem::AdviceWords => ("advice-what", "advice-no-words"),
    };
    Some(ErrorLine { field: field.into(), words: ctx.t(key) })
}

/// The screen.
#[component]
pub fn AppropriateAdultScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let reason = use_mut_ref(String::new);
    let adult = use_mut_ref(String::new);
    let Some(case) = ctx.case() else { return Html::default() };
    let child = Person::of(case, &ctx.content).is_child();
    let send = |status: AdultStatus| {
        let (send, reason, adult) = (ctx.send.clone(), reason.clone(), adult.clone());
        Callback::from(move |_: MouseEvent| {
            let (reason, adult) = (reason.borrow().clone(), adult.borrow().clone());
            send.emit(Action::Case(CaseAction::Adult { status, reason, adult }))
        })
    };
    let put = |text: &std::rc::Rc<std::cell::RefCell<String>>| {
        let text = text.clone();
        Callback::from(move |typed: String| drop(text.replace(typed)))
    };
    let problem = problem(ctx, child);
    let error = problem.as_ref().filter(|line| line.field == "adult-reason").map(|line| line.words.clone());
    let offered = |status: &AdultStatus| !child || !(status.is_dismissal() || *status == AdultStatus::Needed);
    let buttons = |with_reason: bool| {
        let these = AdultStatus::ALL.into_iter().filter(offered).filter(|status| status.needs_reason() == with_reason);
        let button = |status: AdultStatus| {
            html! {
                <button type="button" key={status.code()} class="nhsuk-button nhsuk-button--secondary" onclick={send(status)}>{ ctx.t(&format!("adult-mark-{}", status.code())) }</button>
            }
        };
        html! { <div class="nhsuk-button-group">{ for these.map(button) }</div> }
    };
    let (intro, label) = if child { ("adult-intro", "adult-reason") } else { ("adult-intro-18", "adult-reason-18") };
    html! {
        <>
            { error_summary(ctx, problem.as_slice()) }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("adult-title") }</h1>
            <p class="nhsuk-body">{ ctx.t(intro) }</p>
            <div class="nhsuk-form-group">
                <label class="nhsuk-label" for="adult-who">{ ctx.t("adult-who") }</label>
                <TextField id="adult-who" value="" on_text={put(&adult)} />
            </div>
            { buttons(false) }
            <div class={classes!("nhsuk-form-group", error.is_some().then_some("nhsuk-form-group--error"))}>
                <label class="nhsuk-label nhsuk-label--m" for="adult-reason">{ ctx.t(label) }</label>
                { for error.iter().map(|words| html! { <span class="nhsuk-error-message">{ words }</span> }) }
                <TextField id="adult-reason" value="" invalid={error.is_some()} on_text={put(&reason)} />
            </div>
            { buttons(true) }
            { history(ctx, case) }
            <OfficerAdvice ctx={ctx.clone()} {problem} />
        </>
    }
}

/// Every entry, the latest first.
fn history(ctx: &Context, case: &Case) -> Html {
    if case.adult.is_empty() {
        return Html::default();
    }
    let line = |(number, record): (usize, &AdultRecord)| {
        html! {
            <li key={number}><span class="app-quiet app-small">{ format!("{} · {}", record.at.day_and_clock(), record.author) }</span><br />{ adult_state(ctx, Some(record)) }</li>
        }
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("adult-history") }</h2>
            <ol class="nhsuk-list app-timeline" reversed=true>{ for case.adult.iter().enumerate().rev().map(line) }</ol>
        </>
    }
}
