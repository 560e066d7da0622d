//! Prints a document that is not the page. Called by `app/run` with the HTML of a court report or handout.
//!
//! The document goes into a hidden frame of our own origin and is printed from there, so that the screen stays as it is
//! and no window opens that a blocker would stop. The frame inherits the page's content security policy: scripts in the
//! document do not run, and where it allows no `<style>` either, the same rules are given to the document as a constructed
//! style sheet, which is no inline style.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, Window};

use super::sandbox::{self, Permission};

/// A frame stays this long where the browser never says that printing ended.
const KEEP_MS: u32 = 10 * 60 * 1000;

/// Why nothing was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The page is in a frame without `allow-modals`; browsers ignore the request silently.
    #[error("the frame this page is in does not allow printing")]
    SandboxedFrame,
    /// The browser lacks or refused one of the steps.
    #[error("the browser refused to print")]
    Refused,
}

thread_local! {
    /// The frame of the last document, so that there is never more than one person's document on the page.
    static LAST: RefCell<Option<HtmlIFrameElement>> = const { RefCell::new(None) };
}

/// Opens the browser's print dialog for `document`, a whole HTML document. `Ok` means that the browser was asked: it
/// does not tell whether paper came out.
///
/// # Errors
/// [`PrintError::SandboxedFrame`] where that can be known, [`PrintError::Refused`] otherwise.
pub fn html(document: &str) -> Result<(), PrintError> {
    let window = web_sys::window().ok_or(PrintError::Refused)?;
    if sandbox::permission(&window, "allow-modals") == Permission::Refused {
        return Err(PrintError::SandboxedFrame);
    }
    clear();
    let frame = insert(&window, document).ok_or(PrintError::Refused)?;
    LAST.set(Some(frame.clone()));
    Timeout::new(KEEP_MS, move || discard(&frame)).forget();
    Ok(())
}

/// Opens the print dialog for the page itself: for the recovery code, which must not lie in a second document.
///
/// # Errors
/// As [`html`].
pub fn page() -> Result<(), PrintError> {
    let window = web_sys::window().ok_or(PrintError::Refused)?;
    if sandbox::permission(&window, "allow-modals") == Permission::Refused {
        return Err(PrintError::SandboxedFrame);
    }
    window.print().map_err(|_| PrintError::Refused)
}

/// Takes the last printed document off the page. Also called when the screen is locked.
pub fn clear() {
    if let Some(frame) = LAST.take() {
        frame.remove();
    }
}

/// Takes `frame` off the page, and not the one of a document printed since.
fn discard(frame: &HtmlIFrameElement) {
    if LAST.with_borrow(|last| last.as_ref() == Some(frame)) {
        clear();
    }
}

fn insert(window: &Window, html: &str) -> Option<HtmlIFrameElement> {
    let document = window.document()?;
    let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
    // Out of sight but laid out: a frame with `display: none` prints an empty page in Firefox. Set one by one, because
    // a strict policy forbids the style attribute but not the style object.
    for (name, value) in [("position", "fixed"), ("width", "0"), ("height", "0"), ("border", "0"), ("opacity", "0")] {
        frame.style().set_property(name, value).ok()?;
    }
    frame.set_attribute("aria-hidden", "true").ok()?;
    frame.set_tab_index(-1);
    frame.set_srcdoc(html);
    let loaded = frame.clone();
    let shown = move |_: &web_sys::Event| {
        let _ = keep_style(&loaded);
        print(&loaded);
    };
    EventListener::once(&frame, "load", shown).forget();
    document.document_element()?.append_child(&frame).ok()?;
    Some(frame)
}

/// Gives the document its own rules again, where the policy of the page took them away.
fn keep_style(frame: &HtmlIFrameElement) -> Option<()> {
    let document = frame.content_document()?;
    let rules = document.query_selector("style").ok()??.text_content()?;
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    if get(&get(&document, "styleSheets")?, "length")? != 0 {
        return None;
    }
    // A document takes only sheets made in its own window.
    let made_by: Function = get(frame.content_window()?.as_ref(), "CSSStyleSheet")?.dyn_into().ok()?;
    let sheet = Reflect::construct(&made_by, &Array::new()).ok()?;
    let replace: Function = get(&sheet, "replaceSync")?.dyn_into().ok()?;
    replace.call1(&sheet, &rules.into()).ok()?;
    Reflect::set(&document, &"adoptedStyleSheets".into(), &Array::of1(&sheet)).ok()?;
    Some(())
}

fn print(frame: &HtmlIFrameElement) {
    let Some(window) = frame.content_window() else { return };
    // Not at once: a browser may still be reading the frame when it announces that printing ended.
    let printed = frame.clone();
    let later = move |_: &web_sys::Event| {
        Timeout::new(1000, move || discard(&printed)).forget();
    };
    EventListener::once(&window, "afterprint", later).forget();
    // Some browsers print whatever has the focus.
    let _ = window.focus();
    let _ = window.print();
}
