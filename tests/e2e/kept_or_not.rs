//! What stays on a tablet: the audit of who did what; and where the browser keeps nothing, not even half of it.

use serde_json::json;

use crate::browser::Browser;
use crate::site::{Site, dist_dir};

journey!(the_audit_holds_who_did_what_and_no_answer, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.sleeps_rough().await;
    b.this_tablet().await;
    let (name, bytes) = b.given_by("Save the audit").await;
    assert!(name.ends_with(".csv"), "{name}");
    let text = String::from_utf8(bytes).unwrap();
    for word in ["answered", "unlocked", "Sam Okafor", "opened"] {
        assert!(text.contains(word), "the audit lacks {word:?}:\n{text}");
    }
    assert!(!text.contains("HM01") && !text.contains("Sleeping"), "{text}");
    b.see("audit").await;
});

// Nothing can be kept there: it must work, say what it knows, and start anew without a trace.
journey!(a_tablet_that_forgets, async |b: &mut Browser| {
    // The browser says no to keeping anything, as private windows and full disks do.
    let forgets = "StorageManager.prototype.persist = () => Promise.resolve(false);";
    let site = Site::with_fault(&dist_dir(), forgets).await;
    b.set_up(&site).await;
    b.press("This tablet").await;
    // WebKitGTK has no way to ask on a page without https.
    b.see(match b.engine {
        Engine::WebKit => "The browser does not say whether it keeps the cases",
        _ => "The browser may erase the cases when the device runs short of space",
    })
    .await;
    b.press("Liaison").await;
    b.new_case().await;
    b.saved().await;
    // What the browser erases meanwhile is gone whole, never half: the next visit starts with the set-up.
    b.script("return new Promise((done) => { indexedDB.deleteDatabase('liaison').onsuccess = () => done(); })").await;
    b.reload().await;
    b.see_heading("Set up this device").await;
});

// A real private window of each engine: it works as long as it is open, and nothing of it is left, not even half.
journey!(a_private_window, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.private = true;
    b.open(&site.url).await;
    b.hard_kill_and_relaunch().await;
    b.set_up(&site).await;
    b.press("This tablet").await;
    b.see("In a private window it is gone when the window is closed").await;
    b.press("Liaison").await;
    b.press("New case").await;
    b.press("About the person").await;
    b.fill("Name", "Daniel Whitlock").await;
    b.press("Continue").await;
    b.saved().await;
    b.press("Lock").await;
    b.unlock().await;
    b.see("How old are they?").await;
    b.reload().await;
    b.resume().await;
    b.hard_kill_and_relaunch().await;
    b.see_heading("Set up this device").await;
});

journey!(leaves_the_tablet_clean, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.sleeps_rough().await;
    b.this_tablet().await;
    b.press("Leave this tablet clean").await;
    b.see("One case will be erased").await;
    b.sound().await;
    b.erase_everything().await;
    b.see("No database of Liaison: the browser lists none").await;
    b.see("Nothing in the other stores of this browser").await;
    b.see("Files you saved").await;
    let left = b.script("return indexedDB.databases().then((all) => all.map((one) => one.name))").await;
    assert_eq!(left, json!([]));
    b.reload().await;
    b.see_heading("Set up this device").await;
});

journey!(leaves_the_tablet_clean_while_another_tab_holds_the_database, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.sleeps_rough().await;
    // It heeds nothing, like a tab that the browser has frozen.
    let hold = "return new Promise((done) => { const open = indexedDB.open('liaison');
        open.onsuccess = () => { window.held = open.result; done(); }; });";
    b.script(hold).await;
    b.this_tablet().await;
    b.press("Leave this tablet clean").await;
    b.erase_everything().await;
    b.see("An empty database of Liaison, which another tab still holds").await;
    b.see("It could not open its storage again to look").await;
    b.script("held.close()").await;
    b.reload().await;
    b.see_heading("Set up this device").await;
});
