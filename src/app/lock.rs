//! The lock: making the vault, opening it, and forgetting everything again.

use super::effect::Effect;
use super::reduce::Step;
use super::state::{Fault, Notice, Phase, State};

impl Step<'_> {
    pub(super) fn create_vault(&mut self, who: &str, passphrase: String, again: &str) {
        self.state.lock_problem = if who.trim().is_empty() {
            Some("lock-who-missing")
        } else if crate::store::vault::check_passphrase(&passphrase).is_err() {
            Some("lock-too-short")
        } else if passphrase != again {
            Some("lock-not-the-same")
        } else {
            None
        };
        if self.state.lock_problem.is_none() {
            self.state.author = who.trim().to_owned();
            self.state.phase = Phase::Opening;
            self.effects.push(Effect::CreateVault { who: self.state.author.clone(), passphrase });
        }
    }

    pub(super) fn unlock(&mut self, who: &str, passphrase: String) {
        self.state.lock_problem = who.trim().is_empty().then_some("lock-who-missing");
        if self.state.lock_problem.is_none() {
            self.state.author = who.trim().to_owned();
            self.state.phase = Phase::Opening;
            self.effects.push(Effect::Unlock { passphrase });
        }
    }

    /// Forgets everything of a person. What is not stored yet would be lost, so it keeps the lock open.
    pub(super) fn lock(&mut self) {
        if !self.state.saving.waiting.is_empty() {
            self.state.notice = Some(Notice::Said(Fault::new("lock-not-saved")));
            return;
        }
        *self.state = State {
            phase: Phase::Locked,
            author: self.state.author.clone(),
            now: self.state.now,
            later: self.state.later,
            ..State::default()
        };
        self.effects.push(Effect::ForgetKey);
    }
}
