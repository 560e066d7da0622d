//! What is on the screen, in Yew. Holds focus, open or closed, and the text being typed; nothing else.

pub mod app;
pub mod components;
pub mod context;
pub mod frame;
pub mod screens;

/// Mounts the app in the element with the id `app`. On a page without one nothing is shown: it came for the functions
/// of the bundle.
pub fn mount() {
    if let Some(root) = crate::browser::focus::element("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
