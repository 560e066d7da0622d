//! Entries keep their bytes: what an earlier version wrote is read, and what is read is written the same.

use super::*;
use crate::domain::case::{AdultStatus, Covered, Event, HandoutMedium, NamedService, ReportKind, UrgencyDecision};
use crate::domain::questionnaire::{Answer, Coding, Reason, Value};
use crate::domain::urgency::Tier;
use jiff::civil::{date, time};

fn every_event() -> Vec<Event> {
    let coding = Coding { system: Some("s".into()), code: "c".into(), display: None };
    let values = vec![
        Value::Boolean(true),
        Value::Integer(-3),
        Value::Decimal(1.5),
        Value::Date(date(2026, 2, 28)),
        Value::DateTime(date(2026, 2, 28).to_datetime(time(22, 15, 0, 0))),
        Value::Time(time(9, 5, 0, 0)),
        Value::Text("\u{1f642} \"quoted\"".into()),
        Value::Coding(coding),
    ];
    let answered = |answer| Event::Answered { run: "r".into(), item: "i".into(), answer };
    let decision = |proposed, decided| UrgencyDecision {
        proposed,
        decided,
        reason: Some("why".into()),
        colleague: None,
        rules: vec!["U1".into()],
        rule_set: "1".into(),
    };
    let mut events = vec![
        Event::Opened { reference: "7Q2-K4".into() },
        Event::ContactStarted { contact: "c".into(), point: "remand".into(), place: Some("Ashford".into()) },
        Event::ContactStarted { contact: "c".into(), point: "remand".into(), place: None },
        Event::RunStarted { run: "r".into(), questionnaire: "q".into(), version: "1".into() },
        answered(Some(Answer::Given(values))),
        answered(None),
        Event::RunKept { run: "r".into(), questionnaire: "q".into() },
        Event::RunFinished { run: "r".into() },
        Event::Administered { run: "r".into(), how: vec!["read-aloud".into()] },
        Event::Stopped {
            reason: "tired".into(),
            covered: vec![Covered { questionnaire: "q".into(), answered: 1, of: 2 }],
        },
        Event::UrgencyDecided(decision(None, Tier::Routine)),
        Event::ActionDone { rule: "U1".into(), action: 2, told: None },
        Event::ActionDone { rule: "U1".into(), action: 2, told: Some("Sgt Ellis".into()) },
        Event::ActionUndone { rule: "U1".into(), action: 2 },
        Event::UrgencyWithdrawn,
        Event::ReferralWithdrawn { referral: "x".into() },
        Event::Signposted { service: "nm-womens-centre".into(), name: "n".into() },
        Event::Referred {
            referral: "x".into(),
            service: "s".into(),
            name: "n".into(),
            needs: vec!["V1".into()],
            directory: "d".into(),
            contact: "by letter".into(),
        },
        Event::ReferralPackGiven {
            referral: "x".into(),
            service: "s".into(),
            name: "n".into(),
            needs: vec!["V1".into()],
            number: "FD5D4CE1".into(),
            words: true,
            link: false,
        },
        Event::Transferred { recipient: "R. Ellis".into(), file: Hash::of(b"x"), entries: 12 },
        Event::TransferConfirmed { receipt: "4F2A".into(), file: None },
        Event::TransferConfirmed { receipt: "R. Ellis".into(), file: Some(Hash::of(b"x")) },
        Event::Received { device: "d2".into(), file: Hash::of(b"x"), entries: 3 },
    ];
    events.extend([true, false].map(|included| Event::ToolIncluded {
        instrument: "t".into(),
        recipient: "court".into(),
        included,
    }));
    events.extend(Tier::ALL.map(|tier| Event::UrgencyDecided(decision(Some(tier), tier))));
    events.extend(Reason::ALL.map(|reason| answered(Some(Answer::Missing(reason)))));
    events.extend(AdultStatus::ALL.map(|status| Event::AppropriateAdult {
        status,
        reason: status.needs_reason().then(|| "late".into()),
        adult: status.is_dismissal().then(|| "their aunt, at ten".into()),
        rules: if status.is_dismissal() { vec!["AA1".into()] } else { Vec::new() },
    }));
    events.extend(HandoutMedium::ALL.map(|medium| Event::HandoutGiven {
        services: vec![NamedService { service: "nm-womens-centre".into(), name: "n".into() }],
        language: "cy".into(),
        discreet: true,
        medium,
        directory: "d".into(),
    }));
    events.extend([None, Some("level 2".to_owned())].map(|response| Event::OfficerAdvised {
        told: "Sgt Ellis".into(),
        advice: "seen shaking".into(),
        response,
    }));
    events.extend([(ReportKind::Draft, None), (ReportKind::Final, Some(3))].map(|(kind, words_read)| {
        Event::Reported {
            recipient: "court".into(),
            kind,
            version: 1,
            hash: Hash::of(b"x"),
            rules: "1".into(),
            words_read,
        }
    }));
    events
}

