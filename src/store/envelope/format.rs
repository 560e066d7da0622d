//! The layout of an envelope in bytes. The table stands in [`mod@super::seal`].

/// Format written today. A reader refuses any number above it by name.
pub const FORMAT: u8 = 1;

/// Length of a nonce, in bytes.
pub const NONCE_LEN: usize = 24;

/// How much longer a sealed record is than what is in it, in bytes.
pub const OVERHEAD: usize = 2 + NONCE_LEN + TAG_LEN;

pub(super) const TAG_LEN: usize = 16;
