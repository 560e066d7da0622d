//! How soon the first thing to do is on screen: measured and printed, never judged by the clock.
//!
//! Also that the functions of the bundle answer a page that calls them.
//!
//! `cargo test --test e2e -- --nocapture first_question` prints, for each engine, the median of five visits: when
//! the first content is painted and when the last chunk of the program has come, in milliseconds after the visit began.
//! The server caches nothing.

use std::time::Duration;

use serde_json::json;

use crate::browser::Browser;
use crate::parts::parts;
use crate::site::{Site, dist_dir};

journey!(first_question, async |b: &mut Browser| {
    let site = Site::dist().await;
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        b.open(&site.url).await;
        b.see_heading("Set up this device").await;
        first.push(milliseconds(b, "performance.getEntriesByName('first-contentful-paint')[0]?.startTime").await);
        rest.push(milliseconds(b, &all_came()).await);
    }
    let middle = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        format!("{:.0} ms (of {times:.0?})", times[2])
    };
    println!("first question in {}: {}; all is here: {}", b.engine.name(), middle(&mut first), middle(&mut rest));
});

/// When the last part of the program came; null before that.
fn all_came() -> String {
    format!(
        "((wanted) => {{
            const came = new Map(performance.getEntriesByType('resource').map((e) => [e.name.split('/').pop(), e.responseEnd]));
            const ends = wanted.map((part) => came.get(part) ?? 0);
            return ends.every((end) => end > 0) ? Math.max(...ends) : null;
        }})({})",
        json!(parts())
    )
}

