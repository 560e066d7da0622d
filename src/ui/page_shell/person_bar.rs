//! Whose case is on screen: local reference, sex, age and place, never a name. Part of the header.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen};
use crate::domain::case::{Case, Person};
use crate::ui::context::Context;

/// The bar, with the way to the case.
pub fn person_bar(ctx: &Context, case: &Case) -> Html {
    let person = Person::of(case, &ctx.content);
    let age = person.age.map_or_else(|| ctx.t("age-unknown"), |age| age.to_string());
    let who = [person.sex_words, Some(age)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let place = match case.contact() {
        Some(contact) => Some((ctx.content.label("points-of-intervention", &contact.point).to_owned(), contact.at)),
        None => person.place.map(|place| (place, case.opened)),
    };
    let place = place.map(|(place, at)| format!("{place}, {}", at.clock()));
    html! {
        <div class="app-person" aria-label={ctx.t("person-bar")} role="group">
            <button type="button" class="app-person__case" onclick={ctx.on(CoreAction::Go(Screen::Case))}>
                { ctx.say("case-reference", &[("reference", case.reference.clone())]) }
            </button>
            <span>{ who }</span>
            { for place.map(|place| html! { <span class="app-person__place">{ place }</span> }) }
        </div>
    }
}
