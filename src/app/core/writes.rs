//! What an action writes. Each area says it of every action of its own, without a catch-all, so that a new action cannot
//! write by default in a tab that only reads, or into a case whose journal is damaged.

/// What an action writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writes {
    /// Nothing that another tab or a damaged journal forbids.
    Nothing,
    /// An entry of the case at hand.
    Case,
    /// Something of the device: another case, its own journal, a file of everything.
    Device,
}
