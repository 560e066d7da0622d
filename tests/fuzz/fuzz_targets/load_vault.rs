//! A vault header, or the count of wrong passphrases: refused by name, or it is kept as it is, slots of later versions
//! included, and no way of revoking leaves a vault that nobody can open. No key is derived: that is slow, not subtle.
#![no_main]

use liaison::domain::time::Timestamp;
use liaison::store::unlock_throttle::UnlockAttempts;
use liaison::store::vault::{SlotKind, VaultHeader};
use liaison_fuzz::mutate_json;
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| -> Corpus {
    let now = Timestamp(1_795_000_000_000);
    let attempts = UnlockAttempts::from_bytes(data, now);
    for at in [now, attempts.last, Timestamp(i64::MIN), Timestamp(i64::MAX)] {
        assert!((0..=300_000).contains(&attempts.wait(at)));
        let seen = attempts.seen_at(at);
        assert!(seen.last <= at && seen.wait(at) == attempts.wait(at));
    }
    assert_eq!(UnlockAttempts::from_bytes(&attempts.to_bytes(), Timestamp(0)), attempts);

    let Ok(mut header) = VaultHeader::from_bytes(data) else { return Corpus::Reject };
    let written = header.to_bytes().expect("it was read");
    assert_eq!(VaultHeader::from_bytes(&written).as_ref(), Ok(&header), "what is written reads back the same");
    let had_passphrase = header.slots().iter().any(|slot| slot.kind == SlotKind::Passphrase);
    for slot in header.slots() {
        let _ = header.revoke(&slot.id);
    }
    let left = header.slots();
    assert_eq!(left.iter().filter(|slot| slot.kind == SlotKind::Passphrase).count(), usize::from(had_passphrase));
    Corpus::Keep
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match mutate_json(&data[..size], seed).filter(|changed| changed.len() <= max_size && seed % 8 != 0) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});
