//! The pages of cases: the list, what stands on every screen of one, deleting.

mod adult;
mod contacts;
mod deleting;
mod every_screen;
mod list;
