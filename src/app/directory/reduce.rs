//! The actions of an import.

use std::rc::Rc;

use super::action::DirectoryAction;
use super::effect::{CompareRequest, DirectoryEffect};
use super::state::{DirectoryState, ImportJob, ImportStage, ListSource, OpenedList};
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault};
use crate::document::directory::import::{Field, ImportError, MappedCode, Mapping, guess, likely};

/// The name under which a directory lies beside the app.
const FILE: &str = "directory.json";

/// The lists of codes of needs.
const NEEDS: [&str; 3] = ["vulnerabilities", "groups", "needs"];

/// Works on one.
pub(super) fn reduce(state: &mut DirectoryState, cx: &mut Cx<'_>, action: DirectoryAction) -> Vec<DirectoryEffect> {
    match action {
        DirectoryAction::Chosen(name, bytes) => {
            let job = begin(state);
            state.stage = ImportStage::Reading(0, None);
            state.file.clone_from(&name);
            return vec![DirectoryEffect::Read { job, name, bytes: Rc::new(bytes) }];
        }
        DirectoryAction::Compare => return compare(state, cx).into_iter().collect(),
        DirectoryAction::NotRead(name) => cx.say(Fault::naming("directory-not-read", name)),
        DirectoryAction::Progress(job, done, of) if is_at_work(state, job) => match &mut state.stage {
            ImportStage::Reading(so_far, all) | ImportStage::Comparing(_, so_far, all) => (*so_far, *all) = (done, of),
            _ => {}
        },
        DirectoryAction::Opened(job, source) if is_at_work(state, job) => {
            state.job = None;
            let table = likely(source.tables(), None);
            let sheet = source.tables().iter().position(|one| table.is_some_and(|table| std::ptr::eq(one, table)));
            open(state, source, sheet.unwrap_or_default());
            // What says itself what is what needs no columns.
            if list(state).is_some_and(|list| list.tables().is_empty()) {
                return compare(state, cx).into_iter().collect();
            }
        }
        DirectoryAction::Compared(job, compared) if is_at_work(state, job) => {
            state.job = None;
            if let ImportStage::Comparing(list, ..) = &state.stage {
                state.stage = ImportStage::Report(list.clone(), compared);
            }
        }
        DirectoryAction::Failed(job, error) if is_at_work(state, job) => {
            state.job = None;
            state.stage = match std::mem::take(&mut state.stage) {
                ImportStage::Comparing(list, ..) if error == ImportError::Cancelled => ImportStage::Columns(list),
                _ => ImportStage::Refused(error.place().unwrap_or_default().to_owned(), error),
            };
        }
        // What a job that was stopped still says.
        DirectoryAction::Progress(..)
        | DirectoryAction::Opened(..)
        | DirectoryAction::Compared(..)
        | DirectoryAction::Failed(..) => {}
        DirectoryAction::Cancel => {
            if let Some(job) = &state.job {
                job.stopped.set(true);
            }
        }
        DirectoryAction::Sheet(sheet) => {
            if let Some(list) = list(state).cloned() {
                open(state, list.source, sheet);
            }
        }
        DirectoryAction::Means(column, field) => change(state, |mapping| mapping.set(column, field)),
        DirectoryAction::CodeMeans { field, text, code } => {
            change(state, |mapping| means(mapping, field, text, code));
        }
        DirectoryAction::ToColumns => {
            if let Some(list) = list(state).cloned() {
                state.stage = ImportStage::Columns(list);
            }
        }
        DirectoryAction::StartAgain => state.stage = ImportStage::Start,
        DirectoryAction::Save(title) => save(state, cx, &title),
        DirectoryAction::Left => cx.say_done("directory-saved", ""),
    }
    Vec::new()
}

fn begin(state: &mut DirectoryState) -> ImportJob {
    if let Some(before) = &state.job {
        before.stopped.set(true);
    }
    state.jobs += 1;
    let job = ImportJob { number: state.jobs, ..ImportJob::default() };
    state.job = Some(job.clone());
    job
}

fn is_at_work(state: &DirectoryState, number: u32) -> bool {
    state.job.as_ref().is_some_and(|job| job.number == number)
}

fn list(state: &DirectoryState) -> Option<&OpenedList> {
    match &state.stage {
        ImportStage::Columns(list) | ImportStage::Comparing(list, ..) | ImportStage::Report(list, _) => Some(list),
        ImportStage::Start | ImportStage::Refused(..) | ImportStage::Reading(..) => None,
    }
}

/// Shows what the columns of a table mean: as last time where the headings are the same, else as far as it can be guessed.
fn open(state: &mut DirectoryState, source: ListSource, sheet: usize) {
    let mut mapping = Mapping::default();
    if let Some(table) = source.tables().get(sheet) {
        mapping = guess(table, None);
        if let Some(before) = state.remembered.iter().rev().find(|before| before.fingerprint == mapping.fingerprint) {
            mapping = guess(table, Some(before));
        }
    }
    state.stage = ImportStage::Columns(OpenedList { file: state.file.clone(), source, sheet, mapping });
}

fn change(state: &mut DirectoryState, change: impl FnOnce(&mut Mapping)) {
    if let ImportStage::Columns(list) | ImportStage::Report(list, _) = &mut state.stage {
        change(&mut list.mapping);
    }
}

fn means(mapping: &mut Mapping, field: Field, text: String, code: String) {
    mapping.codes.retain(|known| known.field != field || known.text != text);
    mapping.codes.push(MappedCode { field, text, code });
}

fn compare(state: &mut DirectoryState, cx: &Cx<'_>) -> Option<DirectoryEffect> {
    let list = list(state)?.clone();
    state.remembered.retain(|before| before.fingerprint != list.mapping.fingerprint);
    state.remembered.push(list.mapping.clone());
    let job = begin(state);
    state.stage = ImportStage::Comparing(list.clone(), 0, None);
    let content = cx.content;
    Some(DirectoryEffect::Compare(Box::new(CompareRequest {
        job,
        list,
        current: (!content.directory.fictional).then(|| content.directory.clone()),
        today: cx.session.now.date(),
        categories: content.codes("categories").to_vec(),
        needs: NEEDS.iter().flat_map(|list| content.codes(list).iter().cloned()).collect(),
    })))
}

fn save(state: &DirectoryState, cx: &mut Cx<'_>, title: &str) {
    let ImportStage::Report(_, compared) = &state.stage else { return };
    let mut directory = compared.0.directory.clone();
    directory.fictional = false;
    if !title.trim().is_empty() {
        title.trim().clone_into(&mut directory.title);
    }
    let text = directory.to_json();
    let file = ExportFile { kind: ExportKind::Directory, name: FILE.into(), mime: "application/json", text };
    cx.effects.push(CoreEffect::Download(file));
}
