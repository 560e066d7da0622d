//! The screen of the report: a licensed tool is in it only where it is ticked.

use liaison::domain::case::ReportKind;

use super::html::{at_screen, between, count, html, shown};
use crate::driver::{Device, ID, Screen};

#[tokio::test]
async fn the_report_screen_has_a_tick_for_a_loaded_tool_only_and_it_starts_empty() {
    let mut device = Device::with_example_tool();
    device.tool(ID, &[1, 0, 2]).tool("phq-9", &[0; 9]);
    device.form(
        "consent",
        &[("explained", "talked"), ("capacity", "yes"), ("court", "given"), ("court-topics", "physical-health")],
    );
    device.go(Screen::Report);
    device.choose_recipient("court");
    let page = shown(&device, "report").await;
    assert_eq!(count(&page, "type=\"checkbox\""), 1);
    assert!(page.contains("Include the result of Example Sleep Check"));
    let tick = between(&page, "id=\"include-example-sleep-check\"", ">");
    assert!(!tick.contains("checked"), "{tick}");
    device.include_tool("court", true);
    let page = html(&device).await;
    assert!(between(&page, "id=\"include-example-sleep-check\"", ">").contains("checked"));
    let page = at_screen(&mut device, Screen::Timeline).await;
    assert!(page.contains("Result of Example Sleep Check (fictional) put into the reports for: "), "{page}");
}

// Audit B5: the free text stands there to be read even where nothing structured is withheld, and the tick starts empty.
#[tokio::test]
async fn free_text_is_shown_to_be_read_again_for_each_recipient_even_where_everything_was_agreed() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let all: Vec<String> = device.content.codes("topics").iter().map(|row| row.code.clone()).collect();
    let all = all.join("|");
    device.form("own-view", &[("own-words", "I want to sleep in a bed.")]);
    device
        .decides()
        .form("consent", &[("court", "given"), ("gp", "given"), ("court-topics", &all), ("gp-topics", &all)]);
    device.go(Screen::Report).choose_recipient("court");
    let page = shown(&device, "report").await;
    assert!(page.contains("I want to sleep in a bed.") && !page.contains("Left out, because"));
    let ticked = |page: &str| between(page, "id=\"words-read\"", ">").contains("checked");
    assert!(page.contains("I have read all of it again for: Court") && !ticked(&page));
    device.read_words("court");
    assert!(ticked(&html(&device).await));
    device.choose_recipient("gp");
    assert!(!ticked(&html(&device).await), "never remembered for the next");
    device.read_words("gp").make_report("gp", ReportKind::Draft);
    let page = shown(&device, "report").await;
    assert!(page.contains("tabindex=\"-1\" role=\"status\""), "what was made takes the focus and is announced");
}

// Audit C2: the author can tell not asked, asked and declined, asked and none, and withheld apart.
#[tokio::test]
async fn the_author_sees_apart_what_was_not_asked_declined_none_and_withheld() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("basic-needs", &[("tonight", "?declined"), ("lacks", "none")]);
    device.form("communication", &[("interpreter", "none-needed"), ("difficulty", "yes")]);
    device.court_may_read("housing-money");
    device.go(Screen::Report).choose_recipient("court");
    let page = shown(&device, "report").await;
    let group = |why: &str| between(&page, &format!("data-unsaid=\"report-unsaid-{why}\""), "</ul>").to_owned();
    let text = |form: &str, item: &str| device.content.form(form).unwrap().item(item).unwrap().text.clone();
    let (tonight, lacks) = (text("basic-needs", "tonight"), text("basic-needs", "lacks"));
    assert!(group("declined").contains("Asked, declined") && group("declined").contains(&tonight));
    assert!(group("none").contains("Asked, none") && group("none").contains(&lacks));
    assert!(group("not-asked").contains("Not asked") && !group("not-asked").contains(&tonight));
    assert!(page.contains("Withheld. What helps the person take part: Learning and communication needs"), "{page}");
}
