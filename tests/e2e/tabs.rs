//! Two tabs (D5): one writes, the other only reads until the first is closed.

use crate::browser::Browser;
use crate::journey::{ROUGH, TONIGHT};
use crate::site::{Site, dist_dir};

journey!(two_tabs, async |b: &mut Browser| {
    tabs(b, "").await;
});

// As on an intranet page on plain http.
journey!(two_tabs_without_web_locks, async |b: &mut Browser| {
    tabs(b, "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });").await;
});

async fn tabs(b: &mut Browser, fault: &str) {
    in_two_windows(b, &Site::with_fault(&dist_dir(), fault).await).await;
}

/// Two frames of one page stand for two windows side by side: both are in sight.
pub async fn in_two_windows(b: &mut Browser, site: &Site) {
    site.put("two.html", "<!doctype html><title>Two</title><iframe src=index.html width=800 height=560></iframe>");
    b.set_up(site).await;
    b.press("New case").await;
    b.sleeps_rough().await;
    b.open(&format!("{}two.html", site.url)).await;
    b.frame(0).await;
    b.resume().await;
    b.press("Basic needs").await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.body.append(document.querySelector('iframe').cloneNode())").await;
    b.frame(1).await;
    b.unlock().await;
    b.see("Liaison is open in another tab of this browser").await;
    b.open_the_case().await;
    b.press("Basic needs").await;
    b.see("Sleeping rough").await;
    b.not_see("Change").await;
    b.press("Stop now").await;
    b.press("Called into court").await;
    b.see("Nothing was changed: another tab of this browser is writing").await;
    b.press("Case ").await;
    b.press("Basic needs").await;
    // The first goes on, and is closed: then the second may write, and sees what the first wrote.
    b.frame(0).await;
    b.press("Back").await;
    b.choose(TONIGHT, "On sofas of friends").await;
    b.saved().await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.querySelector('iframe').remove()").await;
    b.frame(0).await;
    b.wait_gone("Liaison is open in another tab").await;
    b.see("On sofas of friends").await;
    b.press("Change").await;
    b.choose(TONIGHT, ROUGH).await;
    b.saved().await;
    b.open(&site.url).await;
    b.resume().await;
    b.holds_the_answer().await;
}
