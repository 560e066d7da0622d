//! The screens of tools as HTML, rendered without a browser: what stands in the list, the switch, loading, refusals, and
//! a licence that ended (U1, U2, F8; domain 3.4).

use liaison::app::{Action, Screen, ToolAction};
use liaison::domain::scoring::pack::PackFile;

use super::device::{Device, at};
use super::html::{assert_sound, attribute, between, count, html};

const QUESTIONNAIRE: &str = include_str!("../fixtures/example-sleep-check/questionnaire.json");
const SCORING: &str = include_str!("../fixtures/example-sleep-check/scoring.json");
const ID: &str = "example-sleep-check";

fn choose(device: &mut Device, questionnaire: &str, scoring: &str) {
    device.send(Action::Go(Screen::LoadTool));
    let bytes = |text: &str| Some(text.as_bytes().to_vec());
    let chosen = ToolAction::Chosen { questionnaire: bytes(questionnaire), scoring: bytes(scoring) };
    device.send(Action::Tool(chosen));
}

fn loaded() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    choose(&mut device, QUESTIONNAIRE, SCORING);
    device.send(Action::Tool(ToolAction::Load));
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device
}

async fn shown(device: &mut Device, screen: Screen) -> String {
    device.send(Action::Go(screen.clone()));
    let page = html(device).await;
    assert_sound(&page, &format!("{screen:?}"));
    page
}

fn line<'h>(page: &'h str, id: &str) -> &'h str {
    between(page, &format!("data-tool=\"{id}\""), "</li>")
}

// Issue 3: version, licence, text status, on or off, for every tool.
#[tokio::test]
async fn every_tool_is_listed_with_what_it_measures_its_version_its_licence_its_wording_and_its_state() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    assert!(shown(&mut device, Screen::Home).await.contains(">Tools</button>"));
    let page = shown(&mut device, Screen::Tools).await;
    assert_eq!(attribute(&page, "data-tool").len(), device.library.instruments.len());
    for tool in &device.library.instruments {
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
    let mut device = loaded();
    let page = shown(&mut device, Screen::Tools).await;
    assert_eq!(attribute(&page, "data-tool")[0], ID);
    let line = line(&page, ID);
    let files = device.library.device.files(ID).unwrap();
    for file in PackFile::ALL {
        assert!(line.contains(&files.hash(file).0), "{line}");
    }
    assert!(line.contains("5 January 2026 to 31 December 2099"), "{line}");
    assert!(page.contains("Loaded: Example Sleep Check, version 1.0.0") && page.contains("Sam Okafor"));
    assert!(!page.contains("app-person"), "no case is at hand on a screen of the device");
    let page = shown(&mut device, Screen::Tool(ID.into())).await;
    for words in ["ESG-2026-014", "X9Z99", "A. Example", "Save questionnaire.json again", "Save scoring.json again"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("Take this tool away") && page.contains("journal of this device until"), "{page}");
}

// U2.
#[tokio::test]
async fn switching_on_asks_for_what_is_missing_in_a_summary_and_at_each_field() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let page = shown(&mut device, Screen::Tool("cmhs-w".into())).await;
    assert_eq!(count(&page, "type=\"radio\""), 2, "both cut-offs, none chosen");
    assert!(page.contains("Developers") && page.contains("5 or more") && page.contains("4 or more"));
    let switch = |against: &str, by: &str, cut_off: Option<&str>| {
        let cut_off = cut_off.map(str::to_owned);
        let (instrument, against, by) = ("cmhs-w".into(), against.into(), by.into());
        Action::Tool(ToolAction::SwitchOn { instrument, against, by, cut_off })
    };
    device.send(switch("", "", None));
    let page = html(&device).await;
    assert_sound(&page, "a switch in error");
    for (field, words) in [
        ("tool-against", "Say what it was checked against"),
        ("tool-by", "Say who checked it"),
        ("tool-cut-off", "Choose the cut-off that your Clinical Safety Officer set"),
    ] {
        assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
        assert_eq!(count(&page, words), 2, "in the summary and at the field: {words}");
    }
    device.send(switch("NCJ 216152", "R. Ellis, CSO", Some("nice")));
    let page = shown(&mut device, Screen::Tool("cmhs-w".into())).await;
    assert!(page.contains("Checked here against NCJ 216152, by R. Ellis, CSO, 21 November 2026."), "{page}");
    assert!(page.contains("Cut-off used here: NICE cut-off, 4 or more.") && page.contains("Switch off"), "{page}");
    let page = shown(&mut device, Screen::Tools).await;
    assert!(page.contains("Switched on: CMHS-W") && line(&page, "cmhs-w").contains("nhsuk-tag--green"));
    // Whoever begins it sees that the wording was checked here, and by whom.
    device.send(Action::NewCase);
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
    let page = shown(&mut device, Screen::LoadTool).await;
    assert_eq!(count(&page, "type=\"file\""), 2);
    assert!(page.contains("for=\"file-questionnaire\"") && page.contains("for=\"file-scoring\""));
    device.send(Action::Tool(ToolAction::Chosen { questionnaire: None, scoring: None }));
    let page = html(&device).await;
    assert_sound(&page, "no file");
    assert_eq!(count(&page, "Choose this file"), 4);
    choose(&mut device, include_str!("../fixtures/refused/questionnaire.json"), SCORING);
    let page = html(&device).await;
    assert_sound(&page, "a refused file");
    let summary = between(&page, "class=\"nhsuk-error-summary\"", "</ul>");
    assert_eq!(count(summary, "href=\"#file-questionnaire\""), 3);
    assert!(summary.contains("questionnaire.json, at item[0].text: there is HTML in this text"), "{summary}");
    assert!(!page.contains("<b>seven"), "what is quoted is text");
    let field = between(&page, "id=\"file-questionnaire\"", ">");
    assert!(field.contains("file-questionnaire-hint file-questionnaire-error"), "{field}");
    device.send(Action::Tool(ToolAction::NotRead(PackFile::Scoring, "NotReadableError".into())));
    assert_eq!(count(&html(&device).await, "scoring.json could not be read (NotReadableError). Choose it again."), 2);
}

