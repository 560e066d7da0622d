//! The lock (D3): by hand, blank, idle, out of sight, and back to the same place; several practitioners, the recovery
//! code, the slow-down; two tabs (D5); leaving the tablet clean.

use serde_json::json;

use crate::browser::Browser;
use crate::journey::PASSPHRASE;
use crate::site::{Site, dist_dir};

/// Lets a test move the page's clock, and say that the page is out of sight.
pub const CLOCK: &str = "let jump = 0;
    window.clockJumps = (ms) => { jump += ms; };
    const now = Date.now.bind(Date);
    Date.now = () => now() + jump;
    let hidden = false;
    Object.defineProperty(Document.prototype, 'visibilityState', { get: () => hidden ? 'hidden' : 'visible' });
    window.outOfSight = (is) => { hidden = is; document.dispatchEvent(new Event('visibilitychange')); };";

async fn basic_needs(b: &Browser) {
    b.press("Basic needs").await;
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.saved().await;
}

/// The lock, and nothing of the case anywhere on the page.
async fn locked(b: &Browser) {
    b.see_heading("Unlock").await;
    let page = b.script("return document.documentElement.outerHTML").await;
    for word in ["Sleeping rough", "sleep tonight", "Case "] {
        assert!(!page.as_str().unwrap().contains(word), "the lock shows {word:?}");
    }
}

async fn back_at_the_question(b: &Browser) {
    b.unlock().await;
    b.chosen("Where will they sleep tonight", "Sleeping rough").await;
}

journey!(locks_and_comes_back_to_the_same_place, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.set_up(&site).await;
    b.press("New case").await;
    basic_needs(b).await;

    b.press("Lock").await;
    locked(b).await;
    assert!(b.axe().await.is_empty(), "{:?}", b.axe().await);
    back_at_the_question(b).await;

    b.press("Hide").await;
    b.see("Show the lock").await;
    assert_eq!(b.text().await.replace(' ', ""), "HiddenShowthelock");
    assert!(b.axe().await.is_empty(), "{:?}", b.axe().await);
    b.press_key("Tab").await;
    b.focus_is("Show the lock").await;
    b.press_key("Enter").await;
    locked(b).await;
    back_at_the_question(b).await;

    // Five minutes without a touch; four are nothing.
    b.script("clockJumps(4 * 60_000)").await;
    b.chosen("Where will they sleep tonight", "Sleeping rough").await;
    b.script("clockJumps(61_000)").await;
    locked(b).await;
    back_at_the_question(b).await;

    // A clock set back: how long nobody was there is not known. What was saved stays saved.
    b.script("clockJumps(-24 * 3600_000)").await;
    locked(b).await;
    back_at_the_question(b).await;
});

journey!(a_word_being_typed_when_the_page_goes_out_of_sight_is_saved, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("About the person").await;
    // Typed by key, and hidden before the field passes anything on by itself.
    let typed = "const field = [...document.querySelectorAll('input')].find((i) => i.type === 'text');
        field.focus(); field.value = 'Whitlock'; field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        outOfSight(true);";
    b.script(typed).await;
    b.see_heading("Unlock").await;
    b.script("outOfSight(false)").await;
    b.unlock().await;
    b.until(
        "the name is there",
        "[...document.querySelectorAll('input')].some((i) => i.value === 'Whitlock')",
        json!([]),
    )
    .await;
});

journey!(a_passphrase_that_was_typed_does_not_wait_for_whoever_comes_next, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.set_up(&site).await;
    b.press("Lock").await;
    for _ in 0..4 {
        b.fill("Passphrase", "three other words").await;
        b.press("Unlock").await;
        b.see("That passphrase does not open this device").await;
    }
    let empty = "document.querySelector('#passphrase').value === ''";
    b.fill("Passphrase", PASSPHRASE).await;
    b.press("Unlock").await;
    b.see("Too many wrong attempts. Wait").await;
    b.until("the field is empty", empty, json!([])).await;
    b.script("clockJumps(6_000)").await;
    // Nothing was typed by whoever presses now.
    b.press("Unlock").await;
    b.see("That passphrase does not open this device").await;
    b.fill("Passphrase", PASSPHRASE).await;
    b.script("outOfSight(true); outOfSight(false)").await;
    b.until("the field is empty", empty, json!([])).await;
    b.fill("Passphrase", PASSPHRASE).await;
    b.script("clockJumps(6 * 60_000)").await;
    b.until("the field is empty", empty, json!([])).await;
    b.unlock().await;
    b.see_heading("Cases on this device").await;
});

