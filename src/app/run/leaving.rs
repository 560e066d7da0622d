//! Sealed files: gathers what goes into one, and what this tablet has of what came out of one.

use std::collections::BTreeMap;

use super::Runner;
use super::faults::no_random;
use super::keys::slot_random;
use super::read::Record;
use crate::app::action::Action;
use crate::app::host::Export;
use crate::app::leaving::{
    Content, FromFile, LeavingAction, LeavingEffect, SealRandom, ToMake, open, own_address, seal,
};
use crate::app::state::{ExportKind, Fault};
use crate::browser::random;
use crate::domain::case::{Case, CaseHead};
use crate::domain::device::JOURNAL;
use crate::store::envelope::KdfParams;
use crate::store::file::payload::CaseEntries;
use crate::store::file::{FileRandom, MAX_PAYLOAD, SealedFile};
use crate::store::passphrase::Passphrase;

impl Runner {
    /// Does what the screens of files ask for.
    pub(super) async fn leaving(&self, effect: LeavingEffect) {
        let done = match effect {
            LeavingEffect::ReadAddress => match self.key() {
                Ok(key) => own_address(&key).await.map(LeavingAction::OwnAddress).map_err(|_| not_here()),
                Err(fault) => Err(fault),
            },
            LeavingEffect::Make(work) => Ok(self.make_file(&work).await.unwrap_or_else(LeavingAction::NotMade)),
            LeavingEffect::Open { file, passphrase, device } => {
                let opened = self.open_file(&file, passphrase.as_ref(), &device).await;
                Ok(opened.unwrap_or_else(LeavingAction::NotOpened))
            }
            LeavingEffect::Save(file) => {
                let (kind, name) = (ExportKind::Sealed, file.name.clone());
                let export = Export { kind, name, mime: "application/octet-stream", text: None };
                match self.let_out(export, &file.bytes).await {
                    Ok(()) => Ok(LeavingAction::Saved(file)),
                    Err(fault) => Err(fault),
                }
            }
        };
        self.answer(done.map(Action::Leaving));
    }

    async fn make_file(&self, work: &ToMake) -> Result<LeavingAction, Fault> {
        let content = match &work.case {
            Some(case) => Content::of(case),
            None => self.everything().await?,
        };
        let random = SealRandom {
            file: FileRandom { key: random::bytes().map_err(no_random)?, nonce: random::bytes().map_err(no_random)? },
            slot: slot_random()?,
            address: random::bytes().map_err(no_random)?,
        };
        // A guess at the file costs what a guess at the vault costs.
        let slots = self.header().await?.map(|(header, _)| header.slots()).unwrap_or_default();
        let iterations = slots.iter().map(|slot| slot.iterations).max().unwrap_or_default();
        let params = KdfParams { iterations, ..KdfParams::RECOMMENDED }.at_least(KdfParams::RECOMMENDED);
        let made = seal(work, content, params, random).await.map_err(|_| not_here())??;
        Ok(LeavingAction::Made(Box::new(made)))
    }

    /// Every case and the journal of the device. What cannot be read of a case is left out, and the case named.
    async fn everything(&self) -> Result<Content, Fault> {
        let mut content = Content::default();
        let mut size = 0;
        for head in self.heads().await? {
            let (entries, whole) = texts(self.journal(&head.id).await?, head.entries);
            size += entries.iter().map(String::len).sum::<usize>();
            if size > MAX_PAYLOAD {
                return Err(Fault::new("make-backup-too-large"));
            }
            if !whole {
                content.damaged.push(head.reference);
            }
            content.cases.push(CaseEntries { id: head.id, entries });
        }
        content.device_entries = texts(self.journal(JOURNAL).await?, None).0;
        Ok(content)
    }

    async fn open_file(
        &self,
        file: &SealedFile,
        passphrase: Option<&Passphrase>,
        device: &str,
    ) -> Result<LeavingAction, Fault> {
        // Not kept longer: it would outlive the lock.
        let payload = {
            let key = self.key()?;
            open(file, passphrase, &key).await.map_err(|_| not_here())??
        };
        let heads: BTreeMap<String, CaseHead> =
            self.heads().await?.into_iter().map(|head| (head.id.clone(), head)).collect();
        let mut here = Vec::new();
        for case in &payload.cases {
            let entries = heads.get(&case.id).and_then(|head| head.entries);
            here.push(Case::read(&case.id, device, entries, self.journal(&case.id).await?));
        }
        Ok(LeavingAction::Opened(Box::new(FromFile { payload, here })))
    }
}

/// The entries that can be read, and whether they are all there.
fn texts(records: Vec<Record>, expected: Option<u32>) -> (Vec<String>, bool) {
    let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
    let in_row = (1..).zip(&records).all(|(place, (found, _))| place == *found);
    let mut whole = in_row && expected.is_none_or(|expected| expected == count);
    let mut entries = Vec::with_capacity(records.len());
    for (_, plain) in records {
        match plain.ok().and_then(|plain| String::from_utf8(plain.to_vec()).ok()) {
            Some(text) => entries.push(text),
            None => whole = false,
        }
    }
    (entries, whole)
}

fn not_here() -> Fault {
    Fault::new("later-failed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Unopened;
    use zeroize::Zeroizing;

    fn record(place: u32) -> Record {
        (place, Ok(Zeroizing::new(format!("{{{place}}}").into_bytes())))
    }

    #[test]
    fn what_can_be_read_goes_into_a_backup_and_what_is_missing_makes_the_case_not_whole() {
        assert_eq!(texts(vec![record(1), record(2)], Some(2)), (vec!["{1}".to_owned(), "{2}".to_owned()], true));
        assert_eq!(texts(vec![record(1)], None), (vec!["{1}".to_owned()], true));
        assert!(!texts(vec![record(1), record(2)], Some(3)).1, "the end is cut off");
        assert!(!texts(vec![record(1), record(3)], Some(2)).1, "one in between is gone");
        let changed = texts(vec![record(1), (2, Err(Unopened::Changed))], Some(2));
        assert_eq!(changed, (vec!["{1}".to_owned()], false));
        let no_text = (1, Ok(Zeroizing::new(vec![0xff])));
        assert_eq!(texts(vec![no_text], Some(1)), (Vec::new(), false));
    }
}
