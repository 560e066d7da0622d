//! The page that opens a handout: reads a link, names what is wrong with one, and takes nothing in it for more than text.
//!
//! The links are those of the permanent vectors; hostile ones are framed here, without compression, so that the page is not
//! held to the code that makes handouts.

use std::fs;
use std::path::Path;
use std::process::Command;

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Value, json};

use crate::browser::{Browser, DESK, PHONE, TABLET};
use crate::process::out;
use crate::site::{Site, dist_dir};

const PAGE: &str = "handout.html";
const TITLE: &str = "Useful places and numbers";
/// Notes what the page's policy refuses and what goes wrong, from before its first script.
const WATCH: &str = "
    window.noted = [];
    for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => noted.push(name);
    addEventListener('securitypolicyviolation', (event) => noted.push(`refused: ${event.violatedDirective} ${event.blockedURI}`));
    addEventListener('error', (event) => noted.push(`error: ${event.message}`));
    addEventListener('unhandledrejection', (event) => noted.push(`rejected: ${event.reason}`));";

fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn vectors() -> Value {
    file("tests/vectors/handout-1.json")
}

/// What stands after the `#` of a link, or all of a text without one.
fn fragment(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, fragment)| fragment)
}

/// The fragment of a payload: one block of DEFLATE that is not compressed, in a frame of version 1.
fn framed(payload: &Value) -> String {
    let text = payload.to_string();
    let length = u16::try_from(text.len()).unwrap();
    let mut content = vec![1];
    content.extend(length.to_le_bytes());
    content.extend((!length).to_le_bytes());
    content.extend(text.bytes());
    let mut bytes = vec![1, 1];
    bytes.extend(u16::try_from(content.len()).unwrap().to_be_bytes());
    bytes.extend(&content);
    bytes.resize((bytes.len() + 4).next_multiple_of(32).max(192) - 4, 0);
    let bit = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    let check = !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit));
    bytes.extend(check.to_be_bytes());
    Base64UrlUnpadded::encode_string(&bytes)
}

impl Browser {
    /// Opens the page with this after the `#`.
    async fn open_handout(&mut self, site: &Site, fragment: &str) {
        self.open(&format!("{}{PAGE}#{fragment}", site.url)).await;
    }

    /// Puts another handout into the address of the page, and waits for the heading that it then has.
    async fn turn_to(&self, fragment: &str, heading: &str) {
        self.script(&format!("location.hash = {}", json!(fragment))).await;
        let said = "heading() === args[0]";
        self.until(&format!("the heading {heading:?} after {fragment:?}"), said, json!([heading])).await;
    }

    async fn nothing_noted(&self) {
        assert_eq!(self.script("return window.noted").await, json!([]));
    }

