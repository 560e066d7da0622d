//! Taking in a file: choosing it, opening it, and merging it case by case. Part of [`super`].
//!
//! Of each case all that is new is stored in one piece, or nothing is. A case that is refused is named, and does not keep
//! the others out.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::LeavingEffect;
use super::faults::{entry_fault, file_fault, merge_fault};
use super::file::FromFile;
use crate::app::effect::Effect;
use crate::app::reduce::Step;
use crate::app::state::Fault;
use crate::domain::case::{Case, CaseHead, Entry, Event, Hash, read_entry};
use crate::domain::device::{DeviceEvent, FileKind};
use crate::domain::time::Moment;
use crate::store::file::SealedFile;
use crate::store::file::payload::CaseEntries;
use crate::store::passphrase::Passphrase;

/// A file that was chosen and can be opened.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    /// The file.
    pub file: Rc<SealedFile>,
    /// Its hash.
    pub hash: Hash,
}

impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chosen({})", self.hash.0)
    }
}

/// What was taken from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Transfer or backup.
    pub kind: FileKind,
    /// Who made it, as it says.
    pub author: String,
    /// On which tablet.
    pub device: String,
    /// When.
    pub made: Moment,
    /// What of each case.
    pub cases: Vec<ReceivedCase>,
    /// Are settings and tools of that tablet in it? They are not taken over.
    pub settings: bool,
    /// What to read back to whoever made it; none when something was refused.
    pub receipt: Option<String>,
}

/// One case of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedCase {
    /// The case.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// What was taken of it; or why nothing was.
    pub taken: Result<Taken, Fault>,
}

/// What was taken of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Was the case not here before?
    pub new_case: bool,
    /// How many entries are new.
    pub entries: usize,
    /// How many answers differ between two tablets.
    pub conflicts: usize,
}

pub(super) fn chosen(step: &mut Step<'_>, bytes: Option<Vec<u8>>) {
    step.state.leaving.received = None;
    step.state.leaving.chosen = None;
    let Some(bytes) = bytes else { return step.wrong("file", Fault::new("file-none")) };
    let hash = Hash::of(&bytes);
    match SealedFile::read(bytes) {
        Ok(file) => {
            step.state.leaving.chosen = Some(Chosen { file: Rc::new(file), hash });
            // Whether it is for this tablet is known by its own address.
            step.effects.push(Effect::Leaving(LeavingEffect::ReadAddress));
        }
        Err(error) => step.wrong("file", file_fault(&error)),
    }
}

pub(super) fn open(step: &mut Step<'_>, passphrase: Option<Passphrase>) {
    if step.state.leaving.working {
        return;
    }
    let Some(Chosen { file, .. }) = step.state.leaving.chosen.clone() else { return };
    let device = step.state.device.clone();
    step.ask_runner(LeavingEffect::Open { file, passphrase, device });
}

/// Merges what was in the file.
pub(super) fn opened(step: &mut Step<'_>, from: FromFile) {
    step.state.leaving.working = false;
    let Some(Chosen { file, hash }) = step.state.leaving.chosen.take() else { return };
    let FromFile { payload, here } = from;
    let known = step.state.heads.iter().map(|head| (head.id.clone(), (head.reference.clone(), head.entries)));
    let known: BTreeMap<String, (String, Option<u32>)> = known.collect();
    let (mut cases, mut heads) = (Vec::new(), Vec::new());
    for (sent, here) in payload.cases.iter().zip(here) {
        let (reference, count) = match known.get(&sent.id) {
            Some((reference, count)) => (reference.clone(), *count),
            None => (reference(sent), None),
        };
        let origin = (payload.device.as_str(), &hash);
        let taken = merge(step, sent, here, count, origin).map(|(taken, head)| {
            heads.extend(head);
            taken
        });
        cases.push(ReceivedCase { id: sent.id.clone(), reference, taken });
    }
    let count = heads.len();
    step.state.heads.take_in(heads);
    if count > 0 {
        let cases = u32::try_from(count).unwrap_or(u32::MAX);
        step.note(DeviceEvent::FileReceived { file: hash.clone(), device: payload.device.clone(), cases });
    }
    let whole = cases.iter().all(|case| case.taken.is_ok());
    step.state.leaving.received = Some(Rc::new(Received {
        kind: file.kind(),
        author: payload.author,
        device: payload.device,
        made: payload.made,
        cases,
        settings: !payload.device_entries.is_empty(),
        receipt: whole.then(|| hash.receipt()),
    }));
}

/// Merges one case, and asks for what is new to be stored; gives its line for the list if anything is. `count` is how many
/// entries it should have here, `origin` the tablet that made the file, and the file.
fn merge(
    step: &mut Step<'_>,
    sent: &CaseEntries,
    here: Case,
    count: Option<u32>,
    (device, file): (&str, &Hash),
) -> Result<(Taken, Option<CaseHead>), Fault> {
    let at_hand = step.state.case.clone().filter(|case| case.id == sent.id);
    let mut case = at_hand.as_deref().cloned().unwrap_or(here);
    // Worked on while the file was being opened, or about to be deleted: what was read of it cannot be added to.
    let deleting = step.state.saving.deleting.contains_key(&sent.id);
    if deleting || (!case.is_damaged() && count.is_some_and(|count| count != case.places())) {
        return Err(Fault::new("received-changed"));
    }
    let entries = (1..).zip(&sent.entries).map(|(place, text)| entry(&sent.id, place, text));
    let entries = entries.collect::<Result<Vec<Rc<Entry>>, Fault>>()?;
    let before = case.places();
    if before == 0 {
        // Gone from here, it may have been written on here before, further than this file knows.
        case.device = format!("{}-{}", step.state.device, step.ids.next().chars().take(8).collect::<String>());
    }
    let added = case.receive(entries).map_err(|error| merge_fault(&error))?;
    if case.reference.is_empty() {
        return Err(Fault::new("received-broken"));
    }
    let taken = Taken { new_case: before == 0, entries: added.len(), conflicts: case.conflicts().len() };
    if added.is_empty() {
        return Ok((taken, None));
    }
    let entries = u32::try_from(added.len()).unwrap_or(u32::MAX);
    let what = Event::Received { device: device.to_owned(), file: file.clone(), entries };
    let received = case.record(&step.ids.next(), step.state.now, &step.state.author, what);
    let head = CaseHead::of(&case, step.library);
    step.state.saving.changed(&head);
    let place = before.saturating_add(1);
    let entries = added.into_iter().chain([received]).collect();
    step.append(sent.id.clone(), place, Effect::Append { place, entries, head: Box::new(head.clone()) });
    if at_hand.is_some() {
        step.state.case = Some(Rc::new(case));
    }
    Ok((taken, Some(head)))
}

/// Reads an entry. One that this version would write differently, it may not take: its hash would be another.
fn entry(case: &str, place: u32, text: &str) -> Result<Rc<Entry>, Fault> {
    let entry = read_entry(case, place, text.as_bytes()).map_err(entry_fault)?;
    if entry.is_whole(text.as_bytes()) { Ok(Rc::new(entry)) } else { Err(Fault::new("received-newer")) }
}

/// The reference of a case as the file has it; else the beginning of its id.
fn reference(sent: &CaseEntries) -> String {
    let mut entries = sent.entries.iter().filter_map(|text| read_entry(&sent.id, 1, text.as_bytes()).ok());
    let opened = entries.find_map(|entry| match entry.what {
        Event::Opened { reference } => Some(reference),
        _ => None,
    });
    opened.unwrap_or_else(|| CaseHead::unreadable(&sent.id).reference)
}
