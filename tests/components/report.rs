//! The screen of the report: a licensed tool is in it only where it is ticked.

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
