//! Words about an instrument that the list and the screen of one share.

use crate::domain::device::Availability;
use crate::domain::scoring::TextStatus;
use crate::domain::time::long_date;
use crate::ui::context::Context;

/// Do cases on this device hold answers to it?
pub fn in_use(ctx: &Context, id: &str) -> bool {
    ctx.state.session.case_list.hold_answers_to(id)
}

/// Whether it is on, off, or why it cannot be used, in a few words.
pub fn standing_words(ctx: &Context, standing: Availability) -> String {
    ctx.say(standing.key(), &[("day", standing.day().map(long_date).unwrap_or_default())])
}

/// Whether a wording was checked against the owner's form.
pub fn wording(ctx: &Context, status: TextStatus) -> String {
    ctx.t(status.caution_key().unwrap_or("tool-wording-verified"))
}
