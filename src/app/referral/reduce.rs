//! The actions of a referral.

use super::action::ReferralAction;
use super::effect::ReferralEffect;
use super::pack;
use super::state::ReferralState;
use crate::app::core::{Cx, Fault};
use crate::domain::case::{Event, Person};
use crate::domain::consent::consents;
use crate::domain::referral;
use crate::domain::urgency::outcome;

/// Works on one.
pub(super) fn reduce(state: &mut ReferralState, cx: &mut Cx<'_>, action: ReferralAction) -> Vec<ReferralEffect> {
    match action {
        ReferralAction::MakePack { service, typed } => return pack::make(state, cx, &service, &typed),
        ReferralAction::PackMade(made) => pack::made(state, cx, *made),
        ReferralAction::PackNotMade(fault) => {
            state.making = None;
            cx.say(fault);
        }
        ReferralAction::SavePack => pack::save(state, cx),
        ReferralAction::PackLeft => pack::left(state, cx),
        ReferralAction::PackLinked => pack::linked(state, cx),
        ReferralAction::Draft { service } => draft(cx, &service),
        ReferralAction::Signpost { service } => signpost(cx, &service),
        ReferralAction::Withdraw { service } => withdraw(cx, &service),
    }
    Vec::new()
}

/// Takes back what was drafted for a service. The journal keeps both.
fn withdraw(cx: &mut Cx<'_>, service: &str) {
    let Some(case) = &cx.session.case else { return };
    let drafts = case.referrals.iter().filter(|referral| referral.service == service);
    let drafts: Vec<String> = drafts.map(|referral| referral.id.clone()).collect();
    for referral in drafts {
        cx.record(Event::ReferralWithdrawn { referral });
    }
}

/// Puts on record that the person was told about a service.
fn signpost(cx: &mut Cx<'_>, service: &str) {
    let Some(service) = cx.content.directory.service(service) else { return };
    cx.record(Event::Signposted { service: service.id.clone(), name: service.name.clone() });
}

/// Puts on record that the person is referred, for which of their needs, and how they may be reached: as far as consent
/// lets the service know.
fn draft(cx: &mut Cx<'_>, service: &str) {
    let (Some(case), Some(service)) = (&cx.session.case, cx.content.directory.service(service)) else { return };
    let outcome = outcome(case, cx.content);
    let Ok(draft) =
        referral::draft(cx.content, &consents(case, cx.content, cx.session.now), service, &outcome.need_codes())
    else {
        return cx.say(Fault::new("referral-not-drafted"));
    };
    let contact = Person::of(case, cx.content).contact.unwrap_or_default();
    let referral = cx.ids.fresh();
    cx.record(Event::Referred {
        referral,
        service: service.id.clone(),
        name: service.name.clone(),
        needs: draft.needs,
        directory: cx.content.directory.version.clone(),
        contact,
    });
}
