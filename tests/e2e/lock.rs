//! The lock (D3): by hand, blank, idle, out of sight, and back to the same place.

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
    b.still_rough().await;
}

journey!(locks_and_comes_back_to_the_same_place, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.sleeps_rough().await;

    b.press("Lock").await;
    locked(b).await;
    b.sound().await;
    back_at_the_question(b).await;

    b.press("Hide").await;
    b.see("Show the lock").await;
    assert_eq!(b.text().await.replace(' ', ""), "HiddenShowthelock");
    b.sound().await;
    b.press_key("Tab").await;
    b.focus_is("Show the lock").await;
    b.press_key("Enter").await;
    locked(b).await;
    back_at_the_question(b).await;

    // Five minutes without a touch; four are nothing.
    b.script("clockJumps(4 * 60_000)").await;
    b.still_rough().await;
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
        b.unlock_in_vain("three other words").await;
    }
    let empty = "document.querySelector('#passphrase').value === ''";
    b.unlock_with(PASSPHRASE).await;
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
