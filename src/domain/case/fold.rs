//! The fold: what each entry says of the case. Called with the entries in order ([`super::order`]), so that what comes
//! out depends on which entries there are and on nothing else.

use std::collections::BTreeMap;

use super::Case;
use super::entry::Entry;
use super::event::Event;
use super::order::Clock;
use super::parts::{Recorded, Referral, Report, Run, Stop, Transfer};

impl Case {
    /// Lets the next entry in order say what it says. `seen` is what its writer knew, itself included.
    pub(super) fn apply(&mut self, entry: &Entry, seen: &Clock) {
        if !entry.what.is_about_copies() {
            self.changed.learn(&entry.device, entry.seq);
        }
        let at = entry.at;
        match &entry.what {
            Event::Opened { reference } => {
                self.reference.clone_from(reference);
                self.opened = at;
            }
            Event::RunStarted { run, questionnaire, version } => self.runs.push(Run {
                id: run.clone(),
                questionnaire: questionnaire.clone(),
                version: version.clone(),
                started: at,
                finished: None,
                how: Vec::new(),
                recorded: BTreeMap::new(),
            }),
            Event::Answered { run, item, answer } => {
                if let Some(run) = self.run_mut(run) {
                    match answer {
                        Some(answer) => {
                            let recorded = Recorded { answer: answer.clone(), at, author: entry.author.clone() };
                            run.recorded.insert(item.clone(), recorded);
                        }
                        None => {
                            run.recorded.remove(item);
                        }
                    }
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
                self.stops.push(Stop { reason: reason.clone(), at, covered: covered.clone() });
            }
            Event::UrgencyDecided(decision) => {
                self.urgency = Some(decision.clone());
                self.urgency_by = Some((at, entry.author.clone()));
            }
            Event::ActionDone { rule, action } => {
                self.done.insert((rule.clone(), *action));
            }
            Event::AppropriateAdult { status, reason } => self.adult = Some((*status, reason.clone())),
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
            Event::TransferConfirmed { receipt } => {
                self.confirmed = Some((at, receipt.clone()));
                self.received_since = false;
                let of = self.transfers.iter().rev().find(|transfer| seen.saw(&transfer.made.0, transfer.made.1));
                self.elsewhere = of.map(|transfer| transfer.holds.clone()).unwrap_or_default();
            }
            Event::Received { .. } => self.received_since = true,
        }
    }

    fn run_mut(&mut self, id: &str) -> Option<&mut Run> {
        self.runs.iter_mut().find(|run| run.id == id)
    }
}
