//! What is at hand on the screen of the handout.

use std::collections::BTreeMap;

/// What was chosen there; what nobody chose follows from the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutState {
    /// The services put on it or left off, by id.
    pub chosen: BTreeMap<String, bool>,
    /// The language of its fixed sentences; English where none was chosen.
    pub language: Option<String>,
    /// Is it in large print?
    pub large_print: bool,
    /// Is it the discreet version?
    pub discreet: Option<bool>,
}
