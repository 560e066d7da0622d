//! A key locked for an address opens on that device only; an address is read as people type it.

use proptest::prelude::*;

use super::*;
use crate::store::envelope::AddressError;
use crate::store::readable_code::Mistyped;

fn key(byte: u8) -> DataKey {
    DataKey::from_bytes([byte; KEY_LEN])
}

#[test]
fn only_the_device_of_the_address_opens_what_was_locked_for_it() {
    let sealed = seal_to(&PublicAddress::of(&key(1)), &key(9), &[3; 32]).unwrap();
    assert_eq!(open_own(&key(1), &sealed).unwrap().as_bytes(), key(9).as_bytes());
    assert_eq!(open_own(&key(2), &sealed).unwrap_err(), EnvelopeError::Refused);
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        // The last bit of an X25519 key has no meaning to the key, but HPKE mixes in the bytes.
        changed[at] ^= 0x80;
        assert!(open_own(&key(1), &changed).is_err(), "{at}");
        assert!(open_own(&key(1), &sealed[..at]).is_err(), "{at}");
    }
}

#[test]
fn the_same_lock_twice_differs() {
    let to = PublicAddress::of(&key(1));
    assert_ne!(seal_to(&to, &key(9), &[3; 32]).unwrap(), seal_to(&to, &key(9), &[4; 32]).unwrap());
}

#[test]
fn an_address_that_is_no_key_locks_nothing() {
    for byte in [0, 1] {
        let mut weak = [0; 32];
        weak[0] = byte;
        assert_eq!(seal_to(&PublicAddress(weak), &key(9), &[3; 32]), Err(EnvelopeError::Refused));
    }
}

#[test]
fn an_address_is_read_as_people_type_it_and_slips_are_named() {
    let address = PublicAddress::of(&key(1));
    let text = address.text();
    assert!(text.starts_with("LA1-") && text.len() == 87, "{text}");
    let read = PublicAddress::parse;
    assert_eq!(read(&format!(" {}\n", text.to_lowercase().replace('-', " "))), Ok(address.clone()));
    assert_eq!(read(&text.replace("LA1", "lal").replace('-', "")), Ok(address.clone()));
    assert_eq!(read(""), Err(AddressError::NotAnAddress));
    assert_eq!(read("é"), Err(AddressError::NotAnAddress));
    assert_eq!(read(&text[4..]), Err(AddressError::NotAnAddress));
    assert_eq!(read("LA2-whatever it is"), Err(AddressError::Newer));
    let cut = Mistyped::Length { found: 65, wanted: 70 };
    assert_eq!(read(&text[..text.len() - 6]), Err(AddressError::Mistyped(cut)));
    // Two addresses muddled: each group is right.
    let other = PublicAddress::of(&key(2)).text();
    assert_eq!(read(&format!("{}{}", &text[..40], &other[40..])), Err(AddressError::Check));
    assert_eq!(address.fingerprint().len(), 23);
    assert_ne!(address.fingerprint(), PublicAddress::of(&key(2)).fingerprint());
}

proptest! {
    #[test]
    fn any_address_round_trips(bytes: [u8; 32]) {
        let address = PublicAddress(bytes);
        prop_assert_eq!(PublicAddress::parse(&address.text()), Ok(address));
    }

    #[test]
    fn no_text_makes_it_panic(typed: String) {
        let _ = PublicAddress::parse(&typed);
        let _ = PublicAddress::parse(&format!("LA1-{typed}"));
    }

    #[test]
    fn no_bytes_make_it_panic(sealed: Vec<u8>) {
        prop_assert!(open_own(&key(1), &sealed).is_err());
    }
}
