//! The database itself: of a newer or an older program, without its stores, taken away, erased or held by another tab (D4,
//! D7). It is refused by name and left alone, or what happened is said.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::journey::{ROUGH, TONIGHT};
use crate::site::{Site, dist_dir};

/// The version of the database and the names of its object stores.
async fn stores(b: &Browser) -> Value {
    let stores = "return new Promise((done) => { const open = indexedDB.open('liaison');
        open.onsuccess = () => { done([open.result.version, [...open.result.objectStoreNames]]); open.result.close(); }; });";
    b.script(stores).await
}

journey!(a_newer_database_is_refused_by_name_and_left_alone, async |b: &mut Browser| {
    let newer = "window.made = new Promise((done) => {
        const open = indexedDB.open('liaison', 99);
        open.onupgradeneeded = () => open.result.createObjectStore('later');
        open.onsuccess = () => { open.result.close(); done(); };
    });";
    let site = Site::with_fault(&dist_dir(), newer).await;
    b.open(&site.url).await;
    b.script("return window.made").await;
    b.reload().await;
    b.see_heading("Liaison cannot start here").await;
    b.see("written by a newer Liaison (version 99 > 1)").await;
    assert_eq!(stores(b).await, json!([99, ["later"]]));
});

/// Lets a test close the database as a browser does that runs short of disk or is told to clear the data of the site.
const TAKEN: &str = "const open = IDBFactory.prototype.open;
    const opened = [];
    IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
    };
    window.takeAway = () => opened.forEach((db) => { db.close(); db.dispatchEvent(new Event('close')); });";

journey!(storage_taken_away_while_working_is_said, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), TAKEN).await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("Basic needs").await;
    b.saved().await;
    b.script("takeAway()").await;
    // Said at once, not only with the next answer; and what is on screen, the only copy now, stays there.
    b.see("The storage of this browser was closed or cleared").await;
    b.choose(TONIGHT, ROUGH).await;
    b.press("Try again").await;
    b.see("The storage of this browser was closed or cleared").await;
    b.not_see("Saved ").await;
    b.still_rough().await;
});

journey!(what_another_tab_erased_is_not_shown_any_more, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.sleeps_rough().await;
    // What leaving the tablet clean does in another tab.
    b.script("return new Promise((done) => { indexedDB.deleteDatabase('liaison').onsuccess = () => done(); })").await;
    b.see_heading("Liaison was erased here").await;
    b.see("erased in another tab or window").await;
    let page = b.script("return document.documentElement.outerHTML").await;
    assert!(!page.as_str().unwrap().contains("Sleeping rough"), "the case is still there");
    b.reload().await;
    b.see_heading("Set up this device").await;
});

/// Makes the database by hand, in version 1, with these object stores.
async fn made_by_hand(b: &mut Browser, site: &Site, stores: &str) {
    site.put("made.html", "<!doctype html><title>Made</title><script src=made.js></script>");
    let made = format!(
        "const open = indexedDB.open('liaison', 1);
        open.onupgradeneeded = () => {stores}.forEach((name) => open.result.createObjectStore(name));
        open.onsuccess = () => {{ open.result.close(); window.made = true; }};"
    );
    site.put("made.js", &made);
    b.open(&format!("{}made.html", site.url)).await;
    b.until("it is made", "window.made === true", json!([])).await;
}

// Today's schema is the first: there is no older one to come from. So a database of version 1 that this program did not
// make itself must open, and go on.
journey!(a_database_of_the_first_schema_made_by_hand_opens, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), "").await;
    made_by_hand(b, &site, "['vault', 'journal', 'heads']").await;
    b.set_up(&site).await;
    b.new_case().await;
    b.saved().await;
    b.reload().await;
    b.resume().await;
});

journey!(a_database_without_its_stores_is_refused_and_left_alone, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), "").await;
    made_by_hand(b, &site, "[]").await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start here").await;
    assert_eq!(stores(b).await, json!([1, []]));
});

journey!(a_database_another_tab_will_not_let_go_is_said, async |b: &mut Browser| {
    // Another tab holds the database and heeds nothing; a deletion waits for it, and everybody else waits behind that.
    let site = Site::with_fault(&dist_dir(), "").await;
    let holds = "<!doctype html><title>Holds</title><script src=holds.js></script>";
    site.put("holds.html", holds);
    site.put(
        "holds.js",
        "const open = indexedDB.open('liaison', 1);
        open.onupgradeneeded = () => ['vault', 'journal', 'heads'].forEach((n) => open.result.createObjectStore(n));
        open.onsuccess = () => { window.held = open.result; indexedDB.deleteDatabase('liaison');
            const frame = document.createElement('iframe'); frame.src = 'index.html'; document.body.append(frame); };",
    );
    b.open(&format!("{}holds.html", site.url)).await;
    b.until("the app is there", "!!document.querySelector('iframe')", json!([])).await;
    b.frame(0).await;
    b.see("Opening").await;
    tokio::time::sleep(std::time::Duration::from_secs(8)).await;
    b.see("Another tab or window holds an older version of Liaison").await;
});
