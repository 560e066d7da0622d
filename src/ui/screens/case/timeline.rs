//! What was done, when, by whom: the journal of the case in words, latest first.

use yew::prelude::*;

use crate::domain::case::{Case, Entry, Event, RESULTS, ReportKind};
use crate::domain::questionnaire::Answer;
use crate::ui::components::{
    action_words, adult_words, advice_words, asks_for_name, back_to_case, contact_words, entry_origin, how_words,
    question_words,
};
use crate::ui::context::Context;

/// The screen.
pub fn timeline_screen(ctx: &Context) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("case-timeline") }</h1>
            <ol class="nhsuk-list app-timeline" reversed=true>
                { for case.entries.iter().rev().filter(|entry| stands(case, &entry.what)).map(|entry| html! {
                    <li key={entry.id.clone()}>
                        <span class="app-quiet app-small">{ entry_origin(ctx, entry) }</span>
                        <br />{ words(ctx, case, entry) }
                    </li>
                }) }
            </ol>
        </>
    }
}

/// Is it told? What was half typed is, for as long as nothing has taken its place.
fn stands(case: &Case, event: &Event) -> bool {
    let Event::Drafted { run, item, text } = event else { return true };
    case.run(run).is_some_and(|run| run.drafts.get(item) == Some(text))
}

fn words(ctx: &Context, case: &Case, entry: &Entry) -> String {
    let title = |id: &str| ctx.content.questionnaire(id).map_or_else(|| id.to_owned(), |q| q.title.clone());
    let of_run = |run: &str| case.run(run).map(|run| title(&run.questionnaire)).unwrap_or_default();
    match &entry.what {
        Event::Opened { reference } => ctx.say("entry-opened", &[("reference", reference.clone())]),
        Event::ContactStarted { point, place, .. } => {
            ctx.say("entry-contact", &[("contact", contact_words(ctx, point, place.as_deref()))])
        }
        Event::RunStarted { questionnaire, .. } => ctx.say("entry-started", &[("form", title(questionnaire))]),
        Event::Answered { run, item, answer } => {
            let question = question_words(ctx, case, run, item);
            let answer = match answer {
                None => ctx.t("entry-cleared"),
                // The form promises that the name stands on no list on screen.
                Some(Answer::Given(_)) if asks_for_name(case, run, item) => ctx.t("entry-name"),
                Some(answer) => ctx.answer_words(answer),
            };
            ctx.say("entry-answered", &[("form", of_run(run)), ("question", question), ("answer", answer)])
        }
        Event::Drafted { run, item, text } => {
            let question = question_words(ctx, case, run, item);
            ctx.say("entry-drafted", &[("form", of_run(run)), ("question", question), ("text", text.clone())])
        }
        Event::RunFinished { run } => ctx.say("entry-finished", &[("form", of_run(run))]),
        Event::RunKept { run, questionnaire } => {
            let begun = case.run(run).map(|run| run.started.day_and_clock()).unwrap_or_default();
            ctx.say("entry-run-kept", &[("form", title(questionnaire)), ("when", begun)])
        }
        Event::Administered { run, how } => {
            let args = [("form", of_run(run)), ("how", how_words(ctx, how))];
            ctx.say(if how.is_empty() { "entry-administered-plain" } else { "entry-administered" }, &args)
        }
        Event::Stopped { reason, .. } => {
            ctx.say("entry-stopped", &[("reason", ctx.content.label("stop-reasons", reason).to_lowercase())])
        }
        Event::UrgencyDecided(decision) => {
            let tier = ctx.t(&format!("tier-{}", decision.decided.code()));
            ctx.say("entry-urgency", &[("tier", tier), ("reason", decision.reason.clone().unwrap_or_default())])
        }
        Event::ActionDone { rule, action, told } => {
            let done = ctx.say("entry-action", &[("action", action_words(ctx, rule, *action))]);
            let told = told.iter().map(|told| ctx.say("entry-action-told", &[("told", told.clone())]));
            std::iter::once(done).chain(told).collect::<Vec<_>>().join(" ")
        }
        Event::ActionUndone { rule, action } => {
            ctx.say("entry-action-undone", &[("action", action_words(ctx, rule, *action))])
        }
        Event::UrgencyWithdrawn => ctx.t("entry-urgency-withdrawn"),
        Event::ReferralWithdrawn { .. } => ctx.t("entry-referral-withdrawn"),
        Event::AppropriateAdult { status, reason, adult, .. } => {
            let said = adult_words(ctx, *status, reason.as_deref(), adult.as_deref());
            ctx.say("entry-adult", &[("said", said)])
        }
        Event::OfficerAdvised { told, advice, response } => {
            ctx.say("entry-advised", &[("said", advice_words(ctx, told, advice, response.as_deref()))])
        }
        Event::Referred { name, .. } => ctx.say("entry-referred", &[("service", name.clone())]),
        Event::ReferralPackGiven { name, number, .. } => {
            ctx.say("entry-referral-pack", &[("service", name.clone()), ("number", number.clone())])
        }
        Event::Signposted { name, .. } => ctx.say("entry-signposted", &[("service", name.clone())]),
        Event::HandoutGiven { services, medium, .. } => {
            let names = services.iter().map(|named| named.name.clone()).collect::<Vec<_>>().join("; ");
            let how = ctx.t(&format!("handout-medium-{}", medium.code()));
            ctx.say("entry-handout", &[("services", names), ("how", how)])
        }
        Event::Reported { recipient, kind, version, .. } => {
            let recipient = ctx.content.label("recipients", recipient).to_owned();
            let key = if *kind == ReportKind::Draft { "entry-report-draft" } else { "entry-report-final" };
            ctx.say(key, &[("recipient", recipient), ("version", version.to_string())])
        }
        Event::ToolIncluded { instrument, recipient, included } => {
            let recipient = ctx.content.label("recipients", recipient).to_owned();
            let key = if *included { "entry-tool-included" } else { "entry-tool-left-out" };
            ctx.say(
                key,
                &[
                    ("tool", if instrument == RESULTS { ctx.t("entry-all-tools") } else { title(instrument) }),
                    ("recipient", recipient),
                ],
            )
        }
        Event::Transferred { recipient, entries, .. } => {
            ctx.say("entry-transferred", &[("recipient", recipient.clone()), ("entries", entries.to_string())])
        }
        Event::TransferConfirmed { receipt, file: None } => {
            ctx.say("entry-transfer-confirmed", &[("receipt", receipt.clone())])
        }
        Event::TransferConfirmed { receipt, file: Some(file) } => {
            let args = [("receipt", receipt.clone()), ("file", file.receipt())];
            ctx.say("entry-transfer-confirmed-of", &args)
        }
        Event::Received { entries, .. } => ctx.say("entry-received", &[("entries", entries.to_string())]),
    }
}
