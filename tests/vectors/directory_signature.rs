//! Signatures of directory files: what each of every released version says.

use liaison::document::handout::trusted_keys;
use liaison::domain::directory_signature::{DirectorySignature, directory_signature, sign_directory};
use liaison::domain::read_json::read_json;
use liaison::domain::team_key::TeamKey;
use serde::Deserialize;
use serde_json::Value as Json;

#[derive(Deserialize)]
struct Signatures {
    team: Json,
    keys: Json,
    directory: String,
    judged: Vec<Judged>,
}

#[derive(Deserialize)]
struct Judged {
    about: String,
    signature: Option<String>,
    is: String,
    name: Option<String>,
    key: Option<String>,
}

#[test]
fn directory_signature_1_says_what_it_said() {
    let all: Signatures = serde_json::from_str(include_str!("directory-signature-1.json")).unwrap();
    let keys = trusted_keys(&all.keys).unwrap();
    assert!(all.judged.len() > 14);
    for Judged { about, signature, is, name, key } in &all.judged {
        let signature = signature.as_ref().map(|text| text.as_bytes());
        let found = match directory_signature(all.directory.as_bytes(), signature, &keys) {
            DirectorySignature::Trusted(known) => ("trusted", Some(known.name), None),
            DirectorySignature::Unknown(key) => ("unknown", None, Some(key.to_string())),
            DirectorySignature::Wrong => ("wrong", None, None),
            DirectorySignature::Missing => ("missing", None, None),
        };
        assert_eq!(found, (is.as_str(), name.clone(), key.clone()), "{about}");
    }
    let team: TeamKey = read_json(all.team.to_string().as_bytes()).unwrap();
    let signed: Json = serde_json::from_str(&sign_directory(&team, all.directory.as_bytes())).unwrap();
    let first: Json = serde_json::from_str(all.judged[0].signature.as_ref().unwrap()).unwrap();
    assert_eq!(signed, first);
}
