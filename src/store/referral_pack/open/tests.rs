//! A sealed pack opens with its passphrase; with another, or changed by a single bit, or cut short, it does not, and what
//! is wrong has its name. With cheap key derivation, which only unit tests may use.

use base64ct::{Base64UrlUnpadded, Encoding};
use proptest::prelude::*;

use super::*;
use crate::store::envelope::KdfParams;
use crate::store::readable_code::Mistyped;
use crate::store::referral_pack::{MAX_PACK, PackRandom, seal_pack};

mod signed;

fn passphrase() -> PackPassphrase {
    PackPassphrase::new([3; 10])
}

fn random() -> PackRandom {
    PackRandom { key: [1; 32], salt: [2; 16], key_nonce: [3; 24], nonce: [4; 24] }
}

fn sealed(plain: &[u8]) -> SealedPack {
    seal_pack(plain, &passphrase(), KdfParams::FOR_TESTS, &random(), None).unwrap()
}

fn opened(text: &str) -> Result<Vec<u8>, SealedPackError> {
    SealedPack::read(text)?.open(&passphrase()).map(|opened| opened.pack.to_vec())
}

/// The same bytes with a right check, as somebody would make them who wants a change not to be seen.
fn forged(mut frame: Vec<u8>) -> String {
    let end = frame.len() - 4;
    let check = crc32fast::hash(&frame[..end]).to_be_bytes();
    frame[end..].copy_from_slice(&check);
    Base64UrlUnpadded::encode_string(&frame)
}

#[test]
fn it_opens_with_its_passphrase_however_that_is_typed() {
    let text = sealed(b"what they may know").text();
    assert!(!text.contains("know") && text.starts_with("AQI"), "{text}");
    let pack = SealedPack::read(&text).unwrap();
    let written = passphrase().text();
    assert_eq!(written.split('-').map(str::len).collect::<Vec<_>>(), [5, 5, 5, 5]);
    for typed in [written.to_lowercase(), written.replace('-', " "), format!("  {} ", written.replace('-', ""))] {
        let opened = pack.open(&PackPassphrase::parse(&typed).unwrap()).unwrap();
        assert_eq!(opened.pack.as_slice(), b"what they may know", "{typed}");
        assert_eq!(opened.signed_with(), Ok(None));
    }
    assert_eq!(format!("{:?}", passphrase()), "PackPassphrase(secret)");
}

#[test]
fn a_passphrase_that_was_misheard_is_told_from_that_of_another_pack() {
    let pack = sealed(b"x");
    let written = passphrase().text();
    let misheard = format!("Z{}", &written[1..]);
    assert_eq!(PackPassphrase::parse(&misheard).unwrap_err(), SealedPackError::Mistyped(Mistyped::Group { group: 1 }));
    let short = SealedPackError::Mistyped(Mistyped::Length { found: 15, wanted: 20 });
    assert_eq!(PackPassphrase::parse(&written[..17]).unwrap_err(), short);
    assert_eq!(pack.open(&PackPassphrase::new([4; 10])).unwrap_err(), SealedPackError::WrongPassphrase);
}

#[test]
fn every_end_that_is_missing_is_seen() {
    let text = sealed(b"a pack").text();
    for end in 1..text.len() {
        assert_eq!(SealedPack::read(&text[..end]), Err(SealedPackError::CutShort), "{end}");
    }
    assert_eq!(SealedPack::read(""), Err(SealedPackError::Empty));
    assert_eq!(SealedPack::read(&format!("{text}A")), Err(SealedPackError::Longer));
}

#[test]
fn every_single_bit_that_was_changed_is_seen_before_a_passphrase_is_tried() {
    let frame = sealed(b"a pack").0;
    for bit in 0..frame.len() * 8 {
        let mut changed = frame.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let found = SealedPack::read(&frame::text(&changed)).unwrap_err();
        let expected: &[SealedPackError] = match bit / 8 {
            0 => &[SealedPackError::NotAPack],
            1 => &[SealedPackError::Changed],
            2 | 3 => &[SealedPackError::CutShort, SealedPackError::Longer, SealedPackError::Changed],
            _ => &[SealedPackError::Changed],
        };
        assert!(expected.contains(&found), "bit {bit}: {found}");
    }
}

