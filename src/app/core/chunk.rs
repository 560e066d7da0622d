//! The lazy chunks of the program. What the first screen, or a lone instrument, does not need is cut off by the build at
//! the functions marked `wasm_split` (in files named `lazy.rs`) and fetched once that screen is painted. Natively there is
//! one piece and nothing to fetch.
//!
//! To add a chunk: a variant, in [`Chunk::ALL`] too, and what it loads in `app/lazy`; the build takes its name from the
//! attribute.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

pub use wasm_split_helpers::SplitLoaderError as ChunkMissing;

use super::screen::Screen;

/// A chunk beside the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Key derivation, ciphers, the store, the lock.
    Vault,
    /// The questionnaire engine, one question, the score: all that a lone instrument needs beside the core.
    Interview,
    /// Forms, rules, every sentence and pack; the screens of case, outcome, referral, directory, transfer and device.
    Case,
    /// Reports, handouts and the audit.
    Documents,
    /// Reading a list of services, and the screen of that.
    Directory,
    /// The page that opens a sealed referral pack, which is put into each.
    ReferralPack,
}

impl Chunk {
    /// Each, in the order in which they are fetched.
    pub const ALL: [Chunk; 6] =
        [Chunk::Vault, Chunk::Interview, Chunk::Case, Chunk::Documents, Chunk::ReferralPack, Chunk::Directory];

    /// The one that draws a screen behind the lock.
    pub fn of(screen: &Screen) -> Chunk {
        match screen {
            Screen::Form { .. } | Screen::Score(_) => Chunk::Interview,
            Screen::Report | Screen::Handout => Chunk::Documents,
            Screen::Directory => Chunk::Directory,
            _ => Chunk::Case,
        }
    }
}

/// Is a chunk here?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkStatus {
    /// It is being fetched.
    Coming,
    /// It is.
    Here,
    /// It could not be fetched.
    Failed,
}

impl Default for ChunkStatus {
    fn default() -> Self {
        if cfg!(target_family = "wasm") { ChunkStatus::Coming } else { ChunkStatus::Here }
    }
}

/// How every chunk stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chunks([ChunkStatus; Chunk::ALL.len()]);

impl Chunks {
    /// How this one stands.
    pub fn status(&self, chunk: Chunk) -> ChunkStatus {
        self.0.get(chunk as usize).copied().unwrap_or_default()
    }

    /// Is it here?
    pub fn has(&self, chunk: Chunk) -> bool {
        self.status(chunk) == ChunkStatus::Here
    }

    /// It stands otherwise now.
    pub fn set(&mut self, chunk: Chunk, status: ChunkStatus) {
        if let Some(known) = self.0.get_mut(chunk as usize) {
            *known = status;
        }
    }
}

/// The result of a function of a chunk that is here: the call is then complete at once. None where it is not.
pub fn call_loaded<T>(call: impl Future<Output = Result<T, ChunkMissing>>) -> Option<T> {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(done)) => Some(done),
        _ => None,
    }
}
