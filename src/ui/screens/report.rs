//! The report: choose a recipient, see what they may see and what is withheld, make the files.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::back_to_case;
use crate::app::{Action, ToolAction};
use crate::document::court_report::{Built, Refusal, Request, build};
use crate::domain::case::{Case, ReportKind};
use crate::domain::consent::consents;
use crate::ui::components::{Tick, ticks};
use crate::ui::context::Context;

/// The report screen.
pub fn report(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("reports-title") }</h1>
            { recipients(ctx, case) }
            { for ctx.state.recipient.as_ref().map(|recipient| preview(ctx, case, recipient)) }
        </>
    }
}

fn recipients(ctx: &Context, case: &Case) -> Html {
    let consents = consents(case, &ctx.library);
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("report-recipient") }</legend>
                <div class="nhsuk-radios">
                    { for ctx.library.recipients().iter().map(|row| {
                        let id = format!("recipient-{}", row.code);
                        let sharing = consents.get(&row.code).map(|consent| ctx.t(consent.sharing.key())).unwrap_or_default();
                        html! {
                            <div class="nhsuk-radios__item" key={row.code.clone()}>
                                <input class="nhsuk-radios__input" type="radio" name="recipient" id={id.clone()}
                                    checked={ctx.state.recipient.as_ref() == Some(&row.code)}
                                    onchange={ctx.on(Action::ChooseRecipient(row.code.clone()))} aria-describedby={format!("{id}-hint")} />
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

fn preview(ctx: &Context, case: &Case, recipient: &str) -> Html {
    let request = Request { recipient, kind: ReportKind::Draft, now: ctx.state.now };
    let name = ctx.library.label("recipients", recipient).to_owned();
    let make = |kind| Action::MakeReport { recipient: recipient.to_owned(), kind };
    match build(case, &ctx.library, ctx.text.as_ref(), &request) {
        Err(Refusal::NoConsent { sharing, .. }) => html! {
            <div class="nhsuk-warning-callout">
                <h2 class="nhsuk-warning-callout__label">{ ctx.t("report-refused-title") }</h2>
                <p>{ ctx.say("report-refused", &[("recipient", name), ("sharing", ctx.t(sharing.key()))]) }</p>
            </div>
        },
        Err(_) => html! { <p class="nhsuk-body">{ ctx.t("report-nothing-written") }</p> },
        Ok(built) => html! {
            <>
                { own_tools(ctx, case, recipient) }
                { withheld(ctx, &built) }
                <p class="nhsuk-body">{ ctx.say("report-what", &[("recipient", name)]) }</p>
                <div class="nhsuk-button-group">
                    { ctx.button("reports-draft", "nhsuk-button--secondary", make(ReportKind::Draft)) }
                    { ctx.button("report-final", "", make(ReportKind::Final)) }
                </div>
                <p class="nhsuk-body-s">{ ctx.t("report-final-hint") }</p>
            </>
        },
    }
}

/// A tick for each tool under a licence of the trust's own: nothing of it is in the file without.
fn own_tools(ctx: &Context, case: &Case, recipient: &str) -> Html {
    let own = ctx.library.instruments.iter().filter(|tool| tool.is_trusts_own());
    let used = own.filter(|tool| case.run_of(&tool.scoring.instrument).is_some());
    let boxes = used.map(|tool| {
        let (instrument, recipient) = (tool.scoring.instrument.clone(), recipient.to_owned());
        let ticked = case.lets_out(tool, &recipient);
        Tick {
            id: format!("include-{instrument}"),
            words: ctx.say("include-tool", &[("title", tool.scoring.short_title.clone())]),
            ticked,
            action: Action::Tool(ToolAction::Include { instrument, recipient, included: !ticked }),
        }
    });
    let boxes: Vec<Tick> = boxes.collect();
    if boxes.is_empty() { Html::default() } else { ticks(ctx, "include-title", Some("include-hint"), boxes) }
}

/// For the author only: what is left out, and which words of their own to read again.
fn withheld(ctx: &Context, built: &Built) -> Html {
    let words = |topic: &str| match topic {
        "any" => ctx.t("report-withheld-any"),
        "unknown" => ctx.t("report-withheld-unknown"),
        topic => ctx.library.label("topics", topic).to_owned(),
    };
    let topics: BTreeSet<String> = built.withheld.iter().map(|withheld| words(&withheld.topic)).collect();
    if topics.is_empty() {
        return Html::default();
    }
    let questions = built.warnings.iter().filter_map(|warning| {
        let item = ctx.library.questionnaire(&warning.form)?.item(&warning.item)?;
        Some(html! { <li key={warning.item.clone()}>{ &item.text }</li> })
    });
    let questions: Vec<Html> = questions.collect();
    html! {
        <div class="nhsuk-inset-text">
            <p><strong>{ ctx.t("report-withheld") }</strong></p>
            <ul>{ for topics.into_iter().map(|topic| html! { <li key={topic.clone()}>{ topic }</li> }) }</ul>
            if !questions.is_empty() {
                <p>{ ctx.t("report-reread") }</p>
                <ul>{ questions }</ul>
            }
        </div>
    }
}
