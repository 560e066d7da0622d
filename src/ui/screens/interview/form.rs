//! A form or an instrument: its start, one page at a time, or check your answers, with its flags above.

use yew::prelude::*;

use super::check::check;
use super::hides::hides;
use super::page::page;
use super::start::start;
use crate::app::core::PageRef;
use crate::app::interview::{InterviewAction, form_view};
use crate::domain::device::Availability;
use crate::domain::scoring::score;
use crate::ui::context::Context;

/// The screen.
pub fn form_screen(ctx: &Context, beside: Html) -> Html {
    let Some(form) = form_view(&ctx.state.session, &ctx.content) else { return Html::default() };
    let id = &form.questionnaire.id;
    let instrument = ctx.content.instrument(id);
    let standing = ctx.content.availability(id, ctx.state.session.now.date());
    let beside_form = beside.clone();
    let body = match (form.page, instrument, form.at()) {
        _ if standing.is_some_and(Availability::is_read_only) => html! {
            <>
                <div class="nhsuk-inset-text"><p>{ ctx.t("tool-read-only") }</p></div>
                { check(ctx, &form, true) }
            </>
        },
        // The banner of the page says why.
        _ if ctx.state.session.read_only || form.case.is_damaged() => check(ctx, &form, true),
        _ if let Some(change) = &ctx.state.interview.pending => hides(ctx, &form, change),
        (PageRef::Start, Some(instrument), _) => start(ctx, instrument, &form, beside),
        (PageRef::Lead(_), _, Some((number, at))) => page(ctx, &form, number, at),
        _ => check(ctx, &form, false),
    };
    // Flags of an instrument of the package fire rules on urgency. An instrument of a trust has none, so its flags stand here.
    let flags = instrument.filter(|instrument| instrument.is_trusts_own());
    let flags = flags.map(|instrument| score(instrument, &form.answers).flags).unwrap_or_default();
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(InterviewAction::Back)}>{ ctx.t("back") }</button>
            { for flags.iter().map(|flag| html! {
                <div class="app-flag" role="status" key={flag.id.clone()}><strong>{ ctx.t("score-flag") }</strong>{ " " }{ &flag.says }</div>
            }) }
            if instrument.is_none() { { beside_form } }
            { body }
        </>
    }
}
