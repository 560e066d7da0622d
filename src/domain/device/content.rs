//! The content in use: what is built in, with the switches of this device and the instruments that its trust loaded.

use std::rc::Rc;

use jiff::civil::Date;

use super::availability::Availability;
use super::fold::Device;
use super::switch::WordingCheck;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::scoring::{Instrument, TextStatus};
use crate::domain::time::Timestamp;

impl ClinicalContent {
    /// What is built in, with the instruments as a device has them.
    pub fn with_device(&self, device: Rc<Device>) -> ClinicalContent {
        let packs = device.packs.values().filter_map(|pack| pack.opened.as_ref().ok());
        let instruments = self.instruments.iter().chain(packs);
        let instruments = instruments.map(|instrument| with_cut_off(instrument, &device)).collect();
        let mut topics = (*self.instrument_topics).clone();
        for pack in device.packs.values().filter_map(|pack| pack.opened.as_ref().ok()) {
            topics.extend(pack.scoring.topic.clone().map(|topic| (pack.scoring.instrument.clone(), topic)));
        }
        ClinicalContent { instruments, instrument_topics: Rc::new(topics), device, ..self.clone() }
    }

    /// How an instrument stands on this day; none for one that is not here.
    pub fn availability(&self, id: &str, today: Date) -> Option<Availability> {
        let scoring = &self.instrument(id)?.scoring;
        if self.device.packs.get(id).is_some_and(|pack| pack.removed) {
            return Some(Availability::Removed);
        }
        if let Some(licence) = &scoring.declaration {
            if today > licence.until {
                return Some(Availability::Ended(licence.until));
            }
            if today < licence.from {
                return Some(Availability::NotYet(licence.from));
            }
        }
        // A switch holds for the version that was looked at.
        let switch = self.device.switches.get(id).map(|(switch, ..)| switch);
        let switch = switch.filter(|switch| switch.version == scoring.version);
        Some(match switch {
            Some(switch) if !switch.on => Availability::Off,
            Some(_) if scoring.needs_cut_off() => Availability::NotChecked,
            Some(_) => Availability::On,
            None if scoring.text_status == TextStatus::ToBeChecked || scoring.needs_cut_off() => {
                Availability::NotChecked
            }
            None => Availability::On,
        })
    }

    /// May this instrument be begun on this day?
    pub fn offers(&self, id: &str, today: Date) -> bool {
        self.availability(id, today) == Some(Availability::On)
    }

    /// Does it say nothing without a cut-off that somebody sets here, or has set?
    pub fn needs_cut_off(&self, id: &str) -> bool {
        let Some(scoring) = self.instrument(id).map(|instrument| &instrument.scoring) else { return false };
        let set = self.device.switches.get(id).is_some_and(|(switch, ..)| switch.cut_off.is_some());
        scoring.needs_cut_off() || (set && !scoring.cutoff_sets.is_empty())
    }

    /// Who checked the wording of an instrument before it was switched on here, against what, and when.
    pub fn check_of(&self, id: &str) -> Option<(&WordingCheck, Timestamp)> {
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
