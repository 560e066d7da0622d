//! Where a trust hosts it: below the top of a site, and by plain http, which browsers count as no secure address. What
//! works there and what does not; docs/tablets.md has it as a table.
//!
//! Plain http needs an address that is not this machine's loopback; see `process::own_address`.

use std::fs;
use std::net::Ipv4Addr;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use crate::browser::Browser;
use crate::examples::WATCH;
use crate::host_page::POLICY;
use crate::process::own_address;
use crate::site::{Site, run_first};
use crate::tabs::in_two_windows;

const BELOW: &str = "apps/liaison/";
/// Around it, the intranet page of the examples.
const PAGES: [(&str, &str); 3] = [
    ("index.html", include_str!("../examples/intranet/index.html")),
    ("page.js", include_str!("../examples/intranet/page.js")),
    ("page.css", include_str!("../examples/page.css")),
];

/// With what the app's own page needs besides.
fn policy() -> String {
    format!("{POLICY}; manifest-src 'self'")
}

/// The release by plain http, under the strict policy; each page notes what is refused.
async fn intranet() -> Site {
    let site = Site::below(BELOW, &PAGES, &policy(), own_address()).await;
    for page in ["index.html", "../index.html"] {
        run_first(&site.file(page), "watch.js", WATCH);
    }
    site
}

/// What the browser gives a page at this address.
const GIVEN: &str = "return {
    secure: isSecureContext, worker: 'serviceWorker' in navigator, caches: 'caches' in window, locks: 'locks' in navigator,
    channel: 'BroadcastChannel' in window, storage: 'storage' in navigator, clipboard: 'clipboard' in navigator,
    subtle: Boolean(crypto.subtle), database: 'indexedDB' in window, random: 'getRandomValues' in crypto };";

journey!(works_without_a_secure_address, async |b: &mut Browser| {
    let mut site = intranet().await;
    b.set_up(&site).await;
    let given = b.script(GIVEN).await;
    println!("{} by plain http: {given}", b.engine.name());
    let all = |names: &[&str], there: bool| names.iter().all(|name| given[*name] == there);
    assert!(all(&["secure", "worker", "caches", "locks", "subtle"], false), "{given}");
    assert!(all(&["channel", "database", "random"], true), "{given}");

    b.press("New case").await;
    b.sleeps_rough().await;
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.holds_the_answer().await;
    b.press("Lock").await;
    b.unlock().await;
    b.still_rough().await;

    b.this_tablet().await;
    b.see("The browser does not say whether it keeps the cases").await;
    b.press("Show the address").await;
    b.press("Copy the address").await;
    b.see("This page cannot copy. Press and hold the address to select it.").await;
    b.clear_downloads();
    b.this_tablet().await;
    b.press("Save the audit").await;
    assert_eq!(b.downloads().await.len(), 1);
    b.clean().await;

    // Nothing was kept for when the server is gone.
    site.stop();
    b.try_open(&site.url).await;
    assert!(!b.text().await.contains("Unlock"), "the page came although the server is down");
    site.restart().await;
    b.open(&site.url).await;
    b.see_heading("Unlock").await;
});

impl Browser {
    /// Chrome and Edge hold a page that was saved by plain http until the person presses "Keep": an unfinished file.
    async fn held_back(&self, ending: &str) {
        let names = || fs::read_dir(self.home.join("downloads")).unwrap().flatten().map(|file| file.file_name());
        let mut waited = 0;
        while names().next().is_none() && waited < 50 {
            sleep(Duration::from_millis(100)).await;
            waited += 1;
        }
        sleep(Duration::from_secs(1)).await;
        let all: Vec<String> = names().filter_map(|name| name.into_string().ok()).collect();
        assert!(all.len() == 1 && all[0].ends_with(&format!("{ending}.crdownload")), "{all:?}");
    }
}

journey!(an_intranet_page_without_a_secure_address, async |b: &mut Browser| {
    let site = intranet().await;
    b.open(&format!("{}../", site.url)).await;
    b.set_up_inside().await;
    let report = json!({
        "own-view": {"own-words": "words"},
        "consent": {"explained": "talked", "capacity": "yes", "court": "given", "court-topics": ["mental-health"]},
    });
    let ask = "const [prefill, done] = arguments;
        const element = document.querySelector('liaison-widget');
        element.start({ prefill }).then(() => done(null), (error) => done(error.message));";
    let began: Value = b.client.execute_async(ask, vec![report]).await.unwrap();
    assert_eq!(began, Value::Null);
    b.press("Report files").await;
    b.reads_words_for("Court").await;
    b.press("Make a draft").await;
    b.press("-draft.json").await;
    let (name, bytes) = b.downloads().await.pop().unwrap();
    assert!(name.ends_with(".json") && bytes.len() > 1000, "{name} has {} bytes", bytes.len());
    b.see("A file is about to leave (report)").await;
    b.clear_downloads();
    b.press("-draft.html").await;
    if b.engine == Engine::Chromium {
        b.held_back(".html").await;
    } else {
        assert!(b.downloads().await.pop().unwrap().0.ends_with(".html"));
    }
    b.clean().await;
    // The address of the page is not one of Liaison's, and what it stores is the same: one device, one vault.
    b.open(&site.url).await;
    b.unlock().await;
    b.see("last worked on").await;
});

journey!(two_tabs_without_a_secure_address, async |b: &mut Browser| {
    in_two_windows(b, &intranet().await).await;
});

journey!(the_self_check_says_what_is_lost, async |b: &mut Browser| {
    let site = intranet().await;
    b.open(&format!("{}check.html", site.url)).await;
    let verdict = "document.getElementById('verdict-words').textContent.startsWith(args[0])";
    b.until("the verdict", verdict, json!(["Liaison works here, but not without a network"])).await;
    let row = "document.getElementById(`answer-${args[0]}`).textContent === args[1]";
    for (id, answer) in [
        ("wasm", "Yes"),
        ("program", "Yes"),
        ("random", "Yes"),
        ("database", "Yes"),
        ("files", "Cannot be known"),
        ("secure", "No"),
        ("worker", "No"),
        ("cache", "No"),
        ("persist", "Cannot be known"),
        ("tabs", "Yes"),
        ("copying", "No"),
        ("elements", "Yes"),
    ] {
        b.until(&format!("{id}: {answer}"), row, json!([id, answer])).await;
    }
    for words in [
        "Served by plain http.",
        "Chrome and Edge keep a saved report only when told to.",
        "Serve this site by https.",
        "Liaison opens only while the server can be reached.",
        "By messages (BroadcastChannel). Web Locks are missing",
        "It has to be selected and copied by hand.",
    ] {
        b.see(words).await;
    }
});

// On the loopback, which counts as https does: the worker keeps to its folder.
journey!(without_a_network_below_the_top_of_a_site, async |b: &mut Browser| {
    let mut site = Site::below(BELOW, &PAGES, &policy(), Ipv4Addr::LOCALHOST.into()).await;
    b.set_up(&site).await;
    let scope = "return navigator.serviceWorker.ready.then(({ scope }) => scope)";
    assert_eq!(b.script(scope).await, site.url.as_str());
    let kept = "navigator.serviceWorker.getRegistration().then((known) => known?.active?.state === 'activated')";
    b.until("the program is kept", kept, json!([])).await;
    site.stop();
    b.open(&site.url).await;
    b.unlock().await;
    b.see_heading("Cases on this device").await;
    b.try_open(&format!("{}../", site.url)).await;
    assert!(!b.text().await.contains("Liaison and Diversion"), "the page around is kept too");
});
