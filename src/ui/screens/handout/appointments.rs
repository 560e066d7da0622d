//! An appointment at a service on the handout, where the person agrees to have it there.

use yew::prelude::*;

use crate::app::Action;
use crate::app::handout::{HandoutAction, HandoutChoices, TypedAppointment};
use crate::domain::directory::Service;
use crate::ui::components::TextField;
use crate::ui::context::Context;

/// A part to open for each service that is on it.
pub fn appointments(ctx: &Context, choices: &HandoutChoices<'_>) -> Html {
    let chosen = choices.candidates.iter().filter(|service| choices.is_chosen(&service.id));
    html! { <>{ for chosen.map(|service| appointment(ctx, service)) }</> }
}

fn appointment(ctx: &Context, service: &Service) -> Html {
    let id = &service.id;
    let typed = ctx.state.handout.appointments.get(id).cloned().unwrap_or_default();
    let field = |part: &'static str, value: &str, set: fn(&mut TypedAppointment, String)| {
        let (send, service, typed) = (ctx.send.clone(), id.clone(), typed.clone());
        let on_text = Callback::from(move |text: String| {
            let mut typed = typed.clone();
            set(&mut typed, text);
            send.emit(Action::Handout(HandoutAction::Appointment { service: service.clone(), typed }));
        });
        let field = format!("handout-{part}-{id}");
        html! {
            <div class="nhsuk-form-group">
                <label class="nhsuk-label" for={field.clone()}>{ ctx.t(&format!("handout-appointment-{part}")) }</label>
                <TextField id={field} value={value.to_owned()} {on_text} />
            </div>
        }
    };
    let agreed = TypedAppointment { agreed: !typed.agreed, ..typed.clone() };
    let agree = HandoutAction::Appointment { service: id.clone(), typed: agreed };
    let box_id = format!("handout-agreed-{id}");
    html! {
        <details class="nhsuk-details" key={id.clone()}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ ctx.say("handout-appointment", &[("service", service.name.clone())]) }</span>
            </summary>
            <div class="nhsuk-details__text">
                <div class="nhsuk-checkboxes nhsuk-form-group">
                    <div class="nhsuk-checkboxes__item">
                        <input class="nhsuk-checkboxes__input" type="checkbox" id={box_id.clone()} checked={typed.agreed} onchange={ctx.on::<Event>(agree)} />
                        <label class="nhsuk-label nhsuk-checkboxes__label" for={box_id}>{ ctx.t("handout-appointment-agreed") }</label>
                    </div>
                </div>
                { field("day", &typed.day, |typed, text| typed.day = text) }
                { field("time", &typed.time, |typed, text| typed.time = text) }
                { field("words", &typed.words, |typed, text| typed.words = text) }
            </div>
        </details>
    }
}
