//! What is on the screen, in Yew. Holds focus, open or closed, and the text being typed; nothing else.

pub mod app;
pub mod components;
pub mod context;
pub mod frame;
pub mod screens;

/// Mounts the app in the element with the id `app`, or in the body of the page.
pub fn mount() {
    match crate::browser::focus::element("app") {
        Some(root) => {
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => {
            yew::Renderer::<app::App>::new().render();
        }
    }
}
