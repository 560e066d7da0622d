//! What the targets share: using a questionnaire that loaded, and changing JSON so that it stays JSON.
//!
//! Every target asks the same: whatever stands in a file, it is refused or it can be used; nothing panics, and what is
//! not asked reaches no output. Only what was taken is kept to go on from: otherwise nearly every input would be a file
//! refused twice over, and nothing behind the loader would be seen.

mod mutate;
mod using;

pub use mutate::{changed_in_place, mutate_json};
pub use using::{Picks, use_questionnaire};
