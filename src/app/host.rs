//! The page around Liaison, where there is one: what it is told, what it may forbid, what it brings along.
//!
//! An intranet page puts the app into itself as an element (`embed/element`). It hears what happens, never an answer of
//! the person but those of the one instrument it asked for; it may forbid that a file leaves; and it may bring a directory,
//! tools and answers of its own. `ui/app` is the only caller.

use std::future::Future;
use std::pin::Pin;

use super::action::Action;
use super::outcome::FormOutcome;
use super::state::{ExportKind, Notice, Phase, Screen, State};
use crate::domain::time::Moment;
use crate::domain::words::Words;

/// Somebody who listens.
pub trait Host {
    /// Something happened.
    fn hear(&self, told: Told);
    /// May this file leave?
    fn allows(&self, export: Export) -> Pin<Box<dyn Future<Output = bool>>>;
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything, behind the lock.
    #[default]
    Whole,
    /// One instrument or form, by its id. Nothing is stored: the answers are the host's.
    Instrument(String),
    /// The directory of services.
    Directory,
}

/// What a host is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
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
        outcome: Option<Box<FormOutcome>>,
    },
    /// What was recorded is on the disk.
    Saved {
        /// When.
        at: Moment,
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

/// A file on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is.
    pub kind: ExportKind,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it; none where it is sealed or bytes.
    pub text: Option<String>,
}

/// What there was before an action, to tell what it changed.
pub struct Before {
    phase: Phase,
    screen: Screen,
    entries: usize,
    referrals: usize,
    failed: bool,
}

impl Before {
    /// Remembers.
    pub fn of(state: &State) -> Self {
        let count = |of: fn(&crate::domain::case::Case) -> usize| state.case.as_deref().map_or(0, of);
        Self {
            phase: state.phase.clone(),
            screen: state.screen.clone(),
            entries: count(|case| case.entries.len()),
            referrals: count(|case| case.referrals.len()),
            failed: state.saving.failed.is_some(),
        }
    }
}

/// What an action changed, in the order a host hears it.
pub fn told(before: &Before, action_saved: bool, state: &State, words: &dyn Words) -> Vec<Told> {
    let mut all = Vec::new();
    let now = Before::of(state);
    let case = || state.case.as_deref().map(|case| case.reference.clone());
    let began = |phase: &Phase| matches!(phase, Phase::FirstUse | Phase::Locked | Phase::Open);
    if began(&now.phase) && before.phase == Phase::Starting {
        all.push(Told::Ready);
    }
    if (before.phase != now.phase && began(&before.phase))
        || before.screen != now.screen
        || before.entries != now.entries
    {
        let form = match (&state.screen, state.case.as_deref()) {
            (Screen::Form { run, .. }, Some(case)) => case.run(run).map(|run| run.questionnaire.clone()),
            (Screen::Score(instrument), _) => Some(instrument.clone()),
            _ => None,
        };
        let screen = if state.phase == Phase::Open { state.screen.name() } else { "lock" };
        all.push(Told::Changed { case: case(), screen, form, outcome: None });
    }
    if now.referrals > before.referrals
        && let Some((case, referral)) = state.case.as_deref().and_then(|case| Some((case, case.referrals.last()?)))
    {
        let (service, name) = (referral.service.clone(), referral.name.clone());
        all.push(Told::Referred { case: case.reference.clone(), service, name });
    }
    if action_saved && state.saving.waiting.is_empty() {
        all.push(Told::Saved { at: state.now, case: case() });
    }
    let mut failed = |fault: &super::state::Fault, fatal| {
        let words = words.say(fault.key, &[("detail", fault.detail.clone())]);
        all.push(Told::Failed { code: fault.key, words, fatal });
    };
    match (&state.phase, &state.saving.failed) {
        (Phase::Refused(fault), _) if before.phase != state.phase => failed(fault, true),
        (_, Some(fault)) if !before.failed => failed(fault, false),
        _ => {}
    }
    all
}

/// What a host may ask for, as the page would by a tap.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Begin: a new case, or the instrument anew; with answers the host has already, as JSON by form and question.
    Start(Option<String>),
    /// Open a case of this device by its local reference.
    OpenCase(String),
    /// Open a form or an instrument of the case at hand.
    OpenForm(String),
    /// End the contact, for a reason of the list.
    Stop(String),
    /// Lock.
    Lock,
    /// Make the report for one recipient, as a draft.
    ExportReport(String),
}

/// Why a host is refused, in a word for its program; the sentence is on screen or in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct No {
    /// The key of the sentence.
    pub code: &'static str,
    /// What it names.
    pub detail: String,
}