#[test]
fn a_tablet_whose_name_cannot_be_one_writes_no_entry() {
    let written = |device: &str| {
        format!(
            r#"{{"id":"e","case":"c","device":"{device}","seq":1,"at":0,"author":"a","previous":"","what":{{"type":"opened","reference":"r"}}}}"#
        )
    };
    let read = |device: &str| read_entry("c", 1, written(device).as_bytes());
    assert!(read("0123456789abcdef0123456789abcdef-0f1e2d3c").is_ok() && read(&"a".repeat(64)).is_ok());
    for device in ["d 1", "d\u{e9}", "<b>", "d.1", &"a".repeat(65)] {
        assert!(read(device).is_err(), "{device}");
    }
}

#[test]
fn whatever_is_written_reads_back_the_same() {
    for (seq, what) in (1..).zip(every_event()) {
        let previous = Hash::of(b"before");
        let (device, merge_parents) = ("d1".to_owned(), vec![Hash::of(b"there")]);
        let (id, case, author) = ("e".into(), "c".into(), "a".into());
        let entry = Entry { id, case, device, seq, at: Timestamp(5), author, previous, merge_parents, what };
        assert_eq!(read_entry("c", seq, &entry.bytes()), Ok(entry));
    }
}

#[test]
fn an_entry_this_version_does_not_know_is_named_and_not_quoted() {
    let entry = br#"{"id":"e","case":"c","seq":7,"at":0,"author":"a","previous":"","what":{"type":"teleported"}}"#;
    assert_eq!(read_entry("c", 7, entry).unwrap_err().to_string(), "entry 7 of case c cannot be read by this version");
}

// Kept: a later version must read what this one writes.
#[test]
fn the_events_about_copies_are_written_as_they_always_were() {
    let file = || Hash("00".into());
    let written = [
        Event::Transferred { recipient: "R. Ellis".into(), file: file(), entries: 12 },
        Event::TransferConfirmed { receipt: "4F2A".into(), file: None },
        Event::TransferConfirmed { receipt: "4F2A".into(), file: Some(file()) },
        Event::Received { device: "d2".into(), file: file(), entries: 3 },
    ];
    assert_eq!(
        written.map(|event| serde_json::to_string(&event).unwrap()),
        [
            r#"{"type":"transferred","recipient":"R. Ellis","file":"00","entries":12}"#,
            r#"{"type":"transfer-confirmed","receipt":"4F2A"}"#,
            r#"{"type":"transfer-confirmed","receipt":"4F2A","file":"00"}"#,
            r#"{"type":"received","device":"d2","file":"00","entries":3}"#,
        ]
    );
}

// A journal from before there was a history of the appropriate adult keeps its bytes.
#[test]
fn the_event_of_the_appropriate_adult_is_written_as_it_always_was_and_grows_by_what_is_there() {
    let event = |adult: Option<&str>, rules: &[&str]| Event::AppropriateAdult {
        status: AdultStatus::Delayed,
        reason: Some("late".into()),
        adult: adult.map(str::to_owned),
        rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
    };
    assert_eq!(
        [event(None, &[]), event(Some("aunt"), &["AA1"])].map(|event| serde_json::to_string(&event).unwrap()),
        [
            r#"{"type":"appropriate-adult","status":"delayed","reason":"late"}"#,
            r#"{"type":"appropriate-adult","status":"delayed","reason":"late","adult":"aunt","rules":["AA1"]}"#,
        ]
    );
}

// What version 0.1.0 wrote keeps its bytes, and so its hash: a chain without a name, nothing beside the entry before.
#[test]
fn an_entry_of_a_journal_with_one_writer_is_written_as_it_always_was() {
    let written =
        r#"{"id":"e","case":"c","seq":7,"at":0,"author":"a","previous":"","what":{"type":"opened","reference":"r"}}"#;
    let entry: Entry = read_entry("c", 7, written.as_bytes()).unwrap();
    assert_eq!((entry.device.as_str(), entry.merge_parents.as_slice()), ("", [].as_slice()));
    assert_eq!(String::from_utf8(entry.bytes()).unwrap(), written);
    assert!(entry.is_whole(written.as_bytes()));
    assert!(!entry.is_whole(written.replacen('{', r#"{"mood":"new","#, 1).as_bytes()));
    let several = Entry { device: "d1".into(), merge_parents: vec![Hash("ff".into())], ..entry };
    assert_eq!(
        String::from_utf8(several.bytes()).unwrap(),
        r#"{"id":"e","case":"c","device":"d1","seq":7,"at":0,"author":"a","previous":"","also":["ff"],"what":{"type":"opened","reference":"r"}}"#
    );
}
