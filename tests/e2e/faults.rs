//! Bad input and broken surroundings: a clear message by name, nothing lost, never a blank screen.

use serde_json::json;

use crate::browser::Browser;
use crate::host_page::intranet;
use crate::journey::{Do, PASSPHRASE, WHO};
use crate::parts::cut_off;
use crate::site::{Site, dist_dir};

journey!(wrong_passphrase, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.new_case().await;
    b.saved().await;
    b.reload().await;
    b.see_heading("Unlock").await;
    b.unlock_with("three other words").await;
    b.see("That passphrase does not open this device. Nothing is lost.").await;
    b.focus_is("There is a problem").await;
    b.unlock().await;
    b.see_heading("Cases on this device").await;
    b.see("last worked on").await;
});

journey!(storage_denied, async |b: &mut Browser| {
    let denied = "Object.defineProperty(window, 'indexedDB', { value: undefined })";
    let site = Site::with_fault(&dist_dir(), denied).await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start here").await;
    b.see("does not allow Liaison to store anything here").await;
});

journey!(storage_full, async |b: &mut Browser| {
    // Every write after `fillUp()` fails as a full disk does, until `makeRoom()`.
    let full = "let full = false;
        window.fillUp = () => { full = true; };
        window.makeRoom = () => { full = false; };
        for (const way of ['add', 'put']) {
            const write = IDBObjectStore.prototype[way];
            IDBObjectStore.prototype[way] = function (...args) {
                if (full) throw new DOMException('full', 'QuotaExceededError');
                return write.apply(this, args);
            };
        }";
    let site = Site::with_fault(&dist_dir(), full).await;
    b.set_up(&site).await;
    b.new_case().await;
    b.saved().await;
    b.press("Basic needs").await;
    b.script("fillUp()").await;
    b.choose("Where will they sleep tonight", "Sleeping rough").await;
    b.see("There is no room left on this device").await;
    // Nothing is lost: it is on screen, it can be gone on with, and it is stored when there is room.
    b.still_rough().await;
    // Nobody is locked out by it: what waits is read as if it were stored.
    b.press("Lock").await;
    b.unlock().await;
    b.still_rough().await;
    b.see("There is no room left on this device").await;
    b.press("Continue").await;
    b.tick("Basic needs", &["Food"]).await;
    b.script("makeRoom()").await;
    b.press("Try again").await;
    b.wait_gone("There is no room left").await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.press("Basic needs").await;
    b.see("Sleeping rough").await;
    b.see("Food").await;
});

journey!(killed_while_answering, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.new_case().await;
    b.begin("PHQ-9: ").await;
    b.items("phq-9", &[("1", 1), ("2", 2), ("3", 1), ("4", 3)]).await;
    b.see("4 of 10 answered").await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    // Resumes at the first open question, with what was answered.
    b.press("PHQ-9: ").await;
    b.see("Poor appetite or overeating").await;
    b.see("4 of 10 answered").await;
    b.press("Stop now").await;
    b.press("Called into court").await;
    b.see("Stopped: called into court").await;
});

/// What is said in place of the screen of a chunk that did not come.
const CUT_OFF: &str = "The rest of Liaison could not be fetched";

impl Browser {
    /// A chunk that is cut off (`site::cut_off`): it is said, it can be tried in vain, and it is gone on with.
    async fn fetched_at_last(&self) {
        self.see(CUT_OFF).await;
        self.press("Try again").await;
        self.see(CUT_OFF).await;
        self.script("reach()").await;
        self.press("Try again").await;
        self.wait_gone(CUT_OFF).await;
    }
}

journey!(the_lock_out_of_reach, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), &cut_off("vault")).await;
    b.open(&site.url).await;
    b.fetched_at_last().await;
    b.see_heading("Set up this device").await;
    b.make_vault(WHO, PASSPHRASE).await;
    b.keep_the_code().await;
    b.new_case().await;
    b.saved().await;
});

journey!(what_is_behind_the_lock_out_of_reach, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), &cut_off("case")).await;
    b.open(&site.url).await;
    b.see_heading("Set up this device").await;
    b.make_vault(WHO, PASSPHRASE).await;
    b.fetched_at_last().await;
    b.keep_the_code().await;
    b.new_case().await;
});

// One chunk that is missing holds up no other.
journey!(reports_out_of_reach, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), &cut_off("documents")).await;
    b.set_up(&site).await;
    b.new_case().await;
    b.press("Report files").await;
    b.fetched_at_last().await;
    b.see("Who is it for?").await;
});

journey!(questions_out_of_reach_in_the_element, async |b: &mut Browser| {
    let site = intranet().await;
    site.run_first("index.html", "cut.js", &cut_off("interview"));
    b.host(&site).await;
    b.put(json!({"view": "instrument", "instrument": "phq-2"}), json!({})).await;
    b.fetched_at_last().await;
    b.see("Liaison stores nothing here").await;
    b.press("Begin").await;
    b.press("Begin").await;
    b.items("phq-2", &[("1", 3), ("2", 2)]).await;
    b.finish().await;
    b.see("5 of 6").await;
});

journey!(a_fault_of_the_programs_own, async |b: &mut Browser| {
    // The shortest program that traps: one function, `unreachable`.
    let trap = "window.trap = () => {
        const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11];
        const f = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f;
        setTimeout(f, 0);
    };";
    let site = Site::with_fault(&dist_dir(), trap).await;
    b.set_up(&site).await;
    b.new_case().await;
    b.saved().await;
    b.script("trap()").await;
    b.see_heading("Liaison has stopped").await;
    b.see("What was shown as saved is saved").await;
    b.reload().await;
    b.see_heading("Unlock").await;
});

journey!(a_page_in_error_says_what_to_do, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.press("About the person").await;
    b.answer(&[Do::Date("Date of birth", 31, 2, 1990), Do::Next]).await;
    b.see("There is a problem").await;
    b.see("Enter a real date").await;
    b.focus_is("There is a problem").await;
    let title = b.script("return document.title").await;
    assert_eq!(title, "Error: Liaison");
    b.press("Enter a real date").await;
    b.focus_is("Day").await;
    // Emptied, the date is not required; the age is asked instead, and has limits.
    for part in ["Day", "Month", "Year"] {
        b.fill(part, "").await;
    }
    b.settle().await;
    b.press("Continue").await;
    b.see("How old are they?").await;
    b.answer(&[Do::Text("How old are they?", "121"), Do::Next]).await;
    b.see("Must be 120 or less").await;
    b.sound().await;
});

// What the program says of a pack is the same WebAssembly in every engine: one is enough.
journey!(alike a_questionnaire_with_an_unknown_item_type, async |b: &mut Browser| {
    let site = Site::with_pack("\"type\":\"dateTime\"", "\"type\":\"dateTyme\"").await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start here").await;
    b.see("form identification: item alerted has the unknown type \"dateTyme\"").await;
    b.see("Your cases are untouched").await;
});

journey!(alike a_rule_naming_an_unknown_fact, async |b: &mut Browser| {
    let site =
        Site::with_pack("\"fact\":\"core-screen.suicide-plan\"", "\"fact\":\"core-screen.suicide-plot\"").await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start here").await;
    b.see("rule U1 asks for the fact \"core-screen.suicide-plot\", which no form or instrument provides").await;
});
