//! The self-check: says "works" where all is well, and names what is in the way, and what to change, where it is not.

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::browser::{Browser, PHONE, TABLET};
use crate::parts::parts;
use crate::process::out;
use crate::site::{Site, dist_dir};

/// A page of the release build as it is.
fn page(name: &str) -> String {
    fs::read_to_string(dist_dir().join(name)).unwrap()
}

impl Browser {
    /// Waits until the check says exactly this, which also means that every probe has answered.
    async fn verdict(&self, words: &str) {
        let said = "norm(document.getElementById('verdict-words').textContent) === args[0]";
        self.until(&format!("the verdict {words:?}"), said, json!([words])).await;
    }

    /// What the check calls its rows.
    async fn rows(&self) -> Vec<String> {
        let names = "return [...document.querySelectorAll('.check-row__what')].map((name) => name.textContent)";
        serde_json::from_value(self.script(names).await).unwrap()
    }

    /// "Yes", "No" … of the row with this id.
    async fn answer_is(&self, row: &str, answer: &str) {
        let said = "document.getElementById(`answer-${args[0]}`).textContent === args[1]";
        self.until(&format!("{row}: {answer}"), said, json!([row, answer])).await;
    }
}

journey!(all_is_well, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.open(&format!("{}check.html", site.url)).await;
    b.see_heading("Liaison self-check").await;
    b.verdict("Liaison works here").await;
    for row in ["modules", "wasm", "features", "files", "program", "random", "database", "worker", "cache", "clock"] {
        b.answer_is(row, "Yes").await;
    }
    for size in [PHONE, TABLET] {
        b.resize(size).await;
        b.sound().await;
        let wide = b.script("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(wide.as_i64().unwrap() <= 0, "wider than the window by {wide}");
    }
    // What only a person can tell.
    b.press("Try a download").await;
    assert_eq!(b.download("liaison-check.txt").await, b"Liaison self-check: this file was saved.\n");
    b.choose("Is liaison-check.txt in the downloads folder?", "Yes").await;
    b.answer_is("downloads", "Yes").await;
    b.choose("Did the print window open?", "No").await;
    b.answer_is("printing", "No").await;
    b.verdict("Liaison works here, except for 1 thing").await;
    b.choose("Did the print window open?", "Yes").await;
    b.verdict("Liaison works here").await;
});

journey!(the_sheet_leaves_as_paper_and_as_text, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.open(&format!("{}check.html", site.url)).await;
    b.verdict("Liaison works here").await;
    let rows = b.rows().await;
    assert!(rows.len() > 20, "{rows:?}");
    b.press("Save this sheet as text").await;
    let text = String::from_utf8(b.download("liaison-self-check.txt").await).unwrap();
    let file = out().join(format!("check-{}.pdf", b.engine.name()));
    fs::write(&file, b.print_pdf().await).unwrap();
    // In the order of drawing, in which the lines of a cell stay together.
    let printed = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().expect("pdftotext is installed");
    let printed = String::from_utf8(printed.stdout).unwrap().replace('ﬁ', "fi").replace('ﬀ', "ff");
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in rows.iter().map(String::as_str).chain(["Liaison works here", "Checked on", "127.0.0.1"]) {
        assert!(text.contains(words), "the text lacks {words:?}:\n{text}");
        assert!(printed.contains(words), "the paper lacks {words:?}:\n{printed}");
    }
    for words in ["Check again", "in the downloads folder?"] {
        assert!(!printed.contains(words), "the paper has {words:?}, which is for the screen");
    }
});

journey!(webassembly_refused_by_policy, async |b: &mut Browser| {
    let site = Site::with_fault_in(&dist_dir(), "check.html", "").await;
    for name in ["check.html", "index.html"] {
        site.put(name, &page(name).replace(" 'wasm-unsafe-eval'", ""));
    }
    b.open(&format!("{}check.html", site.url)).await;
    b.verdict("Liaison cannot work here: 1 thing to change").await;
    b.answer_is("wasm", "No").await;
    b.see("Add 'wasm-unsafe-eval' to script-src").await;
    b.open(&site.url).await;
    b.see_heading("Liaison cannot start in this browser").await;
    b.see("does not allow WebAssembly").await;
});

