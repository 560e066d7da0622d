//! The directory of services as files: what a trust has is read here.

pub mod import;
