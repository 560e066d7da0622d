//! Why a text is no handout that can be shown. The names are part of the format: the reader in JavaScript has the same.

/// Why a handout cannot be read, or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandoutError {
    /// Nothing stands where the handout should be.
    #[error("empty")]
    Empty,
    /// Something else stands there.
    #[error("not-a-handout")]
    NotAHandout,
    /// Its end is missing.
    #[error("cut-short")]
    CutShort,
    /// It goes on after its end.
    #[error("longer")]
    Longer,
    /// It was changed on its way.
    #[error("changed")]
    Changed,
    /// It names a key that is trusted, and is not signed by it.
    #[error("wrong-signature")]
    WrongSignature,
    /// A newer version made it.
    #[error("newer")]
    Newer,
    /// What it holds is not written as a handout is.
    #[error("not-canonical")]
    NotCanonical,
    /// It holds more than a handout may.
    #[error("too-large")]
    TooLarge,
}
