//! The wire format over random handouts and random texts.

use liaison::document::handout::{Handout, HandoutError, HandoutFrame, HandoutService, read, to_sheet, write};
use liaison::domain::handout::HandoutContent;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::random::handout;

/// Runs a property so many times.
fn holds<S: Strategy>(
    cases: u32,
    strategy: S,
    property: impl Fn(S::Value) -> Result<(), proptest::test_runner::TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, property).unwrap();
}

fn some() -> Handout {
    let service = |name: &str| HandoutService { name: name.into(), what: "What it does".into(), ..Default::default() };
    Handout { language: "en".into(), services: vec![service("One"), service("Two")], ..Handout::default() }
}

/// A frame's texts, in both forms.
fn forms(frame: &HandoutFrame) -> [String; 2] {
    [frame.fragment(), frame.digits()]
}

#[test]
fn random_handouts_come_back_in_both_forms() {
    holds(300, handout(), |handout| {
        let frame = write(&handout).unwrap();
        let length = frame.as_bytes().len();
        prop_assert!(length >= 192 && length.is_multiple_of(32));
        prop_assert!(frame.fragment().starts_with(|first: char| first.is_ascii_uppercase()));
        for text in forms(&frame) {
            prop_assert_eq!(read(&text), Ok(handout.clone()));
        }
        Ok(())
    });
}

/// The payload of a frame.
fn payload(frame: &HandoutFrame) -> Vec<u8> {
    let bytes = frame.as_bytes();
    let length = usize::from(u16::from_be_bytes([bytes[2], bytes[3]]));
    miniz_oxide::inflate::decompress_to_vec(&bytes[4..4 + length]).unwrap()
}

/// Digits and letters of other bytes.
fn texts_of(bytes: &[u8]) -> [String; 2] {
    use base64ct::{Base64UrlUnpadded, Encoding};
    let width = [0, 3, 5, 8, 10, 13, 15, 17];
    let number = |group: &[u8]| group.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let digits = bytes.chunks(7).map(|group| format!("{:01$}", number(group), width[group.len()])).collect();
    [Base64UrlUnpadded::encode_string(bytes), digits]
}

#[test]
fn every_single_bit_that_flips_is_noticed() {
    let frame = write(&some()).unwrap();
    assert_eq!(texts_of(frame.as_bytes()), forms(&frame));
    for bit in 0..frame.as_bytes().len() * 8 {
        let mut bytes = frame.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        for text in texts_of(&bytes) {
            let error = read(&text).unwrap_err();
            let expected: &[HandoutError] = match bit / 8 {
                0 => &[HandoutError::NotAHandout],
                2 | 3 => &[HandoutError::CutShort, HandoutError::Longer, HandoutError::Changed],
                _ => &[HandoutError::Changed],
            };
            assert!(expected.contains(&error), "bit {bit}: {error}");
        }
    }
}

#[test]
fn every_letter_and_digit_that_is_changed_is_noticed() {
    let frame = write(&some()).unwrap();
    for (text, alphabet) in forms(&frame).into_iter().zip(["ABZaz09-_", "0123456789"]) {
        for at in 0..text.len() {
            for letter in alphabet.chars().filter(|letter| !text[at..].starts_with(*letter)) {
                let changed = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
                assert!(read(&changed).is_err(), "{at}: {letter}");
            }
        }
    }
}

#[test]
fn every_end_that_is_missing_is_noticed() {
    for text in forms(&write(&some()).unwrap()) {
        assert_eq!(read(&text[..0]), Err(HandoutError::Empty));
        for length in 1..text.len() {
            assert_eq!(read(&text[..length]), Err(HandoutError::CutShort), "{length}");
            assert_eq!(read(&format!("https://a.example/h#{}", &text[..length])), Err(HandoutError::CutShort));
        }
    }
}

