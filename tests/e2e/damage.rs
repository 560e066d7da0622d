//! Records that were changed, removed or moved (D4, D7): named, the rest shown read-only, nothing overwritten.
//!
//! What the program makes of changed bytes is the same WebAssembly in every engine, so one engine is enough for that; what
//! else a browser may hand over as a record is looked at in all three.

use serde_json::Value;

use crate::browser::Browser;
use crate::journey::{ROUGH, TONIGHT};
use crate::site::Site;

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
    b.choose(TONIGHT, ROUGH).await;
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

journey!(alike a_changed_record_is_named_and_the_rest_is_read_only, async |b: &mut Browser| {
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
    b.new_case().await;
    b.saved().await;
    b.not_see("Part of this case cannot be read").await;
});

journey!(alike missing_moved_and_foreign_records_are_named, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    b.unlock().await;
    b.press("Liaison").await;
    b.new_case().await;
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

journey!(alike a_line_of_the_list_that_cannot_be_read_does_not_hide_the_case, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    meddle(b, "of(heads.get(cases[0]), (bytes) => { bytes[40] ^= 1; heads.put(bytes, cases[0]); });").await;
    open_it(b).await;
    b.see("Its line cannot be read").await;
    b.press("Its line cannot be read").await;
    b.press("Basic needs").await;
    b.see("Sleeping rough").await;
});

journey!(alike a_damaged_journal_of_the_tablet_is_said_and_work_goes_on, async |b: &mut Browser| {
    let site = Site::dist().await;
    with_answers(b, &site).await;
    meddle(b, "of(journal.get(['device', 1]), (bytes) => { bytes[40] ^= 1; journal.put(bytes, ['device', 1]); });")
        .await;
    open_it(b).await;
    b.see("Part of the journal of this tablet cannot be read, from entry 1 on").await;
    b.new_case().await;
    b.saved().await;
    b.this_tablet().await;
    b.press("Make a new recovery code").await;
    b.see_heading("Recovery code for this tablet").await;
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
    b.new_case().await;
    b.saved().await;
});
