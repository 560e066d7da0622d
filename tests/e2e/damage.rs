//! Records that were changed, removed, moved, or left by another version (D4, D7): named, the rest shown read-only,
//! nothing overwritten.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::site::{Site, dist_dir};

/// Works on the raw store as somebody with the browser's developer tools would. `work(journal, heads, cases)` gets the
/// object stores and the keys of the cases.
async fn meddle(b: &Browser, work: &str) -> Value {
    let script = format!(
        "return new Promise((done, failed) => {{
            const open = indexedDB.open('liaison');
            open.onerror = () => failed(open.error);
            open.onsuccess = () => {{
                const db = open.result;
                const t = db.transaction(['journal', 'heads'], 'readwrite');
                const [journal, heads] = [t.objectStore('journal'), t.objectStore('heads')];
                const of = (request, then) => {{ request.onsuccess = () => then(request.result); }};
                let answer = null;
                t.oncomplete = () => {{ db.close(); done(answer); }};
                t.onabort = () => failed(t.error);
                of(heads.getAllKeys(), (keys) => {{
                    const cases = keys.filter((key) => key !== 'device');
                    const give = (value) => {{ answer = value; }};
                    {work}
                }});
            }};
        }});"
    );
    b.script(&script).await
}

async fn with_answers(b: &mut Browser, site: &Site) {
    b.set_up(site).await;
    b.press("New case").await;
    b.press("Basic needs").await;
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.press("Continue").await;
    b.tick("Basic needs", &["Food"]).await;
    b.saved().await;
    b.press("Lock").await;
    b.see_heading("Unlock").await;
}

async fn open_it(b: &Browser) {
    b.reload().await;
    b.unlock().await;
    b.see_heading("Cases on this device").await;
}

async fn is_read_only(b: &Browser) {
    b.see("Part of this case cannot be read").await;
    b.press("Communication and support").await;
    b.see("Nothing was changed: part of this case cannot be read").await;
}

journey!(a_changed_record_is_named_and_the_rest_is_read_only, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    // The answer about food is the last entry: one bit of it.
    meddle(
        b,
        "of(journal.getAllKeys(IDBKeyRange.bound([cases[0], 0], [cases[0], 1e9])), (keys) => {
        const last = keys.at(-1);
        of(journal.get(last), (bytes) => { bytes[bytes.length - 20] ^= 1; journal.put(bytes, last); });
    });",
    )
    .await;
    open_it(b).await;
    b.press("last worked on").await;
    b.see("was changed or does not belong there").await;
    b.press("Basic needs").await;
    b.see("Sleeping rough").await;
    b.press("Back to the case").await;
    is_read_only(b).await;
    // Another case is untouched by it.
    b.press("Liaison").await;
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.saved().await;
    b.not_see("Part of this case cannot be read").await;
});

journey!(missing_moved_and_foreign_records_are_named, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    b.unlock().await;
    b.press("Liaison").await;
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.saved().await;
    // Cut short, a hole, two places swapped, and a record of another case: each in turn, put back after.
    let of_first = "const range = (id) => IDBKeyRange.bound([id, 0], [id, 1e9]);
        of(journal.getAllKeys(range(cases[0])), (one) => of(journal.getAllKeys(range(cases[1])), (two) => {
            const [long, short] = one.length > two.length ? [one, two] : [two, one];";
    for (work, words) in [
        ("journal.delete(long.at(-1));", "is missing"),
        ("journal.delete(long[1]);", "Entry 2 is missing"),
        (
            "of(journal.get(long[1]), (a) => of(journal.get(long[2]), (b) => { journal.put(b, long[1]); journal.put(a, long[2]); }));",
            "Entry 2 was changed or does not belong there",
        ),
        ("of(journal.get(short[0]), (a) => journal.put(a, long[2]));", "Entry 3 was changed or does not belong there"),
        (
            "of(journal.get(long[2]), (a) => { a[0] = 9; journal.put(a, long[2]); });",
            "Entry 3 was written by a newer Liaison",
        ),
    ] {
        let kept = meddle(
            b,
            &format!(
                "{of_first} of(journal.getAll(range(long[0][0])), (all) => {{
            give([long, all.map((bytes) => [...bytes])]); {work} }}); }}));"
            ),
        )
        .await;
        open_it(b).await;
        // The longer journal is that of the older case.
        b.script("[...document.querySelectorAll('.app-cases__case')].at(-1).click()").await;
        b.see(words).await;
        is_read_only(b).await;
        let back =
            format!("const [mine, all] = {kept}; mine.forEach((key, n) => journal.put(new Uint8Array(all[n]), key));");
        meddle(b, &back).await;
    }
    open_it(b).await;
    b.script("[...document.querySelectorAll('.app-cases__case')].at(-1).click()").await;
    b.see("Identify and screen").await;
    b.not_see("Part of this case cannot be read").await;
});

journey!(a_line_of_the_list_that_cannot_be_read_does_not_hide_the_case, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    meddle(b, "of(heads.get(cases[0]), (bytes) => { bytes[40] ^= 1; heads.put(bytes, cases[0]); });").await;
    open_it(b).await;
    b.see("Its line cannot be read").await;
    b.press("Its line cannot be read").await;
    b.press("Basic needs").await;
    b.see("Sleeping rough").await;
});

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
    let stores = "return new Promise((done) => { const open = indexedDB.open('liaison');
        open.onsuccess = () => { done([open.result.version, [...open.result.objectStoreNames]]); open.result.close(); }; });";
    assert_eq!(b.script(stores).await, json!([99, ["later"]]));
});

journey!(a_value_that_is_no_record_shuts_nothing_else, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    meddle(
        b,
        "heads.put('no bytes', cases[0]); heads.put(new Uint8Array(3), 5);
        journal.put({ no: 'bytes' }, [cases[0], 2]); journal.put(new Uint8Array(3), [cases[0], 1.5]);",
    )
    .await;
    open_it(b).await;
    b.press("Its line cannot be read").await;
    b.see("Entry 2 was changed or does not belong there").await;
    is_read_only(b).await;
    b.press("Liaison").await;
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.saved().await;
});

journey!(a_damaged_journal_of_the_tablet_is_said_and_work_goes_on, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    meddle(b, "of(journal.get(['device', 1]), (bytes) => { bytes[40] ^= 1; journal.put(bytes, ['device', 1]); });")
        .await;
    open_it(b).await;
    b.see("Part of the journal of this tablet cannot be read, from entry 1 on").await;
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.saved().await;
    b.press("Liaison").await;
    b.press("This tablet").await;
    b.press("Make a new recovery code").await;
    b.see_heading("Recovery code for this tablet").await;
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
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.press("Try again").await;
    b.see("The storage of this browser was closed or cleared").await;
    b.not_see("Saved ").await;
    b.chosen("Where will they sleep tonight", "Sleeping rough").await;
});

journey!(what_another_tab_erased_is_not_shown_any_more, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("Basic needs").await;
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.saved().await;
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
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.saved().await;
    b.reload().await;
    b.resume().await;
});

journey!(a_database_without_its_stores_is_refused_and_left_alone, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), "").await;
    made_by_hand(b, &site, "[]").await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start here").await;
    let stores = "return new Promise((done) => { const open = indexedDB.open('liaison');
        open.onsuccess = () => { done([open.result.version, [...open.result.objectStoreNames]]); open.result.close(); }; });";
    assert_eq!(b.script(stores).await, json!([1, []]));
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
