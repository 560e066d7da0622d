//! Focus, scroll and title: the few things a screen asks of the page itself. Called by `ui/`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// Brings a new screen into view from its top; with `take_focus`, moves the focus to its heading.
pub fn heading(take_focus: bool) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if take_focus {
        focus(first("#main h1"));
    }
}

/// Moves the focus to the error summary.
pub fn error_summary() {
    focus(first(".nhsuk-error-summary"));
}

/// Moves the focus to a field by its id.
pub fn field(id: &str) {
    focus(element(id));
}

/// Takes the focus from the field being typed in, so that it passes its text on.
pub fn leave_field() {
    let active = document().and_then(|document| document.active_element());
    if let Some(field) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
}

/// Sets the title of the page. Never anything of a person.
pub fn title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}
