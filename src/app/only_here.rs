//! Where nothing is kept once the page is closed: which cases are nowhere else as they are now. As long as there is one,
//! leaving the page asks (`ui/app`).
//!
//! A case leaves by a sealed file that was handed to the browser, and by somebody who confirmed to have it. Whether a file
//! was then put somewhere, no browser tells.

use super::leaving::MadeFile;
use super::state::Saving;
use crate::domain::case::CaseHead;

impl Saving {
    /// Would something be lost if the page were left now?
    pub fn would_lose(&self) -> bool {
        !self.waiting.is_empty() || !self.only_here.is_empty()
    }

    /// A case was changed; this is its line now.
    pub(super) fn changed(&mut self, head: &CaseHead) {
        if self.forgets {
            self.is_elsewhere(&head.id);
            if head.confirmed.is_none() {
                self.only_here.push(head.id.clone());
            }
        }
    }

    /// Nothing would be lost of this case.
    pub(super) fn is_elsewhere(&mut self, case: &str) {
        self.only_here.retain(|known| known != case);
    }

    /// A file was handed to the browser. No case in it was changed since it was made: whoever leaves its screen gives it up.
    pub(super) fn saved_in(&mut self, file: &MadeFile) {
        match &file.case {
            Some(case) => self.is_elsewhere(case),
            None if file.damaged.is_empty() => self.only_here.clear(),
            None => {}
        }
    }
}
