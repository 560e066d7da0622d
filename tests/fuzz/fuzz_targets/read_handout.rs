//! A handout as a link, its fragment or its digits: refused by name, or it is written and read back the same, signed or not.
#![no_main]

use liaison::document::handout::{HandoutError, TrustedKey, read, read_signed, write, write_signed};
use liaison::domain::team_key::TeamKey;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|text: &str| -> Corpus {
    let key = TeamKey::new("Team", &[7; 32]);
    let trusted = [TrustedKey { key: key.public(), name: key.name.clone() }];
    let handout = match read(text) {
        Ok(handout) => handout,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            let judged = read_signed(text, &trusted).map(|_| ());
            assert!(judged == Err(error) || judged == Err(HandoutError::WrongSignature));
            return Corpus::Reject;
        }
    };
    let frame = write(&handout).expect("it was read");
    assert_eq!(read(&frame.fragment()).as_ref(), Ok(&handout));
    assert_eq!(read(&frame.digits()).as_ref(), Ok(&handout));
    if let Ok(signed) = write_signed(&handout, Some(&key)) {
        assert_eq!(read(&signed.fragment()).as_ref(), Ok(&handout));
    }
    Corpus::Keep
});
