//! What no Liaison writes is refused, alike when it is written and when it is read.

use super::*;

const DEVICE: &str = "0123456789abcdef0123456789abcdef";

fn case(id: &str) -> CaseEntries {
    CaseEntries { id: id.to_owned(), entries: vec![r#"{"what":"é \"said\"","at": 1}"#.to_owned()] }
}

fn payload() -> Payload {
    Payload::new(DEVICE.to_owned(), "A. Khan".to_owned(), Timestamp(5), vec![case("c1"), case("c2")])
}

fn refused(change: impl Fn(&mut Payload)) -> PayloadError {
    let mut payload = payload();
    change(&mut payload);
    let refused = payload.to_bytes(FileKind::Transfer).unwrap_err();
    let written = serde_json::to_vec(&payload).unwrap();
    assert_eq!(Payload::from_bytes(FileKind::Transfer, &written), Err(refused.clone()), "alike both ways");
    refused
}

#[test]
fn entries_arrive_as_the_very_text_that_was_hashed() {
    let bytes = payload().to_bytes(FileKind::Transfer).unwrap();
    assert_eq!(Payload::from_bytes(FileKind::Transfer, &bytes), Ok(payload()));
}

#[test]
fn only_a_backup_carries_the_journal_of_the_device() {
    let mut backup = payload();
    backup.device_entries.push("{}".to_owned());
    let bytes = backup.to_bytes(FileKind::Backup).unwrap();
    assert_eq!(Payload::from_bytes(FileKind::Backup, &bytes), Ok(backup));
    assert_eq!(refused(|payload| payload.device_entries.push("{}".to_owned())), PayloadError::DeviceInTransfer);
}

#[test]
fn what_no_liaison_writes_is_refused_by_name() {
    assert_eq!(refused(|payload| payload.cases[1].id = "c1".to_owned()), PayloadError::Twice { case: "c1".into() });
    for id in ["", "device", "a/b", "é", &"a".repeat(65)] {
        assert_eq!(refused(|payload| payload.cases[0].id = id.to_owned()), PayloadError::Id, "{id}");
    }
    assert_eq!(refused(|payload| payload.device.make_ascii_uppercase()), PayloadError::Id);
    assert_eq!(refused(|payload| payload.author = "a".repeat(MAX_AUTHOR + 1)), PayloadError::TooMuch);
    assert_eq!(refused(|payload| payload.cases[0].entries[0] = "a".repeat(MAX_ENTRY + 1)), PayloadError::TooMuch);
    assert_eq!(
        refused(|payload| payload.cases[0].entries = vec![String::new(); MAX_ENTRIES + 1]),
        PayloadError::TooMuch
    );
}

// Counted, not read: 60 MiB of zeros would be above a gigabyte as values.
#[test]
fn a_small_text_of_many_parts_is_refused_before_it_is_read() {
    let read = |json: String| Payload::from_bytes(FileKind::Backup, json.as_bytes());
    let full = |part: &str| format!(r#"{{"format":1,"cases":[{}0]}}"#, part.repeat(MAX_PARTS));
    for part in ["0,", "[[]],", "{},"] {
        assert_eq!(read(full(part)), Err(PayloadError::TooMuch), "{part}");
    }
    let nested = format!("{}0{},", "[".repeat(100), "]".repeat(100));
    assert_eq!(read(format!("[{}0]", nested.repeat(MAX_PARTS / 100))), Err(PayloadError::TooMuch));
    assert_eq!(parts(br#"{"a":["[,{\"[,","\\",2]}"#), 4, "what is in a text counts for nothing");
    let mut spoken = payload();
    spoken.cases[0].entries[0] = r#"[,{\",\\"#.repeat(MAX_PARTS / 4);
    let bytes = spoken.to_bytes(FileKind::Transfer).unwrap();
    assert_eq!(Payload::from_bytes(FileKind::Transfer, &bytes), Ok(spoken));
}

#[test]
fn a_newer_content_is_named_and_an_error_quotes_nothing() {
    let read = |json: &str| Payload::from_bytes(FileKind::Transfer, json.as_bytes());
    assert_eq!(read(r#"{"format":7,"parts":[]}"#), Err(PayloadError::NewerFormat { found: 7 }));
    for json in ["", "[]", "{}", r#"{"format":0}"#, r#"{"format":1}"#, r#"{"format":1,"Daniel":2}"#] {
        let error = read(json).unwrap_err();
        assert_eq!(error, PayloadError::Shape, "{json}");
        assert!(!error.to_string().contains("Daniel"));
    }
    assert_eq!(format!("{:?}", payload()), "Payload(2 cases)");
}

#[test]
fn the_key_of_a_team_is_in_a_payload_of_format_2_and_in_no_other() {
    let payload = Payload::new("0".repeat(32), "A. Khan".into(), Timestamp(5), Vec::new());
    let with = payload.clone().with_team_key(TeamKey::new("Team", &[7; 32]));
    let seed = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";
    let written = format!(
        r#"{{"format":2,"device":"{}","author":"A. Khan","made":5,"cases":[],"device_entries":[],"team_key":{{"name":"Team","seed":"{seed}"}}}}"#,
        "0".repeat(32)
    );
    assert_eq!(String::from_utf8(with.to_bytes(FileKind::Transfer).unwrap().to_vec()).unwrap(), written);
    assert_eq!(Payload::from_bytes(FileKind::Transfer, written.as_bytes()), Ok(with));
    for wrong in [written.replace("\"format\":2", "\"format\":1"), written.replace(seed, "Bwc")] {
        assert_eq!(Payload::from_bytes(FileKind::Transfer, wrong.as_bytes()), Err(PayloadError::Shape), "{wrong}");
    }
    let plain = String::from_utf8(payload.to_bytes(FileKind::Transfer).unwrap().to_vec()).unwrap();
    assert!(plain.starts_with(r#"{"format":1,"#) && !plain.contains("team_key"), "{plain}");
}
