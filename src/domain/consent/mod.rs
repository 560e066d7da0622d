//! Who may be told what: read from the consent form, enforced by every export.
//!
//! The consent form asks, for each recipient, `<recipient>` (decision) and, where something may be shared,
//! `<recipient>-topics` and `<recipient>-until`. Nothing recorded means nothing may be shared, and so does what
//! contradicts itself.

mod contradiction;
mod exports;
mod recorded;
mod sharing;
mod standing;

pub use contradiction::{Contradiction, contradictions};
pub use exports::{Exported, PastExport, exports};
pub use sharing::Sharing;
pub use standing::{Consent, consent, consents};
