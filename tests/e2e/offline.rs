//! The whole app as one file, opened from a disk: no server, no request, and where the browser denies storage to a file,
//! nothing that claims to be kept.

use std::fs;

use base64ct::{Base64, Encoding};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::browser::Browser;
use crate::journey::{Do, PASSPHRASE, WHO};
use crate::process::out;
use crate::site::dist_dir;

/// As if the browser denied it.
const DENIED: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

/// What a browser without Compression Streams has.
const NO_UNPACKING: &str = "Object.defineProperty(window, 'DecompressionStream', { value: undefined });";

fn built() -> String {
    fs::read_to_string(dist_dir().join("liaison-offline.html")).unwrap()
}

/// A copy of the file in a folder of its own, as somebody carries it; gives its address.
fn carried(b: &Browser, name: &str, text: &str) -> String {
    let folder = out().join("offline").join(format!("{}-{name}", b.engine.name()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("liaison-offline.html");
    fs::write(&file, text).unwrap();
    format!("file://{}", file.display())
}

/// The file with `script` before anything else. Its policy names what it runs, so it names this as well.
fn with_fault(script: &str) -> String {
    let hash = Base64::encode_string(&Sha256::digest(script));
    let page = built().replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1);
    page.replacen("<style>", &format!("<script>{script}</script><style>"), 1)
}

impl Browser {
    async fn first_use(&self) {
        self.see_heading("Set up this device").await;
        self.make_vault(WHO, PASSPHRASE).await;
    }

    /// A case with a form and the answers of PHQ-9; gives its reference.
    async fn screen_somebody(&self) -> String {
        self.new_case().await;
        let reference = self.reference().await;
        let needs = [Do::One("Where will they sleep tonight", "Sleeping rough"), Do::Next];
        self.press("Basic needs").await;
        self.answer(&needs).await;
        self.press("Case ").await;
        self.begin("PHQ-9: ").await;
        let points = [("1", 1), ("2", 2), ("3", 1), ("4", 3), ("5", 1), ("6", 0), ("7", 1), ("8", 1), ("9", 0)];
        self.items("phq-9", &points).await;
        self.see("9 of 10 answered").await;
        reference
    }

    async fn draft_for_court(&self, reference: &str) {
        self.press("Case ").await;
        self.consent_of_a().await;
        self.press("Report files").await;
        self.choose("Who is it for?", "Court").await;
        self.press("Make a draft").await;
        self.see("The files are made").await;
        let (html, _) = self.report_files(&format!("{reference}-court-draft")).await;
        assert!(html.contains("DRAFT"));
    }

    /// Would the browser ask before the page is left? Drivers answer the question of the browser before anybody sees it, so
    /// the page is asked what it would say.
    async fn leaving_asks(&self) -> bool {
        let asked = "const event = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(event); return event.defaultPrevented";
        self.script(asked).await == json!(true)
    }

    /// Nothing was asked of anybody, not even of the disk.
    async fn asked_nobody(&self) {
        let asked = self.script("return performance.getEntriesByType('resource').map((entry) => entry.name)").await;
        assert_eq!(asked, json!([]));
    }
}

// Chromium keeps what a file stores for all files of the disk together, Firefox for each path, WebKitGTK as Chromium.
journey!(from_the_disk, async |b: &mut Browser| {
    let url = carried(b, "kept", &built());
    b.open(&url).await;
    b.first_use().await;
    b.keep_the_code().await;
    let reference = b.screen_somebody().await;
    b.saved().await;
    b.draft_for_court(&reference).await;
    b.saved().await;
    b.not_see("Nothing is kept here").await;
    assert!(!b.leaving_asks().await);
    b.asked_nobody().await;

    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.press("PHQ-9: ").await;
    b.see("9 of 10 answered").await;
    b.asked_nobody().await;

    // The same file in another folder.
    let moved = carried(b, "moved", &built());
    b.open(&moved).await;
    let there = if b.engine == Engine::Firefox { "Set up this device" } else { "Unlock" };
    b.see_heading(there).await;
});

journey!(storage_denied_to_a_file, async |b: &mut Browser| {
    let url = carried(b, "denied", &with_fault(DENIED));
    b.open(&url).await;
    b.see_heading("Set up this device").await;
    b.see("Nothing is kept here.").await;
    b.see("kept on this page only").await;
    assert!(!b.leaving_asks().await, "there is nothing to lose");
    b.first_use().await;
    // No recovery code: it would open nothing.
    b.see_heading("Cases on this device").await;
    assert!(!b.leaving_asks().await);
    let reference = b.screen_somebody().await;
    b.see("Kept until this page is closed").await;
    b.not_see("Saved ").await;
    b.see("when this page is closed, everything is gone").await;
    b.sound().await;
    assert!(b.leaving_asks().await);

    // Locked, the sealed records stay in memory, and leaving still asks.
    b.press("Lock").await;
    b.see_heading("Unlock").await;
    b.see("Nothing is kept here.").await;
    assert!(b.leaving_asks().await);
    b.unlock().await;
    b.see("9 of 10 answered").await;
    b.draft_for_court(&reference).await;
    assert!(b.leaving_asks().await, "a report is not the case");

    b.press("Save a sealed file").await;
    b.see_heading("Back up everything").await;
    b.fill("Passphrase for this backup", PASSPHRASE).await;
    b.fill("Passphrase again", PASSPHRASE).await;
    b.press("Make the file").await;
    b.see("It holds one case").await;
    assert!(b.leaving_asks().await, "it was made, and not saved");
    let (name, bytes) = b.given_by("Save liaison-backup-").await;
    assert!(name.starts_with("liaison-backup-") && bytes.starts_with(b"{\"file\":\"liaison\""), "{name}");
    assert!(!b.leaving_asks().await);

    // What is recorded after it is nowhere else.
    b.press("Liaison").await;
    b.press("last worked on").await;
    b.press("Stop now").await;
    b.see("stays on this page, with what was covered, until it is closed").await;
    b.press("Called into court").await;
    b.see("Stopped: called into court").await;
    assert!(b.leaving_asks().await);
    b.asked_nobody().await;

    // And then everything is gone, as it was said.
    b.reload().await;
    b.see_heading("Set up this device").await;
    let file = b.put_aside(&name, &bytes);
    b.first_use().await;
    b.press("This tablet").await;
    b.press("Open a sealed file").await;
    b.choose_file("The file", &file).await;
    b.press("Look at this file").await;
    b.fill("Passphrase of the file", PASSPHRASE).await;
    b.press("Open it").await;
    b.see("New here, with").await;
    assert!(b.leaving_asks().await);
    b.this_tablet().await;
    b.press("Leave this tablet clean").await;
    b.erase_everything().await;
    b.see("None of it was ever stored on this device").await;
    assert!(!b.leaving_asks().await);
});

journey!(a_file_that_cannot_start_says_why, async |b: &mut Browser| {
    let page = built();
    let refused = page.replacen(" 'wasm-unsafe-eval'", "", 1);
    assert_ne!(refused, page);
    b.open(&carried(b, "refused", &refused)).await;
    b.see_heading("Liaison cannot start in this browser").await;
    b.see("does not allow WebAssembly").await;

    b.open(&carried(b, "old", &with_fault(NO_UNPACKING))).await;
    b.see_heading("Liaison cannot start in this browser").await;
    b.see("This browser cannot unpack Liaison").await;

    // Cut short on its way, early or late.
    for rest in [page.len() / 3, page.len() - 5_000] {
        b.open(&carried(b, "cut", &page[..rest])).await;
        b.see_heading("Liaison cannot start in this browser").await;
        b.see("This file is not whole").await;
    }
});

/// Types by script: WebKit's driver cannot put the focus into a frame that is a file.
async fn typed(b: &Browser, fields: &[(&str, &str)]) {
    for (id, text) in fields {
        let set = "const field = document.getElementById(args[0]); field.value = args[1];
            for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))";
        let set = format!("const args = {}; {set}", json!([id, text]));
        b.script(&set).await;
    }
}

