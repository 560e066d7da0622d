//! What a host page asks for, as the action that a tap would be; and what the screen then says against it.

use super::action::Action;
use super::case::CaseAction;
use super::core::{Notice, Phase, Session};
use super::host::{HostCommand, HostError};
use super::interview::InterviewAction;
use super::lock::{LockAction, LockCause};
use super::report::ReportAction;
use crate::domain::case::ReportKind;

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
    use super::*;

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