    async fn fits(&self) {
        let wide = self.script("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(wide.as_i64().unwrap() <= 0, "wider than the window by {wide}");
    }
}

journey!(a_link_is_read_and_nothing_is_fetched, async |b: &mut Browser| {
    let mut site = Site::with_fault_in(&dist_dir(), PAGE, WATCH).await;
    let vectors = vectors();
    let link = |at: usize| fragment(vectors["good"][at]["link"].as_str().unwrap()).to_owned();
    let before = site.heard("/");
    b.open_handout(&site, &link(0)).await;
    b.see_heading(TITLE).await;
    assert_eq!(site.heard("/") - before, 2, "the page and the script that watches it");
    // It needs no network any more.
    site.stop();
    for words in [
        "Northmere Safe Haven",
        "Monday to Friday, 9am to 5pm",
        "Tuesday 1 December 2026 at 10:30am",
        "With Sam. Ask at the front desk.",
        "Anything with your name on it",
        "116 123",
        "Northmere Liaison and Diversion",
        "This page holds nothing about you.",
    ] {
        b.see(words).await;
    }
    for size in [PHONE, TABLET, DESK] {
        b.resize(size).await;
        b.sound().await;
        b.fits().await;
    }
    b.press("Bigger words").await;
    b.focus_is("Smaller words").await;
    b.fits().await;
    b.press("Cymraeg").await;
    b.see_heading("Lleoedd a rhifau defnyddiol").await;
    b.focus_is("Cymraeg").await;
    b.sound().await;
    b.press("العربية").await;
    b.see_heading("أماكن وأرقام مفيدة").await;
    let root = "return [document.documentElement.lang, document.documentElement.dir, document.title]";
    assert_eq!(b.script(root).await, json!(["ar", "rtl", "أماكن وأرقام مفيدة"]));
    b.sound().await;
    b.press("English").await;
    b.press("Save to my calendar").await;
    let calendar = String::from_utf8(b.download("appointment.ics").await).unwrap();
    assert!(
        calendar.contains("DTSTART:20261201T103000\r\n") && calendar.contains("SUMMARY:Appointment\r\n"),
        "{calendar}"
    );
    // Another handout in the same page, and then none.
    b.script(&format!("location.hash = {}", json!(link(4)))).await;
    b.see("Friday and Saturday, 8pm to 2am the next day").await;
    b.not_see("Northmere").await;
    b.press("Clear page").await;
    b.see_heading("This page is now empty").await;
    b.not_see("Night café").await;
    assert_eq!(b.script("return location.hash").await, json!(""));
    b.sound().await;
    b.nothing_noted().await;
});

journey!(what_happened_to_a_link_is_named, async |b: &mut Browser| {
    let site = Site::with_fault_in(&dist_dir(), PAGE, WATCH).await;
    let (vectors, sentences) = (vectors(), file("src/catalogue/handout/en.json"));
    let whole = fragment(vectors["good"][0]["link"].as_str().unwrap());
    b.open_handout(&site, whole).await;
    b.see_heading(TITLE).await;
    for bad in vectors["bad"].as_array().unwrap() {
        // The page says more than the name of the fault where it is of the other page.
        let name = if bad["about"] == "a later kind" { "sealed" } else { bad["error"].as_str().unwrap() };
        let heading = sentences[format!("error-{name}")].as_str().unwrap();
        b.turn_to(fragment(bad["text"].as_str().unwrap()), heading).await;
        b.turn_to(whole, TITLE).await;
    }
    b.turn_to("", "There is nothing to show").await;
    b.see("Open the link from the message you got, or scan the code on your paper.").await;
    b.sound().await;
    for tolerated in vectors["tolerated"].as_array().unwrap() {
        let text = fragment(tolerated["text"].as_str().unwrap());
        // An address has no lines, and so neither marks at their beginning nor soft breaks at their end.
        if ["\n>", "=\r\n"].iter().any(|mark| text.contains(mark)) || text.starts_with('>') {
            continue;
        }
        b.turn_to(text, TITLE).await;
        b.turn_to("", "There is nothing to show").await;
    }
    b.nothing_noted().await;
});

journey!(hostile_texts_stay_texts, async |b: &mut Browser| {
    const CORPUS: [&str; 16] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\"><script>alert(1)</script>",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "</span></div><iframe src=javascript:alert(1)>",
        "<style>*{display:none}</style>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0>",
        "<!-- ",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "${alert(1)}{{constructor.constructor('alert(1)')()}}",
        "\u{202e}https://evil.example\u{0}",
        "__proto__",
    ];
    let site = Site::with_fault_in(&dist_dir(), PAGE, WATCH).await;
    b.open_handout(&site, &framed(&json!(["en"]))).await;
    b.see_heading(TITLE).await;
    let scripts = b.script("return document.scripts.length").await;
    for text in CORPUS {
        let contacts = [text, text, text, text];
        let service = json!([
            text,
            text,
            [[31, 540, 1020]],
            text,
            text,
            text,
            contacts,
            [20_261_201, 630, text],
            20_261_020,
            text
        ]);
        let payload =
            json!(["en", 20_261_128, 20_270_228, text, 0, [service], ["999", text, [text, text, text]], [text, text]]);
        b.script(&format!("location.hash = {}", json!(framed(&payload)))).await;
        let held = "const held = document.getElementById('app').textContent.split(args[0]).length > 12;
            const known = [...document.querySelectorAll('#app *')].every((it) =>
                !it.matches('script, img, iframe, style, base, meta, object, embed, form, input, link') &&
                it.getAttributeNames().every((name) => !name.startsWith('on') && name !== 'src' && name !== 'style'));
            const safe = [...document.links].every((it) => ['tel:', 'sms:', 'mailto:', 'https:'].includes(it.protocol));
            return held && known && safe;";
        b.until(&format!("{text:?} as text"), &format!("(() => {{ {held} }})()"), json!([text])).await;
    }
    assert_eq!(b.script("return document.scripts.length").await, scripts);
    assert_eq!(b.script("return document.title").await, json!(TITLE));
    b.nothing_noted().await;
});

