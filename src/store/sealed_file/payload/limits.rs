//! The most that a file may carry.

/// Format of what has no team key in it.
pub(super) const PLAIN: u32 = 1;

/// Format of what has one: the newest.
pub const FORMAT: u32 = 2;

/// Most cases of one file.
pub const MAX_CASES: usize = 10_000;

/// Most entries of one journal.
pub const MAX_ENTRIES: usize = 100_000;

/// Longest entry, in bytes: an instrument that a trust loaded is one.
pub const MAX_ENTRY: usize = 4 * 1024 * 1024;

/// Most lists, objects and things separated by commas. A payload of
/// [`MAX_PAYLOAD`](crate::store::sealed_file::MAX_PAYLOAD) bytes has about 200,000 entries (1,000 cases of 200 entries
/// each, of 330 bytes), and nothing else is many; each of these takes memory when it is read, however few bytes it is
/// long.
pub const MAX_PARTS: usize = 1_000_000;

/// Longest name of an author, in bytes.
pub const MAX_AUTHOR: usize = 1_000;
