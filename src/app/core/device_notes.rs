//! Notes for the journal of the device: who opened it, what was switched, loaded, exported, deleted. Until what writes them is
//! here, until the journal was read, or while another tab writes it, what happened waits in the session.

use super::chunk::{Chunk, call_loaded};
use super::cx::Cx;
use super::effect::CoreEffect;
use super::lazy;
use super::notice::Fault;
use super::session::Phase;
use crate::domain::device::DeviceEvent;

impl Cx<'_> {
    /// The journal of the device is read once it can be opened and what reads it is here.
    pub fn ask_for_device(&mut self) {
        if self.session.content.is_none() {
            self.read_device();
        }
    }

    pub(super) fn read_device(&mut self) {
        if self.session.phase == Phase::Open && self.session.chunks.has(Chunk::Case) {
            self.effects.push(CoreEffect::ReadDevice);
        }
    }

    /// Why nothing can be put on record in the journal of the device, if so.
    pub fn why_no_record(&self) -> Option<Fault> {
        match (self.session.read_only, &self.session.content) {
            (true, _) => Some(Fault::new("reading-only")),
            (false, None) => Some(Fault::new("tools-not-read")),
            (false, Some(_)) => None,
        }
    }

    /// Writes down what happened to the device, for its audit.
    pub fn note(&mut self, what: DeviceEvent) {
        if self.session.chunks.has(Chunk::Case) && self.why_no_record().is_none() {
            let _ = call_loaded(lazy::note(self, what));
        } else {
            self.note_later(what);
        }
    }

    /// Writes it down once that can be done.
    pub fn note_later(&mut self, what: DeviceEvent) {
        self.session.unlogged.push((self.session.now, self.session.author.clone(), what));
    }
}
