//! The numbers of a vault: its format, and how short a passphrase may be.

/// Format of the header written today.
pub const FORMAT: u32 = 1;

/// Fewest characters a passphrase may have: see [`check_passphrase`](super::check_passphrase).
pub const MIN_PASSPHRASE_CHARS: usize = 12;
