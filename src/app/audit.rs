//! Saving the audit of this tablet: who did what when, as a file. The runner reads the journals case by case; the rows are
//! made in the second half of the program. That it was saved is an entry, written before the file is given out.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::effect::Effect;
use super::later::NotHere;
use super::reduce::Step;
use super::state::{ExportKind, Fault, Notice, ReportFile};
use crate::document::audit::{Table, case_rows, device_rows};
use crate::domain::case::{Case, Hash};
use crate::domain::device::{Device, DeviceEvent};

/// The audit, made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditFile {
    /// The CSV.
    pub text: String,
    /// How many rows it has.
    pub rows: u32,
}

/// What is read for the audit, one after the other.
pub(super) enum Part<'a> {
    /// One case.
    Case(&'a Case),
    /// The tablet itself, by its id.
    Device(&'a str, &'a Device),
}

/// Adds the rows of one journal; the table is begun with the first. In the second half of the program.
#[wasm_split(later, fallible, preload(fetch_audit))]
pub(super) fn add(table: &mut Option<Table>, part: Part<'_>) -> Result<(), NotHere> {
    let table = table.get_or_insert_default();
    let rows = match part {
        Part::Case(case) => case_rows(case),
        Part::Device(tablet, device) => device_rows(tablet, &device.entries),
    };
    rows.iter().for_each(|row| table.add(row));
    Ok(())
}

impl Step<'_> {
    /// Asks for everything to be read. Nothing is given out that could not be put on record.
    pub(super) fn export_audit(&mut self) {
        if let Some(why) = self.no_record() {
            self.state.notice = Some(Notice::Said(why));
            return;
        }
        self.state.notice = Some(Notice::Said(Fault::new("audit-reading")));
        let (tablet, device) = (self.state.device.clone(), self.library.device.clone());
        self.effects.push(Effect::ReadForAudit { tablet, device });
    }

    pub(super) fn audit_made(&mut self, AuditFile { text, rows }: AuditFile) {
        // Another tab may have taken over meanwhile.
        if let Some(why) = self.no_record() {
            self.state.notice = Some(Notice::Said(why));
            return;
        }
        self.note(DeviceEvent::AuditExported { rows, file: Hash::of(text.as_bytes()) });
        let name = format!("liaison-audit-{}.csv", self.state.now.date());
        self.effects.push(Effect::Download(ReportFile { kind: ExportKind::Audit, name, mime: "text/csv", text }));
        self.state.notice = Some(Notice::Said(Fault::naming("audit-saved", rows.to_string())));
    }

    /// Why nothing can be put on record in the journal of the device, if so.
    pub(super) fn no_record(&self) -> Option<Fault> {
        match (self.state.reading, &self.state.library) {
            (true, _) => Some(Fault::new("reading-only")),
            (false, None) => Some(Fault::new("tools-not-read")),
            (false, Some(_)) => None,
        }
    }
}
