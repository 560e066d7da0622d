//! Nothing of a licensed tool is in a report that was not ticked for it (domain 3.4, F8, F12).

use liaison::document::fhir::{RECORD, bundle, to_json};

use crate::driver::{Device, ID, SCORING};

fn share(device: &mut Device) {
    device.form(
        "consent",
        &[
            ("explained", "talked"),
            ("capacity", "yes"),
            ("court", "given"),
            ("gp", "given"),
            ("court-topics", "physical-health|mental-health"),
            ("gp-topics", "physical-health|mental-health"),
        ],
    );
    device.form("court-report", &[("include-results", "yes")]);
}

// Domain 3.4: never in a report unless ticked, whatever the person agreed to.
#[test]
fn nothing_of_a_licensed_tool_is_in_a_report_until_it_is_ticked_for_that_recipient() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    device.tool("phq-9", &[2, 1, 2, 2, 1, 1, 1, 0, 0]);
    share(&mut device);
    device.stop("released");
    let holds =
        |files: &str| ["Sleep Check", ID, "trouble with sleep", "Example cut-off"].map(|words| files.contains(words));
    let files = device.draft("court");
    assert!(files.contains("PHQ-9"), "the others are in");
    assert_eq!(holds(&files), [false; 4]);
    device.include_tool("court", true);
    assert_eq!(holds(&device.draft("court")), [true; 4]);
    assert_eq!(holds(&device.draft("gp")), [false; 4], "ticked for the court only");
    for words in ["Think of the last", "less than five hours", "One to three", "at the wheel"] {
        assert!(!device.draft("court").contains(words), "wording of the tool: {words}");
    }
    device.include_tool("court", false);
    assert_eq!(holds(&device.draft("court")), [false; 4]);
    device.assert_journal_is_state();
}

// The same of FHIR: a response holds the wording itself.
#[test]
fn nothing_of_a_licensed_tool_is_in_the_fhir_bundle_until_it_is_ticked_for_the_record() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    let written = |device: &Device| to_json(&bundle(device.case(), &device.content, &device.text, device.now));
    assert!(!written(&device).contains(ID) && !written(&device).contains("five hours"));
    device.include_tool("court", true);
    assert!(!written(&device).contains(ID), "the court is not the record");
    device.include_tool(RECORD, true);
    assert!(written(&device).contains("five hours") && written(&device).contains("trouble with sleep"));
}

#[test]
fn a_licensed_tool_that_was_stopped_half_way_is_not_named_as_not_covered() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.load_tool(SCORING);
    device.form("person", &[("age", "34")]);
    device.open(ID).points(&[1]);
    device.stop("released");
    share(&mut device);
    let named = |files: &str| files.contains("Sleep Check") || files.contains(ID);
    assert!(!named(&device.draft("court")));
    device.include_tool("court", true);
    assert!(device.draft("court").contains("Example Sleep Check"), "1 of 3 is said where it is ticked");
}
