//! How much work one guess at a passphrase costs, and what is too little or too much of it.

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

    /// These parameters, with none below those of `other`.
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
    /// [`KdfParams::RECOMMENDED`], so a slow device, or one that was busy, weakens nothing. A measurement that is no
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

    /// More than a device can be asked for (256 MiB, [`MAX_RAISED`] passes, 16 lanes): only a damaged or hostile header
    /// says so, and obeying it would hang the page or take memory that a page never gives back. Liaison itself has
    /// always written 64 MiB and as many passes as it raises to; the rest is room for a later version.
    pub fn is_too_heavy(self) -> bool {
        self.memory_kib > 256 * 1024 || self.iterations > MAX_RAISED || self.parallelism > 16
    }
}
