//! Who may write: not a tab beside the one that writes, and not into a case whose journal is damaged.

use std::rc::Rc;

use super::action::Action;
use super::effect::Effect;
use super::leaving::LeavingAction;
use super::reduce::Step;
use super::state::{Fault, Notice, Screen};
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

    /// Another tab is done, or took over. What is on screen is read again: it may have changed there.
    pub(super) fn writing(&mut self, may: bool) {
        if self.state.reading != may {
            return;
        }
        self.state.reading = !may;
        if may {
            self.effects.extend([Effect::ReadHeads, Effect::ReadDevice]);
            if let Some(case) = self.state.case.as_ref().map(|case| case.id.clone()) {
                self.state.returning = Some(self.state.screen.clone());
                self.effects.push(Effect::ReadCase { id: case, entries: None, device: self.state.device.clone() });
            }
        }
    }

    /// Asks for a case to be read.
    pub(super) fn read_case(&self, id: String) -> Effect {
        let head = self.state.heads.iter().find(|head| head.id == id);
        let entries = head.and_then(|head| head.entries);
        Effect::ReadCase { id, entries, device: self.state.device.clone() }
    }

    pub(super) fn case_read(&mut self, case: Box<Case>) {
        let gone = self.state.saving.deleting.contains_key(&case.id) || (case.entries.is_empty() && !case.is_damaged());
        if gone {
            self.state.case = None;
            self.state.returning = None;
            self.go(Screen::Home);
            self.state.notice = Some(Notice::Said(Fault::new("case-gone")));
            return;
        }
        self.state.saving.last = Some(case.updated());
        self.state.case = Some(Rc::from(case));
        let to = self.state.returning.take().unwrap_or(Screen::Case);
        self.go(to);
    }
}

enum Writes {
    Nothing,
    Case,
    Device,
}
