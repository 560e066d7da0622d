//! The fold: the device's journal in, its tools out.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{DeviceEntry, DeviceEvent, JOURNAL, Settings, Switch};
use crate::domain::case::{Hash, JournalError};
use crate::domain::read_json::read_json;
use crate::domain::scoring::Instrument;
use crate::domain::scoring::pack::{PackFiles, Refusal, open};
use crate::domain::time::Moment;

/// A tool that a trust loaded.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Its files, as they came.
    pub files: PackFiles,
    /// The tool; or why this version of Liaison cannot open it any more.
    pub opened: Result<Rc<Instrument>, Refusal>,
    /// Was it taken away?
    pub removed: bool,
    /// When it was loaded, by whom.
    pub at: (Moment, String),
}

/// A device, as its journal makes it.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// All entries, for the audit.
    pub entries: Vec<DeviceEntry>,
    /// The last switch of each tool, when and by whom.
    pub switches: BTreeMap<String, (Switch, Moment, String)>,
    /// The tools of the trust, by id.
    pub packs: BTreeMap<String, Rc<Loaded>>,
    /// Its settings.
    pub settings: Settings,
    /// The addresses of other tablets that files were locked for, by whose they are.
    pub addresses: BTreeMap<String, String>,
    /// The last place in the store, whether what is there can be read or not.
    places: u32,
    /// The first place where something is missing, or is not what was written there.
    damage: Option<u32>,
}

