//! For measuring only, in no release (feature `bench`, see `script/bench`): fills a vault with cases as a practitioner
//! would have made them, and holds the store of this browser to its contract. Called by `embed/bench`.

use std::collections::BTreeSet;

use super::core::Ids;
use super::lazy;
use crate::browser::clock;
use crate::browser::random::{self, RandomError};
use crate::domain::case::{Case, CaseSummary, Event, reference};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Item, ItemKind as Asked, Value};
use crate::domain::time::Timestamp;
use crate::store::contract;
use crate::store::envelope::{AssociatedData, DataKey, EnvelopeError, RecordKind, Sealed, seal};
use crate::store::indexed_db::IndexedDbStore;
use crate::store::passphrase::Passphrase;
use crate::store::port::{Append, Store, StoreError, entry_id};
use crate::store::vault::{VaultError, VaultHeader};

/// Why there is nothing to measure.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The passphrase does not open the vault, or there is none.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A record could not be sealed.
    #[error(transparent)]
    Seal(#[from] EnvelopeError),
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] RandomError),
    /// The chunk with the catalogue is not here, or its packs are refused.
    #[error("there is no catalogue")]
    Catalogue,
    /// The store breaks its contract.
    #[error("{0}")]
    Contract(String),
}

/// The checks of the contract that the IndexedDB of this browser passed: all of them, or it is an error.
pub async fn store_contract() -> Result<Vec<&'static str>, BenchError> {
    let store = IndexedDbStore::open_as("liaison-contract").await?;
    contract::run(&store).await.map_err(BenchError::Contract)
}

/// Adds so many cases of so many entries to the vault, sealed and stored as the app does it, and gives their references.
/// The app itself is locked meanwhile.
pub async fn fill(passphrase: String, cases: u32, entries: u32) -> Result<Vec<String>, BenchError> {
    let store = IndexedDbStore::open().await?;
    let key = unlock(&store, &passphrase.into()).await?;
    let content = lazy::catalogue().await.ok().and_then(|here| here.content.ok()).ok_or(BenchError::Catalogue)?;
    let (device, now) = (key.device(), clock::now_ms());
    let mut made = Vec::new();
    let mut taken = BTreeSet::new();
    for number in 0..cases {
        let seed: [u8; 32] = random::bytes()?;
        let name = reference(&seed, |name| taken.contains(name));
        taken.insert(name.clone());
        // The last four days: one that is older is warned of.
        let opened = now - i64::from(number % 4 + 1) * 86_000_000;
        let case = case_of(&content, &mut Ids::new(&seed), (&name, &device), opened, entries);
        store_whole(&store, &key, &case, &CaseSummary::of(&case, &content)).await?;
        made.push(name);
    }
    Ok(made)
}

/// The key of the vault, through its first slot.
async fn unlock(store: &IndexedDbStore, passphrase: &Passphrase) -> Result<DataKey, BenchError> {
    let header = VaultHeader::from_bytes(&store.header().await?.ok_or(VaultError::NoSuchSlot)?)?;
    let slot = header.slots().into_iter().next().ok_or(VaultError::NoSuchSlot)?;
    Ok(header.unlock(&slot.id, passphrase)?)
}

/// Left out of every case, so that there is a form to begin.
const UNASKED: &str = "basic-needs";

/// Forms and tools one after the other, each question answered, over and over until there are so many entries.
fn case_of(
    content: &ClinicalContent,
    ids: &mut Ids<'_>,
    (name, device): (&str, &str),
    opened: i64,
    entries: u32,
) -> Case {
    let mut case = Case::unopened(&ids.fresh(), device);
    let record = |case: &mut Case, ids: &mut Ids<'_>, what: Event| {
        let at = Timestamp(opened + i64::from(case.places()) * 20_000);
        case.record(&ids.fresh(), at, "Sam Okafor", what);
        case.places() < entries
    };
    let mut more = record(&mut case, ids, Event::Opened { reference: name.into() });
    let asked: Vec<_> = content.questionnaires().filter(|questionnaire| questionnaire.id != UNASKED).collect();
    for questionnaire in asked.into_iter().cycle().take(1000) {
        if !more {
            break;
        }
        let (run, version) = (ids.fresh(), questionnaire.version.clone());
        let started = Event::RunStarted { run: run.clone(), questionnaire: questionnaire.id.clone(), version };
        more = record(&mut case, ids, started);
        for (index, item) in questionnaire.items().iter().enumerate().filter(|(_, item)| item.open()) {
            let answer = answer(item, index + name.len()).filter(|_| more);
            if let Some(answer) = answer {
                let (run, item) = (run.clone(), item.link_id.clone());
                more = record(&mut case, ids, Event::Answered { run, item, answer: Some(answer) });
            }
        }
        more = more && record(&mut case, ids, Event::RunFinished { run });
    }
    case
}

fn answer(item: &Item, number: usize) -> Option<Answer> {
    let value = match item.kind {
        Asked::Boolean => Value::Boolean(!number.is_multiple_of(3)),
        Asked::Integer => Value::Integer(34),
        Asked::String | Asked::Text => Value::Text("In their own words, two lines as they are typed in custody".into()),
        _ => item.options.get(number % item.options.len().max(1))?.value.clone(),
    };
    Some(Answer::one(value))
}

async fn store_whole(store: &IndexedDbStore, key: &DataKey, case: &Case, head: &CaseSummary) -> Result<(), BenchError> {
    let sealed = |kind, record: &str, plain: &[u8]| -> Result<Sealed, BenchError> {
        Ok(seal(key, AssociatedData { kind, record }, random::bytes()?, plain)?)
    };
    let entries = (1..).zip(&case.entries);
    let entries = entries.map(|(place, entry)| sealed(RecordKind::Entry, &entry_id(&case.id, place), &entry.bytes()));
    let entries = entries.collect::<Result<_, _>>()?;
    let head = sealed(RecordKind::Head, &case.id, &serde_json::to_vec(head).unwrap_or_default())?;
    Ok(store.append(Append { case_id: &case.id, first: 1, entries, head }).await?)
}
