//! Asks before the page is left while something would be lost. Called by `ui/app`.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};

/// Listens for as long as the listener is kept. The browser asks in its own words; ours would not be shown.
pub fn ask_while(unsaved: Rc<Cell<bool>>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if unsaved.get() {
            event.prevent_default();
        }
    }))
}
