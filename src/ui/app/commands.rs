//! What the page around asks for: done as a tap would do it.

use super::{App, CommandResult};
use crate::app::core::{Fault, call_loaded};
use crate::app::host::{HostAction, HostCommand, HostError, Prefill, lazy as host};
use crate::app::{action_of, refusal};

impl App {
    /// Does what the page around asks for.
    pub(super) fn asked(&mut self, command: HostCommand) -> Result<CommandResult, HostError> {
        let stops = self.content.codes("stop-reasons").iter().map(|row| row.code.as_str()).collect::<Vec<_>>();
        let action = action_of(&command, &self.state.session, &stops)?;
        let prefill = if let HostCommand::Start(prefill) = command { prefill } else { None };
        let prefill = self.prefill(prefill.as_deref())?;
        let action = if self.state.session.embedded { self.open_embedded() } else { action };
        self.act(action);
        // The focus stays where it is on the page around.
        self.to_notice = false;
        if let Some(prefill) = prefill {
            self.act(HostAction::FillIn(prefill).into());
        }
        if let Some(refused) = refusal(&self.state.session) {
            return Err(refused);
        }
        let session = &self.state.session;
        let files = session.notice.as_ref().map(|notice| notice.files().to_vec()).unwrap_or_default();
        // What is shown alone is no case of this device.
        let case = session.case.as_ref().filter(|_| !session.embedded);
        Ok(CommandResult { case: case.map(|case| case.reference.clone()), files })
    }

    /// The answers that the page has already: those given now, else those of its settings.
    pub(super) fn prefill(&self, given: Option<&str>) -> Result<Option<Prefill>, HostError> {
        let Some(json) = given.or(self.config.prefill.as_deref()) else { return Ok(None) };
        let active = self.state.session.content.as_ref();
        let content = active.map_or(&self.content, |active| &active.0);
        let read = call_loaded(host::read_prefill(content, json)).unwrap_or_else(|| Err(Fault::new("later-failed")));
        read.map(Some).map_err(|fault| HostError::naming(fault.key, fault.detail))
    }
}
