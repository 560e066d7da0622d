//! Why what a file carries cannot be used.

use super::limits::FORMAT;

/// Why what a file carries cannot be used. Names no content, because that is of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// Made by a newer Liaison; refused whole.
    #[error("the content is in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format it says it is in.
        found: u32,
    },
    /// The content is not what Liaison writes.
    #[error("the content is not of the right shape")]
    Shape,
    /// The id of a device or a case is none.
    #[error("an id cannot be one")]
    Id,
    /// A case is in it twice.
    #[error("the case {case} is in it twice")]
    Twice {
        /// Its id.
        case: String,
    },
    /// The journal of a device in a transfer.
    #[error("a transfer carries the journal of a device")]
    DeviceInTransfer,
    /// More, or longer, than Liaison writes.
    #[error("there is too much in it")]
    TooMuch,
}
