//! Turns a passphrase into the key of a vault slot with Argon2id (RFC 9106). Called by [`crate::store::vault`] only.
//!
//! Argon2id because each guess costs the attacker memory as well as time, which is what takes the advantage from
//! graphics cards; PBKDF2, the only choice inside `crypto.subtle`, has no such cost.
//!
//! The memory is never given back: a WASM heap does not shrink, so a page that unlocked once stays at least 64 MiB
//! large until it is closed. One page unlocks once a session, so it is accepted rather than moved to a worker.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use super::{DataKey, EnvelopeError, KEY_LEN};

/// Length of a salt, in bytes (RFC 9106 section 3.1 recommends 16).
pub const SALT_LEN: usize = 16;

/// How long one unlock should take, in milliseconds: long for somebody who guesses, short for somebody in a cell.
pub const TARGET_MS: f64 = 600.0;
/// Most passes that a measurement raises to: a fast laptop must not make a vault that a slow one waits long for.
pub const MAX_RAISED: u32 = 16;

/// How much work one guess at a passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub iterations: u32,
    /// Lanes. WASM has one thread, so more than one only helps an attacker.
    pub parallelism: u32,
}

impl KdfParams {
    /// What new vaults use: 64 MiB and three passes, the second recommended option of RFC 9106 section 4, with one lane
    /// instead of four because WASM has one thread.
    pub const RECOMMENDED: Self = Self { memory_kib: 64 * 1024, iterations: 3, parallelism: 1 };

    /// Cheap enough for tests that unlock often. Absent from every build that is not a unit test.
    #[cfg(test)]
    pub const FOR_TESTS: Self = Self { memory_kib: 64, iterations: 1, parallelism: 1 };

    // Unit tests could not afford the real floor; `tests/vectors.rs` runs against it.
    const FLOOR_KIB: u32 = if cfg!(test) { 64 } else { 64 * 1024 };

    /// The same, with nothing below `other`.
    #[must_use]
    pub fn at_least(self, other: Self) -> Self {
        Self {
            memory_kib: self.memory_kib.max(other.memory_kib),
            iterations: self.iterations.max(other.iterations),
            parallelism: self.parallelism.max(other.parallelism),
        }
    }

    /// What a slot should have on this device, where deriving with these parameters took `measured_ms` milliseconds: as
    /// many passes as about [`TARGET_MS`] allow, up to [`MAX_RAISED`]. Never below these parameters nor below
    /// [`KdfParams::RECOMMENDED`], so a slow tablet, or one that was busy, weakens nothing. A measurement that is no
    /// number, or zero, as browsers with a coarse clock give, raises nothing.
    #[must_use]
    pub fn raised(self, measured_ms: f64) -> Self {
        let least = self.at_least(Self::RECOMMENDED);
        if !(measured_ms.is_finite() && measured_ms > 0.0) {
            return least;
        }
        // The time of one pass grows with the memory.
        let growth = f64::from(least.memory_kib) / f64::from(self.memory_kib.max(1));
        let one_pass = measured_ms / f64::from(self.iterations.max(1)) * growth;
        // A cast saturates.
        let affordable = (TARGET_MS / one_pass) as u32;
        Self { iterations: least.iterations.max(affordable.min(MAX_RAISED)), ..least }
    }

    /// Below 64 MiB or without a pass: refused wherever it comes from, so that a header somebody rewrote cannot make
    /// Liaison create or open a vault that is cheap to guess.
    pub fn is_too_weak(self) -> bool {
        self.memory_kib < Self::FLOOR_KIB || self.iterations == 0 || self.parallelism == 0
    }

    /// More than a tablet can be asked for (256 MiB, [`MAX_RAISED`] passes, 16 lanes): only a damaged or hostile header says
    /// so, and obeying it would hang the page or take memory that a page never gives back. Liaison itself has always
    /// written 64 MiB and as many passes as it raises to; the rest is room for a later version.
    pub fn is_too_heavy(self) -> bool {
        self.memory_kib > 256 * 1024 || self.iterations > MAX_RAISED || self.parallelism > 16
    }
}

