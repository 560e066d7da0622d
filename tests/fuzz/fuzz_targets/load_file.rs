//! A sealed file, and what one carries: refused by name, or it is what was sealed. A payload never passes its seal when
//! it is changed, so it is also read bare.
#![no_main]

use liaison::store::envelope::DataKey;
use liaison::store::sealed_file::payload::Payload;
use liaison::store::sealed_file::{FileKind, SealedFile};
use liaison_fuzz::mutate_json;
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut used = false;
    match SealedFile::read(data.to_vec()) {
        Ok(file) => {
            used = true;
            let _ = (file.kind(), file.made(), file.needs());
            // The corpus holds a file for the device of this key.
            if let Ok(plain) = file.open_with_key(&DataKey::from_bytes([7; 32])) {
                assert_eq!(plain.as_slice(), b"{}", "nothing opens but what was sealed");
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    for kind in [FileKind::Transfer, FileKind::Backup] {
        match Payload::from_bytes(kind, data) {
            Ok(payload) => {
                used = true;
                let written = payload.to_bytes(kind).expect("it was read");
                assert_eq!(Payload::from_bytes(kind, &written), Ok(payload), "what is written reads back the same");
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    if used { Corpus::Keep } else { Corpus::Reject }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match changed(&data[..size], seed).filter(|changed| changed.len() <= max_size && seed % 8 != 0) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

/// The first line of a file changed, or a payload, which has no other.
fn changed(data: &[u8], seed: u32) -> Option<Vec<u8>> {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let line = mutate_json(&data[..end], seed)?;
    Some([line.as_slice(), &data[end..]].concat())
}
