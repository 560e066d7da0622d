//! One writer among the tabs of this browser. The others read, are told so, and may write when that tab is done.
//! Called by `app/run` when a vault opens.
//!
//! Web Locks where the browser has them: the browser itself frees the lock of a tab that died. A page on plain http has
//! none, and some refuse it, so there the tabs ask each other on a channel; a tab that the browser froze does not
//! answer, and then two may believe that they write. Neither overwrites the other even so: the store refuses a place
//! that is taken.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::writer_channel::{Channel, NAME, OnChange};

/// The right to write, or the place in the queue for it. Given up when dropped.
pub struct WriterLock {
    held: Rc<Held>,
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        self.held.given_up.set(true);
        self.held.channel.take();
        if let Some(release) = self.held.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Asks to write, and waits for the first answer. `changed` hears every later one.
pub async fn acquire(changed: OnChange) -> (WriterLock, bool) {
    let (answered, first) = (Rc::new(Cell::new(false)), Rc::new(RefCell::new(None::<Function>)));
    let promise = Promise::new(&mut |resolve, _| {
        first.replace(Some(resolve));
    });
    let told: OnChange = Rc::new(move |may| {
        if answered.replace(true) {
            changed(may);
        } else if let Some(resolve) = first.take() {
            let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::from_bool(may));
        }
    });
    let held = Rc::new(Held::default());
    match manager() {
        Some(manager) => request(manager, held.clone(), told, true),
        None => held.use_channel(told),
    }
    let seat = WriterLock { held };
    let may = JsFuture::from(promise).await.is_ok_and(|may| may.is_truthy());
    (seat, may)
}

#[derive(Default)]
struct Held {
    release: RefCell<Option<Function>>,
    given_up: Cell<bool>,
    /// Was an answer given to the last request for the lock?
    answered: Cell<bool>,
    /// Keeps the channel, where one is used.
    channel: RefCell<Option<Rc<Channel>>>,
}

impl Held {
    fn use_channel(&self, told: OnChange) {
        if !self.given_up.get() {
            self.channel.replace(Channel::open(told));
        }
    }
}

/// `navigator.locks`, by name: it is not there on plain http.
fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!manager.is_undefined() && !manager.is_null()).then_some(manager)
}

/// Asks for the lock: first only if it is free, so that the answer comes at once, then in the queue.
fn request(manager: JsValue, held: Rc<Held>, told: OnChange, if_free: bool) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &if_free.into());
    let again = manager.clone();
    held.answered.set(false);
    let (refused, instead) = (held.clone(), told.clone());
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        held.answered.set(true);
        if held.given_up.get() {
            return JsValue::UNDEFINED;
        }
        if lock.is_null() {
            told(false);
            request(again, held, told, false);
            return JsValue::UNDEFINED;
        }
        // The lock is held until this promise is kept.
        let kept = Promise::new(&mut |resolve, _| {
            held.release.replace(Some(resolve));
        });
        told(true);
        kept.into()
    });
    let asked = Reflect::get(&manager, &"request".into()).ok().and_then(|ask| ask.dyn_into::<Function>().ok());
    let asked = asked.and_then(|ask| ask.call3(&manager, &NAME.into(), &options, &granted).ok());
    let promise = asked.and_then(|asked| asked.dyn_into::<Promise>().ok());
    spawn_local(async move {
        // It ends when the lock is given back, or with the page; at once where the browser gives no locks after all.
        let ended = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if !ended && !refused.answered.get() {
            refused.use_channel(instead);
        }
    });
}