journey!(storage_refused, async |b: &mut Browser| {
    let denied = "Object.defineProperty(window, 'indexedDB', { value: undefined })";
    let site = Site::with_fault_in(&dist_dir(), "check.html", denied).await;
    b.open(&format!("{}check.html", site.url)).await;
    b.verdict("Liaison cannot work here: 1 thing to change").await;
    b.answer_is("database", "No").await;
    b.see("allow cookies and site data for it").await;
});

journey!(a_browser_that_never_answers, async |b: &mut Browser| {
    // The ten seconds of the time limit are over in a tenth of one.
    let silent = "IDBFactory.prototype.open = () => ({});
        const wait = window.setTimeout;
        window.setTimeout = (deed, ms) => wait(deed, ms === 10000 ? 100 : ms);";
    let site = Site::with_fault_in(&dist_dir(), "check.html", silent).await;
    b.open(&format!("{}check.html", site.url)).await;
    b.answer_is("database", "No").await;
    b.see("No answer within 10 seconds").await;
});

journey!(a_program_file_changed_on_the_way, async |b: &mut Browser| {
    let site = Site::with_fault_in(&dist_dir(), "check.html", "").await;
    site.put("liaison.js", &(page("liaison.js") + "/* a proxy was here */"));
    b.open(&format!("{}check.html", site.url)).await;
    b.verdict("Liaison cannot work here: 1 thing to change").await;
    b.see("liaison.js was changed on its way here").await;
    b.answer_is("program", "Cannot be known").await;
    // It looks at every part of the program, whatever the build has cut it into.
    for part in parts() {
        let mut bytes = fs::read(site.file(&part)).unwrap();
        bytes.push(0);
        fs::write(site.file(&part), bytes).unwrap();
    }
    b.reload().await;
    for part in parts() {
        b.see(&format!("{part} was changed on its way here")).await;
    }
    fs::remove_file(site.file("case.wasm")).unwrap();
    b.reload().await;
    b.see("case.wasm did not come (the server answered 404)").await;
});

journey!(framed_without_downloads, async |b: &mut Browser| {
    let site = Site::with_fault_in(&dist_dir(), "check.html", "").await;
    let frame = |allowed: &str| {
        format!("<!doctype html><title>Intranet</title><iframe sandbox=\"{allowed}\" src=\"check.html\"></iframe>")
    };
    site.put("framed.html", &frame("allow-scripts allow-same-origin"));
    b.open(&format!("{}framed.html", site.url)).await;
    b.frame(0).await;
    b.verdict("Liaison works here, except for 2 things").await;
    b.see("The frame that this page is in forbids downloads.").await;
    b.see("add allow-downloads to the sandbox of the frame").await;
    b.see("Check again").await;
    b.not_see("Save this sheet as text").await;
    // Without an address of its own, nearly nothing is left; it is said, and is one thing to change. WebKit does not even
    // run the script: to it no address is 'self' then. The page's own words stand.
    site.put("bare.html", &frame("allow-scripts"));
    b.open(&format!("{}bare.html", site.url)).await;
    b.frame(0).await;
    if b.engine == Engine::WebKit {
        b.see("Open this page in a tab of its own, not in a frame.").await;
    } else {
        b.verdict("Liaison cannot work here: 1 thing to change").await;
        b.see("add allow-same-origin to the sandbox of the frame").await;
    }
});

/// Under another policy than the program's, the check would find other things.
#[test]
fn the_check_has_the_policy_of_the_program() {
    let policy = |name: &str| {
        let page = page(name);
        let (_, policy) = page.split_once("Content-Security-Policy\" content=\"").unwrap();
        let (policy, _) = policy.split_once('"').unwrap();
        policy.split(';').map(|directive| directive.trim().to_owned()).collect::<Vec<_>>()
    };
    let check = policy("check.html");
    for kind in ["default-src", "script-src", "style-src", "connect-src", "worker-src", "form-action", "base-uri"] {
        let wanted = policy("index.html").into_iter().find(|directive| directive.starts_with(kind)).unwrap();
        assert!(check.contains(&wanted), "check.html lacks {wanted:?}");
    }
}
