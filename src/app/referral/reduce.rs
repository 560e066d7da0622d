//! The actions of a referral.

use super::action::ReferralAction;
use crate::app::core::Cx;
use crate::domain::case::{Event, Person};
use crate::domain::urgency::outcome;

/// Works on one.
pub(super) fn reduce(cx: &mut Cx<'_>, action: ReferralAction) {
    match action {
        ReferralAction::Draft { service } => draft(cx, &service),
        ReferralAction::Withdraw { service } => withdraw(cx, &service),
    }
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

/// Puts on record that the person is referred, for which of their needs, and how they may be reached.
fn draft(cx: &mut Cx<'_>, service: &str) {
    let (Some(case), Some(service)) = (&cx.session.case, cx.content.directory.service(service)) else { return };
    let outcome = outcome(case, cx.content);
    let needs = outcome.need_codes().into_iter().filter(|need| service.needs.iter().any(|n| n == need));
    let needs = needs.map(str::to_owned).collect();
    let contact = Person::of(case, cx.content).contact.unwrap_or_default();
    let referral = cx.ids.fresh();
    cx.record(Event::Referred {
        referral,
        service: service.id.clone(),
        name: service.name.clone(),
        needs,
        directory: cx.content.directory.version.clone(),
        contact,
    });
}
