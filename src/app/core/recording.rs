//! Recording what happened to the case at hand.

use std::rc::Rc;

use super::chunk::call_loaded;
use super::cx::Cx;
use super::lazy;
use super::notice::Fault;
use crate::domain::case::Event;

impl Cx<'_> {
    /// Appends an entry to the case at hand and asks for it to be stored. A form that a page shows alone is not stored, and
    /// so needs no chain of hashes, which is in the chunk `case`.
    pub fn record(&mut self, what: Event) {
        if self.session.embedded && what.is_of_form() {
            if let Some(case) = &mut self.session.case {
                Rc::make_mut(case).note(self.session.now, &self.session.author, what);
            }
        } else if call_loaded(lazy::record(self, what)).is_none() {
            self.say(Fault::new("later-failed"));
        }
    }
}
