//! The form that switches on an instrument whose wording was not checked: checked against what, by whom, and which cut-off
//! holds.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::instrument_problems::error_at;
use crate::app::Action;
use crate::app::device::{DeviceAction, InstrumentAction};
use crate::domain::scoring::Instrument;
use crate::ui::components::{TextField, cut_off_words};
use crate::ui::context::Context;

/// What is typed into the form.
#[derive(Default)]
pub struct TypedCheck {
    against: String,
    by: String,
    cut_off: Option<String>,
}

/// The action that switches an instrument on, with what was typed.
pub fn switch_on(id: &str, TypedCheck { against, by, cut_off }: &TypedCheck) -> Action {
    let (against, by, cut_off) = (against.clone(), by.clone(), cut_off.clone());
    Action::Device(DeviceAction::Instrument(InstrumentAction::SwitchOn {
        instrument: id.to_owned(),
        against,
        by,
        cut_off,
    }))
}

/// The form.
pub fn check_form(
    ctx: &Context,
    instrument: &Instrument,
    needs_cut_off: bool,
    typed: &Rc<RefCell<TypedCheck>>,
) -> Html {
    let onsubmit = {
        let (typed, send, id) = (typed.clone(), ctx.send.clone(), instrument.scoring.instrument.clone());
        let place = ctx.page.place.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            place.leave_field();
            send.emit(switch_on(&id, &typed.borrow()));
        })
    };
    let keep = |set: fn(&mut TypedCheck, String)| {
        let typed = typed.clone();
        Callback::from(move |text: String| set(&mut typed.borrow_mut(), text))
    };
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            <h2 class="nhsuk-heading-m">{ ctx.t("tool-switch-on-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("tool-switch-on-intro") }</p>
            { field(ctx, "tool-against", "tool-against-hint", keep(|typed, text| typed.against = text)) }
            { field(ctx, "tool-by", "tool-by-hint", keep(|typed, text| typed.by = text)) }
            if needs_cut_off { { cut_offs(ctx, instrument, typed) } }
            <button type="submit" class="nhsuk-button">{ ctx.t("tool-switch-on") }</button>
        </form>
    }
}

fn field(ctx: &Context, id: &'static str, hint: &str, on_text: Callback<String>) -> Html {
    let error = error_at(ctx, id);
    let invalid = error.is_some();
    let described = format!("{id}-hint{}", if invalid { format!(" {id}-error") } else { String::new() });
    html! {
        <div class={classes!("nhsuk-form-group", invalid.then_some("nhsuk-form-group--error"))}>
            <label class="nhsuk-label nhsuk-label--s" for={id}>{ ctx.t(id) }</label>
            <div class="nhsuk-hint" id={format!("{id}-hint")}>{ ctx.t(hint) }</div>
            { error }
            <TextField id={id.to_owned()} value="" described_by={described} {invalid} {on_text} />
        </div>
    }
}

/// The published cut-offs, one of which is chosen.
fn cut_offs(ctx: &Context, instrument: &Instrument, typed: &Rc<RefCell<TypedCheck>>) -> Html {
    const ID: &str = "tool-cut-off";
    let error = error_at(ctx, ID);
    let invalid = error.is_some();
    html! {
        <div class={classes!("nhsuk-form-group", invalid.then_some("nhsuk-form-group--error"))}>
            <fieldset class="nhsuk-fieldset" aria-describedby={invalid.then(|| format!("{ID}-error"))}>
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ ctx.t(ID) }</legend>
                { error }
                <div class="nhsuk-radios">
                    { for instrument.scoring.cutoff_sets.iter().enumerate().map(|(number, set)| {
                        let option = if number == 0 { ID.to_owned() } else { format!("{ID}-{}", number + 1) };
                        let onchange = {
                            let (typed, chosen) = (typed.clone(), set.id.clone());
                            Callback::from(move |_: Event| typed.borrow_mut().cut_off = Some(chosen.clone()))
                        };
                        html! {
                            <div class="nhsuk-radios__item" key={set.id.clone()}>
                                <input class="nhsuk-radios__input" type="radio" name={ID} id={option.clone()} {onchange}
                                    aria-describedby={format!("{option}-hint")} />
                                <label class="nhsuk-label nhsuk-radios__label" for={option.clone()}>{ cut_off_words(ctx, "tool-cut-off-option", set) }</label>
                                <div class="nhsuk-hint nhsuk-radios__hint" id={format!("{option}-hint")}>{ &set.source }</div>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}
