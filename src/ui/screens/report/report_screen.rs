//! The report: who it is for, and whether the person agreed to tell them.

use yew::prelude::*;

use super::preview::preview;
use crate::app::report::ReportAction;
use crate::domain::case::Case;
use crate::domain::consent::consents;
use crate::ui::components::back_to_case;
use crate::ui::context::Context;

/// The screen.
pub fn report_screen(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("reports-title") }</h1>
            { recipients(ctx, case) }
            { for ctx.state.report.recipient.as_ref().map(|recipient| preview(ctx, case, recipient)) }
        </>
    }
}

/// The recipients, each with what was agreed about them.
fn recipients(ctx: &Context, case: &Case) -> Html {
    let consents = consents(case, &ctx.content, ctx.state.session.now);
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("report-recipient") }</legend>
                <div class="nhsuk-radios">
                    { for ctx.content.recipients().iter().map(|row| {
                        let id = format!("recipient-{}", row.code);
                        let sharing = consents.get(&row.code).map(|consent| ctx.t(consent.sharing.key())).unwrap_or_default();
                        html! {
                            <div class="nhsuk-radios__item" key={row.code.clone()}>
                                <input class="nhsuk-radios__input" type="radio" name="recipient" id={id.clone()}
                                    checked={ctx.state.report.recipient.as_ref() == Some(&row.code)}
                                    onchange={ctx.on(ReportAction::ChooseRecipient(row.code.clone()))} aria-describedby={format!("{id}-hint")} />
                                <label class="nhsuk-label nhsuk-radios__label" for={id.clone()}>{ &row.label }</label>
                                <div class="nhsuk-hint nhsuk-radios__hint" id={format!("{id}-hint")}>{ sharing }</div>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}