impl No {
    /// A refusal that names something.
    pub fn naming(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

/// The action that an ask stands for.
///
/// # Errors
/// Why it may not be asked now.
pub fn action_of(ask: &Ask, state: &State, stops: &[&str]) -> Result<Action, No> {
    if state.phase != Phase::Open {
        return Err(No::naming("ask-locked", ""));
    }
    if state.alone && !matches!(ask, Ask::Start(_)) {
        return Err(No::naming("ask-not-here", ""));
    }
    let case_at_hand = || state.case.as_ref().ok_or_else(|| No::naming("ask-no-case", ""));
    Ok(match ask {
        Ask::Lock => Action::Lock(super::lock::LockCause::Asked),
        Ask::Start(_) => Action::NewCase,
        Ask::OpenCase(reference) => {
            let head = state.heads.iter().find(|head| head.reference.eq_ignore_ascii_case(reference.trim()));
            Action::OpenCase(head.ok_or_else(|| No::naming("ask-unknown", reference))?.id.clone())
        }
        Ask::OpenForm(form) => case_at_hand().map(|_| Action::OpenForm(form.clone()))?,
        Ask::Stop(reason) if !stops.contains(&reason.as_str()) => return Err(No::naming("ask-unknown", reason)),
        Ask::Stop(reason) => case_at_hand().map(|_| Action::Stop { reason: reason.clone() })?,
        Ask::ExportReport(recipient) => {
            let recipient = recipient.clone();
            case_at_hand().map(|_| Action::MakeReport { recipient, kind: crate::domain::case::ReportKind::Draft })?
        }
    })
}

/// What the screen says against what was asked, once it was tried.
pub fn said_no(state: &State) -> Option<No> {
    match &state.notice {
        Some(Notice::Said(fault)) => Some(No::naming(fault.key, fault.detail.clone())),
        Some(Notice::NoConsent { recipient, .. }) => Some(No::naming("report-refused", recipient)),
        Some(Notice::NotReady(open)) => Some(No::naming("report-not-ready", open.join("; "))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Fault, Saving};
    use crate::catalogue::Text;

    fn heard(before: &State, saved: bool, after: &State) -> Vec<Told> {
        told(&Before::of(before), saved, after, &Text::english())
    }

    #[test]
    fn a_host_hears_of_the_screen_and_never_of_an_answer() {
        let starting = State::default();
        let locked = State { phase: Phase::Locked, ..State::default() };
        assert_eq!(heard(&starting, false, &locked), [Told::Ready]);
        let open = State { phase: Phase::Open, ..State::default() };
        let home = Told::Changed { case: None, screen: "home", form: None, outcome: None };
        assert_eq!(heard(&locked, false, &open), [home]);
        assert_eq!(heard(&open, false, &open), []);
        let lock = Told::Changed { case: None, screen: "lock", form: None, outcome: None };
        assert_eq!(heard(&open, false, &locked), [lock]);
    }

    #[test]
    fn saved_is_said_when_nothing_waits_any_more() {
        let open = State { phase: Phase::Open, ..State::default() };
        assert_eq!(heard(&open, true, &open), [Told::Saved { at: open.now, case: None }]);
        let waiting = [("c".to_owned(), 1)].into();
        let waits = State { saving: Saving { waiting, ..Saving::default() }, ..open.clone() };
        assert_eq!(heard(&open, true, &waits), []);
    }

    #[test]
    fn what_is_in_the_way_is_told_once() {
        let open = State { phase: Phase::Open, ..State::default() };
        let failed = Some(Fault::new("fault-storage-full"));
        let full = State { saving: Saving { failed, ..Saving::default() }, ..open.clone() };
        let [Told::Failed { code: "fault-storage-full", fatal: false, .. }] = &heard(&open, false, &full)[..] else {
            panic!("{:?}", heard(&open, false, &full));
        };
        assert_eq!(heard(&full, false, &full), []);
    }

    #[test]
    fn nothing_is_asked_of_a_locked_device() {
        let locked = State { phase: Phase::Locked, ..State::default() };
        for ask in [Ask::Start(None), Ask::Lock, Ask::ExportReport("court".into())] {
            assert_eq!(action_of(&ask, &locked, &[]).unwrap_err().code, "ask-locked");
        }
        let open = State { phase: Phase::Open, ..State::default() };
        assert_eq!(action_of(&Ask::Start(None), &open, &[]), Ok(Action::NewCase));
        assert_eq!(action_of(&Ask::OpenForm("phq-9".into()), &open, &[]).unwrap_err().code, "ask-no-case");
        assert_eq!(action_of(&Ask::Stop("bored".into()), &open, &["tired"]).unwrap_err().code, "ask-unknown");
    }
}
