//! A licensed tool in use, as HTML: its flag at once, and what stands there once its licence has ended (F8, F9).

use super::line;
use crate::components::html::{at_screen, between, html, shown};
use crate::driver::{Device, ID, Screen, at};

// F9: whatever the total, and although no rule knows the tool.
#[tokio::test]
async fn a_flag_of_a_loaded_tool_is_on_the_page_from_the_moment_the_question_is_answered() {
    let mut device = Device::with_example_tool();
    device.open(ID).next();
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
    let mut device = Device::with_example_tool();
    device.tool(ID, &[1, 0, 2]);
    assert!(
        html(&device).await.contains("Used under licence from Example Sleep Group (fictional), reference ESG-2026-014")
    );
    device.now = at("2100-01-01T09:00:00Z");
    let page = at_screen(&mut device, Screen::Tools).await;
    assert!(line(&page, ID).contains("Licence ended 31 December 2099"));
    let page = at_screen(&mut device, Screen::Score(ID.into())).await;
    assert!(page.contains("does not allow it to be used now") && page.contains("app-score__total\">3<"));
    device.ask_for(ID);
    let page = shown(&device, "read only").await;
    assert!(page.contains("One to three") && page.contains("does not allow it to be used now"));
    assert!(!page.contains("Change") && !page.contains("These are right"), "{page}");
    // A case that has none of it is not offered it.
    device.new_case();
    assert!(!html(&device).await.contains("Example Sleep Check"));
}
