//! Words of journal entries that both the timeline and the screen of differences need.

use crate::domain::case::{AdultRecord, AdultStatus, Case, Entry, Run, is_chain_of};
use crate::domain::questionnaire::base_id;
use crate::domain::urgency::{OutOfDate, RuleSet};
use crate::ui::context::Context;

/// When it was made, by whom, and on which device if it was another.
pub fn entry_origin(ctx: &Context, entry: &Entry) -> String {
    let here = entry.device.is_empty() || is_chain_of(&ctx.state.session.device, &entry.device);
    let device = (!here).then(|| ctx.device_name(&entry.device));
    let parts = [Some(entry.at.day_and_clock()), Some(entry.author.clone()), device];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A contact, in words: its point of intervention, and where.
pub fn contact_words(ctx: &Context, point: &str, place: Option<&str>) -> String {
    let point = ctx.content.label("points-of-intervention", point);
    place.map_or_else(|| point.to_owned(), |place| [point, place].join(", "))
}

/// The contact in which an administration was begun, in words.
pub fn contact_of_run(ctx: &Context, case: &Case, run: &Run) -> String {
    let later = case.contact_of(run);
    later.map_or_else(|| ctx.t("contact-first"), |later| contact_words(ctx, &later.point, later.place.as_deref()))
}

/// A question of a case, in words.
pub fn question_words(ctx: &Context, case: &Case, run: &str, item: &str) -> String {
    let questionnaire = case.run(run).and_then(|run| ctx.content.questionnaire(&run.questionnaire));
    let asked = questionnaire.and_then(|questionnaire| questionnaire.item(base_id(item)));
    asked.map_or_else(|| item.to_owned(), |asked| asked.text.clone())
}

/// Is it the question for the person's name?
pub fn asks_for_name(case: &Case, run: &str, item: &str) -> bool {
    item == "name" && case.run(run).is_some_and(|run| run.questionnaire == "person")
}

/// What was recorded of the appropriate adult, in words.
pub fn adult_words(ctx: &Context, status: AdultStatus, reason: Option<&str>, adult: Option<&str>) -> String {
    let args = [("reason", reason.unwrap_or_default().to_owned())];
    let said = ctx.say(&format!("adult-{}", status.code()), &args);
    let too = reason.filter(|_| !status.needs_reason()).map(str::to_owned);
    let who = adult.map(|adult| ctx.say("adult-who-said", &[("adult", adult.to_owned())]));
    std::iter::once(said).chain(too).chain(who).collect::<Vec<_>>().join(" ")
}

/// An action of a rule, in words.
pub fn action_words(ctx: &Context, rule: &str, number: usize) -> String {
    fn said<L>(set: &RuleSet<L>, rule: &str, number: usize) -> Option<String> {
        let rule = set.rules.iter().find(|known| known.id == rule)?;
        rule.action(number).map(|action| action.says.clone())
    }
    let said = said(&ctx.content.urgency, rule, number).or_else(|| said(&ctx.content.safety, rule, number));
    said.unwrap_or_default()
}

/// The key of why a decision on urgency is out of date.
pub fn stale_key(why: OutOfDate) -> &'static str {
    match why {
        OutOfDate::Higher => "decision-stale-higher",
        OutOfDate::AnsweredSince => "decision-stale-answered",
    }
}

/// Advice to the custody officer, in words.
pub fn advice_words(ctx: &Context, told: &str, advice: &str, response: Option<&str>) -> String {
    let said = ctx.say("advice-said", &[("told", told.to_owned()), ("advice", advice.to_owned())]);
    let answer = response.map(|response| ctx.say("advice-answer", &[("response", response.to_owned())]));
    std::iter::once(said).chain(answer).collect::<Vec<_>>().join(" ")
}

/// Where the appropriate adult stands, in words.
pub fn adult_state(ctx: &Context, record: Option<&AdultRecord>) -> String {
    let words = |last: &AdultRecord| adult_words(ctx, last.status, last.reason.as_deref(), last.adult.as_deref());
    record.map_or_else(|| ctx.t("adult-none"), words)
}
