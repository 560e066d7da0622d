//! Why a record could not be sealed or opened.

use super::format::FORMAT;

/// Why a record could not be sealed or opened. Says nothing of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Written by a newer Liaison; refused whole rather than half-read.
    #[error("sealed in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format byte of the record.
        found: u8,
    },
    /// Too short to be an envelope, or its format byte is none that ever existed.
    #[error("not a whole sealed record")]
    Malformed,
    /// An envelope of another kind than the one asked for.
    #[error("sealed as another kind of record")]
    WrongKind,
    /// The key is not the one it was sealed with, or a byte changed, or it belongs to another record.
    /// Authenticated encryption cannot tell these apart.
    #[error("the key does not open it, or it was changed or moved")]
    Refused,
    /// More than the cipher takes (256 GiB).
    #[error("too large to seal")]
    TooLarge,
    /// The key derivation parameters are outside what the algorithm takes, or its memory could not be had.
    #[error("the key could not be derived")]
    Derivation,
}
