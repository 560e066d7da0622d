//! Starting: which chunks are fetched, and in which order.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::message::Message;
use crate::app::core::{Chunk, ChunkStatus, CoreAction, View};
use crate::app::host::{Host, HostConfig};
use crate::app::lazy;
use crate::app::lock::{LockAction, LockCause};
use crate::app::run::Send;
use crate::browser::idle_watch::{self, Away, IdleWatch};
use crate::browser::mount_point::MountPoint;
use crate::ui::screens;

/// What has to be fetched before there is anything to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// The interview: one form that came along.
    Interview,
    /// The catalogue, beside the interview.
    Case,
    /// The vault; the rest follows while somebody unlocks.
    Vault,
}

impl Needs {
    pub(super) fn of(config: &HostConfig) -> Self {
        let alone = config.packs.is_empty() && config.directory.is_none();
        match &config.view {
            _ if config.questionnaire.is_some() && alone => Needs::Interview,
            View::Instrument(_) if config.pack.is_some() && alone => Needs::Interview,
            View::Whole if config.questionnaire.is_none() => Needs::Vault,
            _ => Needs::Case,
        }
    }
}

/// Begins with what there has to be first.
pub(super) fn begin(needs: Needs, send: &Send) {
    match needs {
        Needs::Interview => fetch_soon(&[Chunk::Interview], send),
        Needs::Case => fetch_soon(&[Chunk::Interview, Chunk::Case], send),
        Needs::Vault => fetch_soon(&[Chunk::Vault], send),
    }
}

/// Opens the store, now that the chunk `vault` is here. The lock is painted, then the rest is fetched.
pub(super) fn open_store(tell: Callback<Message>, send: Send, or_memory: bool, host: Option<Rc<dyn Host>>) {
    spawn_local(async move {
        let Ok(opening) = lazy::start_runner(or_memory, send.clone(), host.map(|host| host as _)).await else {
            return send(CoreAction::ChunkCame(Chunk::Vault, ChunkStatus::Failed).into());
        };
        match opening.await {
            Ok(runner) => tell.emit(Message::Ready(runner)),
            Err(fault) => return send(CoreAction::Failed(fault).into()),
        }
        gloo_timers::future::TimeoutFuture::new(0).await;
        for chunk in Chunk::ALL.into_iter().filter(|chunk| *chunk != Chunk::Vault) {
            fetch(chunk, &send).await;
        }
    });
}

/// Fetches chunks one after the other, without holding anything up.
pub(super) fn fetch_soon(chunks: &[Chunk], send: &Send) {
    let (chunks, send) = (chunks.to_vec(), send.clone());
    spawn_local(async move {
        for chunk in chunks {
            fetch(chunk, &send).await;
        }
    });
}

/// Fetches a chunk with all that is in it, of the app and of its screens, and says whether it came.
async fn fetch(chunk: Chunk, send: &Send) {
    let here = lazy::load(chunk).await.is_ok() && screens::load(chunk).await.is_ok();
    let status = if here { ChunkStatus::Here } else { ChunkStatus::Failed };
    send(CoreAction::ChunkCame(chunk, status).into());
}

/// Locks when nobody is there any more.
pub(super) fn watch(tell: Callback<Message>, place: &MountPoint, idle: &Rc<Cell<i64>>) -> Option<IdleWatch> {
    let field = place.clone();
    let away = Rc::new(move |away| {
        // A field being typed in passes its text on first.
        field.leave_field();
        let cause = if away == Away::Idle { LockCause::Idle } else { LockCause::Hidden };
        tell.emit(Message::Happened(LockAction::Lock(cause).into()));
    });
    idle_watch::watch(idle.clone(), away)
}
