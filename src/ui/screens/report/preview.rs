//! What a recipient may see and what is withheld from them, and the buttons that make the files.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::Action;
use crate::app::report::ReportAction;
use crate::document::report::{BuiltReport, ReportRefusal, ReportRequest, build};
use crate::domain::case::{Case, ReportKind};
use crate::ui::components::{Checkbox, checkbox_group};
use crate::ui::context::Context;

/// What can be made for this recipient, or why nothing can.
pub fn preview(ctx: &Context, case: &Case, recipient: &str) -> Html {
    let request = ReportRequest { recipient, kind: ReportKind::Draft, now: ctx.state.session.now };
    let name = ctx.content.label("recipients", recipient).to_owned();
    let make = |kind| Action::Report(ReportAction::Make { recipient: recipient.to_owned(), kind });
    match build(case, &ctx.content, ctx.text.as_ref(), &request) {
        Err(ReportRefusal::NoConsent { sharing, .. }) => html! {
            <div class="nhsuk-warning-callout">
                <h2 class="nhsuk-warning-callout__label">{ ctx.t("report-refused-title") }</h2>
                <p>{ ctx.say("report-refused", &[("recipient", name), ("sharing", ctx.t(sharing.key()))]) }</p>
            </div>
        },
        Err(_) => html! { <p class="nhsuk-body">{ ctx.t("report-nothing-written") }</p> },
        Ok(built) => html! {
            <>
                { own_instruments(ctx, case, recipient) }
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

/// A checkbox for each instrument under a licence of the trust: its result goes into the file only when it is ticked.
fn own_instruments(ctx: &Context, case: &Case, recipient: &str) -> Html {
    let own = ctx.content.instruments.iter().filter(|instrument| instrument.is_trusts_own());
    let used = own.filter(|instrument| case.run_of(&instrument.scoring.instrument).is_some());
    let boxes = used.map(|used| {
        let (instrument, recipient) = (used.scoring.instrument.clone(), recipient.to_owned());
        let ticked = case.lets_out(used, &recipient);
        Checkbox {
            id: format!("include-{instrument}"),
            words: ctx.say("include-tool", &[("title", used.scoring.short_title.clone())]),
            ticked,
            action: Action::Report(ReportAction::Include { instrument, recipient, included: !ticked }),
        }
    });
    let boxes: Vec<Checkbox> = boxes.collect();
    match boxes.is_empty() {
        true => Html::default(),
        false => checkbox_group(ctx, "include-title", Some("include-hint"), boxes),
    }
}

/// For the author only: what is left out, and which words of their own to read again.
fn withheld(ctx: &Context, built: &BuiltReport) -> Html {
    let words = |topic: &str| match topic {
        "any" => ctx.t("report-withheld-any"),
        "unknown" => ctx.t("report-withheld-unknown"),
        topic => ctx.content.label("topics", topic).to_owned(),
    };
    let topics: BTreeSet<String> = built.withheld.iter().map(|withheld| words(&withheld.topic)).collect();
    if topics.is_empty() {
        return Html::default();
    }
    let questions = built.warnings.iter().filter_map(|warning| {
        let item = ctx.content.questionnaire(&warning.form)?.item(&warning.item)?;
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
