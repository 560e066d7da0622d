//! Sealed files in a test: does for a [`Device`] what the runner does, with the real sealing and opening.

use liaison::app::later::at_once;
use liaison::app::leaving::{Content, FromFile, MadeFile, Received, SealRandom, TypedLock, open, own_address, seal};
use liaison::app::{Action, Effect, Fault, LeavingAction, LeavingEffect, Screen};
use liaison::domain::case::Case;
use liaison::store::envelope::{KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use liaison::store::file::FileRandom;
use liaison::store::file::payload::CaseEntries;
use liaison::store::passphrase::Passphrase;
use liaison::store::vault::SlotRandom;

use super::device::Device;

pub fn typed(text: &str) -> Passphrase {
    text.to_owned().into()
}

pub fn random() -> SealRandom {
    SealRandom {
        file: FileRandom { key: [5; KEY_LEN], nonce: [6; NONCE_LEN] },
        slot: SlotRandom { slot: [1; 8], salt: [2; SALT_LEN], nonce: [3; NONCE_LEN] },
        address: [9; KEY_LEN],
    }
}

impl Device {
    /// Sends an action about files, and then what the runner answers to it.
    pub fn files(&mut self, action: LeavingAction) -> &mut Self {
        self.send(Action::Leaving(action));
        self.run_files()
    }

    /// Answers what was asked of the runner about files.
    pub fn run_files(&mut self) -> &mut Self {
        for effect in std::mem::take(&mut self.effects) {
            if let Effect::Leaving(effect) = effect {
                let answer = self.answer_to(effect);
                if let Some(action) = answer {
                    self.send(Action::Leaving(action));
                }
            }
        }
        self
    }

    pub fn answer_to(&self, effect: LeavingEffect) -> Option<LeavingAction> {
        Some(match effect {
            LeavingEffect::ReadAddress => LeavingAction::OwnAddress(at_once(own_address(&self.key())).unwrap()),
            LeavingEffect::Make(work) => {
                let content = work.case.as_ref().map_or_else(|| self.everything(), |case| Content::of(case));
                match at_once(seal(&work, content, KdfParams::RECOMMENDED, random())).unwrap() {
                    Ok(file) => LeavingAction::Made(Box::new(file)),
                    Err(fault) => LeavingAction::NotMade(fault),
                }
            }
            LeavingEffect::Open { file, passphrase, device } => {
                match at_once(open(&file, passphrase.as_ref(), &self.key())).unwrap() {
                    Ok(payload) => {
                        let count = |id: &str| self.heads.iter().find(|head| head.id == id)?.entries;
                        let read =
                            |case: &CaseEntries| Case::read(&case.id, &device, count(&case.id), self.records(&case.id));
                        let here = payload.cases.iter().map(read).collect();
                        LeavingAction::Opened(Box::new(FromFile { payload, here }))
                    }
                    Err(fault) => LeavingAction::NotOpened(fault),
                }
            }
            LeavingEffect::Save(file) => LeavingAction::Saved(file),
        })
    }

    fn everything(&self) -> Content {
        let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
        let case = |id: &String| CaseEntries {
            id: id.clone(),
            entries: self.records(id).iter().map(|(_, bytes)| text(bytes.as_ref().unwrap())).collect(),
        };
        Content {
            cases: self.heads.iter().map(|head| case(&head.id)).collect(),
            device_entries: self.device_disk.iter().map(|(_, bytes)| text(bytes)).collect(),
            damaged: Vec::new(),
        }
    }

    /// The address of this tablet, as its screen shows it.
    pub fn address(&mut self) -> String {
        self.files(LeavingAction::ShowAddress);
        self.state.leaving.own.as_ref().unwrap().text.clone()
    }

    /// Makes a transfer of the case at hand for the tablet of this address, and gives its bytes.
    pub fn transfer_to(&mut self, name: &str, address: &str) -> Vec<u8> {
        self.send(Action::Go(Screen::Transfer));
        self.files(LeavingAction::Transfer { recipient: name.into(), lock: TypedLock::Address(address.into()) });
        self.files(LeavingAction::Compared);
        self.made().bytes.clone()
    }

    pub fn made(&self) -> &MadeFile {
        let leaving = &self.state.leaving;
        leaving.made.as_ref().unwrap_or_else(|| panic!("no file: {:?} {:?}", leaving.problem, self.state.notice))
    }

    /// Chooses a file.
    pub fn choose(&mut self, bytes: &[u8]) -> &mut Self {
        self.send(Action::Go(Screen::OpenFile));
        self.files(LeavingAction::Chosen(Some(bytes.to_vec())))
    }

    /// Opens a file that is locked for this tablet; gives what was taken from it.
    pub fn take(&mut self, bytes: &[u8]) -> Received {
        self.choose(bytes).files(LeavingAction::Open(None));
        let leaving = &self.state.leaving;
        let received = leaving.received.as_deref().cloned();
        received.unwrap_or_else(|| panic!("not opened: {:?} {:?}", leaving.problem, self.state.notice))
    }

    /// The key of the words for what is wrong.
    pub fn wrong(&self) -> Option<&'static str> {
        self.state.leaving.problem.as_ref().map(|(_, fault): &(_, Fault)| fault.key)
    }
}
