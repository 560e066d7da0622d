//! Signed handouts: what is changed is found, each code is signed by itself, and the sheet says with which key.

use liaison::document::handout::{
    HandoutSignature, HandoutSource, TrustedKey, codes, make, read, read_handout_json, read_signed, trusted_keys,
    write, write_signed,
};
use liaison::domain::team_key::TeamKey;
use serde_json::json;

use super::kit::{ADDRESS, kit, request, team_key, three};

fn trusted() -> Vec<TrustedKey> {
    vec![TrustedKey { key: team_key().public(), name: team_key().name }]
}

#[test]
fn a_signed_handout_is_read_as_what_it_is_and_says_who_signed_it() {
    let handout = kit().build(&three()).unwrap().handout;
    let frame = write_signed(&handout, Some(&team_key())).unwrap();
    assert_ne!(frame, write(&handout).unwrap());
    assert!(frame.as_bytes().len().is_multiple_of(32));
    let fingerprint = team_key().public().fingerprint();
    let other = vec![TrustedKey { key: TeamKey::new("x", &[8; 32]).public(), name: "x".into() }];
    for text in [frame.fragment(), frame.digits()] {
        assert_eq!(read(&text).as_ref(), Ok(&handout));
        let by = |keys: &[TrustedKey]| read_signed(&text, keys).unwrap().1;
        assert_eq!(by(&trusted()), HandoutSignature::Trusted(trusted().remove(0)));
        assert_eq!(by(&other), HandoutSignature::Unknown(fingerprint));
        assert_eq!(by(&[]), HandoutSignature::NotChecked(fingerprint));
    }
    let unsigned = write(&handout).unwrap().fragment();
    assert_eq!(read_signed(&unsigned, &trusted()).unwrap().1, HandoutSignature::NotSigned);
}

#[test]
fn every_bit_that_flips_and_every_end_that_is_missing_is_found() {
    let handout = kit().build(&request(&["nm-carers"])).unwrap().handout;
    let fragment = write_signed(&handout, Some(&team_key())).unwrap().fragment();
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let all: Vec<char> = fragment.chars().collect();
    for at in 0..all.len() {
        assert!(read(&fragment[..at]).is_err(), "cut at {at}");
        let place = alphabet.find(all[at]).unwrap();
        for bit in 0..6 {
            let mut changed = all.clone();
            changed[at] = alphabet.chars().nth(place ^ (1 << bit)).unwrap();
            let changed: String = changed.into_iter().collect();
            assert!(read_signed(&changed, &trusted()).is_err(), "{at}: bit {bit}");
        }
    }
}

#[test]
fn three_signed_services_fit_one_code_as_a_rule_or_are_split_into_two_that_are_each_signed() {
    let kit = kit();
    let threes = kit.threes();
    let mut split = 0;
    for three in &threes {
        let handout = kit.build(&request(three)).unwrap().handout;
        let all = codes(ADDRESS, &handout, Some(&team_key())).unwrap();
        assert!(all.len() <= 2 && all.iter().all(|code| code.version <= 20), "{three:?}");
        split += usize::from(all.len() > 1);
        for code in all {
            let (part, by) = read_signed(&code.says, &trusted()).unwrap();
            assert_eq!((part.services.len(), by), (code.services, HandoutSignature::Trusted(trusted().remove(0))));
        }
    }
    assert!(split * 10 < threes.len(), "{split} of {} need two codes", threes.len());
    // The table says how many there are.
    let key = team_key();
    let made = make(HandoutSource { key: Some(&key), ..kit.source() }, &three(), Some(ADDRESS)).unwrap();
    let row = made.channels.iter().find(|row| row.id == "code").unwrap();
    assert!(row.survives && row.length == 2 && row.says.contains('2'), "{}", row.says);
}

#[test]
fn the_sheet_says_who_signed_and_with_which_key() {
    let kit = kit();
    let key = TeamKey::new("<b>Northmere</b>", &[7; 32]);
    let made = make(HandoutSource { key: Some(&key), ..kit.source() }, &three(), Some(ADDRESS)).unwrap();
    let fingerprint = key.public().fingerprint().to_string();
    let line = format!("Signed by &lt;b&gt;Northmere&lt;/b&gt;. The key on a page from them is {fingerprint}.");
    assert!(made.sheet.contains(&line), "{}", made.sheet);
    assert!(!make(kit.source(), &three(), Some(ADDRESS)).unwrap().sheet.contains("Signed by"));
    let link = made.link.unwrap();
    let keys = json!({"keys": [{"key": key.public().text(), "name": "Northmere"}]});
    let read = read_handout_json(&link, &trusted_keys(&keys).unwrap());
    assert_eq!(read["signature"], json!({"state": "trusted", "key": fingerprint, "name": "Northmere"}));
    for wrong in [json!(7), json!({}), json!([{"key": "AA", "name": "x"}]), json!([{"key": key.public().text()}])] {
        assert!(trusted_keys(&wrong).is_err(), "{wrong}");
    }
}
