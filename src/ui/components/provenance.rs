//! Where an instrument comes from: whether its wording was checked, by whom, which cut-off holds, and under whose licence
//! it is used. Shown with the instrument, its score, and on the screens of the device.

use yew::prelude::*;

use crate::domain::device::WordingCheck;
use crate::domain::scoring::{CutOff, Instrument};
use crate::domain::time::{Timestamp, long_date};
use crate::ui::context::Context;

/// Cautions about the wording, and the licence.
pub fn provenance(ctx: &Context, instrument: &Instrument) -> Html {
    let scoring = &instrument.scoring;
    let status = scoring.text_status.caution_key();
    let checked = ctx.content.check_of(&scoring.instrument).map(|(check, at)| checked_words(ctx, check, at));
    let licence = scoring.declaration.as_ref().map(|licence| {
        let until = ("until", long_date(licence.until));
        let reference = ("reference", licence.grant_reference.clone());
        ctx.say("tool-licence-line", &[("owner", licence.owner.clone()), reference, until])
    });
    html! {
        <>
            { for status.map(|key| ctx.t(key)).into_iter().chain(checked).map(|words| html! { <p class="nhsuk-body-s">{ words }</p> }) }
            <p class="nhsuk-body-s app-quiet">{ &scoring.licence.attribution }{ " " }{ licence }</p>
        </>
    }
}

/// Who checked a wording here, when, and against what.
pub fn checked_words(ctx: &Context, check: &WordingCheck, at: Timestamp) -> String {
    let args = [("against", check.against.clone()), ("by", check.by.clone()), ("day", at.day())];
    ctx.say("tool-checked-here", &args)
}

/// A sentence about a cut-off, by key.
pub fn cut_off_words(ctx: &Context, key: &str, set: &CutOff) -> String {
    ctx.say(key, &[("label", set.label.clone()), ("from", set.positive_from.to_string())])
}
