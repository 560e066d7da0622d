//! A signed pack: it says whose key signed it, to whoever opens it and to nobody else; nothing of it can be put elsewhere.

use super::*;
use crate::domain::team_key::{TeamKey, TeamPublicKey};

const PLAIN: &[u8] = b"what they may know";

fn team() -> TeamKey {
    TeamKey::new("Northmere", &[7; 32])
}

fn signed(plain: &[u8], random: &PackRandom) -> SealedPack {
    seal_pack(plain, &passphrase(), KdfParams::FOR_TESTS, random, Some(&team())).unwrap()
}

/// A pack of format 3 with this in it, by somebody who knows its keys.
fn made(sealed: &[u8]) -> SealedPack {
    let frame = signed(b"", &random()).0;
    let bound = AssociatedData { kind: RecordKind::Pack, record: RECORD };
    let pack = envelope::seal(&DataKey::from_bytes(random().key), bound, random().nonce, sealed).unwrap();
    SealedPack(frame::around(&[&frame[4..4 + BEFORE], pack.as_bytes()].concat()).unwrap())
}

/// What is sealed in a pack, opened by somebody who knows its keys.
fn within(pack: &SealedPack) -> Vec<u8> {
    let (_, _, sealed) = parts(frame::content(&pack.0).unwrap()).unwrap();
    let bound = AssociatedData { kind: RecordKind::Pack, record: RECORD };
    open(&DataKey::from_bytes(random().key), bound, sealed, SealedPackError::Tampered).unwrap().to_vec()
}

/// Who signed it.
fn judged(sealed: &[u8]) -> Result<Option<TeamPublicKey>, SealedPackError> {
    made(sealed).open(&passphrase())?.signed_with()
}

#[test]
fn a_signed_pack_opens_and_says_with_which_key_and_shows_it_to_nobody_who_holds_only_the_file() {
    let pack = SealedPack::read(&signed(PLAIN, &random()).text()).unwrap();
    let opened = pack.open(&passphrase()).unwrap();
    assert_eq!((opened.pack.as_slice(), opened.signed_with()), (PLAIN, Ok(Some(team().public()))));
    let key = team().public();
    assert!(!pack.0.windows(32).any(|bytes| bytes == key.as_bytes()));
    assert!(!pack.0.windows(10).any(|bytes| bytes == key.fingerprint().0));
    assert_eq!(pack.open(&PackPassphrase::new([4; 10])).unwrap_err(), SealedPackError::WrongPassphrase);
}

#[test]
fn whatever_bit_of_what_is_signed_was_changed_by_somebody_who_knows_the_keys_it_is_not_used() {
    let sealed = within(&signed(PLAIN, &random()));
    assert_eq!(judged(&sealed), Ok(Some(team().public())));
    for bit in 0..sealed.len() * 8 {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(judged(&changed), Err(SealedPackError::WrongSignature), "bit {bit}");
    }
    for end in 0..96 {
        assert_eq!(judged(&sealed[..end]), Err(SealedPackError::NotCanonical), "{end}");
    }
    assert_eq!(judged(&sealed[..96]), Err(SealedPackError::WrongSignature));
}

#[test]
fn a_signature_fits_no_other_pack_even_one_that_says_the_same() {
    for other in [PackRandom { salt: [9; 16], ..random() }, PackRandom { key_nonce: [9; 24], ..random() }] {
        let sealed = within(&signed(PLAIN, &other));
        assert_eq!(sealed[96..], *PLAIN);
        assert_eq!(judged(&sealed), Err(SealedPackError::WrongSignature));
    }
    // Nor does what was signed as a handout: its first bytes are others.
    let before = &signed(PLAIN, &random()).0[4..4 + BEFORE];
    let as_handout = team().sign(&[&[1, 0x81], before, PLAIN].concat());
    let forged = [team().public().as_bytes(), &as_handout[..], PLAIN].concat();
    assert_eq!(judged(&forged), Err(SealedPackError::WrongSignature));
}

#[test]
fn nobody_takes_the_signature_off_and_leaves_a_whole_pack() {
    let mut frame = signed(PLAIN, &random()).0;
    frame[4] = 1;
    assert_eq!(opened(&forged(frame)).unwrap_err(), SealedPackError::WrongPassphrase);
}

#[test]
fn what_signs_it_takes_room() {
    let most = MAX_PACK - 96;
    assert_eq!(signed(&vec![b' '; most], &random()).open(&passphrase()).unwrap().pack.len(), most);
    let plain = vec![b' '; most + 1];
    let more = seal_pack(&plain, &passphrase(), KdfParams::FOR_TESTS, &random(), Some(&team()));
    assert_eq!(more, Err(SealedPackError::TooLarge));
}
