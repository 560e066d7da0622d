//! The pages of sealed files, and of what differs between two tablets.

mod differences;
mod files;
