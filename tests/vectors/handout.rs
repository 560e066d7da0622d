//! Handouts: links and digits of every released version, and what is wrong with texts that are none. The reader in
//! JavaScript is held to the same file.

use base64ct::Encoding;
use liaison::document::handout::{Handout, HandoutFrame, read, read_handout_json, trusted_keys, write};
use liaison::domain::read_json::read_json;
use liaison::domain::team_key::TeamKey;
use serde::Deserialize;
use serde_json::Value as Json;

#[derive(Deserialize)]
struct Handouts {
    good: Vec<Good>,
    later: Vec<Later>,
    tolerated: Vec<Tolerated>,
    tolerated_payload: String,
    bad: Vec<Bad>,
}

#[derive(Deserialize)]
struct Good {
    about: String,
    payload: String,
    link: String,
    digits: String,
}

#[derive(Deserialize)]
struct Later {
    reads_as: String,
    link: String,
    digits: String,
}

#[derive(Deserialize)]
struct Tolerated {
    about: String,
    text: String,
}

#[derive(Deserialize)]
struct Bad {
    about: String,
    text: String,
    error: String,
}

fn handouts_1() -> Handouts {
    serde_json::from_str(include_str!("handout-1.json")).unwrap()
}

/// The payload of a frame, by the compressor's own reader.
fn payload(frame: &HandoutFrame) -> String {
    let (header, rest) = frame.as_bytes().split_first_chunk::<4>().unwrap();
    let [_, _, length @ ..] = *header;
    let (content, _) = rest.split_at(u16::from_be_bytes(length).into());
    String::from_utf8(miniz_oxide::inflate::decompress_to_vec(content).unwrap()).unwrap()
}

fn written(handout: &Handout) -> String {
    payload(&write(handout).unwrap())
}

#[test]
fn handout_1_opens_from_its_link_and_its_digits() {
    let all = handouts_1().good;
    assert_eq!(all.len(), 6);
    for Good { about, payload, link, digits } in all {
        let handout = read(&link).unwrap_or_else(|error| panic!("{about}: {error}"));
        assert_eq!(written(&handout), payload, "{about}");
        assert_eq!(read(&digits).as_ref(), Ok(&handout), "{about}");
        let frame = write(&handout).unwrap();
        assert_eq!(read(&frame.fragment()).as_ref(), Ok(&handout), "{about}");
        assert_eq!(read(&frame.digits()).as_ref(), Ok(&handout), "{about}");
    }
}

#[test]
fn what_a_later_handout_adds_at_the_end_is_ignored() {
    for Later { reads_as, link, digits } in handouts_1().later {
        assert_eq!(written(&read(&link).unwrap()), reads_as);
        assert_eq!(read(&digits), read(&link));
    }
}

#[test]
fn what_mail_chats_and_trackers_do_to_a_link_is_tolerated() {
    let all = handouts_1();
    assert!(all.tolerated.len() > 15);
    for Tolerated { about, text } in all.tolerated {
        let handout = read(&text).unwrap_or_else(|error| panic!("{about}: {error}"));
        assert_eq!(written(&handout), all.tolerated_payload, "{about}");
    }
}

#[test]
fn each_fault_of_a_handout_has_its_name() {
    let all = handouts_1().bad;
    assert!(all.len() > 70);
    let wrong = all.iter().filter_map(|Bad { about, text, error }| {
        let found = read(text).map_or_else(|error| error.to_string(), |_| "read".to_owned());
        (found != *error).then(|| format!("{about}: {found}, not {error}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

/// What a signed frame holds, and who signed it: without the list of the reader nothing is checked.
#[derive(Deserialize)]
struct SignedGood {
    about: String,
    payload: String,
    link: String,
    digits: String,
    signature: Json,
    without_keys: Json,
}

#[derive(Deserialize)]
struct SignedHandouts {
    team: Json,
    keys: Json,
    good: Vec<SignedGood>,
    bad: Vec<Bad>,
}

fn handouts_2() -> SignedHandouts {
    serde_json::from_str(include_str!("handout-2.json")).unwrap()
}

#[test]
fn handout_2_opens_and_says_who_signed_it() {
    let all = handouts_2();
    let keys = trusted_keys(&all.keys).unwrap();
    assert_eq!(all.good.len(), 5);
    for SignedGood { about, payload, link, digits, signature, without_keys } in all.good {
        assert_eq!(written(&read(&link).unwrap()), payload, "{about}");
        for text in [&link, &digits] {
            assert_eq!(read_handout_json(text, &keys)["signature"], signature, "{about}");
            assert_eq!(read_handout_json(text, &[])["signature"], without_keys, "{about}");
            assert_eq!(read(text), read(&link), "{about}");
        }
    }
}

#[test]
fn a_key_signs_the_same_bytes_for_ever() {
    let all = handouts_2();
    let key: TeamKey = read_json(all.team.to_string().as_bytes()).unwrap();
    assert_eq!(all.keys[0], serde_json::json!({"key": key.public().text(), "name": key.name}));
    // What the vectors hold was compressed by another program: compare what is over it.
    let frame = |link: &str| base64ct::Base64UrlUnpadded::decode_vec(link.split('#').next_back().unwrap()).unwrap();
    for good in all.good.iter().filter(|good| good.signature["name"] == key.name.as_str()) {
        let bytes = frame(&good.link);
        let end = 4 + usize::from(u16::from_be_bytes([bytes[2], bytes[3]]));
        assert_eq!(bytes[end..end + 10], key.public().fingerprint().0, "{}", good.about);
        assert_eq!(bytes[end + 10..end + 74], key.sign(&bytes[..end]), "{}", good.about);
    }
}

#[test]
fn each_fault_of_a_signed_handout_has_its_name() {
    let all = handouts_2();
    let keys = trusted_keys(&all.keys).unwrap();
    assert!(all.bad.len() > 15);
    for Bad { about, text, error } in all.bad {
        assert_eq!(read_handout_json(&text, &keys)["refused"], *error, "{about}");
    }
}
