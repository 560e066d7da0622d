//! What stands in the way of sharing: what on the consent form cannot be so together, by name, and what was already made
//! for a recipient whose agreement is over. Said where consent is recorded, and where a report is made.

use yew::prelude::*;

use crate::app::core::PageRef;
use crate::app::interview::form_view;
use crate::domain::case::{Case, ReportKind};
use crate::domain::consent::{Exported, PastExport, consent, contradictions, exports};
use crate::ui::context::Context;

/// On a page of the consent form: of the recipients it is about; where the answers are checked, of all.
pub fn consent_notes(ctx: &Context) -> Html {
    let Some(form) = form_view(&ctx.state.session, &ctx.content).filter(|form| form.questionnaire.id == "consent")
    else {
        return Html::default();
    };
    let here: Vec<&str> = match (form.page, form.at()) {
        (PageRef::Lead(_), Some((_, page))) => {
            page.items.iter().filter_map(|&index| Some(form.questionnaire.item_at(index)?.link_id.as_str())).collect()
        }
        _ => form.questionnaire.items().iter().map(|item| item.link_id.as_str()).collect(),
    };
    let notes = ctx.content.recipients().iter().map(|row| {
        let about = |items: &[String]| items.iter().any(|item| here.contains(&item.as_str()));
        let own = [row.code.clone(), format!("{}-topics", row.code)];
        html! {
            <div key={row.code.clone()}>
                { contradictory(ctx, form.case, &row.code, &about) }
                if about(&own) { { past_exports(ctx, form.case, &row.code) } }
            </div>
        }
    });
    html! { <div role="status">{ for notes }</div> }
}

/// For a recipient who may not be told: why not, where what is recorded contradicts itself, and what they already have.
pub fn not_shared_notes(ctx: &Context, case: &Case, recipient: &str) -> Html {
    html! { <>{ contradictory(ctx, case, recipient, &|_| true) }{ past_exports(ctx, case, recipient) }</> }
}

fn contradictory(ctx: &Context, case: &Case, recipient: &str, about: &dyn Fn(&[String]) -> bool) -> Html {
    let name = ctx.content.label("recipients", recipient);
    let found = contradictions(case, &ctx.content, recipient);
    let found = found.into_iter().filter(|contradiction| about(&contradiction.items(recipient)));
    html! {
        <>{ for found.map(|contradiction| html! {
            <p class="app-flag" key={contradiction.key()}>{ ctx.say(contradiction.key(), &[("recipient", name.to_owned())]) }</p>
        }) }</>
    }
}

/// Nothing where something may be shared, or nothing was made.
fn past_exports(ctx: &Context, case: &Case, recipient: &str) -> Html {
    let made = exports(case, &ctx.content, recipient);
    if made.is_empty() || consent(case, &ctx.content, recipient, ctx.state.session.now).sharing.allows() {
        return Html::default();
    }
    let name = ctx.content.label("recipients", recipient).to_owned();
    html! {
        <div class="nhsuk-inset-text">
            <p>{ ctx.say("past-exports", &[("recipient", name)]) }</p>
            <ul>{ for made.iter().map(|export| html! { <li>{ export_words(ctx, export) }</li> }) }</ul>
        </div>
    }
}

fn export_words(ctx: &Context, export: &PastExport) -> String {
    let when = ("when", export.at.day_and_clock());
    match &export.what {
        Exported::Report { kind: ReportKind::Draft, .. } => ctx.say("past-export-draft", &[when]),
        Exported::Report { version, .. } => ctx.say("past-export-final", &[when, ("version", version.to_string())]),
        Exported::Referral(service) => ctx.say("past-export-referral", &[when, ("service", service.clone())]),
        Exported::ReferralPack(service) => ctx.say("past-export-pack", &[when, ("service", service.clone())]),
        Exported::File(whom) => ctx.say("past-export-file", &[when, ("whom", whom.clone())]),
    }
}
