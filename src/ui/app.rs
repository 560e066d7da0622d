//! The app on the page: holds the state, passes actions through `reduce`, hands effects to the runner.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::Context as Shown;
use super::{frame, screens};
use crate::app::later::{Later, at_once, catalogue};
use crate::app::leaving::Stage;
use crate::app::run::{Runner, Send, store_fault};
use crate::app::{Action, Effect, Fault, LeavingEffect, LockCause, Phase, Screen, Stamped, State, reduce};
use crate::browser::presence::{self, Away, Presence};
use crate::browser::{clock, focus, leaving, random};
use crate::catalogue::Text;
use crate::domain::device::Settings;
use crate::domain::library::Library;
use crate::domain::time::Moment;
use crate::domain::words::Words;
use crate::store::indexed_db::IndexedDbStore;

/// What reaches the app.
pub enum Message {
    /// The store is open.
    Ready(Rc<Runner>),
    /// Something happened.
    Happened(Action),
}

/// The app.
pub struct App {
    state: Rc<State>,
    /// Empty until the second half of the program brings it.
    library: Rc<Library>,
    text: Rc<Text>,
    runner: Option<Rc<Runner>>,
    /// The screen and phase last drawn, and the page of a screen of files.
    shown: Option<(Screen, Phase, Stage)>,
    /// Did the last action leave an error summary that should take the focus?
    to_summary: bool,
    /// Is something not on the disk yet?
    unsaved: Rc<Cell<bool>>,
    _leaving: Option<EventListener>,
    /// Milliseconds without a touch after which it locks.
    idle: Rc<Cell<i64>>,
    _presence: Option<Presence>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let sender = ctx.link().clone();
        let send: Send = Rc::new(move |action| sender.send_message(Message::Happened(action)));
        spawn_local(async move {
            match IndexedDbStore::open().await {
                Ok(store) => {
                    let runner = Runner::new(Rc::new(store), send, screens::fetch_later);
                    link.send_message(Message::Ready(runner.clone()));
                    spawn_local(runner.clone().run(Effect::FetchLater));
                    runner.look().await;
                }
                Err(error) => link.send_message(Message::Happened(Action::Failed(store_fault(&error)))),
            }
        });
        let unsaved = Rc::new(Cell::new(false));
        let idle = Rc::new(Cell::new(minutes(Settings::default().idle_minutes)));
        let link = ctx.link().clone();
        let away = Rc::new(move |away| {
            // A field being typed in passes its text on first.
            focus::leave_field();
            let cause = if away == Away::Idle { LockCause::Idle } else { LockCause::Hidden };
            link.send_message(Message::Happened(Action::Lock(cause)));
        });
        Self {
            _presence: presence::watch(idle.clone(), away),
            idle,
            _leaving: leaving::ask_while(unsaved.clone()),
            unsaved,
            state: Rc::default(),
            library: Rc::default(),
            text: Rc::new(Text::english_first()),
            runner: None,
            shown: None,
            to_summary: false,
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Ready(runner) => {
                self.runner = Some(runner);
                return false;
            }
            Message::Happened(action) => action,
        };
        if matches!(action, Action::LaterCame(Later::Here)) {
            self.take_catalogue();
        }
        let library = self.library.clone();
        let Ok(seed) = random::bytes() else {
            Rc::make_mut(&mut self.state).phase = Phase::Refused(Fault::new("fault-no-random"));
            return true;
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
        let stamped = Stamped { at: Moment(clock::now_ms()), seed, action };
        let effects = reduce(Rc::make_mut(&mut self.state), stamped, &library, self.text.as_ref());
        self.unsaved.set(!self.state.saving.waiting.is_empty());
        if let Some(in_use) = &self.state.library {
            self.idle.set(minutes(in_use.0.device.settings.idle_minutes));
        }
        self.to_summary = asks_for_check && self.has_summary();
        if let Some(runner) = &self.runner {
            for effect in effects {
                let runner = runner.clone();
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
        };
        frame::frame(&shown, screens::screen(&shown))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let now = (self.state.screen.clone(), self.state.phase.clone(), self.state.leaving.stage());
        let turned = self.shown.as_ref() != Some(&now);
        if std::mem::take(&mut self.to_summary) {
            focus::error_summary();
        } else if turned {
            // The first heading takes the focus, so that a screen reader starts where the page starts.
            focus::heading(self.shown.is_some());
        }
        self.shown = Some(now);
        let key = match self.has_summary() {
            true => "title-error",
            false => "title",
        };
        focus::title(&self.text.text(key));
    }
}

/// In milliseconds.
fn minutes(count: u32) -> i64 {
    i64::from(count) * 60_000
}

impl App {
    /// The second half of the program brings forms, instruments, rules and every sentence.
    fn take_catalogue(&mut self) {
        let Some(brought) = at_once(catalogue()) else { return };
        self.text = Rc::new(brought.text);
        match brought.library {
            Ok(library) => self.library = Rc::new(library),
            Err(error) => {
                Rc::make_mut(&mut self.state).phase =
                    Phase::Refused(Fault::naming("fault-catalogue", error.to_string()));
            }
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
