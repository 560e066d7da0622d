//! The app on the page: holds the state, passes actions through `reduce`, hands effects to the runner, draws.
//!
//! What it does for a start is in [`start`], an action in [`act`], what the page around asks for in [`commands`].

mod act;
mod commands;
mod content;
mod idle;
mod message;
mod start;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use yew::html::Scope;
use yew::prelude::*;

pub use self::message::{CommandRefusal, CommandResult, Message, Reply};
use super::context::{Context as Shown, Page};
use super::{page_shell, screens};
use crate::app::core::{Chunk, ChunkStatus, CoreAction, Phase, Screen};
use crate::app::host::{Host, HostConfig, HostError};
use crate::app::referral::PackStage;
use crate::app::run::{EffectRunner, Send};
use crate::app::transfer::Stage;
use crate::app::{Action, State};
use crate::browser::idle_watch::IdleWatch;
use crate::browser::mount_point::MountPoint;
use crate::browser::unload_guard;
use crate::catalogue::Text;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::device::DeviceSettings;
use crate::domain::messages::Messages;

/// How the app is put on a page.
#[derive(Clone, Properties)]
pub struct Mount {
    /// Where on the page.
    pub place: MountPoint,
    /// What the page brings along.
    pub config: Rc<HostConfig>,
    /// The page around, where there is one that listens.
    pub host: Option<Rc<dyn Host>>,
    /// Where the app leaves its own address, to be asked.
    pub link: Rc<RefCell<Option<Scope<App>>>>,
}

impl PartialEq for Mount {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.config, &other.config)
    }
}

/// The app.
pub struct App {
    state: Rc<State>,
    /// Empty until the chunk `case` brings it, or the page one instrument.
    content: Rc<ClinicalContent>,
    text: Rc<Text>,
    page: Rc<Page>,
    host: Option<Rc<dyn Host>>,
    config: Rc<HostConfig>,
    send: Send,
    runner: Option<Rc<dyn EffectRunner>>,
    /// The directory that lies beside the app, until it can be read.
    beside: Option<String>,
    /// The screen and phase last drawn, the pages of screens of files and of a referral pack, and whether a form asks about a
    /// change.
    shown: Option<(Screen, Phase, Stage, PackStage, bool)>,
    /// Did the last action leave an error summary that should take the focus?
    to_summary: bool,
    /// Was a report or a referral pack asked for, and something said of it that should take the focus?
    to_notice: bool,
    /// Would something be lost if the page were left now?
    unsaved: Rc<Cell<bool>>,
    _leaving: Option<EventListener>,
    /// Milliseconds without a touch after which it locks.
    idle: Rc<Cell<i64>>,
    _presence: Option<IdleWatch>,
}

impl Component for App {
    type Message = Message;
    type Properties = Mount;

    fn create(ctx: &Context<Self>) -> Self {
        let Mount { place, config, host, link: address } = ctx.props().clone();
        address.replace(Some(ctx.link().clone()));
        let sender = ctx.link().clone();
        let send: Send = Rc::new(move |action| sender.send_message(Message::Happened(action)));
        let needs = start::Needs::of(&config);
        let tell = ctx.link().callback(|message| message);
        start::begin(needs, &send);
        let unsaved = Rc::new(Cell::new(false));
        let idle = Rc::new(Cell::new(idle::idle_ms(&config, DeviceSettings::default())));
        let page = Page { place, view: config.view.clone(), brand: config.brand.clone() };
        Self {
            _presence: start::watch(tell, &page.place, &idle).filter(|_| needs == start::Needs::Vault),
            idle,
            _leaving: unload_guard::ask_while(unsaved.clone()),
            unsaved,
            state: Rc::default(),
            content: Rc::default(),
            text: Rc::new(Text::core()),
            page: Rc::new(page),
            host,
            config,
            send,
            runner: None,
            beside: None,
            shown: None,
            to_summary: false,
            to_notice: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Ready(runner) => {
                self.runner = Some(runner);
                return false;
            }
            Message::Happened(Action::Core(CoreAction::ChunkCame(chunk, ChunkStatus::Here))) => {
                self.take_words(chunk);
                self.act(Action::Core(CoreAction::ChunkCame(chunk, ChunkStatus::Here)));
                match chunk {
                    Chunk::Vault if self.runner.is_none() => {
                        let tell = ctx.link().callback(|message| message);
                        start::open_store(tell, self.send.clone(), self.config.memory, self.host.clone());
                    }
                    Chunk::Interview if start::Needs::of(&self.config) == start::Needs::Interview => self.begin_form(),
                    Chunk::Case => self.begin_embedded(),
                    Chunk::Vault | Chunk::Interview | Chunk::Documents | Chunk::Directory | Chunk::ReferralPack => {}
                }
            }
            Message::Happened(action) => self.act(action),
            Message::Directory(json) => self.beside = Some(json),
            Message::Asked(command, reply) => {
                let came = self.asked(command);
                reply(came.map_err(|HostError { code, detail }| {
                    let detail = [("detail", detail.clone()), ("recipient", detail)];
                    CommandRefusal { code, words: self.text.say(code, &detail) }
                }));
            }
        }
        self.take_directory();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let active = self.state.session.content.as_ref();
        let shown = Shown {
            state: self.state.clone(),
            content: active.map_or_else(|| self.content.clone(), |active| active.0.clone()),
            text: self.text.clone(),
            send: ctx.link().callback(Message::Happened),
            page: self.page.clone(),
        };
        page_shell::page_shell(&shown, screens::screen(&shown))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let session = &self.state.session;
        let asks = self.state.interview.pending.is_some() || !self.state.case.quietens.is_empty();
        let stages = (self.state.transfer.stage(), self.state.referral.stage());
        let now = (session.screen.clone(), session.phase.clone(), stages.0, stages.1, asks);
        let turned = self.shown.as_ref() != Some(&now);
        if std::mem::take(&mut self.to_summary) {
            self.page.place.error_summary();
        } else if std::mem::take(&mut self.to_notice) {
            self.page.place.notice();
        } else if turned {
            // The first heading takes the focus, so that a screen reader starts where the page starts.
            self.page.place.heading(self.shown.is_some());
        }
        self.shown = Some(now);
        let key = if self.state.has_problem() { "title-error" } else { "title" };
        self.page.place.title(&self.text.text(key));
    }
}
