//! A later contact: at which point of intervention, and where.

use yew::prelude::*;

use crate::app::Action;
use crate::app::case::{CaseAction, CaseProblem};
use crate::ui::components::{ErrorLine, TextField, back_to_case, error_summary, quiet_rules};
use crate::ui::context::{Context, ScreenProps};

const FIRST: &str = "contact-point";

/// The screen.
#[component]
pub fn ContactScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let point = use_state(|| None::<String>);
    let place = use_mut_ref(String::new);
    let on_text = {
        let place = place.clone();
        Callback::from(move |text: String| {
            place.replace(text);
        })
    };
    let onsubmit = {
        let (send, point, place) = (ctx.send.clone(), point.clone(), place.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let place = place.borrow().clone();
            send.emit(Action::Case(CaseAction::StartContact { point: (*point).clone(), place, seen: false }));
        })
    };
    if !ctx.state.case.quietens.is_empty() {
        let (point, place) = ((*point).clone(), place.borrow().clone());
        return quiet_question(ctx, CaseAction::StartContact { point, place, seen: true });
    }
    let wrong = ctx.state.case.problem == Some(CaseProblem::ContactPoint) && point.is_none();
    let lines: Vec<ErrorLine> =
        wrong.then(|| ErrorLine { field: FIRST.into(), words: ctx.t("contact-no-point") }).into_iter().collect();
    let radio = |(number, (code, label)): (usize, (&String, &String))| {
        let id = if number == 0 { FIRST.to_owned() } else { format!("{FIRST}-{}", number + 1) };
        let chosen = point.as_ref() == Some(code);
        let choose = {
            let (point, code) = (point.clone(), code.clone());
            Callback::from(move |_: Event| point.set(Some(code.clone())))
        };
        html! {
            <div class="nhsuk-radios__item" key={code.clone()}>
                <input class="nhsuk-radios__input" type="radio" name={FIRST} id={id.clone()} checked={chosen} onchange={choose} />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ label }</label>
            </div>
        }
    };
    let points = ctx.content.codes("points-of-intervention").iter().map(|row| (&row.code, &row.label));
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            { error_summary(ctx, &lines) }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("contact-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("contact-intro") }</p>
            <div class={classes!("nhsuk-form-group", wrong.then_some("nhsuk-form-group--error"))}>
                <fieldset class="nhsuk-fieldset">
                    <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("contact-point") }</legend>
                    if wrong { <span class="nhsuk-error-message">{ ctx.t("contact-no-point") }</span> }
                    <div class="nhsuk-radios">{ for points.enumerate().map(radio) }</div>
                </fieldset>
            </div>
            <div class="nhsuk-form-group">
                <label class="nhsuk-label nhsuk-label--m" for="contact-place">{ ctx.t("contact-place") }</label>
                <TextField id="contact-place" value={place.borrow().clone()} {on_text} />
            </div>
            <button type="submit" class="nhsuk-button">{ ctx.t("contact-begin") }</button>
        </form>
    }
}

/// In its place: what would no longer be said, and whether to begin it. Its heading takes the focus.
fn quiet_question(ctx: &Context, anyway: CaseAction) -> Html {
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("hides-rules-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("contact-quiet") }</p>
            { quiet_rules(ctx, &ctx.state.case.quietens) }
            <div class="nhsuk-button-group">
                { ctx.button("contact-keep", "", CaseAction::KeepContact) }
                { ctx.button("contact-anyway", "nhsuk-button--secondary", anyway) }
            </div>
        </>
    }
}
