//! A sealed record as storage gives it back: whatever the bytes, it is refused by name, or it is the record that was
//! sealed. The corpus holds records sealed with the key and the label here, so a changed one must be refused.
#![no_main]

use liaison::store::envelope::{AssociatedData, DataKey, RecordKind, Sealed, open};
use libfuzzer_sys::fuzz_target;

const PLAIN: &[u8] = b"{\"what\":\"an entry\"}";

fuzz_target!(|data: &[u8]| {
    let sealed = Sealed::from_storage(data.to_vec());
    for kind in [RecordKind::Entry, RecordKind::Head, RecordKind::Key, RecordKind::File] {
        match open(&DataKey::from_bytes([7; 32]), AssociatedData { kind, record: "c/0000000001" }, &sealed) {
            Ok(plain) => assert_eq!(plain.as_slice(), PLAIN, "nothing opens but what was sealed"),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
