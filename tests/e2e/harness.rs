//! The suite's proof of itself: every helper, in every engine, against the small page in `fixtures/`.
//!
//! Why it stays: when a journey fails, these tell at once whether the app or the harness is at fault. The page has a
//! content policy as strict as the app's, radios hidden behind their labels and a bar over its foot.

use std::path::{Path, PathBuf};

use crate::browser::{Browser, DESK, PHONE, TABLET};
use crate::site::Site;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/fixtures")
}

journey!(acts_as_a_person, async |b: &mut Browser| {
    let site = Site::serve(&fixture()).await;
    b.open(&site.url).await;
    b.see_heading("Fixture").await;
    b.choose("How often do you drink?", "Four or more times a week").await;
    b.chosen("How often do you drink?", "Four or more times a week").await;
    b.tick("What is needed?", &["Food", "Water"]).await;
    b.tick("What is needed?", &["Food"]).await;
    b.fill("Local reference", "7Q2-J").await;
    b.fill("Local reference", "7Q2-K").await;
    b.fill("In their own words", "Somewhere to sleep\nand to stop – “now”").await;
    b.pick("Place", "Magistrates' court").await;
    b.fill_date("Date of birth", 9, 12, 1992).await;
    b.press_reason("What is needed?", "Declined").await;
    b.press("Far below").await;
    let heard = b.text().await;
    for event in [
        "[d1=true]",
        "[n0=true] [n2=true]",
        "[ref=7Q2-K]",
        "[changed place=Magistrates' court]",
        "[bd=9]",
        "[bm=12]",
        "[by=1992]",
        "[needs: Declined]",
        "[below]",
        "– “now”]",
    ] {
        assert!(heard.contains(event), "{event} was not heard:\n{heard}");
    }
    assert!(!heard.contains("[n0=false]"), "a second tick must leave a ticked box alone");
    b.not_see("Reference HARNESS-1").await;

    b.fill("Local reference", "").await;
    b.filled("Local reference", "").await;
    b.focus_is("Local reference").await;
    b.press_key("Tab").await;
    b.focus_is("In their own words").await;
    for size in [PHONE, DESK, TABLET] {
        b.resize(size).await;
        let inner = b.script("return [innerWidth, innerHeight]").await;
        assert_eq!(inner, serde_json::json!([size.0, size.1]));
    }
    assert!(b.screenshot("harness").await.is_file());
    let faults = b.axe().await;
    assert!(faults.is_empty(), "axe on a page made to be good: {faults:#?}");
    b.script("document.getElementById('ref').labels[0].remove()").await;
    let faults = b.axe().await;
    assert!(faults.iter().any(|f| f.contains("label")), "axe misses a missing label: {faults:#?}");
});

journey!(hands_over_files, async |b: &mut Browser| {
    let site = Site::serve(&fixture()).await;
    b.open(&site.url).await;
    b.fill("Local reference", "7Q2-K").await;
    b.press("Download report").await;
    let files = b.downloads().await;
    assert_eq!(files, [("court report.html".to_owned(), b"<!doctype html><p>Report on 7Q2-K".to_vec())]);
    b.clear_downloads();
    b.press("Download report").await;
    assert!(b.download("court report.html").await.ends_with(b"7Q2-K"));

    let pdf = b.print_pdf().await;
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 1000, "a PDF of {} bytes", pdf.len());
    b.script("setTimeout(() => print())").await;
    b.press("Far below").await;
    b.see("[below]").await;
});

journey!(keeps_what_was_saved, async |b: &mut Browser| {
    let mut site = Site::serve(&fixture()).await;
    b.open(&site.url).await;
    b.see("Nothing kept").await;
    b.fill("Local reference", "before").await;
    b.press("Save").await;
    b.see("Saved: before").await;
    b.reload().await;
    b.see("Kept: before").await;

    b.fill("Local reference", "the last word").await;
    b.press("Save").await;
    b.see("Saved: the last word").await;
    b.hard_kill_and_relaunch().await;
    b.see("Kept: the last word").await;

    // The page in hand still works without the network; a new one does not come.
    site.stop();
    b.fill("Local reference", "offline").await;
    b.press("Save").await;
    b.see("Saved: offline").await;
    let cut = b.script("return fetch('style.css', { cache: 'no-store' }).then(() => 'answered', () => 'cut')").await;
    assert_eq!(cut, "cut");
    b.try_open(&site.url).await;
    assert_ne!(b.heading().await, "Fixture", "the page came although the server is down");
    site.restart().await;
    b.open(&site.url).await;
    b.see("Kept: offline").await;
});

journey!(breaks_what_it_is_told_to, async |b: &mut Browser| {
    let fault = "Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('refused'); } } });";
    let site = Site::with_fault(&fixture(), fault).await;
    b.open(&site.url).await;
    b.see("This browser cannot keep anything").await;
    b.wait_gone("Loading").await;
});
