//! The audit of a tablet: a row for everything done, and nothing of what was answered or typed (D6).

use std::collections::BTreeSet;

use liaison::document::device::{AuditRow, AuditTable, COLUMNS, case_rows, device_rows};
use liaison::domain::case::{
    AdultStatus, Case, Covered, Event, HandoutMedium, Hash, NamedService, ReportKind, UrgencyDecision,
};
use liaison::domain::device::{
    Device as Journal, DeviceEvent, DeviceSettings, InstrumentSwitch, LockedBy, PurgedBy, SlotChange, WordingCheck,
};
use liaison::domain::questionnaire::{Answer, Reason, Value};
use liaison::domain::team_key::TeamKey;
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::Tier;
use proptest::prelude::*;

use crate::driver::{CoreEffect, Device, DeviceEffect, Effect, Screen, scenario_a};

/// Every kind of entry of a case, with these words wherever somebody could have typed some, this answer, and this code
/// wherever it depends on what was answered: the question, the rule, the service.
fn events(words: &str, answer: &Answer, tier: Tier, found: &str) -> Vec<Event> {
    let typed = || words.to_owned();
    let status = if found.len() > 3 { AdultStatus::Delayed } else { AdultStatus::Present };
    vec![
        Event::Opened { reference: "7Q2-K4".into() },
        Event::RunStarted { run: "r1".into(), questionnaire: "person".into(), version: "1.0".into() },
        Event::RunKept { run: "r1".into(), questionnaire: "person".into() },
        Event::Answered { run: "r1".into(), item: found.into(), answer: Some(answer.clone()) },
        Event::RunFinished { run: "r1".into() },
        Event::Administered { run: "r1".into(), how: vec![typed()] },
        Event::Stopped {
            reason: typed(),
            covered: vec![Covered { questionnaire: "person".into(), answered: words.len(), of: 9 }],
        },
        Event::UrgencyDecided(UrgencyDecision {
            proposed: Some(tier),
            decided: tier,
            reason: Some(typed()),
            colleague: Some(typed()),
            rules: vec![typed()],
            rule_set: typed(),
        }),
        Event::ActionDone { rule: found.into(), action: found.len(), told: None },
        Event::AppropriateAdult { status, reason: Some(typed()), adult: Some(typed()), rules: vec![found.into()] },
        Event::OfficerAdvised { told: typed(), advice: typed(), response: Some(typed()) },
        Event::Referred {
            referral: "x1".into(),
            service: found.into(),
            name: typed(),
            needs: vec![typed()],
            directory: found.into(),
            contact: typed(),
        },
        Event::Signposted { service: found.into(), name: typed() },
        Event::HandoutGiven {
            services: vec![NamedService { service: found.into(), name: typed() }],
            language: "cy".into(),
            discreet: true,
            medium: HandoutMedium::Paper,
            directory: found.into(),
        },
        Event::Reported {
            recipient: "court".into(),
            kind: ReportKind::Final,
            version: 2,
            hash: Hash::of(b"report"),
            rules: typed(),
            words_read: None,
        },
        Event::ToolIncluded { instrument: "sleep".into(), recipient: "court".into(), included: true },
        Event::Transferred { recipient: typed(), file: Hash::of(b"file"), entries: 12 },
        Event::TransferConfirmed { receipt: typed(), file: Some(Hash::of(b"file")) },
        Event::Received { device: "0f".into(), file: Hash::of(b"file"), entries: 3 },
    ]
}

fn device_events(words: &str) -> Vec<DeviceEvent> {
    let typed = || words.to_owned();
    let check = Some(WordingCheck { against: typed(), by: typed() });
    let (instrument, version) = ("sleep".to_owned(), "1".to_owned());
    vec![
        DeviceEvent::ToolSwitched(InstrumentSwitch {
            instrument: instrument.clone(),
            version: version.clone(),
            on: true,
            check,
            cut_off: Some("adults".into()),
        }),
        DeviceEvent::PackLoaded {
            instrument: instrument.clone(),
            version,
            questionnaire: typed(),
            scoring: typed(),
            questionnaire_sha256: Hash::of(b"q"),
            scoring_sha256: Hash::of(b"s"),
        },
        DeviceEvent::PackRemoved { instrument },
        DeviceEvent::Unlocked { slot: "a1".into(), label: typed(), recovery: false, failed: 2 },
        DeviceEvent::Locked { by: LockedBy::Idle },
        DeviceEvent::AccessChanged { change: SlotChange::Revoked, slot: "a1".into(), label: typed() },
        DeviceEvent::SettingsChanged(DeviceSettings::default()),
        DeviceEvent::AuditExported { rows: 7, file: Hash::of(b"audit") },
        DeviceEvent::TeamKeySet(TeamKey::new(&typed(), &[7; 32])),
        DeviceEvent::TeamKeyRemoved,
        DeviceEvent::Purged {
            case: "c1".into(),
            reference: "7Q2-K4".into(),
            entries: 12,
            confirmed: Some(Timestamp(0)),
            why: PurgedBy::Confirmed,
        },
    ]
}

