//! What the targets share: using a questionnaire that loaded, and changing JSON so that it stays JSON.
//!
//! Every target asks the same: whatever stands in a file, it is refused or it can be used; nothing panics, and what is
//! not asked reaches no output.

mod mutate;
mod using;

pub use mutate::mutate_json;
pub use using::{Picks, use_questionnaire};
