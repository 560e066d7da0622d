//! The context in which one action is worked on: the session, the content in use, the words, fresh ids, and the effects
//! asked for. A clock and random bytes come with the action; nothing here reads one.

use super::chunk::{Chunk, ChunkStatus};
use super::effect::CoreEffect;
use super::ids::Ids;
use super::notice::{Fault, Notice};
use super::screen::Screen;
use super::session::Session;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;

/// What was left in this step. The root lets go of what other areas had at hand there; the area at work does so itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// Nothing: one is where one was.
    #[default]
    Nothing,
    /// The screen.
    Screen,
    /// Everything: the key is forgotten.
    Everything,
}

/// One action being worked on.
pub struct Cx<'a> {
    /// What all areas know.
    pub session: &'a mut Session,
    /// The content in use: what is built in, with the instruments of this device.
    pub content: &'a ClinicalContent,
    /// The content built in.
    pub built_in: &'a ClinicalContent,
    /// The words.
    pub words: &'a dyn Messages,
    /// Fresh ids.
    pub ids: Ids<'a>,
    /// Fresh random bytes.
    pub seed: &'a [u8],
    /// What is asked of the world that every area may ask.
    pub effects: Vec<CoreEffect>,
    /// What was left.
    pub left: Left,
}

impl Cx<'_> {
    /// Says a sentence.
    pub fn say(&mut self, fault: Fault) {
        self.session.notice = Some(Notice::Said(fault));
    }

    /// Says what was done, or is being done.
    pub fn say_done(&mut self, key: &'static str, detail: impl Into<String>) {
        self.session.notice = Some(Notice::Done { key, detail: detail.into() });
    }

    /// Fetches again what could not be fetched: whatever kept one chunk away has kept the others away as well.
    pub fn fetch_failed(&mut self) {
        for chunk in Chunk::ALL {
            if self.session.chunks.status(chunk) == ChunkStatus::Failed {
                self.session.chunks.set(chunk, ChunkStatus::Coming);
                self.effects.push(CoreEffect::FetchChunk(chunk));
            }
        }
    }

    /// Shows another screen. What an area has at hand on its own screen, it resets itself.
    pub fn go(&mut self, screen: Screen) {
        let session = &mut *self.session;
        if screen.is_of_device() {
            session.case_list.settle();
        }
        // Whoever goes elsewhere no longer waits for a case; one at hand is still read again.
        session.pending_case.take_if(|pending| pending.screen.is_some());
        session.question = match (&session.screen, &screen) {
            (form @ Screen::Form { .. }, Screen::Outcome | Screen::Adult) => Some(form.clone()),
            (Screen::Outcome | Screen::Adult, Screen::Outcome | Screen::Adult) => session.question.take(),
            _ => None,
        };
        session.screen = screen;
        session.notice = None;
        self.left = self.left.max(Left::Screen);
    }

    /// Back to the question one came from, else to the case.
    pub fn go_back(&mut self) {
        let screen = self.session.question.take().unwrap_or(Screen::Case);
        self.go(screen);
    }

    /// Asks for entries to be stored at a place of a journal, and those after it.
    pub fn append(&mut self, journal: String, place: u32, append: CoreEffect) {
        if !self.session.embedded {
            self.session.saving.waiting.push_back((journal, place));
            self.effects.push(append);
        }
    }
}
