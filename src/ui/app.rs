//! The app on the page: holds the state, passes actions through `reduce`, hands effects to the runner.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;
use yew::prelude::*;

use super::context::{Context as Shown, Page};
use super::{page_shell, screens};
use crate::app::host::{Ask, Before, Host, No, Told, View, action_of, said_no, told};
use crate::app::inputs::{Filled, Inputs, filled, with_inputs};
use crate::app::later::{Later, at_once, catalogue};
use crate::app::leaving::Stage;
use crate::app::outcome::outcome_of;
use crate::app::run::{Runner, Send, fetch_all, open_store};
use crate::app::{
    Action, Effect, Fault, LeavingEffect, LockCause, Notice, Phase, ReportFile, Screen, Stamped, State, reduce,
};
use crate::browser::place::Place;
use crate::browser::presence::{self, Away, Presence};
use crate::browser::{clock, leaving, random};
use crate::catalogue::Text;
use crate::domain::device::Settings;
use crate::domain::library::Library;
use crate::domain::time::Moment;
use crate::domain::words::Words;

/// What reaches the app.
pub enum Message {
    /// The store is open.
    Ready(Rc<Runner>),
    /// Something happened.
    Happened(Action),
    /// The page around asks for something, and wants to know what came of it.
    Asked(Ask, Reply),
}

/// Where the answer to an ask goes.
pub type Reply = Box<dyn FnOnce(Result<Answered, Refusal>)>;

/// Why nothing came of it: a word for a program, and the sentence.
pub struct Refusal {
    /// The key of the sentence.
    pub code: &'static str,
    /// The sentence.
    pub words: String,
}

/// What came of an ask.
pub struct Answered {
    /// The local reference of the case at hand.
    pub case: Option<String>,
    /// Report files that were made.
    pub files: Vec<ReportFile>,
}

/// How the app is put on a page.
#[derive(Clone, Properties)]
pub struct Mount {
    /// Where on the page.
    pub place: Place,
    /// What the page brings along.
    pub inputs: Rc<Inputs>,
    /// The page around, where there is one that listens.
    pub host: Option<Rc<dyn Host>>,
    /// Where the app leaves its own address, to be asked.
    pub link: Rc<RefCell<Option<Scope<App>>>>,
}

impl PartialEq for Mount {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inputs, &other.inputs)
    }
}

/// The app.
pub struct App {
    state: Rc<State>,
    /// Empty until the second half of the program brings it.
    library: Rc<Library>,
    text: Rc<Text>,
    page: Rc<Page>,
    host: Option<Rc<dyn Host>>,
    inputs: Rc<Inputs>,
    send: Send,
    runner: Option<Rc<Runner>>,
    /// The screen and phase last drawn, and the page of a screen of files.
    shown: Option<(Screen, Phase, Stage)>,
    /// Did the last action leave an error summary that should take the focus?
    to_summary: bool,
    /// Would something be lost if the page were left now?
    unsaved: Rc<Cell<bool>>,
    _leaving: Option<EventListener>,
    /// Milliseconds without a touch after which it locks.
    idle: Rc<Cell<i64>>,
    _presence: Option<Presence>,
}

impl Component for App {
    type Message = Message;
    type Properties = Mount;

