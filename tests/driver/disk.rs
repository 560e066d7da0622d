//! The store of a [`Device`]: does what the runner does, in order, until the disk refuses; and what is on it, read back.

use liaison::domain::case::{Case, OpenFailure, read_entry};

use super::Device;
use super::app::{Action, CoreAction, CoreEffect, DeviceEffect, Effect, Fault, TransferAction, TransferEffect};

impl Device {
    /// Does what the last action asked of the store.
    pub(super) fn carry_out(&mut self, seed: [u8; 32]) -> &mut Self {
        for effect in self.effects.clone() {
            match effect {
                Effect::Core(CoreEffect::Append { place, entries, head }) => {
                    self.queue.push_back((head.id.clone(), place, entries));
                    self.heads.retain(|known| known.id != head.id);
                    self.heads.push(*head);
                }
                Effect::Core(CoreEffect::AppendDevice { seq, entry }) => self.queue_device(seq, &entry),
                Effect::Core(CoreEffect::ResumeWriting) => self.stopped = false,
                read => self.read(read, seed, self.slow),
            }
        }
        self.write(seed);
        self.refresh()
    }

    /// Answers what was asked first of what is late.
    pub fn answer_late(&mut self) -> &mut Self {
        let (read, seed) = (self.late.pop_front().unwrap(), self.seed());
        self.read(read, seed, false);
        self.write(seed);
        self.refresh()
    }

    /// The journal of the device is read from the disk.
    pub fn read_device(&mut self) -> &mut Self {
        self.send(device_read(self.device_disk.clone()))
    }

    /// The list of cases is read from the disk.
    pub fn read_heads(&mut self) -> &mut Self {
        self.heads_read(self.heads.clone())
    }

    fn read(&mut self, effect: Effect, seed: [u8; 32], slow: bool) {
        let reads = matches!(
            effect,
            Effect::Core(CoreEffect::ReadCaseList)
                | Effect::Core(CoreEffect::ReadDevice)
                | Effect::Core(CoreEffect::ReadCase { .. })
        );
        if !reads || slow {
            return self.late.extend(Some(effect).filter(|_| reads));
        }
        self.write(seed);
        let answer = match effect {
            Effect::Core(CoreEffect::ReadCaseList) => Action::Core(CoreAction::CaseListRead(self.heads.clone())),
            Effect::Core(CoreEffect::ReadCase { id, entries, device }) => {
                Action::Core(CoreAction::CaseRead(Box::new(Case::read(&id, &device, entries, self.records(&id)))))
            }
            _ => device_read(self.device_disk.clone()),
        };
        self.answer_with(answer, seed);
    }

    fn queue_device(&mut self, seq: u32, entry: &[u8]) {
        self.queue.push_back(("device".into(), seq, vec![entry.to_vec()]));
    }

    /// Writes what waits, in order, until the disk refuses.
    fn write(&mut self, seed: [u8; 32]) {
        while let Some((journal, place, entries)) = self.queue.front().cloned() {
            if self.stopped {
                return;
            }
            if self.broken {
                self.stopped = true;
                self.answer_with(
                    Action::Core(CoreAction::SaveFailed(Fault::naming("fault-save", "QuotaExceededError"))),
                    seed,
                );
                return;
            }
            self.queue.pop_front();
            let disk = if journal == "device" { &mut self.device_disk } else { &mut self.disk };
            disk.extend((place..).zip(entries));
            self.answer_with(Action::Core(CoreAction::Saved { journal, place }), seed);
        }
    }

    /// What the store answers; what follows from that is done as well.
    fn answer_with(&mut self, action: Action, mut seed: [u8; 32]) {
        seed[31] = seed[31].wrapping_add(0x55);
        for effect in self.reduce(action, seed) {
            match effect {
                Effect::Core(CoreEffect::AppendDevice { seq, entry }) => self.queue_device(seq, &entry),
                Effect::Transfer(TransferEffect::DeleteCase(_)) if self.stops_before_deleting => {}
                Effect::Transfer(TransferEffect::DeleteCase(case)) => {
                    self.disk.retain(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(&case));
                    self.heads.retain(|head| head.id != case);
                    self.deleted.push((case.clone(), self.device_disk.len()));
                    self.answer_with(Action::Transfer(TransferAction::Deleted(case)), seed);
                }
                Effect::Core(CoreEffect::ReadCaseList)
                | Effect::Core(CoreEffect::ReadDevice)
                | Effect::Core(CoreEffect::ReadCase { .. }) => self.read(effect, seed, self.slow),
                Effect::Device(DeviceEffect::AskStorage) => {}
                other => panic!("an answer asks for {other:?}"),
            }
        }
    }

    /// What is on the disk of one case.
    pub fn records(&self, id: &str) -> Vec<(u32, Result<Vec<u8>, OpenFailure>)> {
        let its = |(_, bytes): &&(u32, Vec<u8>)| read_entry(id, 1, bytes).is_ok_and(|entry| entry.case == id);
        self.disk.iter().filter(its).map(|(place, bytes)| (*place, Ok(bytes.clone()))).collect()
    }

    /// What is on the disk of the case at hand, read back and folded.
    pub fn folded(&self) -> Case {
        let case = self.case();
        let folded = Case::read(&case.id, &case.device, Some(case.places()), self.records(&case.id));
        assert!(!folded.is_damaged(), "{:?}", folded.damage);
        folded
    }

    /// The journal on the disk makes the case in memory (decision 1).
    pub fn assert_journal_is_state(&self) {
        assert_eq!(&self.folded(), self.case());
        assert!(self.saving().waiting.is_empty());
    }
}

fn device_read(entries: Vec<(u32, Vec<u8>)>) -> Action {
    Action::Core(CoreAction::DeviceRead(entries))
}
