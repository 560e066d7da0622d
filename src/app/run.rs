//! The runner: carries out effects against the store and the browser, and sends actions back. In the chunk `vault`.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::action::Action;
use super::core::run::{Backend, open_store, run as run_core};
use super::core::{CoreAction, ExportGate, Fault};
use super::effect::Effect;
use super::{device, directory, lock, referral, transfer};
use crate::store::port::Store;

/// Where actions are sent.
pub type Send = Rc<dyn Fn(Action)>;

/// Something that is being done.
pub type Doing<T> = Pin<Box<dyn Future<Output = T>>>;

/// Carries out effects. What is behind it is in a chunk; whoever has one needs nothing of that.
pub trait EffectRunner {
    /// Carries out one effect.
    fn run(self: Rc<Self>, effect: Effect) -> Doing<()>;
}

/// The runner on an open store.
pub struct Runner {
    backend: Rc<Backend>,
    send: Send,
}

impl Runner {
    /// Opens the store and says who may open the vault in it, if there is one.
    ///
    /// # Errors
    /// The sentence for why there is no store.
    pub async fn start(or_memory: bool, send: Send, gate: Option<Rc<dyn ExportGate>>) -> Result<Rc<Self>, Fault> {
        let runner = Self::new(open_store(or_memory).await?, send, gate);
        runner.backend.watch();
        let header = runner.backend.header().await;
        let ephemeral = runner.backend.store.is_ephemeral();
        let slots = header.map(|header| header.map(|(header, _)| header.slots()));
        let seen = slots.map(|slots| CoreAction::StoreOpened { slots, ephemeral });
        (runner.send)(Action::Core(seen.unwrap_or_else(CoreAction::Failed)));
        Ok(runner)
    }

    /// A runner on an open store.
    pub fn new(store: Rc<dyn Store>, send: Send, gate: Option<Rc<dyn ExportGate>>) -> Rc<Self> {
        let core = send.clone();
        let backend = Backend::new(store, Rc::new(move |action| core(Action::Core(action))), gate);
        Rc::new(Self { backend, send })
    }

    async fn act(&self, effect: Effect) -> Result<Option<Action>, Fault> {
        Ok(match effect {
            Effect::Core(effect) => run_core(&self.backend, effect).await.map(Action::Core),
            Effect::Lock(effect) => lock::run(&self.backend, effect).await?.map(Action::Lock),
            Effect::Device(effect) => device::run(&self.backend, effect).await?.map(Action::Device),
            Effect::Directory(effect) => {
                let missing = |_| Fault::new("later-failed");
                let send = self.send.clone();
                let progress = Rc::new(move |action| send(Action::Directory(action)));
                Some(Action::Directory(directory::lazy::run(progress, effect).await.map_err(missing)?.await))
            }
            Effect::Referral(effect) => {
                let missing = |_| Fault::new("later-failed");
                let doing = referral::lazy::run(self.backend.clone(), effect).await.map_err(missing)?;
                Some(Action::Referral(doing.await))
            }
            Effect::Transfer(effect) => {
                let missing = |_| Fault::new("later-failed");
                let doing = transfer::lazy::run(self.backend.clone(), effect).await.map_err(missing)?;
                Some(Action::Transfer(doing.await?))
            }
        })
    }
}

impl EffectRunner for Runner {
    fn run(self: Rc<Self>, effect: Effect) -> Doing<()> {
        Box::pin(async move {
            let done = self.act(effect).await.unwrap_or_else(|fault| Some(Action::Core(CoreAction::Failed(fault))));
            if let Some(action) = done {
                (self.send)(action);
            }
        })
    }
}

#[cfg(test)]
mod tests;
