//! The numbers of a sealed file: its format, and the most it may hold.

use crate::store::envelope::OVERHEAD;

/// Format written today.
pub const FORMAT: u32 = 1;

/// Longest first line, in bytes.
pub const MAX_LINE: usize = 64 * 1024;

/// Largest payload, in bytes (64 MiB): a device holds a file several times over while it opens it.
pub const MAX_PAYLOAD: usize = 64 * 1024 * 1024;

/// Largest file, in bytes.
pub const MAX_FILE: usize = MAX_LINE + 1 + MAX_PAYLOAD + OVERHEAD;

/// Most locks of one file.
pub const MAX_LOCKS: usize = 16;
