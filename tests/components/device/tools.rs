//! The screens of tools as HTML, rendered without a browser: what stands in the list, the switch, loading, refusals (U1,
//! U2; domain 3.4).

use liaison::domain::scoring::pack::PackFile;

use super::line;
use crate::components::html::{at_screen, attribute, between, count, html, shown};
use crate::driver::{Device, ID, InstrumentAction, QUESTIONNAIRE, SCORING, Screen};

// Issue 3: version, licence, text status, on or off, for every tool.
#[tokio::test]
async fn every_tool_is_listed_with_what_it_measures_its_version_its_licence_its_wording_and_its_state() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    assert!(at_screen(&mut device, Screen::Home).await.contains(">Tools</button>"));
    let page = at_screen(&mut device, Screen::Tools).await;
    assert_eq!(attribute(&page, "data-tool").len(), device.content.instruments.len());
    for tool in &device.content.instruments {
        let scoring = &tool.scoring;
        let line = line(&page, &scoring.instrument).replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        for words in [&scoring.short_title, &scoring.measures, &scoring.licence.attribution] {
            assert!(line.contains(words.as_str()), "{words}: {line}");
        }
        assert!(line.contains(&format!("Version {}", scoring.version)), "{line}");
    }
    assert!(line(&page, "phq-9").contains("nhsuk-tag--green\">On<"));
    assert!(
        line(&page, "bjmhs").contains("Off until checked") && line(&page, "bjmhs").contains("has not been checked")
    );
    assert!(page.contains("None yet."));
}

#[tokio::test]
async fn a_loaded_tool_stands_first_with_the_hash_of_each_file_and_the_last_day_of_its_licence() {
    let mut device = Device::with_example_tool();
    let page = at_screen(&mut device, Screen::Tools).await;
    assert_eq!(attribute(&page, "data-tool")[0], ID);
    let line = line(&page, ID);
    let files = device.content.device.files(ID).unwrap();
    for file in PackFile::ALL {
        assert!(line.contains(&files.hash(file).0), "{line}");
    }
    assert!(line.contains("5 January 2026 to 31 December 2099"), "{line}");
    assert!(page.contains("Loaded: Example Sleep Check, version 1.0.0") && page.contains("Sam Okafor"));
    assert!(!page.contains("app-person"), "no case is at hand on a screen of the device");
    let page = at_screen(&mut device, Screen::Tool(ID.into())).await;
    for words in ["ESG-2026-014", "X9Z99", "A. Example", "Save questionnaire.json again", "Save scoring.json again"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("Take this tool away") && page.contains("journal of this device until"), "{page}");
}

// U2.
#[tokio::test]
async fn switching_on_asks_for_what_is_missing_in_a_summary_and_at_each_field() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let page = at_screen(&mut device, Screen::Tool("cmhs-w".into())).await;
    assert_eq!(count(&page, "type=\"radio\""), 2, "both cut-offs, none chosen");
    assert!(page.contains("Developers") && page.contains("5 or more") && page.contains("4 or more"));
    device.switch_on("cmhs-w", "", "", None);
    let page = shown(&device, "a switch in error").await;
    for (field, words) in [
        ("tool-against", "Say what it was checked against"),
        ("tool-by", "Say who checked it"),
        ("tool-cut-off", "Choose the cut-off that your Clinical Safety Officer set"),
    ] {
        assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
        assert_eq!(count(&page, words), 2, "in the summary and at the field: {words}");
    }
    device.switch_on("cmhs-w", "NCJ 216152", "R. Ellis, CSO", Some("nice"));
    let page = at_screen(&mut device, Screen::Tool("cmhs-w".into())).await;
    assert!(page.contains("Checked here against NCJ 216152, by R. Ellis, CSO, 21 November 2026."), "{page}");
    assert!(page.contains("Cut-off used here: NICE cut-off, 4 or more.") && page.contains("Switch off"), "{page}");
    let page = at_screen(&mut device, Screen::Tools).await;
    assert!(page.contains("Switched on: CMHS-W") && line(&page, "cmhs-w").contains("nhsuk-tag--green"));
    // Whoever begins it sees that the wording was checked here, and by whom.
    device.new_case();
    device.form("person", &[("age", "34")]);
    device.open("cmhs-w");
    let page = html(&device).await;
    assert!(
        page.contains("has not been checked against the owner") && page.contains("Checked here against NCJ 216152")
    );
}

#[tokio::test]
async fn the_files_are_chosen_in_two_labelled_fields_and_a_refusal_stands_at_its_file() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let page = at_screen(&mut device, Screen::LoadTool).await;
    assert_eq!(count(&page, "type=\"file\""), 2);
    assert!(page.contains("for=\"file-questionnaire\"") && page.contains("for=\"file-scoring\""));
    device.tools(InstrumentAction::Chosen { questionnaire: None, scoring: None });
    let page = shown(&device, "no file").await;
    assert_eq!(count(&page, "Choose this file"), 4);
    device.choose_tool(include_str!("../../fixtures/refused/questionnaire.json"), SCORING);
    let page = shown(&device, "a refused file").await;
    let summary = between(&page, "class=\"nhsuk-error-summary\"", "</ul>");
    assert_eq!(count(summary, "href=\"#file-questionnaire\""), 3);
    assert!(summary.contains("questionnaire.json, at item[0].text: there is HTML in this text"), "{summary}");
    assert!(!page.contains("<b>seven"), "what is quoted is text");
    let field = between(&page, "id=\"file-questionnaire\"", ">");
    assert!(field.contains("file-questionnaire-hint file-questionnaire-error"), "{field}");
    device.tools(InstrumentAction::NotRead(PackFile::Scoring, "NotReadableError".into()));
    assert_eq!(count(&html(&device).await, "scoring.json could not be read (NotReadableError). Choose it again."), 2);
}

#[tokio::test]
async fn what_was_read_is_shown_with_the_licence_before_it_is_loaded() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.choose_tool(QUESTIONNAIRE, SCORING);
    let page = shown(&device, "confirm").await;
    for words in [
        "Example Sleep Check (fictional)",
        "3 questions",
        "4 passed",
        "Example Sleep Group (fictional)",
        "ESG-2026-014",
        "5 January 2026 to 31 December 2099",
        "A. Example, information governance lead",
        "Allowed, as declared",
        "Load this tool",
    ] {
        assert!(page.contains(words), "{words}");
    }
}