#[tokio::test]
async fn what_was_read_is_shown_with_the_licence_before_it_is_loaded() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    choose(&mut device, QUESTIONNAIRE, SCORING);
    let page = html(&device).await;
    assert_sound(&page, "confirm");
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

// F9: whatever the total, and although no rule knows the tool.
#[tokio::test]
async fn a_flag_of_a_loaded_tool_is_on_the_page_from_the_moment_the_question_is_answered() {
    let mut device = loaded();
    device.open(ID).send(Action::Next);
    assert!(!html(&device).await.contains("app-flag"));
    device.answer("3", "yes");
    let page = html(&device).await;
    assert!(between(&page, "app-flag", "</div>").contains("talk about driving and work today"), "{page}");
    device.answer("3", "no");
    assert!(!html(&device).await.contains("app-flag"));
}

// Domain 3.4: expired is read-only, and says so.
#[tokio::test]
async fn after_the_last_day_the_answers_stand_there_without_a_way_to_change_them() {
    let mut device = loaded();
    device.tool(ID, &[1, 0, 2]);
    assert!(
        html(&device).await.contains("Used under licence from Example Sleep Group (fictional), reference ESG-2026-014")
    );
    device.now = at("2100-01-01T09:00:00Z");
    let page = shown(&mut device, Screen::Tools).await;
    assert!(line(&page, ID).contains("Licence ended 31 December 2099"));
    let page = shown(&mut device, Screen::Score(ID.into())).await;
    assert!(page.contains("does not allow it to be used now") && page.contains("app-score__total\">3<"));
    device.send(Action::OpenForm(ID.into()));
    let page = html(&device).await;
    assert_sound(&page, "read only");
    assert!(page.contains("One to three") && page.contains("does not allow it to be used now"));
    assert!(!page.contains("Change") && !page.contains("These are right"), "{page}");
    // A case that has none of it is not offered it.
    device.send(Action::NewCase);
    assert!(!html(&device).await.contains("Example Sleep Check"));
}

#[tokio::test]
async fn the_report_screen_has_a_tick_for_a_loaded_tool_only_and_it_starts_empty() {
    let mut device = loaded();
    device.tool(ID, &[1, 0, 2]).tool("phq-9", &[0; 9]);
    device.form(
        "consent",
        &[("explained", "talked"), ("capacity", "yes"), ("court", "given"), ("court-topics", "physical-health")],
    );
    device.send(Action::Go(Screen::Report));
    device.send(Action::ChooseRecipient("court".into()));
    let page = html(&device).await;
    assert_sound(&page, "report");
    assert_eq!(count(&page, "type=\"checkbox\""), 1);
    assert!(page.contains("Include the result of Example Sleep Check"));
    let tick = between(&page, "id=\"include-example-sleep-check\"", ">");
    assert!(!tick.contains("checked"), "{tick}");
    let (instrument, recipient) = (ID.to_owned(), "court".to_owned());
    device.send(Action::Tool(ToolAction::Include { instrument, recipient, included: true }));
    let page = html(&device).await;
    assert!(between(&page, "id=\"include-example-sleep-check\"", ">").contains("checked"));
    let page = shown(&mut device, Screen::Timeline).await;
    assert!(page.contains("Result of Example Sleep Check (fictional) put into the reports for: "), "{page}");
}
