//! An action: through `reduce`, its effects to the runner, what changed to the page around.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::App;
use super::idle::idle_ms;
use super::start::fetch_soon;
use crate::app::core::{CoreAction, CoreEffect, Fault, Phase, View, call_loaded};
use crate::app::host::{HostEvent, HostSnapshot, events_since, lazy as host};
use crate::app::referral::ReferralAction;
use crate::app::report::ReportAction;
use crate::app::{Action, Effect, TimedAction, reduce};
use crate::browser::{clock, random};
use crate::domain::time::Timestamp;

impl App {
    /// Passes an action through, and does what follows.
    pub(super) fn act(&mut self, action: Action) {
        let content = self.content.clone();
        let Ok(seed) = random::bytes() else {
            Rc::make_mut(&mut self.state).session.phase = Phase::Refused(Fault::new("fault-no-random"));
            return;
        };
        let checks_input = action.checks_input();
        let makes_report = matches!(
            action,
            Action::Report(ReportAction::Make { .. })
                | Action::Referral(ReferralAction::MakePack { .. } | ReferralAction::PackNotMade(_))
        );
        let before = self.host.is_some().then(|| HostSnapshot::of(&self.state.session));
        let saved = matches!(action, Action::Core(CoreAction::Saved { .. }));
        let timed = TimedAction { at: Timestamp(clock::now_ms()), seed, action };
        let effects = reduce(Rc::make_mut(&mut self.state), timed, &content, self.text.as_ref());
        self.unsaved.set(self.state.session.saving.would_lose());
        if let Some(active) = &self.state.session.content {
            self.idle.set(idle_ms(&self.config, active.0.device.settings));
        }
        self.to_summary = checks_input && self.state.has_problem();
        self.to_notice = makes_report && self.state.session.notice.is_some();
        effects.into_iter().for_each(|effect| self.carry_out(effect));
        if let Some(before) = before {
            self.tell(&before, saved);
        }
    }

    fn carry_out(&self, effect: Effect) {
        match (effect, self.runner.clone()) {
            // What is in a chunk, this side knows.
            (Effect::Core(CoreEffect::FetchChunk(chunk)), _) => fetch_soon(&[chunk], &self.send),
            (effect, Some(runner)) => spawn_local(async move {
                // The screen is painted first: opening the vault holds the thread for a moment.
                if effect.holds_thread() {
                    gloo_timers::future::TimeoutFuture::new(30).await;
                }
                runner.run(effect).await;
            }),
            (_, None) => {}
        }
    }

    /// Tells the page around what changed.
    fn tell(&self, before: &HostSnapshot, saved: bool) {
        let Some(listener) = &self.host else { return };
        let session = &self.state.session;
        for event in events_since(before, saved, session, self.text.as_ref()) {
            listener.hear(match event {
                HostEvent::Changed { case, screen, form, .. } => {
                    let result = || {
                        let (form, words) = (self.form_alone()?, self.text.as_ref());
                        call_loaded(host::embedded_result(session, &self.content, words, form)).flatten().map(Box::new)
                    };
                    HostEvent::Changed { case, screen, form, outcome: result() }
                }
                event => event,
            });
        }
    }

    /// The form shown alone, if one is.
    pub(super) fn form_alone(&self) -> Option<&str> {
        match &self.page.view {
            View::Instrument(id) => Some(id),
            _ => None,
        }
    }

    /// Can nothing be done here any more?
    pub(super) fn is_refused(&self) -> bool {
        matches!(self.state.session.phase, Phase::Refused(_))
    }
}
