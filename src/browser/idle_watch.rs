//! Is somebody there? Tells when nobody touched the page for a while and when the page went out of sight. Called by
//! `ui/app`, which locks.
//!
//! A device asleep runs no timer: so it is not counted down, but looked at the clock, again and when the page comes
//! back.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, VisibilityState};

use super::clock;

/// How often the clock is looked at, in milliseconds.
const LOOK_MS: u32 = 2_000;

/// Why nobody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// Nothing was touched for the time set.
    Idle,
    /// Another tab, another app, or the screen is off.
    Hidden,
}

/// Watches for as long as this value is kept.
pub struct IdleWatch {
    _listeners: Vec<EventListener>,
    _look: Interval,
}

/// Starts to watch; `idle_ms` may change meanwhile. A page hidden by the chooser of a file that was asked for here (on
/// some devices it is an app of its own) is not away: the time of inactivity still runs.
pub fn watch(idle_ms: Rc<Cell<i64>>, away: Rc<dyn Fn(Away)>) -> Option<IdleWatch> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let touched = Rc::new(Cell::new(clock::now_ms()));
    let choosing = Rc::new(Cell::new(false));
    let look: Rc<dyn Fn()> = {
        let (touched, away) = (touched.clone(), away.clone());
        Rc::new(move || {
            // A clock set back counts as well: how long it really was is not known.
            let still = clock::now_ms() - touched.get();
            if still >= idle_ms.get() || still < 0 {
                touched.set(clock::now_ms());
                away(Away::Idle);
            }
        })
    };
    let mut listeners = Vec::new();
    for event in ["pointerdown", "keydown", "input", "wheel", "touchmove"] {
        let (touched, choosing, look) = (touched.clone(), choosing.clone(), look.clone());
        let options = EventListenerOptions::run_in_capture_phase();
        listeners.push(EventListener::new_with_options(&document, event, options, move |_| {
            // The first touch after a long sleep does not count as having been there.
            look();
            touched.set(clock::now_ms());
            choosing.set(false);
        }));
    }
    for event in ["click", "change", "cancel"] {
        let choosing = choosing.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        listeners.push(EventListener::new_with_options(&document, event, options, move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if input.is_some_and(|input| input.type_() == "file") {
                choosing.set(event.type_() == "click");
            }
        }));
    }
    let hidden = {
        let (look, away, choosing) = (look.clone(), away.clone(), choosing.clone());
        move |document: &Document| match document.visibility_state() {
            VisibilityState::Hidden if !choosing.get() => away(Away::Hidden),
            _ => look(),
        }
    };
    let shown = document.clone();
    listeners.push(EventListener::new(&document, "visibilitychange", move |_| hidden(&shown)));
    // A page kept in memory for the Back button would keep its key.
    listeners.push(EventListener::new(&window, "pagehide", move |_| away(Away::Hidden)));
    Some(IdleWatch { _listeners: listeners, _look: Interval::new(LOOK_MS, move || look()) })
}
