//! What is at hand on the screen of the handout.

use std::collections::BTreeMap;

use crate::domain::case::Event;

/// What was chosen there; what nobody chose follows from the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandoutState {
    /// The services put on it or left off, by id.
    pub chosen: BTreeMap<String, bool>,
    /// The language of its fixed sentences; English where none was chosen.
    pub language: Option<String>,
    /// Is it in large print?
    pub large_print: bool,
    /// Is it the discreet version?
    pub discreet: Option<bool>,
    /// What is recorded once the browser took the file, and of which case.
    pub leaving: Option<(String, Event)>,
}

impl HandoutState {
    /// What was chosen goes with the screen; a file on its way does not.
    pub fn leave_screen(&mut self) {
        let leaving = self.leaving.take();
        *self = Self { leaving, ..Self::default() };
    }
}
