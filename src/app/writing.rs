//! Who may write: not a tab beside the one that writes, and not into a case whose journal is damaged.

use std::rc::Rc;

use super::action::Action;
use super::effect::Effect;
use super::leaving::LeavingAction;
use super::reduce::Step;
use super::state::{Fault, Notice, Phase, Screen, TakingOver, Wanted};
use super::tools::ToolAction;
use crate::domain::case::Case;

impl Step<'_> {
    /// Says so, and answers yes, when this action would write where it may not.
    pub(super) fn may_not_write(&mut self, action: &Action) -> bool {
        let case = self.state.case.as_deref();
        let writes = match action {
            Action::Tool(ToolAction::DeviceRead(_) | ToolAction::Save(..) | ToolAction::NotRead(..)) => Writes::Nothing,
            Action::Tool(ToolAction::Include { .. }) => Writes::Case,
            Action::NewCase | Action::Tool(_) | Action::DeleteCase => Writes::Device,
            Action::Leaving(LeavingAction::Transfer { .. } | LeavingAction::Compared | LeavingAction::Keep { .. }) => {
                Writes::Case
            }
            Action::Leaving(
                LeavingAction::Backup { .. }
                | LeavingAction::Made(_)
                | LeavingAction::Open(_)
                | LeavingAction::Opened(_),
            ) => Writes::Device,
            // A form that was begun can be read.
            Action::OpenForm(form) if case.is_some_and(|case| case.run_of(form).is_some()) => Writes::Nothing,
            Action::OpenForm(_)
            | Action::Answered { .. }
            | Action::FillIn(_)
            | Action::Administered { .. }
            | Action::Another { .. }
            | Action::TakeAway { .. }
            | Action::Mistyped { .. }
            | Action::FinishForm
            | Action::Stop { .. }
            | Action::DecideUrgency(_)
            | Action::ActionDone { .. }
            | Action::Adult { .. }
            | Action::Refer { .. }
            | Action::MakeReport { .. }
            | Action::ConfirmTransfer { .. } => Writes::Case,
            _ => Writes::Nothing,
        };
        let why = match writes {
            Writes::Nothing => return false,
            _ if self.state.reading => "reading-only",
            Writes::Case if case.is_some_and(Case::is_damaged) => "damaged-only",
            _ => return false,
        };
        self.state.leaving.working = false;
        self.state.notice = Some(Notice::Said(Fault::new(why)));
        true
    }

    /// Another tab is done, or took over. This one writes once it has read again what may have changed there: the list,
    /// then the case at hand, and last the journal of the device, by which cases are deleted.
    pub(super) fn writing(&mut self, may: bool) {
        match self.state.phase {
            Phase::Opening => self.state.lock.turn = Some(may),
            Phase::Open if !may => {
                self.state.reading = true;
                self.state.taking_over = TakingOver::Not;
            }
            Phase::Open if self.state.reading => {
                self.state.taking_over = TakingOver::List;
                self.effects.push(Effect::ReadHeads);
            }
            _ => {}
        }
    }

    /// The list was read: goes on with taking over.
    pub(super) fn heads_read(&mut self) {
        if self.state.taking_over != TakingOver::List {
            return;
        }
        self.state.taking_over = TakingOver::Rest;
        let at_hand = || self.state.case.as_ref().map(|case| Wanted { case: case.id.clone(), screen: None });
        match self.state.wanted.clone().or_else(at_hand) {
            Some(Wanted { case, screen }) => self.read_case(case, screen),
            None => self.read_device(),
        }
    }

    /// Asks for a case to be read.
    pub(super) fn read_case(&mut self, id: String, screen: Option<Screen>) {
        let head = self.state.heads.iter().find(|head| head.id == id);
        let entries = head.and_then(|head| head.entries);
        self.state.wanted = Some(Wanted { case: id.clone(), screen });
        self.effects.push(Effect::ReadCase { id, entries, device: self.state.device.clone() });
    }

    /// A case was read. One that nobody waits for any more does not take the place of what is on screen.
    pub(super) fn case_read(&mut self, case: Box<Case>) {
        if let Some(Wanted { screen, .. }) = self.state.wanted.take_if(|wanted| wanted.case == case.id) {
            let deleting = self.state.saving.deleting.contains_key(&case.id);
            if deleting || (case.entries.is_empty() && !case.is_damaged()) {
                self.state.case = None;
                self.go(Screen::Home);
                self.state.notice = Some(Notice::Said(Fault::new("case-gone")));
            } else {
                self.state.saving.last = Some(case.updated());
                self.state.case = Some(Rc::from(case));
                self.go(screen.unwrap_or_else(|| self.state.screen.clone()));
            }
        }
        if self.state.taking_over == TakingOver::Rest {
            self.read_device();
        }
    }
}

enum Writes {
    Nothing,
    Case,
    Device,
}
