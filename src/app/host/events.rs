//! The page around Liaison, where there is one: what it is told, what it may forbid, what it brings along.
//!
//! An intranet page puts the app into itself as an element (`embed/element`). It hears what happens, never an answer of
//! the person but those of the one instrument it asked for; it may forbid that a file leaves; and it may bring a directory,
//! tools and answers of its own. `ui/app` is the only caller.

use super::embedded_result::EmbeddedResult;
use crate::app::core::{ExportGate, Fault, Phase, Screen, Session};
use crate::domain::case::Case;
use crate::domain::messages::Messages;
use crate::domain::time::Timestamp;

/// Somebody who listens, and may keep a file back.
pub trait Host: ExportGate {
    /// Something happened.
    fn hear(&self, event: HostEvent);
}

/// What a host is told.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// It can be worked with: a vault may be opened, or the instrument begun.
    Ready,
    /// Another screen, or something recorded.
    Changed {
        /// The local reference of the case at hand.
        case: Option<String>,
        /// The name of the screen.
        screen: &'static str,
        /// The form on screen.
        form: Option<String>,
        /// The answers and the score of the one form that the page asked for; `ui/app` adds them.
        outcome: Option<Box<EmbeddedResult>>,
    },
    /// What was recorded is on the disk.
    Saved {
        /// When.
        at: Timestamp,
        /// The local reference of the case at hand.
        case: Option<String>,
    },
    /// A referral was drafted.
    Referred {
        /// The local reference of the case.
        case: String,
        /// The service, by its id.
        service: String,
        /// Its name.
        name: String,
    },
    /// Something is in the way.
    Failed {
        /// The key of the sentence.
        code: &'static str,
        /// The sentence on screen.
        words: String,
        /// Can nothing be done here any more?
        fatal: bool,
    },
}

/// What there was before an action, to tell what it changed.
pub struct HostSnapshot {
    phase: Phase,
    screen: Screen,
    entries: usize,
    referrals: usize,
    failed: bool,
}

impl HostSnapshot {
    /// Remembers.
    pub fn of(session: &Session) -> Self {
        let count = |of: fn(&Case) -> usize| session.case.as_deref().map_or(0, of);
        Self {
            phase: session.phase.clone(),
            screen: session.screen.clone(),
            entries: count(|case| case.entries.len()),
            referrals: count(|case| case.referrals.len()),
            failed: session.saving.failed.is_some(),
        }
    }
}

/// What an action changed, in the order a host hears it.
pub fn events_since(
    before: &HostSnapshot,
    action_saved: bool,
    session: &Session,
    words: &dyn Messages,
) -> Vec<HostEvent> {
    let mut all = Vec::new();
    let now = HostSnapshot::of(session);
    let case = || session.case.as_deref().map(|case| case.reference.clone());
    let began = |phase: &Phase| matches!(phase, Phase::FirstUse | Phase::Locked | Phase::Open);
    if began(&now.phase) && before.phase == Phase::Starting {
        all.push(HostEvent::Ready);
    }
    if (before.phase != now.phase && began(&before.phase))
        || before.screen != now.screen
        || before.entries != now.entries
    {
        let form = match (&session.screen, session.case.as_deref()) {
            (Screen::Form { run, .. }, Some(case)) => case.run(run).map(|run| run.questionnaire.clone()),
            (Screen::Score(instrument), _) => Some(instrument.clone()),
            _ => None,
        };
        let screen = if session.phase == Phase::Open { session.screen.name() } else { "lock" };
        all.push(HostEvent::Changed { case: case(), screen, form, outcome: None });
    }
    if now.referrals > before.referrals
        && let Some((case, referral)) = session.case.as_deref().and_then(|case| Some((case, case.referrals.last()?)))
    {
        let (service, name) = (referral.service.clone(), referral.name.clone());
        all.push(HostEvent::Referred { case: case.reference.clone(), service, name });
    }
    if action_saved && session.saving.waiting.is_empty() {
        all.push(HostEvent::Saved { at: session.now, case: case() });
    }
    let mut failed = |fault: &Fault, fatal| {
        let words = words.say(fault.key, &[("detail", fault.detail.clone())]);
        all.push(HostEvent::Failed { code: fault.key, words, fatal });
    };
    match (&session.phase, &session.saving.failed) {
        (Phase::Refused(fault), _) if before.phase != session.phase => failed(fault, true),
        (_, Some(fault)) if !before.failed => failed(fault, false),
        _ => {}
    }
    all
}

#[cfg(test)]
mod tests;
