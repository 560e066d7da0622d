//! How soon the first thing to do is on screen: measured and printed, never judged by the clock.
//!
//! Also that the functions of the bundle answer a page that calls them.
//!
//! `cargo test --test e2e -- --nocapture first_question` prints, for each engine, the median of five visits: when
//! the first content is painted, in milliseconds after the visit began. The server caches nothing.

use crate::browser::Browser;
use crate::site::{Site, dist_dir};

journey!(first_question, async |b: &mut Browser| {
    let site = Site::dist().await;
    let mut times = Vec::new();
    for _ in 0..5 {
        b.open(&site.url).await;
        b.see_heading("Set up this device").await;
        let painted =
            b.script("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0").await;
        times.push(painted.as_f64().unwrap());
    }
    times.sort_by(f64::total_cmp);
    println!("first question in {}: {:.0} ms (of {times:.0?})", b.engine.name(), times[2]);
    assert!(times[2] > 0.0, "the engine does not say when it painted");
});

journey!(bundle_functions, async |b: &mut Browser| {
    // Defined by the page itself: a driver's own script has a module world of its own in Firefox.
    let caller =
        "window.listed = async () => (await import('./liaison.js')).instruments().map(i => i.id + ':' + i.items)";
    let site = Site::with_fault(&dist_dir(), caller).await;
    b.open(&site.url).await;
    b.see_heading("Set up this device").await;
    let ids = b.script("return listed()").await;
    assert_eq!(ids[0], "phq-9:9", "{ids}");
});
