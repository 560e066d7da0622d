//! Opening, reading and keeping the case at hand; and what a tab reads again before it writes in the place of another.

use std::rc::Rc;

use super::cx::Cx;
use super::effect::CoreEffect;
use super::notice::Fault;
use super::screen::Screen;
use super::session::{PendingCase, Phase, WriterHandover};
use crate::domain::case::{Case, CaseSummary, Event, reference};

impl Cx<'_> {
    /// Opens a new case and shows it.
    pub fn new_case(&mut self) {
        self.session.pending_case = None;
        let id = self.ids.fresh();
        let reference = reference(self.seed, |made| self.session.case_list.has_reference(made));
        self.session.case = Some(Rc::new(Case::unopened(&id, &self.session.device)));
        self.record(Event::Opened { reference });
        self.go(Screen::Case);
    }

    /// Asks for a case to be read.
    pub fn read_case(&mut self, id: String, screen: Option<Screen>) {
        let head = self.session.case_list.iter().find(|head| head.id == id);
        let entries = head.and_then(|head| head.entries);
        self.session.pending_case = Some(PendingCase { case: id.clone(), screen });
        self.effects.push(CoreEffect::ReadCase { id, entries, device: self.session.device.clone() });
    }

    /// A case was read. One that nobody waits for any more does not take the place of what is on screen.
    pub(super) fn case_read(&mut self, case: Box<Case>) {
        if let Some(PendingCase { screen, .. }) = self.session.pending_case.take_if(|pending| pending.case == case.id) {
            let deleting = self.session.saving.deleting.contains_key(&case.id);
            if deleting || (case.entries.is_empty() && !case.is_damaged()) {
                self.session.case = None;
                self.go(Screen::Home);
                self.say(Fault::new("case-gone"));
            } else {
                self.session.saving.last = Some(case.updated());
                self.session.case = Some(Rc::from(case));
                self.go(screen.unwrap_or_else(|| self.session.screen.clone()));
            }
        }
        if self.session.handover == WriterHandover::Rest {
            self.read_device();
        }
    }

    /// Another tab is done, or took over. This one writes once it has read again what may have changed there: the list,
    /// then the case at hand, and last the journal of the device, by which cases are deleted.
    pub fn writing(&mut self, may: bool) {
        match self.session.phase {
            Phase::Opening => self.session.write_turn = Some(may),
            Phase::Open if !may => {
                self.session.read_only = true;
                self.session.handover = WriterHandover::Not;
            }
            Phase::Open if self.session.read_only => {
                self.session.handover = WriterHandover::List;
                self.effects.push(CoreEffect::ReadCaseList);
            }
            _ => {}
        }
    }

    /// The list was read.
    pub(super) fn case_list_read(&mut self, heads: Vec<CaseSummary>) {
        self.session.case_list = heads.into();
        self.hide_deleted();
        if self.session.handover != WriterHandover::List {
            return;
        }
        self.session.handover = WriterHandover::Rest;
        let at_hand = || self.session.case.as_ref().map(|case| PendingCase { case: case.id.clone(), screen: None });
        match self.session.pending_case.clone().or_else(at_hand) {
            Some(PendingCase { case, screen }) => self.read_case(case, screen),
            None => self.read_device(),
        }
    }

    /// Keeps cases that are being deleted off a list that was read meanwhile.
    pub fn hide_deleted(&mut self) {
        let session = &mut *self.session;
        session.saving.deleting.keys().for_each(|case| session.case_list.remove(case));
    }
}
