//! The actions of no one area.

use super::action::CoreAction;
use super::chunk::{Chunk, ChunkStatus, call_loaded};
use super::cx::{Cx, Left};
use super::effect::CoreEffect;
use super::lazy;
use super::notice::Fault;
use super::session::{Phase, Session, WriterHandover};

/// Works on one. Pure: what is to be done outside is in the context's effects.
pub fn reduce(cx: &mut Cx<'_>, action: CoreAction) {
    match action {
        CoreAction::StoreOpened { slots, ephemeral } => {
            cx.session.saving.ephemeral = ephemeral;
            // A catalogue that was refused meanwhile stays refused.
            if cx.session.phase == Phase::Starting {
                cx.session.phase = if slots.is_some() { Phase::Locked } else { Phase::FirstUse };
                cx.session.access.slots = slots.unwrap_or_default();
            }
        }
        CoreAction::Failed(fault) => failed(cx, fault),
        // The area that asked hears of it (`app/reduce`).
        CoreAction::FileLeft(_) => {}
        CoreAction::ChunkCame(chunk, status) => {
            cx.session.chunks.set(chunk, status);
            if chunk == Chunk::Case {
                cx.ask_for_device();
            }
        }
        CoreAction::FetchChunk(chunk) => {
            cx.session.chunks.set(chunk, ChunkStatus::Failed);
            cx.fetch_failed();
        }
        CoreAction::NoticeRead => cx.session.notice = None,
        CoreAction::Erased => erased(cx),
        CoreAction::Writing(may) => cx.writing(may),
        // Read before the lock and come after it: nothing of it is kept.
        CoreAction::CaseListRead(_) | CoreAction::CaseRead(_) if cx.session.phase != Phase::Open => {}
        CoreAction::CaseListRead(heads) => cx.case_list_read(heads),
        CoreAction::CaseRead(case) => cx.case_read(case),
        CoreAction::DeviceRead(entries) => {
            if call_loaded(lazy::device_read(cx, &entries)).is_none() {
                cx.say(Fault::new("later-failed"));
            }
        }
        CoreAction::Go(screen) => cx.go(screen),
        CoreAction::Saved { journal, place } => {
            cx.session.saving.last = Some(cx.session.now);
            cx.session.saving.waiting.retain(|waiting| *waiting != (journal.clone(), place));
        }
        CoreAction::SaveFailed(fault) => cx.session.saving.failed = Some(fault),
        CoreAction::RetrySave => {
            cx.session.saving.failed = None;
            cx.effects.push(CoreEffect::ResumeWriting);
        }
    }
}

fn failed(cx: &mut Cx<'_>, fault: Fault) {
    match cx.session.phase {
        Phase::Open => {
            cx.session.handover = WriterHandover::Not;
            cx.say(fault);
        }
        // What was asked for before the lock is not waited for any more, nor after everything was erased.
        Phase::Locked | Phase::Clean(_) => {}
        _ => cx.session.phase = Phase::Refused(fault),
    }
}

/// Another tab erased everything: nothing is shown as if it were still kept.
fn erased(cx: &mut Cx<'_>) {
    if !matches!(cx.session.phase, Phase::Clean(_)) {
        let phase = Phase::Refused(Fault::new("fault-storage-erased"));
        *cx.session = Session { phase, chunks: cx.session.chunks, now: cx.session.now, ..Session::default() };
        cx.left = Left::Everything;
    }
}
