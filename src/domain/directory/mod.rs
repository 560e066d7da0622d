//! The local directory of services: what it holds of each (R45-R48), and when each is open.

mod hours;
mod service;

pub use hours::{Opening, opening};
pub use service::{
    Accepts, AgeLimits, Area, Directory, DirectoryError, Hours, Route, Sector, ServedSex, Service, Standing,
};
