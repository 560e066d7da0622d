//! Sealed referral packs: one of every released version, with its passphrase, and what is wrong with texts that are none.
//! The page that opens packs is held to the same file.

use liaison::document::referral::ReferralPack;
use liaison::domain::read_json::read_json;
use liaison::domain::team_key::TeamKey;
use liaison::store::envelope::KdfParams;
use liaison::store::referral_pack::{PackPassphrase, PackRandom, SealedPack, SealedPackError, seal_pack};
use serde::Deserialize;
use serde_json::Value as Json;

use crate::bytes;

#[derive(Deserialize)]
struct Packs {
    passphrase: String,
    random: Random,
    payload: String,
    text: String,
    number: String,
    wrong_passphrase: String,
    tampered: String,
    bad: Vec<Bad>,
}

#[derive(Deserialize)]
struct Random {
    passphrase: String,
    key: String,
    salt: String,
    key_nonce: String,
    nonce: String,
}

#[derive(Deserialize)]
struct Bad {
    about: String,
    text: String,
    error: String,
}

fn packs_1() -> Packs {
    serde_json::from_str(include_str!("referral-pack-1.json")).unwrap()
}

#[test]
fn referral_pack_1_opens_with_its_passphrase_and_is_written_as_it_was() {
    let vector = packs_1();
    let file = SealedPack::read(&vector.text).unwrap();
    assert_eq!(file.number(), vector.number);
    let passphrase = PackPassphrase::new(bytes(&vector.random.passphrase));
    assert_eq!(passphrase.text().as_str(), vector.passphrase);
    assert_eq!(PackPassphrase::parse(&vector.passphrase.to_lowercase().replace('-', " ")).as_ref(), Ok(&passphrase));
    let opened = file.open(&passphrase).unwrap();
    assert_eq!((opened.pack.as_slice(), opened.signed_with()), (vector.payload.as_bytes(), Ok(None)));

    let pack = ReferralPack::from_json(&vector.payload).unwrap();
    assert_eq!((pack.pack, pack.service.as_str(), pack.needs.len()), (1, "Northmere Women's Centre", 2));
    assert_eq!(pack.to_json(), vector.payload);

    let Random { key, salt, key_nonce, nonce, .. } = &vector.random;
    let random = PackRandom { key: bytes(key), salt: bytes(salt), key_nonce: bytes(key_nonce), nonce: bytes(nonce) };
    let written = seal_pack(vector.payload.as_bytes(), &passphrase, KdfParams::RECOMMENDED, &random, None).unwrap();
    assert_eq!(written.text(), vector.text);
}

#[test]
fn what_is_wrong_with_a_referral_pack_has_its_name() {
    let vector = packs_1();
    let right = PackPassphrase::parse(&vector.passphrase).unwrap();
    let other = PackPassphrase::parse(&vector.wrong_passphrase).unwrap();
    let whole = SealedPack::read(&vector.text).unwrap();
    assert_eq!(whole.open(&other).unwrap_err(), SealedPackError::WrongPassphrase);
    let tampered = SealedPack::read(&vector.tampered).unwrap();
    assert_eq!(tampered.open(&right).unwrap_err(), SealedPackError::Tampered);
    assert!(vector.bad.len() > 8);
    for Bad { about, text, error } in vector.bad {
        let found = SealedPack::read(&text).map_or_else(|error| error.to_string(), |_| "read".to_owned());
        assert_eq!(found, error, "{about}");
    }
}

/// What a signed pack holds is `payload`.
#[derive(Deserialize)]
struct SignedGood {
    about: String,
    text: String,
    number: String,
    key: String,
    signature: Json,
}

#[derive(Deserialize)]
struct SignedPacks {
    passphrase: String,
    random: Random,
    team: Json,
    payload: String,
    good: Vec<SignedGood>,
    bad: Vec<Bad>,
}

fn packs_2() -> SignedPacks {
    serde_json::from_str(include_str!("referral-pack-2.json")).unwrap()
}

#[test]
fn referral_pack_2_opens_says_whose_key_signed_it_and_is_written_as_it_was() {
    let all = packs_2();
    let passphrase = PackPassphrase::parse(&all.passphrase).unwrap();
    assert_eq!(all.good.len(), 3);
    for SignedGood { about, text, number, key, signature } in &all.good {
        let pack = SealedPack::read(text).unwrap();
        assert_eq!(&pack.number(), number, "{about}");
        let opened = pack.open(&passphrase).unwrap();
        assert_eq!(opened.pack.as_slice(), all.payload.as_bytes(), "{about}");
        let signed = opened.signed_with().unwrap().unwrap();
        assert_eq!(
            (&signed.text(), signed.fingerprint().to_string().as_str()),
            (key, signature["key"].as_str().unwrap())
        );
    }
    let team: TeamKey = read_json(all.team.to_string().as_bytes()).unwrap();
    let Random { key, salt, key_nonce, nonce, .. } = &all.random;
    let random = PackRandom { key: bytes(key), salt: bytes(salt), key_nonce: bytes(key_nonce), nonce: bytes(nonce) };
    let plain = all.payload.as_bytes();
    let written = seal_pack(plain, &passphrase, KdfParams::RECOMMENDED, &random, Some(&team)).unwrap();
    assert_eq!(written.text(), all.good[0].text);
}

#[test]
fn what_is_wrong_with_a_signed_referral_pack_has_its_name() {
    let all = packs_2();
    let passphrase = PackPassphrase::parse(&all.passphrase).unwrap();
    assert!(all.bad.len() > 12);
    for Bad { about, text, error } in all.bad {
        let found = SealedPack::read(&text).and_then(|pack| pack.open(&passphrase)?.signed_with());
        assert_eq!(found.map_or_else(|error| error.to_string(), |_| "read".to_owned()), error, "{about}");
    }
}
