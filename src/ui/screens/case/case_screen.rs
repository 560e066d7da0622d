//! The case: its task list, in the order of the pathway.

use yew::prelude::*;

use super::task_line::{form_task, instrument_task, task};
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::domain::case::{Case, Person};
use crate::domain::urgency::{adult_out_of_date, decision_out_of_date, is_adult_to_consider, outcome};
use crate::ui::components::{adult_state, contact_words, stale_key};
use crate::ui::context::Context;

/// The forms before screening, in order.
const BEFORE: [&str; 6] = ["identification", "person", "own-view", "basic-needs", "communication", "core-screen"];

/// The task list. `differences` and `receipt` come from the area `transfer`: whether two devices differ, and whether the
/// last file has arrived.
pub fn case_screen(ctx: &Context, differences: Html, receipt: Html) -> Html {
    let Some(case) = ctx.case() else { return Html::default() };
    let forms = |ids: &[&str]| ids.iter().map(|id| form_task(ctx, case, id)).collect::<Html>();
    let screens = |tasks: Vec<(&str, Screen, String, bool)>| {
        tasks
            .into_iter()
            .map(|(key, screen, state, done)| {
                task(ctx, ctx.t(key), Action::Core(CoreAction::Go(screen)), state, done, None)
            })
            .collect::<Html>()
    };
    let outcome = outcome(case, &ctx.content);
    let stale = decision_out_of_date(case, &ctx.content, &outcome);
    let urgency = match &case.urgency {
        None => ctx.t("task-not-decided"),
        Some(decision) => {
            let tier = ctx.t(&format!("tier-{}", decision.decided.code()));
            if stale.is_some() { ctx.say("task-out-of-date", &[("state", tier)]) } else { tier }
        }
    };
    let child = Person::of(case, &ctx.content).is_child();
    let adult = match case.adult.last() {
        _ if child => adult_state(ctx, case.adult_of_child()),
        _ if is_adult_to_consider(case, &outcome) => ctx.t("adult-to-consider"),
        None => ctx.t("adult-nothing-recorded"),
        last if adult_out_of_date(case, &ctx.content, &outcome).is_some() => {
            ctx.say("task-out-of-date", &[("state", adult_state(ctx, last))])
        }
        last => adult_state(ctx, last),
    };
    let count = |key: &str, number: usize| ctx.say(key, &[("count", number.to_string())]);
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.say("case-title", &[("reference", case.reference.clone())]) }</h1>
            { for case.contact().map(|contact| html! {
                <p class="nhsuk-body app-contact">{ ctx.say("contact-at-hand", &[
                    ("contact", contact_words(ctx, &contact.point, contact.place.as_deref())),
                    ("when", contact.at.day_and_clock()),
                    ("who", contact.author.clone()),
                ]) }</p>
            }) }
            { for case.stops.last().filter(|stop| stop.contact == case.contact_number()).map(|stop| html! {
                <p class="nhsuk-body app-stopped">{ ctx.say("case-stopped", &[
                    ("reason", ctx.content.label("stop-reasons", &stop.reason).to_lowercase()),
                    ("when", stop.at.day_and_clock()),
                ]) }</p>
            }) }
            { differences }
            { for stale.map(|why| html! {
                <section class="app-notice app-notice--stop" role="status" data-out-of-date="decision">
                    <p>{ ctx.t(stale_key(why)) }{ " " }{ ctx.link(ctx.t("decide-again"), CoreAction::Go(Screen::Outcome)) }</p>
                </section>
            }) }
            <h2 class="nhsuk-heading-m">{ ctx.t("case-about") }</h2>
            <ul class="nhsuk-task-list">{ forms(&BEFORE) }</ul>
            <h2 class="nhsuk-heading-m">{ ctx.t("case-assessments") }</h2>
            { assessments(ctx, case) }
            <h2 class="nhsuk-heading-m">{ ctx.t("case-decide") }</h2>
            <ul class="nhsuk-task-list">
                { screens(vec![
                    ("task-outcome", Screen::Outcome, urgency, case.urgency.is_some() && stale.is_none()),
                    ("task-adult", Screen::Adult, adult, false),
                ]) }
                { forms(&["screening-outcome"]) }
                { screens(vec![("task-referral", Screen::Referral, count("task-referrals", case.referrals.len()), !case.referrals.is_empty()),
                    ("task-handout", Screen::Handout, count("task-handouts", case.handouts), case.handouts > 0)]) }
                { forms(&["consent"]) }
                { forms(&["court-report"]) }
                { screens(vec![("task-report", Screen::Report, count("task-reports", case.reports.len()), !case.reports.is_empty())]) }
            </ul>
            { receipt }
            <p class="nhsuk-body">{ ctx.link(ctx.t("contact-title"), CoreAction::Go(Screen::Contact)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("case-timeline"), CoreAction::Go(Screen::Timeline)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("transfer-link"), CoreAction::Go(Screen::Transfer)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("delete-go"), CoreAction::Go(Screen::Delete)) }</p>
        </>
    }
}

/// The instruments by what they are about: those that may be begun, and those that were.
fn assessments(ctx: &Context, case: &Case) -> Html {
    let today = ctx.state.session.now.date();
    let about = |id: &str| ctx.content.instrument_topics.get(id).map(String::as_str);
    let of_topic = |topic: &str| -> Vec<Html> {
        let begun = |id: &str| case.run_of(id).is_some();
        let ids = ctx.content.instruments.iter().map(|instrument| &instrument.scoring.instrument);
        ids.filter(|id| about(id) == Some(topic) && (ctx.content.offers(id, today) || begun(id)))
            .map(|id| instrument_task(ctx, case, id))
            .collect()
    };
    let groups = ctx.content.codes("topics").iter().filter_map(|topic| {
        let tasks = of_topic(&topic.code);
        (!tasks.is_empty()).then(|| {
            html! {
                <section key={topic.code.clone()}>
                    <h3 class="nhsuk-heading-s app-group">{ &topic.label }</h3>
                    <ul class="nhsuk-task-list">{ tasks }</ul>
                </section>
            }
        })
    });
    groups.collect()
}
