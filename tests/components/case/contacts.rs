//! A later contact on screen: earlier answers beside the question, results over time.

use crate::components::html::{assert_sound, between, count, html};
use crate::driver::{Device, Screen};

// A2: asked anew at a later contact, with what was said before beside it.
#[tokio::test]
async fn an_earlier_answer_stands_beside_the_question_with_when_and_by_whom_and_is_not_chosen() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen").answer("offer", "declined");
    assert!(!html(&device).await.contains("app-earlier"), "nothing was asked before");
    device.go(Screen::Case).wait(12).start_contact(Some("first-appearance"), "Ashford");
    let page = html(&device).await;
    assert!(page.contains("Contact: First appearance at court, Ashford, begun 22 November 2026"), "{page}");
    assert!(page.contains("Ask again"), "{page}");
    device.open("core-screen");
    let page = html(&device).await;
    let earlier = between(&page, "class=\"app-earlier\"", "</ul>");
    assert!(earlier.contains("First contact, 21 November 2026, 22:1") && earlier.contains("Sam Okafor"), "{earlier}");
    assert!(earlier.contains("Offered and declined"), "{earlier}");
    assert!(!page.contains(" checked"), "nothing is carried over");
    assert_sound(&page, "a question asked before");
}

// Scores over time: a picture with its table.
#[tokio::test]
async fn a_tool_given_again_shows_its_results_over_time_as_a_line_with_its_table() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.tool("phq-9", &[1, 1, 1, 1, 1, 1, 1, 1, 0]);
    assert!(!html(&device).await.contains("app-line"), "one result is no line");
    device.go(Screen::Case).start_contact(Some("remand"), "");
    device.go(Screen::Score("phq-9".into()));
    assert!(html(&device).await.contains("Ask again"));
    device.open("phq-9");
    let page = html(&device).await;
    assert!(between(&page, "app-scores", "</table>").contains("<td>8</td>") && !page.contains("app-line"), "{page}");
    device.tool("phq-9", &[3, 3, 3, 3, 3, 3, 3, 3, 0]);
    let page = html(&device).await;
    let table = between(&page, "app-scores", "</table>");
    assert!(table.contains("First contact") && table.contains("Remand"), "{table}");
    assert!(table.contains("<td>8</td>") && table.contains("<td>24</td>"), "{table}");
    let picture = between(&page, "<svg viewBox=\"0 0 600 160\"", "</svg>");
    assert!(picture.contains("2 results on one line, from 0 to 27"), "{picture}");
    assert_eq!(count(picture, "<circle"), 2);
    assert_sound(&page, "results over time");
}
