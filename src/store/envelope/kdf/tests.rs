//! Each parameter changes the key, and no measurement weakens it.

use super::*;
use crate::store::envelope::MAX_RAISED;

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
    assert_eq!(half.raised(100.0), KdfParams { iterations: 6, ..KdfParams::RECOMMENDED }, "50 ms at half the memory");
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
