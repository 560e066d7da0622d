//! What a host page asks for, as the action that a tap would be; and what the screen then says against it.

use super::action::Action;
use super::case::CaseAction;
use super::core::{Notice, Phase, Session};
use super::host::{HostCommand, HostError};
use super::interview::InterviewAction;
use super::lock::{LockAction, LockCause};
use super::report::ReportAction;
use crate::domain::case::{ReportKind, Run};

/// The action that a command stands for.
///
/// # Errors
/// Why it may not be asked now.
pub fn action_of(command: &HostCommand, session: &Session, stops: &[&str]) -> Result<Action, HostError> {
    if session.phase != Phase::Open {
        return Err(HostError::naming("ask-locked", ""));
    }
    if session.embedded && !matches!(command, HostCommand::Start(_)) {
        return Err(HostError::naming("ask-not-here", ""));
    }
    let at_hand = || session.case.as_ref().ok_or_else(|| HostError::naming("ask-no-case", ""));
    Ok(match command {
        HostCommand::Lock => LockAction::Lock(LockCause::Asked).into(),
        HostCommand::Start(_) if would_lose_answers(session) => {
            return Err(HostError::naming("ask-answers-open", ""));
        }
        HostCommand::Start(_) => CaseAction::New.into(),
        HostCommand::OpenCase(reference) => {
            let head = session.case_list.iter().find(|head| head.reference.eq_ignore_ascii_case(reference.trim()));
            let head = head.ok_or_else(|| HostError::naming("ask-unknown", reference))?;
            CaseAction::Open(head.id.clone()).into()
        }
        HostCommand::OpenForm(form) => at_hand().map(|_| InterviewAction::OpenForm(form.clone()).into())?,
        HostCommand::Stop(reason) if !stops.contains(&reason.as_str()) => {
            return Err(HostError::naming("ask-unknown", reason));
        }
        HostCommand::Stop(reason) => at_hand().map(|_| CaseAction::Stop { reason: reason.clone() }.into())?,
        HostCommand::ExportReport(recipient) => {
            let recipient = recipient.clone();
            at_hand().map(|_| ReportAction::Make { recipient, kind: ReportKind::Draft }.into())?
        }
    })
}

/// Would what somebody answered here go unseen? What is shown alone is on no disk: it goes with the next start, unless it was
/// gone through to its end, and the page has heard of it.
fn would_lose_answers(session: &Session) -> bool {
    let by_a_person = |run: &Run| run.recorded.values().any(|recorded| recorded.author == session.author);
    let open = |run: &Run| run.finished.is_none() && by_a_person(run);
    session.embedded && session.case.as_ref().is_some_and(|case| case.runs.iter().any(open))
}

/// What the screen says against what was asked, once it was tried.
pub fn refusal(session: &Session) -> Option<HostError> {
    match &session.notice {
        Some(Notice::Said(fault)) => Some(HostError::naming(fault.key, fault.detail.clone())),
        Some(Notice::NoConsent { recipient, .. }) => Some(HostError::naming("report-refused", recipient)),
        Some(Notice::NotReady(open)) => Some(HostError::naming("report-not-ready", open.join("; "))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::case::{Case, Event};
    use crate::domain::questionnaire::{Answer, Value};
    use crate::domain::time::Timestamp;

    // Audit A0d: nothing recorded goes out of sight unseen, by a page's start either.
    #[test]
    fn a_page_that_starts_anew_takes_no_answers_away_that_somebody_is_giving() {
        let shown = |author: &str, finished: bool| {
            let mut case = Case::open("c", "L-1", "e0", Timestamp(1), "A");
            let run = || "r".to_owned();
            case.record(
                "e1",
                Timestamp(2),
                author,
                Event::RunStarted { run: run(), questionnaire: "phq-2".into(), version: "1".into() },
            );
            let answer = Some(Answer::one(Value::Boolean(true)));
            case.record("e2", Timestamp(3), author, Event::Answered { run: run(), item: "1".into(), answer });
            if finished {
                case.record("e3", Timestamp(4), author, Event::RunFinished { run: run() });
            }
            let case = Some(Rc::new(case));
            Session { phase: Phase::Open, embedded: true, author: "A".into(), case, ..Session::default() }
        };
        let start = |session: &Session| action_of(&HostCommand::Start(None), session, &[]).map_err(|no| no.code);
        assert_eq!(start(&shown("A", false)), Err("ask-answers-open"));
        assert!(start(&shown("A", true)).is_ok(), "the page has heard of it");
        assert!(start(&shown("A (filled in by the page)", false)).is_ok(), "what the page gave is the page's");
        assert!(start(&Session { embedded: false, ..shown("A", false) }).is_ok(), "a case is on the disk");
    }

    #[test]
    fn nothing_is_asked_of_a_locked_device() {
        let locked = Session { phase: Phase::Locked, ..Session::default() };
        for ask in [HostCommand::Start(None), HostCommand::Lock, HostCommand::ExportReport("court".into())] {
            assert_eq!(action_of(&ask, &locked, &[]).unwrap_err().code, "ask-locked");
        }
        let open = Session { phase: Phase::Open, ..Session::default() };
        assert_eq!(action_of(&HostCommand::Start(None), &open, &[]), Ok(CaseAction::New.into()));
        assert_eq!(action_of(&HostCommand::OpenForm("phq-9".into()), &open, &[]).unwrap_err().code, "ask-no-case");
        assert_eq!(action_of(&HostCommand::Stop("bored".into()), &open, &["tired"]).unwrap_err().code, "ask-unknown");
    }
}
