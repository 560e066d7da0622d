//! One writer among tabs without Web Locks: they ask each other on a channel, and the lower number writes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::random;

/// The name of the lock and of the channel.
pub(super) const NAME: &str = "liaison-writer";
/// How long an asking tab waits for an objection, in milliseconds.
const OBJECTION_MS: u32 = 300;
/// How often a reading tab asks again, in milliseconds: the writer may have died without a word.
const ASK_AGAIN_MS: u32 = 3_000;

/// OnChange `true` when this tab may write, `false` when another does.
pub(super) type OnChange = Rc<dyn Fn(bool)>;

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Asking,
    Writing,
    Reading,
}

/// The way without Web Locks.
pub(super) struct Channel {
    channel: BroadcastChannel,
    /// Of two that ask at once, the lower number writes.
    number: u32,
    role: Cell<Role>,
    told: OnChange,
    listening: RefCell<Option<(EventListener, Interval)>>,
}

impl Channel {
    pub(super) fn open(told: OnChange) -> Option<Rc<Self>> {
        let Ok(channel) = BroadcastChannel::new(NAME) else {
            told(true);
            return None;
        };
        let number = random::bytes().map_or(0, u32::from_be_bytes);
        let role = Cell::new(Role::Reading);
        let this = Rc::new(Self { channel, number, role, told, listening: RefCell::default() });
        let heard = Rc::downgrade(&this);
        let listener = EventListener::new(&this.channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some((this, message)) = heard.upgrade().zip(message) {
                this.hear(&message);
            }
        });
        let again = Rc::downgrade(&this);
        let interval = Interval::new(ASK_AGAIN_MS, move || {
            if let Some(this) = again.upgrade().filter(|this| this.role.get() == Role::Reading) {
                this.ask();
            }
        });
        this.listening.replace(Some((listener, interval)));
        this.ask();
        Some(this)
    }

    fn post(&self, message: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(message));
    }

    fn ask(self: &Rc<Self>) {
        self.role.set(Role::Asking);
        self.post(&self.number.to_string());
        let waiting = Rc::downgrade(self);
        Timeout::new(OBJECTION_MS, move || {
            if let Some(this) = waiting.upgrade().filter(|this| this.role.get() == Role::Asking) {
                this.role.set(Role::Writing);
                (this.told)(true);
            }
        })
        .forget();
    }

    fn hear(self: &Rc<Self>, message: &str) {
        match (message, self.role.get()) {
            // Also when it comes late, from a tab that was busy: of two that write, whoever hears it gives way.
            ("mine", Role::Asking | Role::Writing) => {
                self.role.set(Role::Reading);
                (self.told)(false);
            }
            ("free", Role::Reading) => self.ask(),
            ("mine" | "free", _) => {}
            (_, Role::Writing) => self.post("mine"),
            (number, Role::Asking) if number.parse().is_ok_and(|number: u32| self.number < number) => self.post("mine"),
            _ => {}
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if self.role.get() == Role::Writing {
            self.post("free");
        }
        self.channel.close();
    }
}
