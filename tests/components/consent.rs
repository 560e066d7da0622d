//! The consent form says what cannot be so together, and what was already made when an agreement is over.

use liaison::domain::case::ReportKind;

use super::html::shown;
use crate::driver::{Device, Screen};

// Audit B2: named on the page where it is made, and where the answers are checked; not on the page of another recipient.
#[tokio::test]
async fn what_cannot_be_so_together_is_named_on_the_page_where_it_is_made() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.open("consent").answer("explained", "talked").answer("capacity", "no").answer("court", "given");
    let named = "Court: “Agreed” and “lacks capacity” cannot both be so";
    for (item, is) in [("court", true), ("explained", true), ("police", false)] {
        device.go_to_item(item);
        assert_eq!(shown(&device, item).await.contains(named), is, "{item}");
    }
    device.go_to_item("court").answer("court", "lacks-capacity");
    assert!(!shown(&device, "settled").await.contains(named));
}

#[tokio::test]
async fn when_an_agreement_is_over_what_was_made_before_is_listed_where_consent_is_recorded_and_reports_are_made() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.form("basic-needs", &[("lacks", "food")]);
    device.form("consent", &[("explained", "talked"), ("capacity", "yes")]).court_may_read("housing-money");
    device.go(Screen::Report).choose_recipient("court").make_report("court", ReportKind::Draft);
    assert_eq!(device.case().reports.len(), 1);
    let listed = ": draft of a report";
    device.open("consent").go_to_item("court");
    assert!(!shown(&device, "agreed").await.contains("draft of a report"));
    for over in ["withdrawn", "refused"] {
        device.form("consent", &[("court", over)]).open("consent").go_to_item("court");
        let page = shown(&device, over).await;
        assert!(page.contains("Court may be told nothing more now") && page.contains(listed), "{over}: {page}");
    }
    device.go(Screen::Report).choose_recipient("court");
    assert!(shown(&device, "report").await.contains(listed));
    device.form("consent", &[("court", "given"), ("court-until", "2026-11-23")]);
    device.go(Screen::Report).choose_recipient("court");
    assert!(!shown(&device, "agreed again").await.contains(listed));
    device.state.session.now.0 += 86_400_000;
    assert!(shown(&device, "expired").await.contains("the last day of the agreement is over"));
}
