//! Sealed files on a [`Device`]: does what the runner does, with the real sealing and opening; and what passes between
//! two tablets.

use liaison::domain::case::{Case, Conflict, Subject};
use liaison::store::envelope::{KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use liaison::store::passphrase::Passphrase;
use liaison::store::sealed_file::FileRandom;
use liaison::store::sealed_file::payload::CaseEntries;
use liaison::store::vault::SlotRandom;

use super::Device;
use super::app::{
    Action, Effect, ImportSummary, LockChoice, MadeFile, OpenedFile, Screen, SealRandom, SealedContent, TransferAction,
    TransferEffect, TransferState, open, own_address, seal,
};

/// A passphrase of a file that passes.
pub const SECRET: &str = "seven wet umbrellas";

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
    /// Does something about files, and then what the runner answers to it.
    pub fn files(&mut self, action: TransferAction) -> &mut Self {
        let asked = self.ask(action);
        self.serve(asked)
    }

    /// Does something about files, and gives what the runner is asked to do: it has not done it yet.
    pub fn ask(&mut self, action: TransferAction) -> Vec<Effect> {
        self.send(Action::Transfer(action));
        std::mem::take(&mut self.effects)
    }

    /// What the runner answers, later than it was asked.
    pub fn serve(&mut self, asked: Vec<Effect>) -> &mut Self {
        for effect in asked {
            if let Effect::Transfer(effect) = effect {
                let answer = self.answer_to(effect);
                self.serve_with(answer);
            }
        }
        self
    }

    /// The runner answers this.
    pub fn serve_with(&mut self, answer: TransferAction) -> &mut Self {
        self.send(Action::Transfer(answer));
        self
    }

    pub fn answer_to(&self, effect: TransferEffect) -> TransferAction {
        match effect {
            TransferEffect::ReadAddress => TransferAction::OwnAddress(own_address(&self.key())),
            TransferEffect::Make(work) => {
                let content = match &work.case {
                    Some(case) => SealedContent::of(case),
                    None if work.team_key.is_some() => SealedContent::default(),
                    None => self.everything(),
                };
                match seal(&work, content, KdfParams::RECOMMENDED, random()) {
                    Ok(file) => TransferAction::Made(Box::new(file)),
                    Err(fault) => TransferAction::NotMade(fault),
                }
            }
            TransferEffect::Open { file, passphrase, device } => match open(&file, passphrase.as_ref(), &self.key()) {
                Ok(payload) => {
                    let count = |id: &str| self.heads.iter().find(|head| head.id == id)?.entries;
                    let read =
                        |case: &CaseEntries| Case::read(&case.id, &device, count(&case.id), self.records(&case.id));
                    let here = payload.cases.iter().map(read).collect();
                    TransferAction::Opened(Box::new(OpenedFile { payload, here }))
                }
                Err(fault) => TransferAction::NotOpened(fault),
            },
            TransferEffect::Save(file) => TransferAction::Saved(file),
            TransferEffect::DeleteCase(case) => TransferAction::Deleted(case),
        }
    }

    fn everything(&self) -> SealedContent {
        let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
        let case = |id: &String| CaseEntries {
            id: id.clone(),
            entries: self.records(id).iter().map(|(_, bytes)| text(bytes.as_ref().unwrap())).collect(),
        };
        SealedContent {
            cases: self.heads.iter().map(|head| case(&head.id)).collect(),
            device_entries: self.device_disk.iter().map(|(_, bytes)| text(bytes)).collect(),
            damaged: Vec::new(),
        }
    }

    /// The address of this tablet, as its screen shows it.
    pub fn address(&mut self) -> String {
        self.files(TransferAction::ShowAddress);
        self.leaving().own.as_ref().unwrap().text.clone()
    }

    /// Makes a transfer of the case at hand, locked so.
    pub fn transfer_by(&mut self, name: &str, lock: LockChoice) -> &mut Self {
        self.go(Screen::Transfer);
        self.files(TransferAction::Transfer { recipient: name.into(), lock })
    }

    /// Makes a transfer of the case at hand for the tablet of this address, and gives its bytes.
    pub fn transfer_to(&mut self, name: &str, address: &str) -> Vec<u8> {
        self.transfer_by(name, LockChoice::Address(address.into())).files(TransferAction::Compared);
        self.made().bytes.clone()
    }

    /// Makes a transfer of the case at hand for another tablet, and gives its bytes.
    pub fn transfer_for(&mut self, other: &mut Device) -> Vec<u8> {
        let (name, address) = (other.author().to_owned(), other.address());
        self.transfer_to(&name, &address)
    }

    /// Hands the case at hand over to another tablet, which takes it.
    pub fn hand_over(&mut self, other: &mut Device) -> ImportSummary {
        let file = self.transfer_for(other);
        other.take(&file)
    }

    /// Makes a sealed file of everything, locked with this passphrase.
    pub fn back_up(&mut self, secret: &str) -> &mut Self {
        self.go(Screen::Backup).files(backup(secret, secret))
    }

    /// Saves the file that was made.
    pub fn save_made(&mut self) -> &mut Self {
        self.files(TransferAction::Save)
    }

    /// The file that was made.
    pub fn made(&self) -> &MadeFile {
        self.leaving().made.as_ref().unwrap_or_else(|| panic!("no file: {}", self.why_not()))
    }

    /// Chooses a file.
    pub fn choose(&mut self, bytes: &[u8]) -> &mut Self {
        self.go(Screen::OpenFile);
        self.files(TransferAction::Selected(Some(bytes.to_vec())))
    }

    /// Opens the file that was chosen, with this passphrase if it needs one.
    pub fn open_chosen(&mut self, secret: Option<&str>) -> &mut Self {
        self.files(TransferAction::Open(secret.map(typed)))
    }

    /// Opens a file that is locked for this tablet; gives what was taken from it.
    pub fn take(&mut self, bytes: &[u8]) -> ImportSummary {
        self.choose(bytes).open_chosen(None).received().clone()
    }

    /// What was taken from the file that was opened.
    pub fn received(&self) -> &ImportSummary {
        self.leaving().received.as_deref().unwrap_or_else(|| panic!("not opened: {}", self.why_not()))
    }

    /// Of what differs between two tablets, the entry of this id stays.
    pub fn keep(&mut self, subject: &Subject, entry: &str) -> &mut Self {
        self.files(TransferAction::Keep { subject: subject.clone(), entry: entry.into() })
    }

    /// The same: what this practitioner said stays.
    pub fn keep_of(&mut self, conflict: &Conflict, author: &str) -> &mut Self {
        let entry = conflict.sides.iter().find(|side| side.author == author).unwrap().id.clone();
        self.keep(&conflict.subject, &entry)
    }

    /// Settles everything that differs: of each the first stays.
    pub fn settle_all(&mut self) -> &mut Self {
        while let Some(conflict) = self.case().conflicts().first().cloned() {
            self.keep(&conflict.subject, &conflict.sides[0].id);
        }
        self
    }

    /// As if one had never left the screens of files: what was at hand there is at hand again.
    pub fn back_at_files(&mut self, leaving: TransferState) -> &mut Self {
        self.state.transfer = leaving;
        self
    }

    /// What is at hand on the screens of files.
    pub fn leaving(&self) -> &TransferState {
        &self.state.transfer
    }

    /// The key of the words for what is wrong.
    pub fn wrong(&self) -> Option<&'static str> {
        self.leaving().problem.as_ref().map(|(_, fault)| fault.key)
    }

    fn why_not(&self) -> String {
        format!("{:?} {:?}", self.leaving().problem, self.notice())
    }
}

/// A passphrase for a transfer, and the same again.
pub fn by_passphrase(secret: &str) -> LockChoice {
    LockChoice::Passphrase { passphrase: typed(secret), again: typed(secret) }
}

/// A backup, locked with this, typed twice.
pub fn backup(passphrase: &str, again: &str) -> TransferAction {
    TransferAction::Backup { passphrase: typed(passphrase), again: typed(again) }
}