// Two frames of one page stand for two windows side by side, as in `lock`.
journey!(two_windows_of_one_file, async |b: &mut Browser| {
    let url = carried(b, "twice", &built());
    let two = url.replace("file://", "").replace("liaison-offline", "two");
    fs::write(&two, "<!doctype html><title>Two</title><iframe src=liaison-offline.html width=800 height=560></iframe>")
        .unwrap();
    b.open(&format!("file://{two}")).await;
    b.frame(0).await;
    b.see_heading("Set up this device").await;
    typed(b, &[("who", WHO), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)]).await;
    b.press("Set up").await;
    b.keep_the_code().await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.body.append(document.querySelector('iframe').cloneNode())").await;
    b.frame(1).await;
    b.see_heading("Unlock").await;
    typed(b, &[("passphrase", PASSPHRASE)]).await;
    b.press("Unlock").await;
    b.see("Liaison is open in another tab of this browser").await;
    b.client.enter_parent_frame().await.unwrap();
    b.script("document.querySelector('iframe').remove()").await;
    b.frame(0).await;
    b.wait_gone("Liaison is open in another tab").await;
    b.new_case().await;
    b.saved().await;
});

// Whoever opens the served page from a disk by mistake is told which file is made for that. Never a blank page.
journey!(the_served_page_opened_from_a_disk, async |b: &mut Browser| {
    b.open(&format!("file://{}", dist_dir().join("index.html").display())).await;
    let words = "visibleText().includes('Open liaison-offline.html instead') || heading() === 'Set up this device'";
    b.until("words, or the app itself", words, json!([])).await;
});
