//! What is on the screen, in Yew. Holds focus, open or closed, and the text being typed; nothing else.

pub mod app;
pub mod components;
pub mod context;
pub mod frame;
pub mod screens;
pub mod slot;
