//! Why a file cannot be read at all. The words for people are `import-error-<code>` of the catalogue.

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// No kind of file that is read here.
    #[error("unknown kind of file")]
    UnknownKind,
    /// A workbook of an older or binary kind (xls, xlsb): to be saved as xlsx first.
    #[error("older kind of workbook")]
    OldWorkbook,
    /// A workbook with a password.
    #[error("encrypted")]
    Encrypted,
    /// Cut off or broken.
    #[error("damaged: {0}")]
    Damaged(String),
    /// More bytes, once unpacked, or more cells than are read.
    #[error("too large")]
    TooLarge,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// JSON that is not a directory: what and where.
    #[error("{0}")]
    Json(String),
}

impl ImportError {
    /// Its code, in the keys of its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownKind => "unknown-kind",
            Self::OldWorkbook => "old-workbook",
            Self::Encrypted => "encrypted",
            Self::Damaged(_) => "damaged",
            Self::TooLarge => "too-large",
            Self::Empty => "empty",
            Self::Cancelled => "cancelled",
            Self::Json(_) => "json",
        }
    }

    /// Where it went wrong, as the reader of that kind of file says.
    pub fn place(&self) -> Option<&str> {
        match self {
            Self::Damaged(place) | Self::Json(place) => Some(place),
            _ => None,
        }
    }
}