/// The journal is all there is to it.
impl PartialEq for Device {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Device {
    /// Folds the stored entries, checking the chain.
    ///
    /// # Errors
    /// An entry that is missing, doubled, changed, or of a later version.
    pub fn fold<'b>(stored: impl IntoIterator<Item = (u32, &'b [u8])>) -> Result<Self, JournalError> {
        let mut device = Self::default();
        for (seq, bytes) in stored {
            let case = JOURNAL.to_owned();
            let entry: DeviceEntry =
                read_json(bytes).map_err(|_| JournalError::Unreadable { case: case.clone(), seq })?;
            let next = device.next_seq();
            if entry.case != JOURNAL || (seq, entry.seq) != (next, next) || entry.previous != device.last() {
                return Err(JournalError::Broken { case, seq: next });
            }
            device.apply(entry);
        }
        Ok(device)
    }

    /// Folds what can be read of the stored entries. It may be written on, so that nothing goes without a record, and
    /// [`Device::damage`] says for ever where it is not whole.
    pub fn read<'b>(stored: impl IntoIterator<Item = (u32, &'b [u8])>) -> Self {
        let mut device = Self::default();
        // What follows an entry that cannot be read has nothing to be compared with.
        let mut unknown = false;
        for (seq, bytes) in stored {
            let next = device.next_seq();
            let entry = read_json::<DeviceEntry>(bytes).ok().filter(|it| it.case == JOURNAL && it.seq == seq);
            let chained = |entry: &DeviceEntry| seq == next && (unknown || entry.previous == device.last());
            if !entry.as_ref().is_some_and(chained) {
                device.damage.get_or_insert(if seq > next { next } else { seq });
            }
            unknown = entry.is_none();
            device.places = device.places.max(seq);
            if let Some(entry) = entry.filter(|entry| entry.seq >= next) {
                device.apply(entry);
            }
        }
        device
    }

    /// The first place where something is missing, or is not what was written there.
    pub fn damage(&self) -> Option<u32> {
        self.damage
    }

    /// Makes the next entry and applies it.
    pub fn record(&mut self, id: &str, at: Moment, author: &str, what: DeviceEvent) -> DeviceEntry {
        let entry = DeviceEntry {
            id: id.into(),
            case: JOURNAL.into(),
            // One tablet writes it: there are no strands to name.
            device: String::new(),
            also: Vec::new(),
            seq: self.next_seq(),
            at,
            author: author.into(),
            previous: self.last(),
            what,
        };
        self.apply(entry.clone());
        entry
    }

    /// The files of a tool of the trust, even of one that was taken away.
    pub fn files(&self, instrument: &str) -> Option<&PackFiles> {
        self.packs.get(instrument).map(|pack| &pack.files)
    }

    fn next_seq(&self) -> u32 {
        self.places.saturating_add(1)
    }

    fn last(&self) -> Hash {
        self.entries.last().map_or_else(Hash::default, |entry| Hash::of(&entry.bytes()))
    }

    fn apply(&mut self, entry: DeviceEntry) {
        let by = (entry.at, entry.author.clone());
        match &entry.what {
            DeviceEvent::ToolSwitched(switch) => {
                let mut switch = switch.clone();
                // Switched off, it still reads what it gave by the cut-off it had.
                if let Some((before, ..)) = self.switches.get(&switch.instrument)
                    && !switch.on
                    && before.version == switch.version
                {
                    switch.check.clone_from(&before.check);
                    switch.cut_off.clone_from(&before.cut_off);
                }
                self.switches.insert(switch.instrument.clone(), (switch, by.0, by.1));
            }
            DeviceEvent::PackLoaded { instrument, questionnaire, scoring, .. } => {
                let files = PackFiles { questionnaire: questionnaire.clone(), scoring: scoring.clone() };
                // What was checked of other words says nothing of these.
                if self.files(instrument).is_some_and(|before| before.questionnaire != files.questionnaire) {
                    self.switches.remove(instrument);
                }
                let opened = open(&files).map(Rc::new);
                self.packs.insert(instrument.clone(), Rc::new(Loaded { files, opened, removed: false, at: by }));
            }
            DeviceEvent::PackRemoved { instrument } => {
                if let Some(pack) = self.packs.get_mut(instrument) {
                    Rc::make_mut(pack).removed = true;
                }
            }
            DeviceEvent::SettingsChanged(settings) => self.settings = settings.within_limits(),
            DeviceEvent::AddressKept { name, address } => {
                self.addresses.insert(name.clone(), address.clone());
            }
            // For the audit only.
            DeviceEvent::Unlocked { .. }
            | DeviceEvent::Locked { .. }
            | DeviceEvent::AccessChanged { .. }
            | DeviceEvent::AuditExported { .. }
            | DeviceEvent::Purged { .. }
            | DeviceEvent::FileMade { .. }
            | DeviceEvent::FileReceived { .. } => {}
        }
        self.places = entry.seq;
        self.entries.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::device::LockedBy;

    fn journal(length: i64) -> Vec<(u32, Vec<u8>)> {
        let mut device = Device::default();
        let what = || DeviceEvent::Locked { by: LockedBy::Hand };
        let entries = (1..=length).map(|number| device.record(&format!("e{number}"), Moment(number), "A", what()));
        entries.map(|entry| (entry.seq, entry.bytes())).collect()
    }

    fn read(stored: &[(u32, Vec<u8>)]) -> Device {
        Device::read(stored.iter().map(|(seq, bytes)| (*seq, bytes.as_slice())))
    }

    #[test]
    fn what_can_be_read_is_folded_and_the_first_place_that_cannot_is_named() {
        let whole = journal(5);
        let counts = |device: &Device| (device.entries.len(), device.damage());
        assert_eq!(counts(&read(&whole)), (5, None));
        for (place, length) in [(1, 4), (3, 4), (5, 4)] {
            let mut changed = whole.clone();
            changed[place - 1].1.clear();
            assert_eq!(counts(&read(&changed)), (length, Some(place as u32)), "changed");
        }
        let mut gap = whole.clone();
        gap.remove(2);
        assert_eq!(counts(&read(&gap)), (4, Some(3)), "missing");
        let mut swapped = whole.clone();
        swapped[1] = (2, journal(1)[0].1.clone());
        assert_eq!(read(&swapped).damage(), Some(2), "another place");
        let mut other = whole.clone();
        let mut device = Device::default();
        device.record("x", Moment(9), "B", DeviceEvent::Locked { by: LockedBy::Idle });
        other[0].1 = device.entries[0].bytes();
        assert_eq!(read(&other).damage(), Some(2), "does not follow");
        let mut cut = whole[..3].to_vec();
        cut.push((5, Vec::new()));
        assert_eq!(counts(&read(&cut)), (3, Some(4)), "the end is cut off");
    }

    // An end that was cut off is not written over: what comes next stands after it, and the gap stays.
    #[test]
    fn a_journal_that_is_not_whole_is_written_on_after_its_last_place() {
        let mut cut = journal(3);
        cut.push((5, Vec::new()));
        let mut device = read(&cut);
        let entry = device.record("e6", Moment(6), "A", DeviceEvent::Locked { by: LockedBy::Hand });
        assert_eq!(entry.seq, 6);
        cut.push((6, entry.bytes()));
        let again = read(&cut);
        assert_eq!((again.entries.len(), again.damage()), (4, Some(4)));
    }
}
