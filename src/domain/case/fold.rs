//! The fold: what each entry says of the case. Called with the entries in order ([`super::order`]), so that what comes
//! out depends on which entries there are and on nothing else.

use super::entry::Entry;
use super::event::Event;
use super::journal::Case;
use super::records::{ActionRecord, AdultRecord, AdviceRecord, Contact, Referral, Report, Stop, Transfer};
use super::version_vector::VersionVector;

impl Case {
    /// Lets the next entry in order say what it says. `seen` is what its writer knew, itself included.
    pub(super) fn apply(&mut self, entry: &Entry, seen: &VersionVector) {
        if !entry.what.is_about_copies() {
            self.changed.learn(&entry.device, entry.seq);
        }
        let at = entry.at;
        // Of the contacts that its writer knew of: a device may not have heard of the last one yet.
        let known = self.contacts.iter().filter(|known| seen.saw(&known.made.0, known.made.1));
        let contact = known.map(|known| known.number).max().unwrap_or_default();
        match &entry.what {
            Event::RunKept { run, questionnaire } => self.keep_run(run, questionnaire),
            Event::ContactStarted { contact: id, point, place } => self.contacts.push(Contact {
                id: id.clone(),
                number: contact + 1,
                point: point.clone(),
                place: place.clone(),
                at,
                author: entry.author.clone(),
                made: (entry.device.clone(), entry.seq),
            }),
            Event::Stopped { reason, covered } => {
                self.stops.push(Stop { contact, reason: reason.clone(), at, covered: covered.clone() });
            }
            Event::UrgencyDecided(decision) => {
                self.urgency = Some(decision.clone());
                self.urgency_by = Some((at, entry.author.clone()));
                self.urgency_seen.clone_from(seen);
            }
            Event::ActionDone { rule, action, told } => {
                let (author, told, seen) = (entry.author.clone(), told.clone(), seen.clone());
                let done = ActionRecord { contact, at, author, told, seen };
                self.done.insert((rule.clone(), *action), done);
            }
            Event::ActionUndone { rule, action } => {
                self.done.remove(&(rule.clone(), *action));
            }
            Event::UrgencyWithdrawn => {
                self.urgency = None;
                self.urgency_by = None;
            }
            Event::ReferralWithdrawn { referral } => self.referrals.retain(|known| known.id != *referral),
            Event::AppropriateAdult { status, reason, adult, rules } => self.adult.push(AdultRecord {
                contact,
                at,
                author: entry.author.clone(),
                status: *status,
                reason: reason.clone(),
                adult: adult.clone(),
                rules: rules.clone(),
                seen: seen.clone(),
            }),
            Event::OfficerAdvised { told, advice, response } => self.advice.push(AdviceRecord {
                at,
                author: entry.author.clone(),
                told: told.clone(),
                advice: advice.clone(),
                response: response.clone(),
            }),
            Event::Signposted { service, .. } => {
                self.signposted.insert(service.clone());
            }
            Event::HandoutGiven { services, .. } => {
                self.signposted.extend(services.iter().map(|named| named.service.clone()));
                self.handouts += 1;
            }
            Event::Referred { referral, service, name, needs, contact, .. } => self.referrals.push(Referral {
                id: referral.clone(),
                service: service.clone(),
                name: name.clone(),
                needs: needs.clone(),
                contact: contact.clone(),
                at,
            }),
            Event::Reported { recipient, kind, version, hash, .. } => self.reports.push(Report {
                recipient: recipient.clone(),
                kind: *kind,
                version: *version,
                hash: hash.clone(),
                at,
            }),
            Event::ToolIncluded { instrument, recipient, included } => {
                let pair = (instrument.clone(), recipient.clone());
                if *included {
                    self.included.insert(pair);
                } else {
                    self.included.remove(&pair);
                }
            }
            Event::Transferred { recipient, file, .. } => self.transfers.push(Transfer {
                at,
                recipient: recipient.clone(),
                file: file.clone(),
                made: (entry.device.clone(), entry.seq),
                holds: seen.clone(),
            }),
            Event::TransferConfirmed { receipt, file } => {
                let meant = |transfer: &&Transfer| {
                    let known = seen.saw(&transfer.made.0, transfer.made.1);
                    known && file.as_ref().is_none_or(|file| *file == transfer.file)
                };
                let holds = self.transfers.iter().rev().find(meant).map(|transfer| transfer.holds.clone());
                let holds = holds.unwrap_or_default();
                // That an older file has arrived as well takes nothing from one that has more.
                if self.confirmed.is_none() || !self.elsewhere.covers(&holds) {
                    self.confirmed = Some((at, receipt.clone()));
                    self.elsewhere = holds;
                }
            }
            Event::ReferralPackGiven { .. } | Event::Received { .. } => {}
            Event::Opened { .. }
            | Event::RunStarted { .. }
            | Event::Answered { .. }
            | Event::Drafted { .. }
            | Event::Administered { .. }
            | Event::RunFinished { .. } => self.apply_of_form(entry, contact),
        }
    }
}
