//! The rows of a summary list that say what an instrument is and under whose licence it is used.

use yew::prelude::*;

use super::instrument_words::{standing_words, wording};
use crate::domain::device::{Availability, LoadedPack};
use crate::domain::scoring::pack::PackFile;
use crate::domain::scoring::{Declaration, Instrument};
use crate::domain::time::long_date;
use crate::ui::components::{checked_words, cut_off_words, summary_row};
use crate::ui::context::Context;

/// How it stands, what it measures, its version, wording and licence.
pub fn facts(ctx: &Context, instrument: &Instrument) -> Html {
    let scoring = &instrument.scoring;
    let id = &scoring.instrument;
    let standing = ctx.content.availability(id, ctx.state.session.now.date()).unwrap_or(Availability::Off);
    let mut state = vec![standing_words(ctx, standing)];
    state.extend(ctx.content.check_of(id).map(|(check, at)| checked_words(ctx, check, at)));
    let set = scoring.cutoff_sets.iter().find(|set| set.default).filter(|_| ctx.content.needs_cut_off(id));
    state.extend(set.map(|set| cut_off_words(ctx, "tool-cut-off-here", set)));
    let terms = [&scoring.licence.attribution, &scoring.licence.terms].map(String::as_str).join(" ");
    html! {
        <>
            { summary_row(ctx.t("tool-state"), state.join(". ")) }
            { summary_row(ctx.t("tool-measures"), scoring.measures.clone()) }
            { summary_row(ctx.t("tool-version-label"), scoring.version.clone()) }
            { summary_row(ctx.t("tool-wording"), wording(ctx, scoring.text_status)) }
            { summary_row(ctx.t("tool-licence"), terms) }
            { for scoring.declaration.iter().map(|licence| declared(ctx, licence)) }
        </>
    }
}

/// The licence as the trust declares it.
pub fn declared(ctx: &Context, licence: &Declaration) -> Html {
    let dates = [("from", long_date(licence.from)), ("until", long_date(licence.until))];
    html! {
        <>
            { summary_row(ctx.t("tool-owner"), licence.owner.clone()) }
            { summary_row(ctx.t("tool-grant"), licence.grant_reference.clone()) }
            { summary_row(ctx.t("tool-ods"), licence.ods_code.clone()) }
            { summary_row(ctx.t("tool-dates"), ctx.say("tool-dates-value", &dates)) }
            { summary_row(ctx.t("tool-declared-by"), licence.declared_by.clone()) }
            { summary_row(ctx.t("tool-electronic"), ctx.t("tool-electronic-value")) }
        </>
    }
}

/// When it was loaded, by whom, and the hashes of its files.
pub fn loaded(ctx: &Context, pack: &LoadedPack) -> Html {
    let (at, author) = &pack.at;
    let when = ctx.say("tool-loaded-value", &[("when", at.day_and_clock()), ("author", author.clone())]);
    html! {
        <>
            { summary_row(ctx.t("tool-loaded"), when) }
            { for PackFile::ALL.map(|file| {
                summary_row(ctx.say("tool-hash", &[("file", file.name().to_owned())]), pack.files.hash(file).0)
            }) }
        </>
    }
}
