//! The fold: what each entry says of the case. Called with the entries in order ([`super::order`]), so that what comes
//! out depends on which entries there are and on nothing else.

use std::collections::BTreeMap;

use super::entry::Entry;
use super::event::Event;
use super::journal::Case;
use super::records::{
    ActionRecord, AdultRecord, AdviceRecord, Contact, RecordedAnswer, Referral, Report, Run, Stop, Transfer,
};
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
            Event::Opened { reference } => {
                // To keep one of two references opens no case anew.
                if self.reference.is_empty() {
                    self.opened = at;
                }
                self.reference.clone_from(reference);
            }
            Event::RunKept { run, questionnaire } => self.keep_run(run, questionnaire),
            Event::RunStarted { run, questionnaire, .. } if self.run(run).is_some() => {
                self.keep_run(run, questionnaire);
            }
            Event::ContactStarted { contact: id, point, place } => self.contacts.push(Contact {
                id: id.clone(),
                number: contact + 1,
                point: point.clone(),
                place: place.clone(),
                at,
                author: entry.author.clone(),
                made: (entry.device.clone(), entry.seq),
            }),
            Event::RunStarted { run, questionnaire, version } => self.add_run(Run {
                id: run.clone(),
                questionnaire: questionnaire.clone(),
                version: version.clone(),
                contact,
                started: at,
                finished: None,
                how: Vec::new(),
                recorded: BTreeMap::new(),
                drafts: BTreeMap::new(),
            }),
            Event::Answered { run, item, answer } => {
                if let Some(run) = self.run_mut(run) {
                    run.drafts.remove(item);
                    match answer {
                        Some(answer) => {
                            let recorded = RecordedAnswer { answer: answer.clone(), at, author: entry.author.clone() };
                            run.recorded.insert(item.clone(), recorded);
                        }
                        None => {
                            run.recorded.remove(item);
                        }
                    }
                }
            }
            Event::Drafted { run, item, text } => {
                if let Some(run) = self.run_mut(run) {
                    run.drafts.insert(item.clone(), text.clone());
                    run.drafts.retain(|_, text| !text.is_empty());
                }
            }
            Event::RunFinished { run } => {
                if let Some(run) = self.run_mut(run) {
                    run.finished = Some(at);
                }
            }
            Event::Administered { run, how } => {
                if let Some(run) = self.run_mut(run) {
                    run.how.clone_from(how);
                }
            }
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
            Event::Received { .. } => {}
        }
    }

    /// Lets an administration count as the latest of its questionnaire in its contact.
    fn keep_run(&mut self, id: &str, questionnaire: &str) {
        let its = |run: &Run| run.id == id && run.questionnaire == questionnaire;
        if let Some(at) = self.runs.iter().position(its) {
            let run = self.runs.remove(at);
            self.add_run(run);
        }
    }

    /// After those of its own contact, before those of a later one.
    fn add_run(&mut self, run: Run) {
        let at = self.runs.partition_point(|known| known.contact <= run.contact);
        self.runs.insert(at, run);
    }

    fn run_mut(&mut self, id: &str) -> Option<&mut Run> {
        self.runs.iter_mut().find(|run| run.id == id)
    }
}
