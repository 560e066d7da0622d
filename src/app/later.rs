//! The second half of the program. What unlocking does not need (the catalogue, the screens, the report) is a module of
//! its own, cut off by the build at the functions marked `wasm_split` and fetched while the person at the screen is still
//! unlocking. Natively there is one piece and nothing to fetch.

#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

pub use wasm_split_helpers::SplitLoaderError as NotHere;
use wasm_split_helpers::wasm_split;

use crate::catalogue::{self, CatalogueError, Text};
use crate::domain::library::Library;

/// Is the second half here?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// It is being fetched.
    Coming,
    /// It is.
    Here,
    /// It could not be fetched.
    Failed,
}

impl Default for Later {
    fn default() -> Self {
        if cfg!(target_family = "wasm") { Later::Coming } else { Later::Here }
    }
}

/// The result of a function of the second half, once that is [`Later::Here`]: the call is then complete at once.
pub fn at_once<T>(call: impl Future<Output = Result<T, NotHere>>) -> Option<T> {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(done)) => Some(done),
        _ => None,
    }
}

/// The catalogue, once the second half is here.
pub struct Catalogue {
    /// Forms, instruments, rules, directory, code lists.
    pub library: Result<Library, CatalogueError>,
    /// Every sentence.
    pub text: Text,
}

/// Reads it.
#[wasm_split(later, fallible, preload(fetch_catalogue))]
pub fn catalogue() -> Result<Catalogue, NotHere> {
    Ok(Catalogue { library: catalogue::load(), text: Text::english() })
}
