//! What each kind of entry says in a row. A new kind of entry does not compile until it is said here.

use std::collections::BTreeMap;

use super::about::{About, id_or_mark};
use super::row::AuditRow;
use crate::domain::case::{Case, Entry, Event};
use crate::domain::device::{DeviceEntry, DeviceEvent};

/// The rows of a case, in its order; then what of it cannot be read. A row without a moment is not an entry, but
/// damage.
pub fn case_rows(case: &Case) -> Vec<AuditRow> {
    // An entry names the administration of a form by its id; the row names the form.
    let forms: BTreeMap<&str, &str> =
        case.runs.iter().map(|run| (run.id.as_str(), run.questionnaire.as_str())).collect();
    let reference = || id_or_mark(&case.reference).to_owned();
    let row = |entry: &Entry| {
        let (what, about) = of_case(&entry.what, &forms);
        let (author, device) = (entry.author.clone(), entry.device.clone());
        AuditRow { at: Some(entry.at), author, device, entry: entry.seq, case: reference(), what, about: about.text() }
    };
    let damaged = case.damage.iter().map(|damage| AuditRow {
        entry: damage.place,
        case: reference(),
        what: damage.kind.key(),
        about: About::default().id("id", &case.id).text(),
        ..AuditRow::default()
    });
    case.entries.iter().map(|entry| row(entry)).chain(damaged).collect()
}

/// The rows of the device itself.
pub fn device_rows(device: &str, entries: &[DeviceEntry]) -> Vec<AuditRow> {
    let row = |entry: &DeviceEntry| {
        let (what, about) = of_device(&entry.what);
        let (author, device) = (entry.author.clone(), device.to_owned());
        let case = match &entry.what {
            DeviceEvent::Purged { reference, .. } => id_or_mark(reference).to_owned(),
            _ => String::new(),
        };
        AuditRow { at: Some(entry.at), author, device, entry: entry.seq, case, what, about: about.text() }
    };
    entries.iter().map(row).collect()
}

/// The kind of an entry of a case, and what it is about. What was found out about the person (answers, needs, tiers,
/// the reason of a stop) is left out, as is whatever somebody typed. So is what somebody could tell it from: the rule
/// that asked for an action, the service of a referral, and the question, because some are asked only after certain
/// answers.
fn of_case(event: &Event, forms: &BTreeMap<&str, &str>) -> (&'static str, About) {
    let about = About::default();
    let form = |run: &str| About::default().id("form", forms.get(run).copied().unwrap_or(run));
    match event {
        Event::Opened { .. } => ("opened", about),
        Event::ContactStarted { contact, point, .. } => {
            ("contact-started", about.id("contact", contact).id("point", point))
        }
        Event::RunStarted { questionnaire, version, .. } => {
            ("run-started", about.id("form", questionnaire).id("version", version))
        }
        Event::RunKept { run, .. } => ("run-kept", form(run)),
        Event::Answered { run, .. } => ("answered", form(run)),
        Event::Drafted { run, .. } => ("drafted", form(run)),
        Event::RunFinished { run } => ("run-finished", form(run)),
        Event::Administered { run, .. } => ("administered", form(run)),
        Event::Stopped { covered, .. } => {
            ("stopped", covered.iter().fold(about, |about, covered| about.id("form", &covered.questionnaire)))
        }
        Event::UrgencyDecided(decision) => {
            let differs = decision.proposed != Some(decision.decided);
            ("urgency-decided", about.flag("as-proposed", !differs))
        }
        Event::ActionDone { .. } => ("action-done", about),
        Event::ActionUndone { .. } => ("action-undone", about),
        Event::UrgencyWithdrawn => ("urgency-withdrawn", about),
        Event::ReferralWithdrawn { referral } => ("referral-withdrawn", about.id("referral", referral)),
        Event::AppropriateAdult { .. } => ("appropriate-adult", about),
        Event::OfficerAdvised { .. } => ("officer-advised", about),
        Event::Referred { referral, .. } => ("referred", about.id("referral", referral)),
        Event::ReferralPackGiven { referral, number, link, .. } => {
            ("referral-pack-given", about.id("referral", referral).id("pack", number).flag("link", *link))
        }
        Event::Signposted { .. } => ("signposted", about),
        Event::HandoutGiven { medium, .. } => ("handout-given", about.id("medium", medium.code())),
        Event::Reported { recipient, kind, version, hash, .. } => {
            let about = about.id("recipient", recipient).id("kind", kind.code()).count("version", *version);
            ("reported", about.hash("hash", hash))
        }
        Event::ToolIncluded { instrument, recipient, included } => {
            let about = about.id("tool", instrument).id("recipient", recipient);
            ("tool-included", about.flag("included", *included))
        }
        // Whom a file is for, and who confirmed to have it, is typed: the file is named by its hash.
        Event::Transferred { file, entries, .. } => {
            ("transferred", about.hash("file", file).count("entries", *entries))
        }
        Event::TransferConfirmed { file, .. } => {
            ("transfer-confirmed", file.iter().fold(about, |about, file| about.hash("file", file)))
        }
        Event::Received { device, file, entries } => {
            ("received", about.id("from", device).hash("file", file).count("entries", *entries))
        }
    }
}

