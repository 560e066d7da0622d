//! What is known about storing, and what would be lost if the page were left now (`ui/app` then asks).
//!
//! Where nothing is kept once the page is closed, a case leaves by a sealed file that was handed to the browser, and by
//! somebody who confirmed to have it. Whether a file was then put somewhere, no browser tells.

use std::collections::{BTreeMap, VecDeque};

use super::notice::Fault;
use crate::domain::case::CaseSummary;
use crate::domain::time::Timestamp;

/// What is known about storing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SaveStatus {
    /// The places of entries not yet on the disk, oldest first: the journal, and where in it.
    pub waiting: VecDeque<(String, u32)>,
    /// When the last one got there.
    pub last: Option<Timestamp>,
    /// Why storing stopped.
    pub failed: Option<Fault>,
    /// Cases being deleted, and the place in the journal of the device that says so.
    pub deleting: BTreeMap<String, u32>,
    /// Is everything gone when the page is closed?
    pub ephemeral: bool,
    /// Then: the cases that are nowhere else as they are now.
    pub unexported: Vec<String>,
}

impl SaveStatus {
    /// Would something be lost if the page were left now?
    pub fn would_lose(&self) -> bool {
        !self.waiting.is_empty() || !self.unexported.is_empty()
    }

    /// A case was changed; this is its line now.
    pub fn changed(&mut self, head: &CaseSummary) {
        if self.ephemeral {
            self.is_exported(&head.id);
            if head.confirmed.is_none() {
                self.unexported.push(head.id.clone());
            }
        }
    }

    /// Nothing would be lost of this case.
    pub fn is_exported(&mut self, case: &str) {
        self.unexported.retain(|known| known != case);
    }
}
