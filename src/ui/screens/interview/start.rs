//! Before an instrument is begun: what it measures, its limits, how it is given, and by whose leave it is used.

use yew::prelude::*;

use crate::app::interview::{FormView, InterviewAction};
use crate::domain::case::Person;
use crate::domain::scoring::{AgeFit, Instrument};
use crate::ui::components::{administration, provenance};
use crate::ui::context::Context;

/// The start of an instrument; with its earlier results, where there are any.
pub fn start(ctx: &Context, instrument: &Instrument, form: &FormView<'_>, over_time: Html) -> Html {
    let scoring = &instrument.scoring;
    let caution = scoring.age.fit(Person::of(form.case, &ctx.content).age) == AgeFit::Caution;
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ &scoring.title }</h1>
            <p class="nhsuk-body">{ &scoring.measures }</p>
            if caution {
                <div class="nhsuk-warning-callout">
                    <h2 class="nhsuk-warning-callout__label">{ ctx.t("instrument-caution-title") }</h2>
                    <p>{ ctx.t("instrument-caution") }</p>
                </div>
            }
            { over_time }
            <h2 class="nhsuk-heading-m">{ ctx.t("instrument-limits") }</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for scoring.conditions.iter().map(|condition| html! { <li key={condition.clone()}>{ condition }</li> }) }
            </ul>
            { administration(ctx, form) }
            <button type="button" class="nhsuk-button" onclick={ctx.on(InterviewAction::Next)}>{ ctx.t("instrument-begin") }</button>
            { provenance(ctx, instrument) }
        </>
    }
}