journey!(an_old_browser_is_told_what_to_do, async |b: &mut Browser| {
    let old = "Object.defineProperty(window, 'DecompressionStream', { value: class { constructor(kind) {
        if (kind !== 'gzip' && kind !== 'deflate') throw new TypeError('unknown'); } } })";
    let site = Site::with_fault_in(&dist_dir(), PAGE, old).await;
    b.open_handout(&site, fragment(vectors()["good"][0]["link"].as_str().unwrap())).await;
    b.see_heading("This phone or computer is too old to show this page").await;
    b.see("Phone the number on your paper or in your message.").await;
    b.sound().await;
});

journey!(under_a_header_of_its_hashes_it_works_and_under_another_it_says_so, async |b: &mut Browser| {
    let page = fs::read_to_string(dist_dir().join(PAGE)).unwrap();
    let (_, policy) = page.split_once("Content-Security-Policy\" content=\"").unwrap();
    let (policy, _) = policy.split_once('"').unwrap();
    let link = fragment(vectors()["good"][0]["link"].as_str().unwrap()).to_owned();
    for (policy, heading) in [
        (format!("{policy}; frame-ancestors 'none'"), TITLE),
        ("default-src 'self'".to_owned(), "This page does not work here"),
    ] {
        let site = Site::intranet(&[], &policy).await;
        b.open(&format!("{}liaison/{PAGE}#{link}", site.url)).await;
        b.see_heading(heading).await;
    }
    b.see("Phone the number on your paper or in your message.").await;
});

journey!(on_paper_it_is_one_side_of_a4, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.open_handout(&site, fragment(vectors()["good"][0]["link"].as_str().unwrap())).await;
    b.see_heading(TITLE).await;
    let file = out().join(format!("handout-{}.pdf", b.engine.name()));
    fs::write(&file, b.print_pdf().await).unwrap();
    let run = |tool: &str, more: &[&str]| {
        let found = Command::new(tool).arg(&file).args(more).output().unwrap_or_else(|e| panic!("{tool}: {e}"));
        String::from_utf8(found.stdout).unwrap()
    };
    let pages = run("pdfinfo", &[]);
    let pages = pages.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().to_owned();
    assert_eq!(pages, "1");
    let printed = run("pdftotext", &["-raw", "-"]).replace('ﬁ', "fi");
    for words in [TITLE, "Northmere Safe Haven", "Housing Options", "116 123", "Use this page until 28 February 2027"] {
        assert!(printed.contains(words), "the paper lacks {words:?}:\n{printed}");
    }
    for words in ["Bigger words", "Cymraeg", "Save to my calendar", "Clear page"] {
        assert!(!printed.contains(words), "the paper has {words:?}, which is for the screen");
    }
});

journey!(who_signed_a_handout_is_shown_as_what_it_is, async |b: &mut Browser| {
    let site = Site::with_fault_in(&dist_dir(), PAGE, WATCH).await;
    let signed = file("tests/vectors/handout-2.json");
    let page = fs::read_to_string(site.file(PAGE)).unwrap();
    let with_keys = page.replace(r#"{"keys":[]}"#, &json!({"keys": signed["keys"]}).to_string());
    assert_ne!(with_keys, page);
    site.put(PAGE, &with_keys);
    let good = |at: usize| fragment(signed["good"][at]["link"].as_str().unwrap());
    let says = "document.getElementById('app').textContent.includes(args[0])";
    b.open_handout(&site, good(0)).await;
    let by = "Northmere Liaison and Diversion made this page. We checked that.";
    b.until("the team that signed it", says, json!([by])).await;
    // In its name, and not by it.
    b.turn_to(fragment(signed["bad"][0]["text"].as_str().unwrap()), "Somebody else made this link").await;
    let shown = b.script("return document.getElementById('app').textContent").await;
    assert!(!shown.as_str().unwrap().contains("Safe Haven"), "{shown}");
    b.turn_to(good(3), TITLE).await;
    let warned = "document.querySelector('main .notice')?.textContent.startsWith(args[0])";
    b.until("that the key is unknown", warned, json!(["We do not know who made this page."])).await;
    b.turn_to(good(4), TITLE).await;
    b.until("that it is not signed", warned, json!(["We cannot check who made this page."])).await;
    b.nothing_noted().await;
});