/// The kind of an entry of the device, and what it is about.
fn of_device(event: &DeviceEvent) -> (&'static str, About) {
    let about = About::default();
    match event {
        DeviceEvent::ToolSwitched(switch) => {
            let about = about.id("tool", &switch.instrument).id("version", &switch.version).flag("on", switch.on);
            let cut_off = switch.cut_off.iter();
            ("tool-switched", cut_off.fold(about, |about, cut_off| about.id("cut-off", cut_off)))
        }
        DeviceEvent::PackLoaded { instrument, version, questionnaire_sha256, scoring_sha256, .. } => {
            let about = about.id("tool", instrument).id("version", version);
            ("pack-loaded", about.hash("questionnaire", questionnaire_sha256).hash("scoring", scoring_sha256))
        }
        DeviceEvent::PackRemoved { instrument } => ("pack-removed", about.id("tool", instrument)),
        DeviceEvent::Unlocked { slot, recovery, failed, .. } => {
            ("unlocked", about.id("slot", slot).flag("recovery", *recovery).count("failed", *failed))
        }
        DeviceEvent::Locked { by } => ("locked", about.id("by", by.code())),
        DeviceEvent::AccessChanged { change, slot, .. } => {
            ("access-changed", about.id("change", change.code()).id("slot", slot))
        }
        DeviceEvent::SettingsChanged(settings) => {
            let about = about.count("idle-minutes", settings.idle_minutes);
            ("settings-changed", about.count("purge-hours", settings.purge_hours))
        }
        DeviceEvent::AuditExported { rows, file } => ("audit-exported", about.count("rows", *rows).hash("file", file)),
        DeviceEvent::Purged { case, entries, confirmed, why, .. } => {
            let about = about.id("id", case).count("entries", *entries).id("why", why.code());
            ("purged", confirmed.iter().fold(about, |about, at| about.time("confirmed", *at)))
        }
        DeviceEvent::AddressKept { .. } => ("address-kept", about),
        DeviceEvent::FileMade { kind, cases, file } => {
            ("file-made", about.id("kind", kind.code()).count("cases", *cases).hash("file", file))
        }
        DeviceEvent::TeamKeySet(key) => {
            let fingerprint = key.public().fingerprint().to_string().replace(' ', "-");
            ("team-key-set", about.id("key", &fingerprint))
        }
        DeviceEvent::TeamKeyRemoved => ("team-key-removed", about),
        DeviceEvent::FileReceived { file, device, cases } => {
            ("file-received", about.id("from", device).hash("file", file).count("cases", *cases))
        }
    }
}