/// Derives the key of a slot. Takes about a second on a tablet and does not yield: the caller shows that it is working
/// before it calls.
///
/// # Errors
/// [`EnvelopeError::Derivation`] when Argon2 refuses the parameters or the memory cannot be had.
pub fn derive(passphrase: &[u8], salt: &[u8; SALT_LEN], params: KdfParams) -> Result<DataKey, EnvelopeError> {
    let settings = Params::new(params.memory_kib, params.iterations, params.parallelism, Some(KEY_LEN))
        .map_err(|_| EnvelopeError::Derivation)?;
    let mut key = Zeroizing::new([0; KEY_LEN]);
    let mut memory = Vec::new();
    memory.try_reserve_exact(settings.block_count()).map_err(|_| EnvelopeError::Derivation)?;
    memory.resize(settings.block_count(), Block::new());
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, settings).hash_password_into_with_memory(
        passphrase,
        salt,
        key.as_mut(),
        &mut memory,
    );
    // Whoever has the last block has the key. Filled at once rather than wiped word by word: 64 MiB take a few
    // milliseconds. The black box keeps the compiler from leaving it out.
    memory.fill(Block::new());
    std::hint::black_box(&memory);
    derived.map_err(|_| EnvelopeError::Derivation)?;
    Ok(DataKey::from_bytes(*key))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: [u8; SALT_LEN] = [1; SALT_LEN];

    fn key(passphrase: &str, salt: [u8; SALT_LEN], params: KdfParams) -> [u8; KEY_LEN] {
        *derive(passphrase.as_bytes(), &salt, params).unwrap().as_bytes()
    }

    #[test]
    fn passphrase_salt_and_each_parameter_change_the_key() {
        let base = KdfParams::FOR_TESTS;
        let reference = key("three random words", SALT, base);
        assert_eq!(reference, key("three random words", SALT, base));
        assert_ne!(reference, key("three random word", SALT, base));
        assert_ne!(reference, key("three random words", [2; SALT_LEN], base));
        for other in [
            KdfParams { memory_kib: 128, ..base },
            KdfParams { iterations: 2, ..base },
            KdfParams { parallelism: 2, ..base },
        ] {
            assert_ne!(reference, key("three random words", SALT, other));
        }
    }

    fn passes(iterations: u32, measured_ms: f64) -> u32 {
        KdfParams { iterations, ..KdfParams::RECOMMENDED }.raised(measured_ms).iterations
    }

    #[test]
    fn a_fast_device_takes_more_passes_up_to_sixteen_and_a_slow_one_never_fewer() {
        assert_eq!(passes(3, 300.0), 6, "100 ms a pass");
        assert_eq!(passes(3, 170.0), 10, "56.7 ms a pass");
        assert_eq!(passes(3, 1.0), 16);
        assert_eq!(passes(3, 4_000.0), 3, "not below the recommended");
        assert_eq!(passes(10, 4_000.0), 10, "not below what was stored");
        assert_eq!(passes(20, 100.0), 20, "nor cut to sixteen");
        for broken in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(passes(5, broken), 5);
        }
    }

    #[test]
    fn raising_brings_weaker_parameters_to_the_recommended_and_counts_the_memory() {
        let half = KdfParams { memory_kib: 32 * 1024, iterations: 2, parallelism: 1 };
        assert_eq!(
            half.raised(100.0),
            KdfParams { iterations: 6, ..KdfParams::RECOMMENDED },
            "50 ms at half the memory"
        );
        let none = KdfParams { memory_kib: 0, iterations: 0, parallelism: 0 };
        assert_eq!(none.raised(1.0), KdfParams::RECOMMENDED);
    }

    #[test]
    fn parameters_out_of_bounds_are_known_and_impossible_ones_do_not_panic() {
        assert!(!KdfParams::RECOMMENDED.is_too_weak() && !KdfParams::RECOMMENDED.is_too_heavy());
        assert!(KdfParams { memory_kib: 63, ..KdfParams::FOR_TESTS }.is_too_weak());
        assert!(KdfParams { iterations: 0, ..KdfParams::RECOMMENDED }.is_too_weak());
        assert!(KdfParams { memory_kib: u32::MAX, ..KdfParams::RECOMMENDED }.is_too_heavy());
        let most = KdfParams { memory_kib: 256 * 1024, iterations: MAX_RAISED, parallelism: 1 };
        assert!(!most.is_too_heavy());
        assert!(KdfParams { memory_kib: 256 * 1024 + 1, ..most }.is_too_heavy());
        assert!(KdfParams { iterations: MAX_RAISED + 1, ..most }.is_too_heavy());
        assert!(!KdfParams::RECOMMENDED.raised(1.0).is_too_heavy(), "what a fast device makes opens again");
        let none = KdfParams { memory_kib: 0, iterations: 0, parallelism: 0 };
        assert_eq!(derive(b"x", &SALT, none).unwrap_err(), EnvelopeError::Derivation);
    }
}
