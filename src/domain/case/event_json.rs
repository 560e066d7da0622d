//! Reading an event from its JSON: a stored format, so a field that came later has a default.

use super::event::Event;
use crate::domain::read_json::{Node, Read, ShapeError};

impl Read for Event {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kind: String = node.get("type")?;
        Ok(match kind.as_str() {
            "opened" => Event::Opened { reference: node.get("reference")? },
            "contact-started" => Event::ContactStarted {
                contact: node.get("contact")?,
                point: node.get("point")?,
                place: node.get("place")?,
            },
            "run-started" => Event::RunStarted {
                run: node.get("run")?,
                questionnaire: node.get("questionnaire")?,
                version: node.get("version")?,
            },
            "run-kept" => Event::RunKept { run: node.get("run")?, questionnaire: node.get("questionnaire")? },
            "answered" => {
                Event::Answered { run: node.get("run")?, item: node.get("item")?, answer: node.get("answer")? }
            }
            "drafted" => Event::Drafted { run: node.get("run")?, item: node.get("item")?, text: node.get("text")? },
            "run-finished" => Event::RunFinished { run: node.get("run")? },
            "administered" => Event::Administered { run: node.get("run")?, how: node.get("how")? },
            "stopped" => Event::Stopped { reason: node.get("reason")?, covered: node.get("covered")? },
            "urgency-decided" => Event::UrgencyDecided(Read::read(node)?),
            "action-done" => {
                Event::ActionDone { rule: node.get("rule")?, action: node.get("action")?, told: node.get("told")? }
            }
            "action-undone" => Event::ActionUndone { rule: node.get("rule")?, action: node.get("action")? },
            "urgency-withdrawn" => Event::UrgencyWithdrawn,
            "referral-withdrawn" => Event::ReferralWithdrawn { referral: node.get("referral")? },
            "appropriate-adult" => Event::AppropriateAdult {
                status: node.get("status")?,
                reason: node.get("reason")?,
                adult: node.get("adult")?,
                rules: node.get_or_default("rules")?,
            },
            "officer-advised" => Event::OfficerAdvised {
                told: node.get("told")?,
                advice: node.get("advice")?,
                response: node.get("response")?,
            },
            "signposted" => Event::Signposted { service: node.get("service")?, name: node.get("name")? },
            "handout-given" => Event::HandoutGiven {
                services: node.get("services")?,
                language: node.get("language")?,
                discreet: node.get("discreet")?,
                medium: node.get("medium")?,
                directory: node.get("directory")?,
            },
            "referred" => Event::Referred {
                referral: node.get("referral")?,
                service: node.get("service")?,
                name: node.get("name")?,
                needs: node.get("needs")?,
                directory: node.get("directory")?,
                contact: node.get("contact")?,
            },
            "referral-pack-given" => Event::ReferralPackGiven {
                referral: node.get("referral")?,
                service: node.get("service")?,
                name: node.get("name")?,
                needs: node.get("needs")?,
                number: node.get("number")?,
                words: node.get("words")?,
                link: node.get("link")?,
            },
            "reported" => Event::Reported {
                recipient: node.get("recipient")?,
                kind: node.get("kind")?,
                version: node.get("version")?,
                hash: node.get("hash")?,
                rules: node.get("rules")?,
                words_read: node.get("words_read")?,
            },
            "tool-included" => Event::ToolIncluded {
                instrument: node.get("instrument")?,
                recipient: node.get("recipient")?,
                included: node.get("included")?,
            },
            "transferred" => Event::Transferred {
                recipient: node.get("recipient")?,
                file: node.get("file")?,
                entries: node.get("entries")?,
            },
            "transfer-confirmed" => Event::TransferConfirmed { receipt: node.get("receipt")?, file: node.get("file")? },
            "received" => {
                Event::Received { device: node.get("device")?, file: node.get("file")?, entries: node.get("entries")? }
            }
            _ => return Err(node.error("this version knows no such event")),
        })
    }
}
