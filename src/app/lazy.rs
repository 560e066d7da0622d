//! Fetching a chunk: what of each area is in it. The runner is in the chunk `vault`, every pack and sentence in `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::core::{Chunk, ChunkMissing, ExportGate, Fault};
use super::run::{Doing, EffectRunner, Runner, Send};
use super::{case, core, device, directory, handout, host, interview, lock, outcome, referral, report, transfer};
use crate::catalogue::{self, CatalogueError, Text};
use crate::domain::clinical_content::ClinicalContent;

/// Fetches a chunk. Each function cut off waits for it by itself; the file is fetched once.
///
/// # Errors
/// It could not be fetched.
pub async fn load(chunk: Chunk) -> Result<(), ChunkMissing> {
    match chunk {
        Chunk::Vault => {
            load_runner().await?;
            load_lock_text().await?;
            lock::lazy::load().await
        }
        Chunk::Interview => {
            load_interview_text().await?;
            interview::lazy::load().await?;
            host::lazy::load_interview().await
        }
        Chunk::Case => {
            load_catalogue().await?;
            core::lazy::load().await?;
            case::lazy::load().await?;
            interview::lazy::load_case().await?;
            outcome::lazy::load().await?;
            referral::lazy::load().await?;
            transfer::lazy::load().await?;
            device::lazy::load().await?;
            host::lazy::load_case().await
        }
        Chunk::Documents => {
            report::lazy::load().await?;
            handout::lazy::load().await?;
            device::lazy::load_documents().await
        }
        Chunk::Directory => directory::lazy::load().await,
        Chunk::ReferralPack => referral::lazy::load_page().await,
    }
}

/// A store that is being opened.
pub type Starting = Doing<Result<Rc<dyn EffectRunner>, Fault>>;

/// The runner on the store of this device; or, `or_memory`, on one that forgets where the browser denies one.
#[wasm_split(vault, fallible, preload(load_runner))]
pub fn start_runner(or_memory: bool, send: Send, gate: Option<Rc<dyn ExportGate>>) -> Result<Starting, ChunkMissing> {
    Ok(Box::pin(async move { Runner::start(or_memory, send, gate).await.map(|runner| runner as Rc<dyn EffectRunner>) }))
}

/// The sentences of the lock, beside those of the core.
#[wasm_split(vault, fallible, preload(load_lock_text))]
pub fn lock_text() -> Result<Text, ChunkMissing> {
    Ok(Text::lock())
}

/// The sentences around one form, beside those known already.
#[wasm_split(interview, fallible, preload(load_interview_text))]
pub fn interview_text() -> Result<Text, ChunkMissing> {
    Ok(Text::interview())
}

/// The catalogue, once its chunk is here.
pub struct Catalogue {
    /// Forms, instruments, rules, directory, code lists.
    pub content: Result<ClinicalContent, CatalogueError>,
    /// Every sentence.
    pub text: Text,
}

/// Reads it.
#[wasm_split(case, fallible, preload(load_catalogue))]
pub fn catalogue() -> Result<Catalogue, ChunkMissing> {
    Ok(Catalogue { content: catalogue::load(), text: Text::english() })
}
