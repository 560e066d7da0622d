//! What goes into a pack: what the referral may tell this service today, by the same rule as when it was drafted.

use jiff::ToSpan;

use super::model::{PackPerson, PackSender, ReferralPack};
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::consent::{Consent, Sharing, consents};
use crate::domain::messages::Messages;
use crate::domain::referral::draft;
use crate::domain::time::{Timestamp, long_date};

/// What a pack is asked for.
#[derive(Clone, Debug)]
pub struct ReferralPackRequest<'a> {
    /// The service it is for, by its id: one that the person was referred to.
    pub service: &'a str,
    /// Words of the practitioner for this service; they were read again.
    pub words: &'a str,
    /// Who sends it.
    pub sender: PackSender,
    /// Now.
    pub now: Timestamp,
}

/// Why there is no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferralPackRefusal {
    /// The person is not referred to it, or it is no longer in the directory.
    NotReferred,
    /// The person has not agreed that it may be told, or not any longer, and no legal basis is recorded.
    NotAgreed,
}

/// A pack, and what is recorded of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltReferralPack {
    /// The pack.
    pub pack: ReferralPack,
    /// The id of the referral.
    pub referral: String,
    /// The needs it tells, as codes.
    pub needs: Vec<String>,
}

/// Builds the pack of a referral.
///
/// # Errors
/// [`ReferralPackRefusal`]
pub fn build_pack(
    case: &Case,
    content: &ClinicalContent,
    messages: &dyn Messages,
    request: &ReferralPackRequest<'_>,
) -> Result<BuiltReferralPack, ReferralPackRefusal> {
    let (now, directory) = (request.now, &content.directory);
    let service = directory.service(request.service).ok_or(ReferralPackRefusal::NotReferred)?;
    let referral = case.referrals.iter().rev().find(|referral| referral.service == service.id);
    let referral = referral.ok_or(ReferralPackRefusal::NotReferred)?;
    let needs: Vec<&str> = referral.needs.iter().map(String::as_str).collect();
    let consents = consents(case, content, now);
    let draft = draft(content, &consents, service, &needs).map_err(|_| ReferralPackRefusal::NotAgreed)?;
    let recipient = content.report.recipient_of(&service.categories);
    let consent =
        consents.get(recipient).filter(|consent| consent.sharing.allows()).ok_or(ReferralPackRefusal::NotAgreed)?;
    let person = Person::of(case, content);
    let today = now.local().date();
    let last = today.saturating_add(i64::from(content.matching.pack_days).days());
    let pack = ReferralPack {
        pack: ReferralPack::FORMAT,
        reference: case.reference.clone(),
        service: service.name.clone(),
        purpose: messages.say("referral-pack-purpose", &[("service", service.name.clone())]),
        needs: draft.needs.iter().map(|need| content.need_label(need).to_owned()).collect(),
        person: PackPerson {
            name: person.name.unwrap_or_default(),
            birth: person.birth.unwrap_or_default(),
            contact: person.contact.unwrap_or_default(),
        },
        words: request.words.trim().to_owned(),
        consent: basis(messages, content.label("recipients", recipient), consent),
        sender: request.sender.clone(),
        made: today.to_string(),
        // What was agreed to up to a day is not to be used for longer.
        until: consent.until.map_or(last, |until| until.min(last)).to_string(),
        directory: directory.version.clone(),
    };
    Ok(BuiltReferralPack { pack, referral: referral.id.clone(), needs: draft.needs })
}

/// On what basis it is shared, and since when.
fn basis(messages: &dyn Messages, recipient: &str, consent: &Consent) -> String {
    let key = match consent.sharing {
        Sharing::Overridden => "referral-pack-basis-overridden",
        Sharing::BestInterests => "referral-pack-basis-best-interests",
        _ => "referral-pack-basis-given",
    };
    let since = consent.at.map(|at| at.day()).unwrap_or_default();
    let basis = messages.say(key, &[("recipient", recipient.to_owned()), ("day", since)]);
    match consent.until {
        Some(until) => basis + " " + &messages.say("referral-pack-basis-until", &[("day", long_date(until))]),
        None => basis,
    }
}
