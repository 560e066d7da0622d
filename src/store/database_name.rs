//! The name of our database: what the store opens, and what a screen looks for among those that are left after a wipe.

/// Database of the drafts.
pub const DATABASE: &str = "liaison";
