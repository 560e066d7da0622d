//! Where on a page the app is: focus, scroll and title, within its own element. Called by `ui/`.
//!
//! The element may be in the shadow root of a widget, on a page of somebody else: nothing outside it is looked for,
//! scrolled or named.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
pub use web_sys::Element;
use web_sys::{EventTarget, HtmlElement};

/// The element the app is drawn in. Nowhere by default, as in a test without a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MountPoint {
    root: Option<Element>,
    whole_page: bool,
}

/// Is its upper edge above what is in view? By name: the typed getter would bring a whole class along.
fn above(element: &Element) -> bool {
    let ask = Reflect::get(element, &"getBoundingClientRect".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let top = ask.and_then(|ask| ask.call0(element).ok()).and_then(|edges| Reflect::get(&edges, &"top".into()).ok());
    top.and_then(|top| top.as_f64()).is_some_and(|top| top < 0.0)
}

/// Does the focus that leaves a field go to another of the same group?
pub fn holds(group: &Element, next: Option<EventTarget>) -> bool {
    next.and_then(|next| next.dyn_into::<Element>().ok()).is_some_and(|next| group.contains(Some(&next)))
}

impl MountPoint {
    /// In this element; `whole_page` when the page is ours, with its title and its scroll.
    pub fn new(root: Element, whole_page: bool) -> Self {
        Self { root: Some(root), whole_page }
    }

    fn first(&self, selector: &str) -> Option<HtmlElement> {
        self.root.as_ref()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    fn focus(&self, selector: &str) {
        if let Some(element) = self.first(selector) {
            let _ = element.focus();
        }
    }

    /// Brings a new screen into view from its top; with `take_focus`, moves the focus to its heading.
    pub fn heading(&self, take_focus: bool) {
        match &self.root {
            Some(_) if self.whole_page => {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
            // Somebody else's page moves only when the beginning is out of sight.
            Some(root) if take_focus && above(root) => root.scroll_into_view(),
            _ => {}
        }
        if take_focus {
            self.focus("#main h1");
        }
    }

    /// Moves the focus to the error summary.
    pub fn error_summary(&self) {
        self.focus(".nhsuk-error-summary");
    }

    /// Moves the focus to what was just said.
    pub fn notice(&self) {
        self.focus(".app-notice");
    }

    /// Moves the focus to a field by its id.
    pub fn field(&self, id: &str) {
        let quoted = id.replace('\\', "\\\\").replace('"', "\\\"");
        self.focus(&["[id=\"", &quoted, "\"]"].concat());
    }

    /// Takes the focus from the field being typed in, so that it passes its text on.
    pub fn leave_field(&self) {
        if let Some(field) = self.first(":focus") {
            let _ = field.blur();
        }
    }

    /// Sets the title of the page, where the page is ours. Never anything of a person.
    pub fn title(&self, title: &str) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()).filter(|_| self.whole_page) {
            document.set_title(title);
        }
    }
}
