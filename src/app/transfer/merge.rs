//! Merging one case of a file into what this device has of it: all that is new is stored in one piece, or nothing is.

use std::rc::Rc;

use super::faults::{entry_fault, merge_fault};
use super::state::MergeCounts;
use crate::app::core::{CoreEffect, Cx, Fault};
use crate::domain::case::{Case, CaseSummary, Entry, Event, Hash, read_entry};
use crate::store::sealed_file::payload::CaseEntries;

/// Merges one case, and asks for what is new to be stored; gives its line for the list if anything is. `count` is how many
/// entries it should have here, `origin` the device that made the file, and the file.
pub(super) fn merge(
    cx: &mut Cx<'_>,
    sent: &CaseEntries,
    here: Case,
    count: Option<u32>,
    (device, file): (&str, &Hash),
) -> Result<(MergeCounts, Option<CaseSummary>), Fault> {
    let at_hand = cx.session.case.clone().filter(|case| case.id == sent.id);
    let mut case = at_hand.as_deref().cloned().unwrap_or(here);
    // Worked on while the file was being opened, or about to be deleted: what was read of it cannot be added to.
    let deleting = cx.session.saving.deleting.contains_key(&sent.id);
    if deleting || (!case.is_damaged() && count.is_some_and(|count| count != case.places())) {
        return Err(Fault::new("received-changed"));
    }
    let entries = (1..).zip(&sent.entries).map(|(place, text)| entry(&sent.id, place, text));
    let entries = entries.collect::<Result<Vec<Rc<Entry>>, Fault>>()?;
    let before = case.places();
    if before == 0 {
        // Gone from here, it may have been written on here before, further than this file knows.
        case.device = format!("{}-{}", cx.session.device, cx.ids.fresh().chars().take(8).collect::<String>());
    }
    let added = case.receive(entries).map_err(|error| merge_fault(&error))?;
    if case.reference.is_empty() {
        return Err(Fault::new("received-broken"));
    }
    let taken = MergeCounts { new_case: before == 0, entries: added.len(), conflicts: case.conflicts().len() };
    if added.is_empty() {
        return Ok((taken, None));
    }
    let entries = u32::try_from(added.len()).unwrap_or(u32::MAX);
    let what = Event::Received { device: device.to_owned(), file: file.clone(), entries };
    let received = case.record(&cx.ids.fresh(), cx.session.now, &cx.session.author, what);
    let head = CaseSummary::of(&case, cx.content);
    cx.session.saving.changed(&head);
    let place = before.saturating_add(1);
    let entries = added.iter().chain([&received]).map(|entry| entry.bytes()).collect();
    cx.append(sent.id.clone(), place, CoreEffect::Append { place, entries, head: Box::new(head.clone()) });
    if at_hand.is_some() {
        cx.session.case = Some(Rc::new(case));
    }
    Ok((taken, Some(head)))
}

/// Reads an entry. One that this version would write differently, it may not take: its hash would be another.
fn entry(case: &str, place: u32, text: &str) -> Result<Rc<Entry>, Fault> {
    let entry = read_entry(case, place, text.as_bytes()).map_err(entry_fault)?;
    if entry.is_whole(text.as_bytes()) { Ok(Rc::new(entry)) } else { Err(Fault::new("received-newer")) }
}

/// The reference of a case as the file has it; else the beginning of its id.
pub(super) fn reference(sent: &CaseEntries) -> String {
    let mut entries = sent.entries.iter().filter_map(|text| read_entry(&sent.id, 1, text.as_bytes()).ok());
    let opened = entries.find_map(|entry| match entry.what {
        Event::Opened { reference } => Some(reference),
        _ => None,
    });
    opened.unwrap_or_else(|| CaseSummary::unreadable(&sent.id).reference)
}
