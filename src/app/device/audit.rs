//! Saving the audit of this device: who did what when, as a file. That it was saved is an entry, written before the file is
//! given out.

use super::effect::DeviceEffect;
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind};
use crate::domain::case::Hash;
use crate::domain::device::DeviceEvent;

/// The audit, made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditFile {
    /// The CSV.
    pub text: String,
    /// How many rows it has.
    pub rows: u32,
}

/// Asks for everything to be read. Nothing is given out that could not be put on record.
pub(super) fn export(cx: &mut Cx<'_>) -> Vec<DeviceEffect> {
    if let Some(why) = cx.why_no_record() {
        cx.say(why);
        return Vec::new();
    }
    cx.say_done("audit-reading", "");
    let (id, device) = (cx.session.device.clone(), cx.content.device.clone());
    vec![DeviceEffect::ReadForAudit { id, device }]
}

/// Puts on record that it was saved, and gives it out.
pub(super) fn made(cx: &mut Cx<'_>, AuditFile { text, rows }: AuditFile) {
    // Another tab may have taken over meanwhile.
    if let Some(why) = cx.why_no_record() {
        return cx.say(why);
    }
    cx.note(DeviceEvent::AuditExported { rows, file: Hash::of(text.as_bytes()) });
    let name = format!("liaison-audit-{}.csv", cx.session.now.date());
    cx.effects.push(CoreEffect::Download(ExportFile { kind: ExportKind::Audit, name, mime: "text/csv", text }));
    cx.say_done("audit-saved", rows.to_string());
}