fn of_case(events: Vec<Event>) -> Vec<AuditRow> {
    let mut case = Case::unopened("c1", "tablet-1");
    for (number, event) in (1..).zip(events) {
        case.record(&format!("e{number}"), Timestamp(number), "Sam Okafor", event);
    }
    case_rows(&case)
}

fn of_device(events: Vec<DeviceEvent>) -> Vec<AuditRow> {
    let mut journal = Journal::default();
    for (number, event) in (1..).zip(events) {
        journal.record(&format!("e{number}"), Timestamp(number), "Sam Okafor", event);
    }
    device_rows("tablet-1", &journal.entries)
}

fn tag<What: serde::Serialize>(event: &What) -> String {
    serde_json::to_value(event).unwrap()["type"].as_str().unwrap().to_owned()
}

#[test]
fn every_kind_of_entry_has_a_row_under_the_name_the_journal_gives_it() {
    let events = events("words", &Answer::Missing(Reason::Declined), Tier::Routine, "U5");
    let tags: Vec<String> = events.iter().map(tag).collect();
    assert_eq!(tags.iter().collect::<BTreeSet<_>>().len(), 19, "one of each");
    let rows = of_case(events);
    assert_eq!(rows.iter().map(|row| row.what).collect::<Vec<_>>(), tags);
    let one = |what: &str| rows.iter().find(|row| row.what == what).unwrap().about.clone();
    assert_eq!(one("answered"), "form=person");
    assert_eq!([one("action-done"), one("appropriate-adult"), one("referred")], ["", "", "referral=x1"]);
    assert_eq!(one("transfer-confirmed"), format!("file={}", Hash::of(b"file").0));
    assert_eq!(one("transferred"), format!("file={} entries=12", Hash::of(b"file").0));
    assert_eq!(one("reported"), format!("recipient=court kind=final version=2 hash={}", Hash::of(b"report").0));

    let events = device_events("words");
    let tags: Vec<String> = events.iter().map(tag).collect();
    assert_eq!(tags.iter().collect::<BTreeSet<_>>().len(), 11, "one of each");
    let rows = of_device(events);
    assert_eq!(rows.iter().map(|row| row.what).collect::<Vec<_>>(), tags);
    let purged = rows.last().unwrap();
    assert_eq!(purged.about, "id=c1 entries=12 why=confirmed confirmed=1970-01-01T01:00:00+01:00");
    assert_eq!(purged.case, "7Q2-K4");
    let unlocked = &rows[3];
    assert_eq!((unlocked.about.as_str(), unlocked.device.as_str()), ("slot=a1 recovery=no failed=2", "tablet-1"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    // What is answered, found or typed makes no difference to any row: so no row says anything of it.
    #[test]
    fn whatever_is_answered_or_typed_the_rows_are_the_same(
        words in any::<String>(),
        answer in prop_oneof![
            any::<String>().prop_map(|text| Answer::one(Value::Text(text))),
            any::<i64>().prop_map(|number| Answer::one(Value::Integer(number))),
            any::<bool>().prop_map(|yes| Answer::one(Value::Boolean(yes))),
            prop::sample::select(Reason::ALL.to_vec()).prop_map(Answer::Missing),
        ],
        tier in prop::sample::select(Tier::ALL.to_vec()),
        found in prop::sample::select(vec!["U1", "U5", "pregnancy", "harm-danger", "northmere-recovery"]),
    ) {
        let plain = events("", &Answer::Missing(Reason::Declined), Tier::Routine, "U17");
        prop_assert_eq!(of_case(events(&words, &answer, tier, found)), of_case(plain));
        prop_assert_eq!(of_device(device_events(&words)), of_device(device_events("")));
    }

    // An id that came from another tablet and is none is not passed on.
    #[test]
    fn what_is_no_id_is_not_written_where_ids_stand(words in "[a-z]{3,9} [^a-zA-Z0-9=]{1,9}[a-z]{3,9}") {
        let rows = of_case(vec![
            Event::RunStarted { run: words.clone(), questionnaire: words.clone(), version: words.clone() },
            Event::Answered { run: words.clone(), item: words.clone(), answer: None },
            Event::Received { device: words.clone(), file: Hash(words), entries: 1 },
        ]);
        let about: Vec<&str> = rows.iter().map(|row| row.about.as_str()).collect();
        prop_assert_eq!(about, ["form=? version=?", "form=?", "from=? file=? entries=1"]);
    }
}

#[test]
fn nothing_that_was_answered_or_typed_in_scenario_a_is_in_its_audit() {
    let mut a = scenario_a();
    a.stop("called-away");
    let mut table = AuditTable::default();
    case_rows(a.case()).iter().for_each(|row| table.add(row));
    device_rows(a.id(), &a.content.device.entries).iter().for_each(|row| table.add(row));
    let rows = table.rows() as usize;
    let text = table.into_text();
    assert_eq!(rows, a.case().entries.len() + a.content.device.entries.len());
    assert_eq!(text.lines().count(), rows + 1);
    let answers = a.case().runs.iter().flat_map(|run| run.recorded.values()).map(|recorded| &recorded.answer);
    let mut checked = 0;
    for value in answers.flat_map(|answer| answer.values()) {
        // A code may be the id of a form or a question, too; what is read aloud or typed is neither.
        let words = value.to_string();
        if !matches!(value, Value::Integer(_) | Value::Boolean(_)) && words.len() > 3 {
            assert!(!text.contains(&words), "{words}");
            checked += 1;
        }
    }
    assert!(checked > 30, "{checked}");
    for typed in ["Whitlock", "1992", "somewhere to sleep", "shaking", "called-away"] {
        assert!(!text.contains(typed), "{typed}");
    }
    let first = text.lines().nth(1).unwrap();
    let (tablet, reference) = (a.id(), &a.case().reference);
    assert_eq!(first, format!("2026-11-21T22:16:20+00:00,Sam Okafor,{tablet},1,{reference},opened,"));
    assert!(text.starts_with(&format!("\u{feff}{}\r\n", COLUMNS.join(","))));
}

// Of a file from anywhere: what stands where the reference stands need not be one.
#[test]
fn a_reference_that_cannot_be_one_is_not_passed_on() {
    let of = |reference: &str| of_case(vec![Event::Opened { reference: reference.into() }])[0].case.clone();
    assert_eq!([of("7Q2-K4"), of("Daniel Whitlock"), of("x;=1+1")], ["7Q2-K4", "?", "?"]);
}

#[test]
fn what_cannot_be_read_of_a_case_is_a_row_of_its_own() {
    let mut a = scenario_a();
    a.disk.remove(4);
    let records = a.disk.iter().map(|(place, bytes)| (*place, Ok(bytes.clone()))).collect();
    let case = Case::read(&a.case().id, a.id(), None, records);
    let rows = case_rows(&case);
    let missing = rows.iter().find(|row| row.what == "damage-missing").unwrap();
    assert_eq!((missing.entry, missing.at), (5, None));
    assert!(missing.about.contains(&case.id));
}

#[test]
fn the_audit_is_on_record_before_it_is_given_out() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.go(Screen::Tablet).export_audit();
    let own = device.id().to_owned();
    let asked = |effect: &Effect| matches!(effect, Effect::Device(DeviceEffect::ReadForAudit { id: tablet, .. }) if *tablet == own);
    assert!(device.effects.iter().any(asked));
    device.audit_made("when,author\r\n", 3);
    let [Effect::Core(CoreEffect::AppendDevice { .. }), Effect::Core(CoreEffect::Download(file))] =
        device.effects.as_slice()
    else {
        panic!("{:?}", device.effects)
    };
    assert_eq!((file.name.as_str(), file.mime), ("liaison-audit-2026-11-21.csv", "text/csv"));
    let file = Hash::of(b"when,author\r\n");
    assert_eq!(device.content.device.entries.last().unwrap().what, DeviceEvent::AuditExported { rows: 3, file });
    device.assert_done("audit-saved", "3");
}

#[test]
fn an_audit_that_cannot_be_put_on_record_is_not_given_out() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.writing(false).export_audit();
    assert!(device.effects.is_empty());
    device.assert_said_of("reading-only", "");
    device.audit_made("", 0);
    assert!(device.effects.is_empty(), "another tab took over while it was read");
}
