//! How soon the first thing to do is on screen: measured and printed, never judged by the clock.
//!
//! `cargo test --test e2e -- --nocapture first_question` prints, for each engine, the median of five visits: when
//! the first content is painted, in milliseconds after the visit began. The server caches nothing.

use crate::browser::Browser;
use crate::site::Site;

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
    // The bundle's functions answer in JSON shapes.
    let ids = b.script("return import('./liaison.js').then(m => m.instruments().map(i => i.id + ':' + i.items))").await;
    assert_eq!(ids[0], "phq-9:9", "{ids}");
});