#[test]
fn every_single_bit_that_was_changed_with_a_right_check_is_refused() {
    let frame = sealed(b"a pack").0;
    let content = u16::from_be_bytes([frame[2], frame[3]]).into();
    for bit in 0..(frame.len() - 4) * 8 {
        let mut changed = frame.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let found = opened(&forged(changed)).unwrap_err();
        let at = (bit / 8).wrapping_sub(4);
        let expected: &[SealedPackError] = match at {
            // The format: another that is known here is not the one it was sealed with.
            0 => &[SealedPackError::Newer, SealedPackError::NotCanonical, SealedPackError::WrongPassphrase],
            // Parameters that are no longer those it was sealed with, that nobody of ours takes, or more lanes than memory.
            1..7 => &[SealedPackError::WrongPassphrase, SealedPackError::NotCanonical, SealedPackError::NoMemory],
            7..HEAD => &[SealedPackError::WrongPassphrase],
            // The format and the kind of an envelope, then what is in it.
            HEAD | 97 => &[SealedPackError::Newer, SealedPackError::Tampered],
            24 | 98 => &[SealedPackError::Tampered],
            25..97 => &[SealedPackError::WrongPassphrase],
            99.. if at < content => &[SealedPackError::Tampered],
            // The frame itself, its format, its padding.
            _ => &[
                SealedPackError::Newer,
                SealedPackError::NotCanonical,
                SealedPackError::NotAPack,
                SealedPackError::Changed,
                SealedPackError::CutShort,
                SealedPackError::Longer,
                SealedPackError::Tampered,
            ],
        };
        assert!(expected.contains(&found), "bit {bit}: {found}");
    }
}

#[test]
fn what_mail_programs_and_trackers_put_around_it_is_left_off() {
    let text = sealed(b"x").text();
    let broken = text.as_bytes().chunks(76).map(|line| str::from_utf8(line).unwrap()).collect::<Vec<_>>().join("\r\n");
    let around = [
        broken.clone(),
        broken.replace("\r\n", "\r\n> "),
        broken.replace("\r\n", "=\r\n"),
        text.replacen(&text[9..12], &format!("%0D%0A{}", &text[9..12]), 1),
        format!("\n  {text}\n"),
        format!("https://packs.example/#{text}&utm_source=mail"),
        format!("https://packs.example/open?x=1#{text}"),
    ];
    for text in around {
        assert_eq!(opened(&text).unwrap(), b"x", "{text}");
    }
}

#[test]
fn a_handout_and_a_newer_pack_are_told_apart() {
    let frame = sealed(b"x").0;
    let with = |at: usize, value: u8| {
        let mut other = frame.clone();
        other[at] = value;
        SealedPack::read(&forged(other))
    };
    assert_eq!(with(1, 1), Err(SealedPackError::NotAPack));
    assert_eq!(with(1, 0x81), Err(SealedPackError::NotAPack), "a handout that is signed");
    assert_eq!(with(1, 0x82), Err(SealedPackError::Newer));
    assert_eq!(with(0, 2), Err(SealedPackError::Newer));
    assert_eq!(with(4, 2), Err(SealedPackError::Newer));
    assert_eq!(with(4, 4), Err(SealedPackError::Newer));
    assert_eq!(with(4, 0), Err(SealedPackError::NotCanonical));
    assert_eq!(SealedPack::read("Dear team, please open"), Err(SealedPackError::NotAPack));
    assert_eq!(SealedPack::read("#"), Err(SealedPackError::Empty));
}

#[test]
fn key_derivation_that_is_too_cheap_or_too_heavy_is_not_begun() {
    for params in [
        KdfParams { memory_kib: 8, ..KdfParams::FOR_TESTS },
        KdfParams { iterations: 0, ..KdfParams::FOR_TESTS },
        KdfParams { iterations: 17, ..KdfParams::FOR_TESTS },
        KdfParams { memory_kib: 512 * 1024, ..KdfParams::FOR_TESTS },
    ] {
        assert_eq!(
            seal_pack(b"x", &passphrase(), params, &random(), None),
            Err(SealedPackError::NotCanonical),
            "{params:?}"
        );
    }
}

#[test]
fn more_than_a_pack_holds_is_refused() {
    let most = sealed(&vec![b' '; MAX_PACK]);
    assert_eq!(most.open(&passphrase()).unwrap().pack.len(), MAX_PACK);
    let more = seal_pack(&vec![b' '; MAX_PACK + 1], &passphrase(), KdfParams::FOR_TESTS, &random(), None);
    assert_eq!(more, Err(SealedPackError::TooLarge));
}

proptest! {
    #[test]
    fn whatever_is_sealed_opens(plain in proptest::collection::vec(any::<u8>(), 0..2000), secret: [u8; 10]) {
        let passphrase = PackPassphrase::new(secret);
        let pack = seal_pack(&plain, &passphrase, KdfParams::FOR_TESTS, &random(), None).unwrap();
        let read = SealedPack::read(&pack.text()).unwrap();
        prop_assert_eq!((read.number(), &read), (pack.number(), &pack));
        let typed = PackPassphrase::parse(&passphrase.text()).unwrap();
        prop_assert_eq!(read.open(&typed).unwrap().pack.to_vec(), plain);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,300}", tail in "[A-Za-z0-9_-]{0,400}") {
        let _ = SealedPack::read(&text);
        let _ = SealedPack::read(&format!("AQI{tail}"));
        let _ = PackPassphrase::parse(&text);
    }
}
