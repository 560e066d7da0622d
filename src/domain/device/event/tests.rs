//! Events of a device keep their bytes.

use super::*;
use crate::domain::read_json::read_json;

// Kept: a later version must read what this one writes.
#[test]
fn what_left_the_device_and_what_was_deleted_are_written_as_they_always_were() {
    let purged = |confirmed, why| DeviceEvent::Purged {
        case: "c".into(),
        reference: "7Q2-K4".into(),
        entries: 12,
        confirmed,
        why,
    };
    let written = [
        (
            DeviceEvent::AuditExported { rows: 7, file: Hash("00".into()) },
            r#"{"type":"audit-exported","rows":7,"file":"00"}"#,
        ),
        (
            purged(Some(Timestamp(5)), PurgedBy::Confirmed),
            r#"{"type":"purged","case":"c","reference":"7Q2-K4","entries":12,"confirmed":5,"why":"confirmed"}"#,
        ),
        (
            purged(None, PurgedBy::ByHand),
            r#"{"type":"purged","case":"c","reference":"7Q2-K4","entries":12,"confirmed":null,"why":"by-hand"}"#,
        ),
    ];
    for (event, json) in written {
        assert_eq!(serde_json::to_string(&event).unwrap(), json);
        assert_eq!(read_json(json.as_bytes()), Ok(event));
    }
}
