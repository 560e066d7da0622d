//! Nothing of a licensed tool is in a report that was not ticked for it (domain 3.4, F8, F12).

use liaison::document::fhir::{RECORD, bundle, to_json};

use liaison::app::core::Notice;
use liaison::domain::case::{Event, ReportKind};

use crate::driver::{Device, ID, SCORING, scenario_a};

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

/// Scenario A with an agreement for court and GP, and the author's part filled in.
fn agreed() -> Device {
    let mut device = scenario_a();
    let topics = "substance-use|mental-health|housing-money";
    device.form("consent", &[("explained", "talked"), ("capacity", "yes"), ("court", "given"), ("gp", "given")]);
    device.form("consent", &[("court-topics", topics), ("gp-topics", topics)]);
    device
}

/// The author's part, as far as a final report needs it.
const AUTHORS_PART: [(&str, &str); 11] = [
    ("court", "Northmere Magistrates’ Court"),
    ("hearing-date", "2026-11-23"),
    ("report-kind", "written"),
    ("position", "not-charged"),
    ("seen-how", "in-person"),
    ("sources-read", "person"),
    ("sources-missing", "GP record"),
    ("handover", "yes"),
    ("author-name", "Sam Okafor"),
    ("author-role", "L&D practitioner"),
    ("employer", "Northmere NHS Trust"),
];

fn made(device: &Device) -> usize {
    device.case().reports.len()
}

// Audit B5: free text is read again for this recipient, each time; a tick for one says nothing of another.
#[test]
fn no_report_with_free_text_is_made_until_it_was_read_again_for_this_recipient() {
    let mut device = agreed();
    device.choose_recipient("court").make_report("court", ReportKind::Draft);
    assert_eq!((made(&device), device.said()), (0, Some("report-read-first")));
    device.read_words("court").make_report("court", ReportKind::Draft);
    assert_eq!(made(&device), 1);
    let last = &device.case().entries.last().unwrap().what;
    assert!(matches!(last, Event::Reported { words_read: Some(read), .. } if *read > 0), "{last:?}");
    device.make_report("gp", ReportKind::Draft);
    assert_eq!(made(&device), 1, "read for the court, not for the GP");
    device.choose_recipient("gp").choose_recipient("court").make_report("court", ReportKind::Draft);
    assert_eq!(made(&device), 1, "asked again when the recipient was changed");
    device.read_words("court");
    device.form("own-view", &[("own-words", "Something else.")]).make_report("court", ReportKind::Draft);
    assert_eq!(made(&device), 1, "other words than those that were read");
    device.assert_journal_is_state();
}

// Audit B4: whether results are needed is asked of the court by the form, of everybody else by a tick of their own.
#[test]
fn results_that_the_court_needs_are_in_no_report_for_another_until_they_are_ticked_for_it() {
    let mut device = agreed();
    device.form("court-report", &[("include-results", "yes")]);
    let has = |device: &mut Device, whom: &str| device.draft(whom).contains("20 of 40");
    assert!(has(&mut device, "court"));
    assert!(!has(&mut device, "gp"));
    device.include_results("gp");
    assert!(has(&mut device, "gp"));
    device.form("court-report", &[("include-results", "no")]);
    assert!(!has(&mut device, "court") && has(&mut device, "gp"));
}

// Audit F3: pressed twice, a report is made once, and what was made is offered again.
#[test]
fn a_final_report_that_would_say_the_same_is_not_made_again() {
    let mut device = agreed();
    device.form("court-report", &AUTHORS_PART);
    device.form("court-report", &[("include-results", "no"), ("author-contact", "01632 960111")]);
    for recipient in ["police", "probation", "defence", "services", "cps", "yot", "family"] {
        device.form("consent", &[(recipient, "not-asked")]);
    }
    let sign = |device: &mut Device| {
        device.read_words("court").make_report("court", ReportKind::Final);
        device.notice().unwrap().clone()
    };
    let Notice::Made(first) = sign(&mut device) else { panic!("{:?}", device.notice()) };
    device.wait(1);
    assert_eq!(sign(&mut device), Notice::MadeBefore(first.clone()), "the very same files");
    device.read_notice();
    assert_eq!(sign(&mut device), Notice::MadeBefore(first));
    assert_eq!(made(&device), 1);
    device.form("court-report", &[("how-long", "Two weeks"), ("options", "more-time")]);
    let Notice::Made(second) = sign(&mut device) else { panic!("{:?}", device.notice()) };
    assert!(second[0].name.contains("-v2"), "{}", second[0].name);
    device.assert_journal_is_state();
}
