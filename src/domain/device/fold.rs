//! The fold: the device's journal in, its instruments out.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::{DeviceEntry, JOURNAL};
use super::event::DeviceEvent;
use super::settings::DeviceSettings;
use super::switch::InstrumentSwitch;
use crate::domain::hash::Hash;
use crate::domain::scoring::Instrument;
use crate::domain::scoring::pack::{PackFiles, PackRefusal, open};
use crate::domain::team_key::TeamKey;
use crate::domain::time::Timestamp;

/// An instrument that a trust loaded.
#[derive(Clone, Debug)]
pub struct LoadedPack {
    /// Its files, as they came.
    pub files: PackFiles,
    /// The instrument; or why this version of Liaison cannot open it any more.
    pub opened: Result<Rc<Instrument>, PackRefusal>,
    /// Was it taken away?
    pub removed: bool,
    /// When it was loaded, by whom.
    pub at: (Timestamp, String),
}

/// A device, as its journal makes it.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// All entries, for the audit.
    pub entries: Vec<DeviceEntry>,
    /// The last switch of each instrument, when and by whom.
    pub switches: BTreeMap<String, (InstrumentSwitch, Timestamp, String)>,
    /// The instruments of the trust, by id.
    pub packs: BTreeMap<String, Rc<LoadedPack>>,
    /// Its settings.
    pub settings: DeviceSettings,
    /// The addresses of other devices that files were locked for, by whose they are.
    pub addresses: BTreeMap<String, String>,
    /// The key that handouts are signed with.
    pub team_key: Option<TeamKey>,
    /// The last place in the store, whether what is there can be read or not.
    pub(super) places: u32,
    /// The first place where something is missing, or is not what was written there.
    pub(super) damage: Option<u32>,
}

/// The journal is all there is to it.
impl PartialEq for Device {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Device {
    /// Makes the next entry and applies it.
    pub fn record(&mut self, id: &str, at: Timestamp, author: &str, what: DeviceEvent) -> DeviceEntry {
        let entry = DeviceEntry {
            id: id.into(),
            case: JOURNAL.into(),
            // One device writes it: there are no chains to name.
            device: String::new(),
            merge_parents: Vec::new(),
            seq: self.next_seq(),
            at,
            author: author.into(),
            previous: self.last(),
            what,
        };
        self.apply(entry.clone());
        entry
    }

    /// The files of an instrument of the trust, even of one that was taken away.
    pub fn files(&self, instrument: &str) -> Option<&PackFiles> {
        self.packs.get(instrument).map(|pack| &pack.files)
    }

    pub(super) fn next_seq(&self) -> u32 {
        self.places.saturating_add(1)
    }

    pub(super) fn last(&self) -> Hash {
        self.entries.last().map_or_else(Hash::default, |entry| Hash::of(&entry.bytes()))
    }

    pub(super) fn apply(&mut self, entry: DeviceEntry) {
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
                self.packs.insert(instrument.clone(), Rc::new(LoadedPack { files, opened, removed: false, at: by }));
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
            DeviceEvent::TeamKeySet(key) => self.team_key = Some(key.clone()),
            DeviceEvent::TeamKeyRemoved => self.team_key = None,
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
