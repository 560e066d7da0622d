//! The promise of D1 and D4: an answer that shows as saved is never lost. The browser is killed with SIGKILL at random
//! moments while answers are being given as fast as the page takes them.
//!
//! `KILL_ROUNDS=200 cargo test --test e2e -- killed_at_random` plays as many rounds as asked for (8 by default). Killing
//! a program is not pulling the plug of a machine: what the kernel held survives.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use crate::browser::Browser;
use crate::site::Site;

/// Answers in the page, as fast as the foot of the page says "Saved", and tells the server how often it said so: the
/// server's log outlives the browser.
const ANSWER: &str = "
    const options = [...document.querySelectorAll('fieldset input[type=radio]')];
    const foot = () => document.querySelector('.app-foot__saved').innerText;
    let saved = 0;
    const next = async () => {
        options[(arguments[0] + saved) % options.length].click();
        const began = performance.now();
        do { await new Promise((go) => setTimeout(go, 2)); } while (/Saving/.test(foot()) || performance.now() - began < 8);
        if (!/^Saved/.test(foot())) throw new Error(foot());
        saved += 1;
        fetch('saved-' + arguments[1] + '-' + saved, { keepalive: true }).catch(() => {});
        setTimeout(next, 0);
    };
    next();";

/// How many entries the journal of the only case holds, and whether their places are 1, 2, 3 …
const PLACES: &str = "return new Promise((done) => {
    const open = indexedDB.open('liaison');
    open.onsuccess = () => {
        const all = open.result.transaction('journal').objectStore('journal').getAllKeys();
        all.onsuccess = () => {
            const places = all.result.filter(([id]) => id !== 'device').map(([, place]) => place);
            open.result.close();
            done([places.length, places.every((place, n) => place === n + 1)]);
        };
    };
});";

/// No crate for this: a test needs no good randomness, but each round another moment.
fn random(round: u64) -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u64(round);
    hasher.finish()
}

journey!(killed_at_random, async |b: &mut Browser| {
    let rounds: u64 = std::env::var("KILL_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(8);
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("Basic needs").await;
    b.see("Where will they sleep tonight").await;
    b.saved().await;
    let (mut known, mut kills, mut shown, mut answers) = (places(b).await, 0, 0, 0);
    for round in 0..rounds {
        b.client.execute(ANSWER, vec![known.into(), round.into()]).await.unwrap();
        sleep(Duration::from_millis(20 + random(round) % 900)).await;
        b.hard_kill_and_relaunch().await;
        kills += 1;
        let shown_as_saved = site.heard(&format!("/saved-{round}-"));
        b.resume().await;
        b.not_see("Part of this case cannot be read").await;
        let found = places(b).await;
        assert!(
            found >= known + shown_as_saved,
            "round {round}: {shown_as_saved} shown as saved, {} kept",
            found - known
        );
        shown += shown_as_saved;
        answers += found - known;
        b.press("Basic needs").await;
        b.until("the form is open", "!heading().startsWith('Case ')", json!([])).await;
        // With an answer it opens after it; killed before the first, it opens on the question itself.
        if b.script("return !document.querySelector('#main').innerText.includes('Where will they sleep')").await == true
        {
            b.press("Back").await;
        }
        b.see("Where will they sleep tonight").await;
        let held =
            b.script("return [...document.querySelectorAll('fieldset input[type=radio]')].findIndex((i) => i.checked)");
        if found > known {
            let options = b.script("return document.querySelectorAll('fieldset input[type=radio]').length").await;
            let due = (known + (found - known - 1)) % options.as_u64().unwrap();
            assert_eq!(held.await.as_u64(), Some(due), "round {round}: the last answer kept is the one shown");
        }
        known = found;
    }
    println!("{}: {kills} kills; {shown} answers showed as saved, {answers} were kept", b.engine.name());
    assert!(shown > 0, "nothing was ever shown as saved: the test proves nothing");
});

async fn places(b: &Browser) -> u64 {
    let found = b.script(PLACES).await;
    assert_eq!(found[1], true, "a gap in the journal");
    found[0].as_u64().unwrap()
}

// D1: whoever types without a pause is not made to wait for one.
journey!(typing_without_a_pause_is_saved_all_the_while, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("About the person").await;
    b.saved().await;
    let known = places(b).await;
    // A letter every tenth of a second, for as long as the page lives.
    let typing = "const field = [...document.querySelectorAll('input')].find((input) => input.type === 'text');
        field.focus();
        setInterval(() => {
            field.value += 'a';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, 100);";
    b.script(typing).await;
    sleep(Duration::from_millis(2_500)).await;
    b.hard_kill_and_relaunch().await;
    let found = places(b).await;
    assert!(found >= known + 2, "{} entries in two seconds and a half of typing", found - known);
});