journey!(several_practitioners_and_a_recovery_code, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.open(&site.url).await;
    b.see_heading("Set up this device").await;
    b.fill("Your name", "Sam Okafor").await;
    b.fill("Passphrase", PASSPHRASE).await;
    b.fill("Passphrase again", PASSPHRASE).await;
    b.press("Set up").await;
    b.see_heading("Recovery code for this tablet").await;
    let code =
        b.script("return [...document.querySelectorAll('.app-code span')].map((s) => s.innerText).join('-')").await;
    let code = code.as_str().unwrap().to_owned();
    assert_eq!(code.len(), 47, "eight groups of five: {code}");
    assert!(b.axe().await.is_empty(), "{:?}", b.axe().await);
    b.press("It is written down").await;
    b.press("New case").await;
    basic_needs(b).await;
    b.press("Liaison").await;
    b.press("This tablet").await;
    assert!(b.axe().await.is_empty(), "{:?}", b.axe().await);
    b.press("Let somebody in").await;
    b.fill("Their name", "Ali Noor").await;
    b.fill("New passphrase", "another three words").await;
    b.fill("Passphrase again", "another three word").await;
    b.press("Let them in").await;
    b.focus_is("There is a problem").await;
    b.fill("Passphrase again", "another three words").await;
    b.press("Let them in").await;
    b.see("Ali Noor may open this tablet now").await;
    b.saved().await;
    b.press("Change the passphrase of Sam Okafor").await;
    b.fill("Passphrase until now", "not this one at all").await;
    b.fill("New passphrase", "quite other words").await;
    b.fill("Passphrase again", "quite other words").await;
    b.press("Change").await;
    b.see("That passphrase does not open this device").await;
    b.fill("Passphrase until now", PASSPHRASE).await;
    b.press("Change").await;
    b.see("Changed for Sam Okafor").await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;

    // The other one comes in, and reads what the first wrote.
    b.choose("Who is working?", "Ali Noor").await;
    b.fill("Passphrase", "another three words").await;
    b.press("Unlock").await;
    b.see("last worked on").await;
    b.see("Working: Ali Noor").await;
    b.press("Lock").await;

    // The old passphrase opens nothing; after the fourth wrong one it takes longer, also after a reload.
    b.choose("Who is working?", "Sam Okafor").await;
    for _ in 0..4 {
        b.fill("Passphrase", PASSPHRASE).await;
        b.press("Unlock").await;
        b.see("That passphrase does not open this device").await;
    }
    b.fill("Passphrase", PASSPHRASE).await;
    b.press("Unlock").await;
    b.see("Too many wrong attempts. Wait").await;
    b.reload().await;
    b.see_heading("Unlock").await;
    b.choose("Who is working?", "Sam Okafor").await;
    b.fill("Passphrase", "quite other words").await;
    b.press("Unlock").await;
    b.see("Too many wrong attempts. Wait").await;
    b.script("clockJumps(6_000)").await;

    // The recovery code: a slip is told apart at once, and does not count.
    b.press("Use the recovery code").await;
    let last = if code.ends_with('2') { '3' } else { '2' };
    b.fill("Recovery code", &format!("{}{last}", &code[..46])).await;
    b.press("Unlock").await;
    b.see("There is a slip in the recovery code").await;
    b.fill("Recovery code", &code.to_lowercase().replace('-', " ")).await;
    b.press("Unlock").await;
    b.see_heading("This tablet").await;
    b.see("You came in with the recovery code").await;
    b.press("Change the passphrase of Sam Okafor").await;
    b.fill("New passphrase", "words for the third time").await;
    b.fill("Passphrase again", "words for the third time").await;
    b.press("Change").await;
    b.see("Changed for Sam Okafor").await;
    b.press("No longer let Ali Noor in").await;
    b.press("No longer let them in").await;
    b.see("Ali Noor may no longer open this tablet").await;
    b.press("Make a new recovery code").await;
    b.see_heading("Recovery code for this tablet").await;
    b.press("It is written down").await;
    b.press("This tablet").await;
    b.press("What happened to this tablet").await;
    for event in
        ["Unlocked with the recovery code, after 4 wrong attempts", "Changed for Sam Okafor", "Unlocked by Ali Noor"]
    {
        b.see(event).await;
    }
    b.saved().await;
    b.reload().await;
    b.see_heading("Unlock").await;
    b.see("Sam Okafor").await;
    b.not_see("Ali Noor").await;
    b.press("Use the recovery code").await;
    b.fill("Recovery code", &code).await;
    b.press("Unlock").await;
    b.see("That passphrase does not open this device").await;
    b.press("Use a passphrase").await;
    b.fill("Passphrase", "words for the third time").await;
    b.press("Unlock").await;
    b.press("last worked on").await;
    b.press("Basic needs").await;
    b.press("Back").await;
    b.chosen("Where will they sleep tonight", "Sleeping rough").await;
});

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
    basic_needs(b).await;
    b.open(&format!("{}two.html", site.url)).await;
    b.frame(0).await;
    b.unlock().await;
    b.press("last worked on").await;
    b.press("Basic needs").await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.body.append(document.querySelector('iframe').cloneNode())").await;
    b.frame(1).await;
    b.unlock().await;
    b.see("Liaison is open in another tab of this browser").await;
    b.press("last worked on").await;
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
    b.choose("Where will they sleep tonight", "On sofas of friends").await;
    b.saved().await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.querySelector('iframe').remove()").await;
    b.frame(0).await;
    b.wait_gone("Liaison is open in another tab").await;
    b.see("On sofas of friends").await;
    b.press("Change").await;
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.saved().await;
    b.open(&site.url).await;
    b.resume().await;
    b.press("Basic needs").await;
    b.press("Back").await;
    b.chosen("Where will they sleep tonight", "Sleeping rough").await;
}

journey!(leaves_the_tablet_clean, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    basic_needs(b).await;
    b.press("Liaison").await;
    b.press("This tablet").await;
    b.press("Leave this tablet clean").await;
    b.see("One case will be erased").await;
    assert!(b.axe().await.is_empty(), "{:?}", b.axe().await);
    b.script("document.getElementById('sure').click()").await;
    b.press("Erase everything on this tablet").await;
    b.see_heading("This device is clean").await;
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
    basic_needs(b).await;
    // It heeds nothing, like a tab that the browser has frozen.
    let hold = "return new Promise((done) => { const open = indexedDB.open('liaison');
        open.onsuccess = () => { window.held = open.result; done(); }; });";
    b.script(hold).await;
    b.press("Liaison").await;
    b.press("This tablet").await;
    b.press("Leave this tablet clean").await;
    b.script("document.getElementById('sure').click()").await;
    b.press("Erase everything on this tablet").await;
    b.see_heading("This device is clean").await;
    b.see("An empty database of Liaison, which another tab still holds").await;
    b.see("It could not open its storage again to look").await;
    b.script("held.close()").await;
    b.reload().await;
    b.see_heading("Set up this device").await;
});
