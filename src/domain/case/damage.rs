//! What can be wrong with a case as a store holds it, by place.

/// Why a sealed record could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFailure {
    /// Its seal does not fit what is in it, or the place it was found at.
    Changed,
    /// A later version of Liaison sealed it.
    NewerFormat,
}

/// Something wrong with a stored case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Damage {
    /// The place in the store, from 1.
    pub place: u32,
    /// What is wrong.
    pub kind: DamageKind,
}

/// What can be wrong with a stored entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DamageKind {
    /// There is no entry at this place.
    Missing,
    /// Its seal was refused.
    Changed,
    /// A later version of Liaison wrote it. What this version understands of it is shown.
    NewerFormat,
    /// The entry is of a kind or shape that this version does not know.
    Unreadable,
    /// The entry belongs to another case.
    Foreign,
    /// What it was written after is not there before it, or it is there twice.
    OutOfChain,
}

impl DamageKind {
    /// The key of the text that names this kind of damage.
    pub fn key(self) -> &'static str {
        match self {
            DamageKind::Missing => "damage-missing",
            DamageKind::Changed => "damage-changed",
            DamageKind::NewerFormat => "damage-newer",
            DamageKind::Unreadable => "damage-unreadable",
            DamageKind::Foreign => "damage-foreign",
            DamageKind::OutOfChain => "damage-out-of-chain",
        }
    }
}