#[test]
fn random_texts_are_named_and_none_is_a_handout() {
    let text = prop_oneof![
        "\\PC{0,40}",
        "#[A-Za-z0-9_-]{0,60}",
        "#AQ[A-Za-z0-9_-]{0,270}",
        "#AQE[A-Za-z0-9_-]{4,100}",
        "#00[0-9]{0,120}",
        "[\u{0}-\u{ff}%=>#]{0,40}",
        "(%0A|=\r\n|> |#|A|Q|%|[0-9]|😀){0,60}",
    ];
    holds(10_000, text, |text| {
        prop_assert!(read(&text).is_err());
        Ok(())
    });
}

#[test]
fn any_bytes_after_a_true_check_are_named_or_read() {
    // Somebody made it on purpose: the check is right, what is in it is anything, or a handout with a few bytes changed.
    let part = prop_oneof![
        Just("[]"),
        Just("0"),
        Just("\"\""),
        Just(","),
        Just("]"),
        Just("["),
        Just("-"),
        Just("9"),
        Just("\\u")
    ];
    let changed = (handout(), proptest::collection::vec((any::<usize>(), 0_usize..3, part), 1..3));
    let changed = changed.prop_map(|(handout, changes)| {
        let mut payload = payload(&write(&handout).unwrap());
        for (at, taken, part) in changes {
            let at = at % payload.len();
            let end = (at + taken).min(payload.len());
            payload.splice(at..end, part.bytes());
        }
        compress_to_vec(&payload, 6)
    });
    let content = prop_oneof![
        1 => proptest::collection::vec(any::<u8>(), 0..120),
        1 => "[\\[\\]\",0-9a-z\\\\{}:. -]{0,60}".prop_map(|json| compress_to_vec(json.as_bytes(), 6)),
        3 => changed,
    ];
    holds(1_500, content, |content| {
        let mut bytes = vec![1, 1];
        bytes.extend(u16::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend(&content);
        bytes.resize((bytes.len() + 4).next_multiple_of(32).max(192) - 4, 0);
        bytes.extend(crc32fast::hash(&bytes).to_be_bytes());
        for text in texts_of(&bytes) {
            if let Ok(handout) = read(&text) {
                // What is read can be shown and written again, but for empties at the end of a list.
                prop_assert!(read(&write(&handout).unwrap().fragment()).is_ok());
                prop_assert!(!to_sheet(&handout, &HandoutContent::default(), &[], None).contains("<script"));
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_put_between_and_after_is_tolerated() {
    let between = prop_oneof![
        Just("\r\n"),
        Just(" "),
        Just("%0D%0A"),
        Just("=\r\n"),
        Just("\r\n> "),
        Just("\n>> "),
        Just("\u{200b}"),
        Just("%20"),
    ];
    let after = prop_oneof![
        Just(""),
        Just("&utm_source=a"),
        Just("?fbclid=B"),
        Just("."),
        Just(")"),
        Just(">"),
        Just("\" he said"),
        Just(" and more words"),
    ];
    let cuts = proptest::collection::vec((0_usize..400, between), 0..6);
    holds(300, (handout(), cuts, after, any::<bool>()), |(handout, cuts, after, address)| {
        for text in forms(&write(&handout).unwrap()) {
            let mut text = text;
            // From the end, so that nothing is put within what was put in before.
            let mut cuts: Vec<_> = cuts.iter().map(|(at, between)| (1 + at % (text.len() - 1), between)).collect();
            cuts.sort_unstable();
            cuts.dedup_by_key(|(at, _)| *at);
            cuts.iter().rev().for_each(|(at, between)| text.insert_str(*at, between));
            let address = if address { "https://handouts.example/h.html#" } else { "" };
            prop_assert_eq!(read(&format!("{address}{text}{after}")), Ok(handout.clone()));
        }
        Ok(())
    });
}

#[test]
fn what_is_too_large_is_refused_before_it_is_made() {
    let mut large = some();
    large.services[0].what = "x".repeat(65_536);
    assert_eq!(write(&large), Err(HandoutError::TooLarge));
}