    fn create(ctx: &Context<Self>) -> Self {
        let Mount { place, inputs, host, link: address } = ctx.props().clone();
        address.replace(Some(ctx.link().clone()));
        let link = ctx.link().clone();
        let sender = ctx.link().clone();
        let send: Send = Rc::new(move |action| sender.send_message(Message::Happened(action)));
        let outward = send.clone();
        let memory = inputs.memory;
        let (whole, told) = (inputs.view == View::Whole && inputs.questionnaire.is_none(), host.clone());
        spawn_local(async move {
            if !whole {
                return fetch_alone(send);
            }
            match open_store(memory).await {
                Ok(store) => {
                    let runner = Runner::new(store, send, screens::fetch_later, told);
                    link.send_message(Message::Ready(runner.clone()));
                    spawn_local(runner.clone().run(Effect::FetchLater));
                    runner.look().await;
                }
                Err(fault) => link.send_message(Message::Happened(Action::Failed(fault))),
            }
        });
        let unsaved = Rc::new(Cell::new(false));
        let idle = Rc::new(Cell::new(idle_ms(&inputs, Settings::default())));
        let link = ctx.link().clone();
        let field = place.clone();
        let away = Rc::new(move |away| {
            // A field being typed in passes its text on first.
            field.leave_field();
            let cause = if away == Away::Idle { LockCause::Idle } else { LockCause::Hidden };
            link.send_message(Message::Happened(Action::Lock(cause)));
        });
        let page = Page { place, view: inputs.view.clone(), brand: inputs.brand.clone() };
        Self {
            _presence: presence::watch(idle.clone(), away).filter(|_| whole),
            idle,
            _leaving: leaving::ask_while(unsaved.clone()),
            unsaved,
            state: Rc::default(),
            library: Rc::default(),
            text: Rc::new(Text::english_first()),
            page: Rc::new(page),
            host,
            inputs,
            send: outward,
            runner: None,
            shown: None,
            to_summary: false,
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Ready(runner) => {
                self.runner = Some(runner);
                return false;
            }
            Message::Happened(Action::LaterCame(Later::Here)) => {
                self.take_catalogue();
                self.act(Action::LaterCame(Later::Here));
                self.begin_alone();
            }
            Message::Happened(action) => self.act(action),
            Message::Asked(ask, reply) => {
                let came = self.asked(ask);
                reply(came.map_err(|No { code, detail }| {
                    let detail = [("detail", detail.clone()), ("recipient", detail)];
                    Refusal { code, words: self.text.say(code, &detail) }
                }));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let shown = Shown {
            state: self.state.clone(),
            library: self.state.library.as_ref().map_or_else(|| self.library.clone(), |in_use| in_use.0.clone()),
            text: self.text.clone(),
            send: ctx.link().callback(Message::Happened),
            page: self.page.clone(),
        };
        page_shell::page_shell(&shown, screens::screen(&shown))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let now = (self.state.screen.clone(), self.state.phase.clone(), self.state.leaving.stage());
        let turned = self.shown.as_ref() != Some(&now);
        if std::mem::take(&mut self.to_summary) {
            self.page.place.error_summary();
        } else if turned {
            // The first heading takes the focus, so that a screen reader starts where the page starts.
            self.page.place.heading(self.shown.is_some());
        }
        self.shown = Some(now);
        let key = match self.has_summary() {
            true => "title-error",
            false => "title",
        };
        self.page.place.title(&self.text.text(key));
    }
}

/// Fetches the second half where there is no runner.
fn fetch_alone(send: Send) {
    spawn_local(async move {
        let here = fetch_all(screens::fetch_later).await;
        send(Action::LaterCame(if here { Later::Here } else { Later::Failed }));
    });
}

/// In milliseconds; a page may ask for less than the device, never for more.
fn idle_ms(inputs: &Inputs, settings: Settings) -> i64 {
    let device = settings.idle_minutes;
    i64::from(inputs.idle_minutes.map_or(device, |page| page.clamp(1, device))) * 60_000
}

impl App {
    fn act(&mut self, action: Action) {
        let library = self.library.clone();
        let Ok(seed) = random::bytes() else {
            Rc::make_mut(&mut self.state).phase = Phase::Refused(Fault::new("fault-no-random"));
            return;
        };
        let asks_for_check = matches!(
            action,
            Action::Next
                | Action::FinishForm
                | Action::DecideUrgency(_)
                | Action::Adult { .. }
                | Action::ConfirmTransfer { .. }
                | Action::CreateVault { .. }
                | Action::Unlock { .. }
                | Action::NotUnlocked(_)
                | Action::Tool(_)
                | Action::Tablet(_)
                | Action::Leaving(_)
        );
        let before = self.host.is_some().then(|| Before::of(&self.state));
        let saved = matches!(action, Action::Saved { .. });
        let stamped = Stamped { at: Moment(clock::now_ms()), seed, action };
        let effects = reduce(Rc::make_mut(&mut self.state), stamped, &library, self.text.as_ref());
        self.unsaved.set(self.state.saving.would_lose());
        if let Some(in_use) = &self.state.library {
            self.idle.set(idle_ms(&self.inputs, in_use.0.device.settings));
        }
        self.to_summary = asks_for_check && self.has_summary();
        for effect in effects {
            if let Some(runner) = self.runner.clone() {
                // The screen is painted first: opening the vault holds the thread for a moment.
                spawn_local(async move {
                    if let Effect::CreateVault { .. }
                    | Effect::Unlock { .. }
                    | Effect::ChangeSlot(_)
                    | Effect::Leaving(LeavingEffect::Make(_) | LeavingEffect::Open { .. }) = effect
                    {
                        gloo_timers::future::TimeoutFuture::new(30).await;
                    }
                    runner.run(effect).await;
                });
            } else if effect == Effect::FetchLater {
                fetch_alone(self.send.clone());
            }
        }
        if let Some((host, before)) = self.host.clone().zip(before) {
            let result = || {
                let form = self.alone_form()?;
                at_once(outcome_of(&self.state, &library, self.text.as_ref(), form)).flatten().map(Box::new)
            };
            for told in told(&before, saved, &self.state, self.text.as_ref()) {
                match told {
                    Told::Changed { case, screen, form, .. } => {
                        host.hear(Told::Changed { case, screen, form, outcome: result() });
                    }
                    told => host.hear(told),
                }
            }
        }
    }

    /// The form shown alone, if one is.
    fn alone_form(&self) -> Option<&str> {
        match &self.page.view {
            View::Instrument(id) => Some(id),
            _ => None,
        }
    }

    /// Does what the page around asks for.
    fn asked(&mut self, ask: Ask) -> Result<Answered, No> {
        let stops = self.library.codes("stop-reasons").iter().map(|row| row.code.as_str()).collect::<Vec<_>>();
        let action = action_of(&ask, &self.state, &stops)?;
        let prefill = if let Ask::Start(prefill) = ask { prefill } else { None };
        let filled = self.filled(prefill.as_deref())?;
        let action = if self.state.alone { self.open_alone() } else { action };
        self.act(action);
        if let Some(filled) = filled {
            self.act(Action::FillIn(filled));
        }
        if let Some(no) = said_no(&self.state) {
            return Err(no);
        }
        let files = match &self.state.notice {
            Some(Notice::Made(files)) => files.clone(),
            _ => Vec::new(),
        };
        // What is shown alone is no case of this device.
        let case = self.state.case.as_ref().filter(|_| !self.state.alone);
        Ok(Answered { case: case.map(|case| case.reference.clone()), files })
    }

    fn filled(&self, prefill: Option<&str>) -> Result<Option<Filled>, No> {
        let Some(json) = prefill.or(self.inputs.prefill.as_deref()) else { return Ok(None) };
        let library = self.state.library.as_ref().map_or(&self.library, |in_use| &in_use.0);
        let filled = at_once(filled(library, json)).unwrap_or_else(|| Err(Fault::new("later-failed")));
        filled.map(Some).map_err(|fault| No::naming(fault.key, fault.detail))
    }

    fn open_alone(&self) -> Action {
        Action::OpenAlone(self.alone_form().map(str::to_owned))
    }

    /// Shows the one thing a page asked for, once all is here.
    fn begin_alone(&mut self) {
        if self.page.view == View::Whole || matches!(self.state.phase, Phase::Refused(_)) {
            return;
        }
        match self.filled(None) {
            Ok(filled) => {
                self.act(self.open_alone());
                filled.into_iter().for_each(|filled| self.act(Action::FillIn(filled)));
            }
            Err(No { code, detail }) => self.act(Action::Failed(Fault::naming(code, detail))),
        }
    }

    /// The second half of the program brings forms, instruments, rules and every sentence; the page, what it has.
    fn take_catalogue(&mut self) {
        let Some(brought) = at_once(catalogue()) else { return };
        self.text = Rc::new(brought.text);
        let library = brought.library.map_err(|error| Fault::naming("fault-catalogue", error.to_string()));
        let with = library.and_then(|library| {
            let now = Moment(clock::now_ms());
            at_once(with_inputs(&library, self.text.as_ref(), &self.inputs, now))
                .unwrap_or_else(|| Err(Fault::new("later-failed")))
        });
        match with {
            Ok((library, view)) => {
                self.library = Rc::new(library);
                Rc::make_mut(&mut self.page).view = view;
            }
            Err(fault) => self.act(Action::Failed(fault)),
        }
    }

    fn has_summary(&self) -> bool {
        let state = &self.state;
        state.attempted
            || !state.problems.is_empty()
            || state.adult_problem
            || state.decision_problem.is_some()
            || state.lock.problem.is_some()
            || state.tablet.problem.is_some()
            || state.leaving.problem.is_some()
            || !state.tools.problems.is_empty()
    }
}
