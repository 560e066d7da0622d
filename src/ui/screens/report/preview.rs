//! What a recipient may see and what is withheld from them, and the buttons that make the files.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::app::Action;
use crate::app::report::ReportAction;
use crate::document::report::{BuiltReport, ReportRefusal, ReportRequest, build};
use crate::domain::case::{COURT, Case, RESULTS, ReportKind};
use crate::ui::components::{Checkbox, checkbox_group, not_shared_notes};
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
                { not_shared_notes(ctx, case, recipient) }
            </div>
        },
        Err(_) => html! { <p class="nhsuk-body">{ ctx.t("report-nothing-written") }</p> },
        Ok(built) => html! {
            <>
                { own_instruments(ctx, case, recipient) }
                { withheld(ctx, &built) }
                { free_text(ctx, &built, recipient) }
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

/// A checkbox for the results of all tools, where the form does not ask it of this recipient, and one for each instrument
/// under a licence of the trust. A result goes into the file only when it is ticked for this recipient.
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
    let any = ctx.content.instruments.iter().any(|known| case.run_of(&known.scoring.instrument).is_some());
    let all = (recipient != COURT && any).then(|| {
        let ticked = case.is_included(RESULTS, recipient);
        let (instrument, recipient) = (RESULTS.to_owned(), recipient.to_owned());
        Checkbox {
            id: "include-all".into(),
            words: ctx.t("include-results-of-tools"),
            ticked,
            action: Action::Report(ReportAction::Include { instrument, recipient, included: !ticked }),
        }
    });
    let boxes: Vec<Checkbox> = all.into_iter().chain(boxes).collect();
    match boxes.is_empty() {
        true => Html::default(),
        false => checkbox_group(ctx, "include-title", Some("include-hint"), boxes),
    }
}

/// For the author only: what is left out.
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
    html! {
        <div class="nhsuk-inset-text">
            <p><strong>{ ctx.t("report-withheld") }</strong></p>
            <ul>{ for topics.into_iter().map(|topic| html! { <li key={topic.clone()}>{ topic }</li> }) }</ul>
        </div>
    }
}

/// Every piece of free text of the report, and the tick that it was read again for this recipient.
fn free_text(ctx: &Context, built: &BuiltReport, recipient: &str) -> Html {
    if built.warnings.is_empty() {
        return Html::default();
    }
    let question = |form: &str, item: &str| match ctx.content.questionnaire(form) {
        Some(form) => form.item(item).map(|item| item.text.clone()).unwrap_or_default(),
        None => ctx.t("report-label-adult"),
    };
    let words: Vec<String> = built.warnings.iter().map(|warning| warning.words.clone()).collect();
    let ticked = ctx.state.report.has_read(recipient, &words);
    let name = ctx.content.label("recipients", recipient).to_owned();
    let recipient = recipient.to_owned();
    let tick = Checkbox {
        id: "words-read".into(),
        words: ctx.say("report-reread-tick", &[("recipient", name)]),
        ticked,
        action: Action::Report(ReportAction::ReadWords { recipient, words, read: !ticked }),
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("report-words-title") }</h2>
            <dl class="nhsuk-summary-list">
                { for built.warnings.iter().map(|warning| html! {
                    <div class="nhsuk-summary-list__row">
                        <dt class="nhsuk-summary-list__key">{ question(&warning.form, &warning.item) }</dt>
                        <dd class="nhsuk-summary-list__value">{ &warning.words }</dd>
                    </div>
                }) }
            </dl>
            { checkbox_group(ctx, "report-reread-title", Some("report-reread"), vec![tick]) }
        </>
    }
}