/// What the page has measured, once it has.
async fn milliseconds(b: &Browser, what: &str) -> f64 {
    for _ in 0..200 {
        if let Some(measured) = b.script(&format!("return {what} ?? null")).await.as_f64().filter(|ms| *ms > 0.0) {
            return measured;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the engine does not say {what}");
}

journey!(bundle_functions, async |b: &mut Browser| {
    // Defined by the page itself: a driver's own script has a module world of its own in Firefox.
    let caller =
        "const bundle = async () => { const it = await import('./liaison.js'); await it.default(); return it; };
        window.names = async () => Object.keys(await bundle()).sort();
        window.listed = async () => (await bundle()).instruments().map(i => i.id + ':' + i.items);
        window.scored = async (id, answers) => {
            try { return (await bundle()).score(id, answers); } catch (error) { return error.message; }
        };
        window.evaluated = async (input) => (await bundle()).evaluate(input);
        window.handedOut = async (input) => (await bundle()).handout(input);
        window.readBack = async (text) => (await bundle()).readHandout(text);
        window.listRead = async (text, name) => (await bundle()).readDirectory(new TextEncoder().encode(text), name);
        window.servicesFor = async (input, directory) => (await bundle()).services(input, directory);";
    let site = Site::with_fault(&dist_dir(), caller).await;
    b.open(&site.url).await;
    b.see_heading("Set up this device").await;
    // These and no others: what the feature `bench` adds is in no release.
    let names = b.script("return names()").await;
    assert_eq!(
        names,
        json!([
            "Mounted",
            "default",
            "evaluate",
            "handout",
            "initSync",
            "instruments",
            "mount",
            "readDirectory",
            "readHandout",
            "ready",
            "score",
            "services",
            "start"
        ])
    );
    let ids = b.script("return listed()").await;
    assert_eq!(ids[0], "phq-9:9", "{ids}");
    assert_eq!(ids.as_array().unwrap().len(), 23, "{ids}");

    // Scenario B.
    let phq = b.script("return scored('phq-9', {1:3, 2:3, 3:2, 4:3, 5:2, 6:3, 7:2, 8:1, 9:2})").await;
    assert_eq!((&phq["total"], &phq["band"], &phq["positive"]), (&json!(21), &json!("severe"), &json!(true)), "{phq}");
    assert_eq!(phq["flags"][0]["id"], "self-harm", "{phq}");
    // Scenario D: unanswered is not zero, and a reason is no answer.
    let part = b.script("return scored('phq-9', {1:1, 2:2, 3:1, 4:3, 5:{declined:true}, 6:null})").await;
    assert_eq!((&part["total"], &part["atLeast"], &part["answered"]), (&json!(null), &json!(7), &json!(4)), "{part}");
    let ptsd = b.script("return scored('pc-ptsd-5', {0:true, 1:true, 2:true, 3:true, 4:false, 5:false})").await;
    assert_eq!((&ptsd["total"], &ptsd["cutOffs"][1]["positive"]), (&json!(3), &json!(false)), "{ptsd}");
    let core = b.script("return scored('core-10', {1:2, 2:2, 3:2, 4:2, 5:2, 6:2, 7:2, 8:2, 9:2})").await;
    assert_eq!(
        (&core["total"], &core["prorated"], &core["complete"]),
        (&json!(20), &json!(true), &json!(false)),
        "{core}"
    );

    let told = b
        .script(
            "return evaluated({now: '2026-11-22T09:00:00Z', contacts: [{at: '2026-11-21T22:15:00Z',
                place: 'custody', answers: {'core-screen': {offer: 'unable', 'body-now': ['cannot-rouse'], rouse: 'no'}}}]})",
        )
        .await;
    assert_eq!((&told["urgency"]["tier"], &told["urgency"]["rules"][0]["id"]), (&json!("immediate"), &json!("U4")));
    let refused = b.script("return evaluated({now: '2026-11-22T09:00:00Z', contacts: [], level: 1})").await;
    assert!(refused["refused"][0].as_str().unwrap().contains("level") && refused["urgency"].is_null(), "{refused}");
    // A handout, made and read in the program as it is shipped.
    let made = b
        .script(
            "return handedOut({made: '2026-11-28', services: ['nm-safe-haven'], address: 'https://handouts.example/h.html'})
                .then(async (made) => ({link: made.link, codes: made.qr.length, read: await readBack(made.link)}))",
        )
        .await;
    assert_eq!(
        (&made["codes"], &made["read"]["handout"]["services"][0]["name"]),
        (&json!(1), &json!("Northmere Safe Haven")),
        "{made}"
    );
    assert_eq!(b.script("return readBack('#AQ')").await["refused"], "cut-short");
    // A list of services, and what of it fits somebody who sleeps rough.
    let found = b
        .script(
            "return listRead('Service,Tel,Category,Need\\nHarbour House,0161 496 0101,Housing,basic:housing\\n', 'list.csv').then(async (list) => ({
                list: list.counts, found: await servicesFor({now: '2026-11-22T09:00:00Z', contacts: [{at: '2026-11-21T22:15:00Z',
                    place: 'custody', answers: {'basic-needs': {tonight: 'HM01'}}}]}, list.directory)}))",
        )
        .await;
    assert_eq!(found["list"]["added"], 1, "{found}");
    assert_eq!(found["found"]["matches"][0]["name"], "Harbour House", "{found}");
    assert_eq!(b.script("return listRead('', 'list.csv')").await["refused"]["code"], "empty");
    let refused = b.script("return scored('audit', {9: 1})").await;
    assert!(refused.as_str().unwrap().starts_with("item 9 does not offer 1; allowed: 0 (No), 2 ("), "{refused}");
    let refused = b.script("return scored('phq-9', {9: 1.5})").await;
    assert!(refused.as_str().unwrap().starts_with("item 9 does not offer 1.5;"), "{refused}");
    // What was answered is acted on, even where the question before it was not.
    let columbia = b.script("return scored('c-ssrs', {2:{declined:true}, 4:true})").await;
    assert_eq!((&columbia["flags"][0]["id"], &columbia["atLeast"]), (&json!("intent"), &json!(null)), "{columbia}");

    for (call, words) in [
        ("scored(5, {})", "the instrument must be its id"),
        ("scored('phq-9', [3])", "answers must be an object"),
        ("scored('phq-9', null)", "answers must be an object"),
        ("scored('phq-9', {1: NaN})", "item 1 does not offer NaN;"),
    ] {
        let refused = b.script(&format!("return {call}")).await;
        assert!(refused.as_str().is_some_and(|said| said.starts_with(words)), "{call}: {refused}");
    }
    let refused = b.script("return scored('phq-10', {})").await;
    assert!(refused.as_str().unwrap().starts_with("there is no instrument \"phq-10\""), "{refused}");
});
