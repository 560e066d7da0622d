//! What is on the screen, in Yew. Holds focus, open or closed, and the text being typed; nothing else.
//!
//! [`app_mount`] puts an [`app`] into an element of a page. The app draws [`page_shell`] around one of the [`screens`],
//! which are made of [`components`]. Every one of these is given a [`context`].

pub mod app;
pub mod app_mount;
pub mod components;
pub mod context;
pub mod page_shell;
pub mod screens;
