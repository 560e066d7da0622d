//! A sealed pack of a referral: what goes into it is worked out here, the runner seals it. It is recorded once it left.

use super::action::TypedPack;
use super::effect::ReferralEffect;
use super::state::{MadePack, PackRecord, ReferralState};
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault, Screen};
use crate::document::referral::{PackSender, ReferralPackRefusal, ReferralPackRequest, build_pack};
use crate::domain::case::Event;

/// Asks for a pack to be sealed, or says why there is none.
pub(super) fn make(
    state: &mut ReferralState,
    cx: &mut Cx<'_>,
    service: &str,
    typed: &TypedPack,
) -> Vec<ReferralEffect> {
    cx.session.notice = None;
    match effect(state, cx, service, typed) {
        Ok(effect) => effect.into_iter().collect(),
        Err(fault) => {
            cx.say(fault);
            Vec::new()
        }
    }
}

fn effect(
    state: &mut ReferralState,
    cx: &Cx<'_>,
    service: &str,
    typed: &TypedPack,
) -> Result<Option<ReferralEffect>, Fault> {
    let Some(case) = cx.session.case.as_ref().filter(|_| state.making.is_none()) else { return Ok(None) };
    if typed.team.trim().is_empty() || typed.phone.trim().is_empty() {
        return Err(Fault::new("referral-pack-no-sender"));
    }
    let words = typed.words.trim();
    if !words.is_empty() && !typed.read {
        return Err(Fault::new("referral-pack-read-first"));
    }
    let sender = PackSender {
        name: cx.session.author.clone(),
        team: typed.team.trim().to_owned(),
        phone: typed.phone.trim().to_owned(),
    };
    let request = ReferralPackRequest { service, words, sender, now: cx.session.now };
    let built = build_pack(case, cx.content, cx.words, &request).map_err(|refusal| match refusal {
        ReferralPackRefusal::NotAgreed => Fault::new("referral-pack-not-agreed"),
        ReferralPackRefusal::NotReferred => Fault::new("referral-pack-not-referred"),
    })?;
    state.made = None;
    state.making = Some(PackRecord {
        case: case.id.clone(),
        referral: built.referral,
        service: service.to_owned(),
        name: built.pack.service.clone(),
        needs: built.needs,
        words: !words.is_empty(),
    });
    let signing = cx.content.device.team_key.clone();
    Ok(Some(ReferralEffect::Seal { pack: Box::new(built.pack), signing }))
}

/// It was made. Whoever left the screen meanwhile does not want it any more.
pub(super) fn made(state: &mut ReferralState, cx: &Cx<'_>, made: MadePack) {
    let here = |record: &PackRecord| cx.session.screen == Screen::ReferralPack(record.service.clone());
    state.made = state.making.take().filter(here).map(|record| (record, made));
}

/// Hands the file to the browser.
pub(super) fn save(state: &mut ReferralState, cx: &mut Cx<'_>) {
    let Some((record, made)) = &state.made else { return };
    cx.session.notice = None;
    let (kind, name) = (ExportKind::Sealed, format!("sealed-pack-{}.html", made.number));
    let file = ExportFile { kind, name, mime: "text/html", text: made.html.clone() };
    // A page around, a frame or a browser may keep it back.
    state.leaving = Some((record.case.clone(), record.event(&made.number, false)));
    cx.effects.push(CoreEffect::Download(file));
}

/// The browser took the file.
pub(super) fn left(state: &mut ReferralState, cx: &mut Cx<'_>) {
    let at_hand = cx.session.case.as_ref().map(|case| case.id.clone());
    if let Some((_, given)) = state.leaving.take().filter(|(case, _)| at_hand.as_ref() == Some(case)) {
        record(cx, given);
    }
}

/// The link was copied: it has left.
pub(super) fn linked(state: &ReferralState, cx: &mut Cx<'_>) {
    if let Some((of, made)) = &state.made {
        record(cx, of.event(&made.number, true));
    }
}

fn record(cx: &mut Cx<'_>, given: Event) {
    cx.record(given);
    cx.say_done("referral-pack-recorded", "");
}
