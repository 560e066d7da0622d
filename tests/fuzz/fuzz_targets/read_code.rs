//! A recovery code or a public address, as somebody types or pastes it: refused with the place, or it is one, and then
//! it has one way of being written.
#![no_main]

use liaison::domain::time::Timestamp;
use liaison::store::envelope::PublicAddress;
use liaison::store::sealed_file::{FileError, FileKind, FileRandom, FileRecipient, SealedFile, seal_file};
use liaison::store::vault::RecoveryCode;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|typed: &str| -> Corpus {
    match (RecoveryCode::parse(typed), PublicAddress::parse(typed)) {
        (Ok(code), Err(_)) => assert_eq!(RecoveryCode::parse(&code.text()), Ok(code)),
        (Err(_), Ok(address)) => {
            assert_eq!(PublicAddress::parse(&address.text()), Ok(address.clone()));
            lock_for(&address);
        }
        (Err(code), Err(address)) => {
            assert!(!code.to_string().is_empty() && !address.to_string().is_empty());
            return Corpus::Reject;
        }
        (Ok(_), Ok(_)) => panic!("a code and an address at once"),
    }
    Corpus::Keep
});

/// An address that somebody made up may be none, but what is locked for it is a whole file.
fn lock_for(address: &PublicAddress) {
    let lock = FileRecipient::Address { address, random: &[1; 32] };
    let random = FileRandom { key: [2; 32], nonce: [3; 24] };
    match seal_file(FileKind::Transfer, Timestamp(0), &[lock], b"", random) {
        Ok(file) => assert_eq!(SealedFile::read(file).expect("made just now").needs().fingerprints.len(), 1),
        Err(error) => assert_eq!(error, FileError::BadAddress),
    }
}
