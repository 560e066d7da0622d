//! What a host page makes happen by itself; what it asks for as a tap would is a [`super::HostCommand`].

use super::prefill::Prefill;
use crate::app::core::Writes;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum HostAction {
    /// Show one thing of a host page without a vault: an instrument or form, or the directory.
    OpenEmbedded(Option<String>),
    /// Put in answers that the host page has already.
    FillIn(Prefill),
    /// There is another directory to work with.
    ContentChanged,
}

impl HostAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            HostAction::OpenEmbedded(_) | HostAction::ContentChanged => Writes::Nothing,
            HostAction::FillIn(_) => Writes::Case,
        }
    }
}
