//! Words of journal entries that both the timeline and the screen of differences need.

use crate::domain::case::{AdultStatus, Case, Entry, is_chain_of};
use crate::domain::questionnaire::base_id;
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

/// The appropriate adult, in words.
pub fn adult_words(ctx: &Context, status: AdultStatus, reason: Option<&str>) -> String {
    match status {
        AdultStatus::Arranged => ctx.t("entry-adult-arranged"),
        AdultStatus::Present => ctx.t("entry-adult-present"),
        AdultStatus::Delayed => ctx.say("entry-adult-delayed", &[("reason", reason.unwrap_or_default().to_owned())]),
    }
}
