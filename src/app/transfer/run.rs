//! Carrying out what the screens of files ask for: gathers what goes into a file, and what this device has of what came out
//! of one. In the chunk `case`, through [`super::lazy`].

use std::collections::BTreeMap;

use super::action::TransferAction;
use super::effect::{SealRequest, TransferEffect};
use super::file::{MadeFile, OpenedFile, SealRandom, SealedContent};
use super::sealing::{open, own_address, seal};
use crate::app::core::run::{Backend, Record, no_random, slot_random, store_fault};
use crate::app::core::{Export, ExportKind, Fault};
use crate::browser::random;
use crate::domain::case::{Case, CaseSummary};
use crate::domain::device::JOURNAL;
use crate::store::envelope::KdfParams;
use crate::store::passphrase::Passphrase;
use crate::store::sealed_file::payload::CaseEntries;
use crate::store::sealed_file::{FileRandom, MAX_PAYLOAD, SealedFile};

/// Carries one out; what came of it.
///
/// # Errors
/// The sentence for what failed, where no field of the screen says it.
pub async fn run(backend: &Backend, effect: TransferEffect) -> Result<TransferAction, Fault> {
    Ok(match effect {
        TransferEffect::ReadAddress => TransferAction::OwnAddress(own_address(&*backend.key()?)),
        TransferEffect::Make(work) => match make_file(backend, &work).await {
            Ok(made) => TransferAction::Made(Box::new(made)),
            Err(fault) => TransferAction::NotMade(fault),
        },
        TransferEffect::Open { file, passphrase, device } => {
            match open_file(backend, &file, passphrase.as_ref(), &device).await {
                Ok(opened) => TransferAction::Opened(Box::new(opened)),
                Err(fault) => TransferAction::NotOpened(fault),
            }
        }
        TransferEffect::Save(file) => {
            let (kind, name) = (ExportKind::Sealed, file.name.clone());
            let export = Export { kind, name, mime: "application/octet-stream", text: None };
            backend.let_out(export, &file.bytes).await?;
            TransferAction::Saved(file)
        }
        TransferEffect::DeleteCase(case) => match delete(backend, &case).await {
            Ok(()) => TransferAction::Deleted(case),
            Err(fault) => TransferAction::NotDeleted(case, fault),
        },
    })
}

async fn make_file(backend: &Backend, work: &SealRequest) -> Result<MadeFile, Fault> {
    let content = match &work.case {
        Some(case) => SealedContent::of(case),
        None if work.team_key.is_some() => SealedContent::default(),
        None => everything(backend).await?,
    };
    let random = SealRandom {
        file: FileRandom { key: random::bytes().map_err(no_random)?, nonce: random::bytes().map_err(no_random)? },
        slot: slot_random()?,
        address: random::bytes().map_err(no_random)?,
    };
    // A guess at the file costs what a guess at the vault costs.
    let header = backend.header().await?;
    let params = header.map_or(KdfParams::RECOMMENDED, |(header, _)| Backend::kdf_params(&header));
    seal(work, content, params, random)
}

/// Every case and the journal of the device. What cannot be read of a case is left out, and the case named.
async fn everything(backend: &Backend) -> Result<SealedContent, Fault> {
    let mut content = SealedContent::default();
    let mut size = 0;
    for head in backend.case_list().await? {
        let (entries, whole) = texts(backend.journal(&head.id).await?, head.entries);
        size += entries.iter().map(String::len).sum::<usize>();
        if size > MAX_PAYLOAD {
            return Err(Fault::new("make-backup-too-large"));
        }
        if !whole {
            content.damaged.push(head.reference);
        }
        content.cases.push(CaseEntries { id: head.id, entries });
    }
    content.device_entries = texts(backend.journal(JOURNAL).await?, None).0;
    Ok(content)
}

async fn open_file(
    backend: &Backend,
    file: &SealedFile,
    passphrase: Option<&Passphrase>,
    device: &str,
) -> Result<OpenedFile, Fault> {
    // Not kept longer: it would outlive the lock.
    let payload = {
        let key = backend.key()?;
        open(file, passphrase, &key)?
    };
    let heads: BTreeMap<String, CaseSummary> =
        backend.case_list().await?.into_iter().map(|head| (head.id.clone(), head)).collect();
    let mut here = Vec::new();
    for case in &payload.cases {
        let entries = heads.get(&case.id).and_then(|head| head.entries);
        here.push(Case::read(&case.id, device, entries, backend.journal(&case.id).await?));
    }
    Ok(OpenedFile { payload, here })
}

/// Deletes a case, unless it is not the one that was looked at: a tab that was thought dead may have worked on it.
pub(crate) async fn delete(backend: &Backend, case: &str) -> Result<(), Fault> {
    let next = backend.counts.borrow().get(case).map(|count| count.saturating_add(1));
    let fault = |error| store_fault(&error);
    if let Some(next) = next
        && backend.store.entry(case, next).await.map_err(fault)?.is_some()
    {
        return Err(Fault::new("purge-changed"));
    }
    backend.store.delete_case(case).await.map_err(fault)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::OpenFailure;
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
        let changed = texts(vec![record(1), (2, Err(OpenFailure::Changed))], Some(2));
        assert_eq!(changed, (vec!["{1}".to_owned()], false));
        let no_text = (1, Ok(Zeroizing::new(vec![0xff])));
        assert_eq!(texts(vec![no_text], Some(1)), (Vec::new(), false));
    }
}
