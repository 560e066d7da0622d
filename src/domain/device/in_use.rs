//! The library in use: what is built in, with the switches of this device and the tools of its trust.

use std::rc::Rc;

use jiff::civil::Date;

use super::{Check, Device};
use crate::domain::library::Library;
use crate::domain::scoring::{Instrument, TextStatus};
use crate::domain::time::Moment;

/// May a tool be begun, and if not, why?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Yes.
    On,
    /// Its wording was not checked, or no cut-off is set, and nobody switched it on.
    NotChecked,
    /// Somebody switched it off.
    Off,
    /// Its licence begins on a later day.
    NotYet(Date),
    /// Its licence ended.
    Ended(Date),
    /// It was taken away.
    Removed,
}

impl Standing {
    /// Answers that are there may be read, not changed.
    pub fn is_read_only(self) -> bool {
        matches!(self, Standing::NotYet(_) | Standing::Ended(_) | Standing::Removed)
    }

    /// The key of its short words.
    pub fn key(self) -> &'static str {
        match self {
            Standing::On => "tool-on",
            Standing::NotChecked => "tool-not-checked",
            Standing::Off => "tool-off",
            Standing::NotYet(_) => "tool-not-yet",
            Standing::Ended(_) => "tool-ended",
            Standing::Removed => "tool-removed",
        }
    }

    /// The day it names.
    pub fn day(self) -> Option<Date> {
        match self {
            Standing::NotYet(day) | Standing::Ended(day) => Some(day),
            _ => None,
        }
    }
}

impl Library {
    /// What is built in, with the tools as a device has them.
    pub fn with_device(&self, device: Rc<Device>) -> Library {
        let packs = device.packs.values().filter_map(|pack| pack.opened.as_ref().ok());
        let instruments = self.instruments.iter().chain(packs);
        let instruments = instruments.map(|instrument| with_cut_off(instrument, &device)).collect();
        let mut topics = (*self.instrument_topics).clone();
        for pack in device.packs.values().filter_map(|pack| pack.opened.as_ref().ok()) {
            topics.extend(pack.scoring.topic.clone().map(|topic| (pack.scoring.instrument.clone(), topic)));
        }
        Library { instruments, instrument_topics: Rc::new(topics), device, ..self.clone() }
    }

    /// How a tool stands on this day; none for one that is not here.
    pub fn standing(&self, id: &str, today: Date) -> Option<Standing> {
        let scoring = &self.instrument(id)?.scoring;
        if self.device.packs.get(id).is_some_and(|pack| pack.removed) {
            return Some(Standing::Removed);
        }
        if let Some(licence) = &scoring.declaration {
            if today > licence.until {
                return Some(Standing::Ended(licence.until));
            }
            if today < licence.from {
                return Some(Standing::NotYet(licence.from));
            }
        }
        // A switch holds for the version that was looked at.
        let switch = self.device.switches.get(id).map(|(switch, ..)| switch);
        let switch = switch.filter(|switch| switch.version == scoring.version);
        Some(match switch {
            Some(switch) if !switch.on => Standing::Off,
            Some(_) if scoring.needs_cut_off() => Standing::NotChecked,
            Some(_) => Standing::On,
            None if scoring.text_status == TextStatus::ToBeChecked || scoring.needs_cut_off() => Standing::NotChecked,
            None => Standing::On,
        })
    }

    /// May this instrument be begun on this day?
    pub fn offers(&self, id: &str, today: Date) -> bool {
        self.standing(id, today) == Some(Standing::On)
    }

    /// Does it say nothing without a cut-off that somebody sets here, or has set?
    pub fn needs_cut_off(&self, id: &str) -> bool {
        let Some(scoring) = self.instrument(id).map(|instrument| &instrument.scoring) else { return false };
        let set = self.device.switches.get(id).is_some_and(|(switch, ..)| switch.cut_off.is_some());
        scoring.needs_cut_off() || (set && !scoring.cutoff_sets.is_empty())
    }

    /// Who checked the wording of a tool before it was switched on here, against what, and when.
    pub fn check_of(&self, id: &str) -> Option<(&Check, Moment)> {
        let version = &self.instrument(id)?.scoring.version;
        let (switch, at, _) = self.device.switches.get(id)?;
        (switch.version == *version).then_some(())?;
        Some((switch.check.as_ref()?, *at))
    }
}

/// The instrument with the cut-off that was set on this device as the one it goes by.
fn with_cut_off(instrument: &Rc<Instrument>, device: &Device) -> Rc<Instrument> {
    let scoring = &instrument.scoring;
    let set = device.switches.get(&scoring.instrument).map(|(switch, ..)| switch);
    let set = set.filter(|switch| switch.version == scoring.version && scoring.needs_cut_off());
    let chosen =
        set.and_then(|switch| scoring.cutoff_sets.iter().position(|known| Some(&known.id) == switch.cut_off.as_ref()));
    let Some(chosen) = chosen else { return instrument.clone() };
    let mut with = Instrument::clone(instrument);
    with.scoring.cutoff_sets.get_mut(chosen).into_iter().for_each(|cut_off| cut_off.default = true);
    Rc::new(with)
}
