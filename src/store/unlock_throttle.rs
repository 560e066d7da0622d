//! How often a wrong passphrase was typed, and how long to wait before the next: somebody who found the device gets few
//! guesses, a practitioner with cold hands gets three for nothing. Counted by `app`, stored beside the vault header, in
//! the clear because it must be read while everything is locked.
//!
//! It slows down whoever stands before the screen. It does nothing against somebody who can write to the browser's
//! profile, set the device's clock or copy the storage: against those the key derivation and the passphrase stand
//! alone.

use serde::Serialize;

use crate::domain::read_json::{read_fields, read_json};
use crate::domain::time::Timestamp;

/// Wrong passphrases that cost no wait.
const FREE: u32 = 3;
/// The first wait, in milliseconds; each further one is twice as long.
const FIRST_MS: i64 = 5_000;
/// The longest wait, in milliseconds.
const LONGEST_MS: i64 = 300_000;
const FORMAT: u32 = 1;

/// Wrong passphrases since the vault was last opened. The default, none, is what is stored when it opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnlockAttempts {
    /// How many were typed.
    pub failed: u32,
    /// When the last one was typed.
    pub last: Timestamp,
}

#[derive(Serialize)]
struct StoredAttempts {
    format: u32,
    failed: u32,
    last: Timestamp,
}
read_fields!(StoredAttempts { format, failed, last });

impl UnlockAttempts {
    /// One more, at `now`.
    #[must_use]
    pub fn failed_at(self, now: Timestamp) -> Self {
        Self { failed: self.failed.saturating_add(1), last: now }
    }

    /// Milliseconds until a passphrase may be tried, 0 if at once. The fourth wrong one costs 5 s, each further one
    /// twice as long, up to five minutes.
    pub fn wait(self, now: Timestamp) -> i64 {
        let since = now.0.saturating_sub(self.last.0).max(0);
        (self.penalty() - since).max(0)
    }

    /// These attempts, counted from `now` where the clock was set back: the whole wait begins again, and ends. Store
    /// them then, or the wait would last until the clock has caught up.
    #[must_use]
    pub fn seen_at(self, now: Timestamp) -> Self {
        Self { last: self.last.min(now), ..self }
    }

    fn penalty(self) -> i64 {
        match self.failed.saturating_sub(FREE) {
            0 => 0,
            // 5 s doubled six times is more than the longest.
            over => (FIRST_MS << (over - 1).min(6)).min(LONGEST_MS),
        }
    }

    /// The bytes to store.
    pub fn to_bytes(self) -> Vec<u8> {
        let Self { failed, last } = self;
        serde_json::to_vec(&StoredAttempts { format: FORMAT, failed, last }).unwrap_or_default()
    }

    /// Reads what [`UnlockAttempts::to_bytes`] wrote. Bytes that are anything else count as so many wrong passphrases
    /// that the longest wait begins at `now`: damage must not be a way round the wait, and five minutes lock nobody
    /// out. Store it then, as with [`UnlockAttempts::seen_at`], or each reading would begin the wait anew.
    pub fn from_bytes(bytes: &[u8], now: Timestamp) -> Self {
        match read_json::<StoredAttempts>(bytes) {
            Ok(StoredAttempts { format: FORMAT, failed, last }) => Self { failed, last },
            _ => Self { failed: FREE + 7, last: now },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    fn after(failed: u32) -> UnlockAttempts {
        (0..failed).fold(UnlockAttempts::default(), |attempts, _| attempts.failed_at(NOW))
    }

    fn later(ms: i64) -> Timestamp {
        Timestamp(NOW.0 + ms)
    }

    #[test]
    fn three_are_free_then_the_wait_doubles_up_to_five_minutes() {
        let waits = [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300];
        for (failed, seconds) in (0..).zip(waits) {
            assert_eq!(after(failed).wait(NOW), seconds * 1_000, "{failed}");
        }
        assert_eq!(UnlockAttempts { failed: u32::MAX, last: NOW }.failed_at(NOW).wait(NOW), 300_000);
    }

    #[test]
    fn the_wait_runs_out() {
        let attempts = after(5);
        assert_eq!(attempts.wait(later(4_000)), 6_000);
        assert_eq!(attempts.wait(later(10_000)), 0);
        assert_eq!(attempts.wait(Timestamp(i64::MAX)), 0);
    }

    #[test]
    fn a_clock_set_back_shortens_nothing_and_locks_nobody_out() {
        let attempts = after(5);
        let back = later(-86_400_000);
        assert_eq!(attempts.wait(back), 10_000, "the full wait");
        assert_eq!(attempts.wait(Timestamp(i64::MIN)), 10_000);
        let seen = attempts.seen_at(back);
        assert_eq!(seen.wait(Timestamp(back.0 + 10_000)), 0, "it ends ten seconds after it was seen");
        assert_eq!(attempts.seen_at(later(1)), attempts, "a clock that goes on changes nothing");
    }

    #[test]
    fn it_survives_a_reload_and_damage_counts_as_many() {
        let attempts = after(6);
        assert_eq!(UnlockAttempts::from_bytes(&attempts.to_bytes(), later(99)), attempts);
        for bytes in
            [&b""[..], b"{}", b"\xff", br#"{"format":2,"failed":0,"last":0}"#, br#"{"format":1,"failed":-1,"last":0}"#]
        {
            assert_eq!(UnlockAttempts::from_bytes(bytes, NOW).wait(NOW), 300_000);
            assert_eq!(UnlockAttempts::from_bytes(bytes, NOW).wait(later(300_000)), 0);
        }
    }
}
