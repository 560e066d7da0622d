//! The page that opens a sealed referral pack, from a disk and out of a link. That one made in the app opens is shown in
//! scenario B (`cells_abuse`); the packs here are those of the permanent vectors.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::browser::{Browser, DESK, PHONE};
use crate::site::{Site, dist_dir};

const PAGE: &str = "referral-pack.html";

fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

impl Browser {
    /// Opens the page from the disk with this in the place for a pack.
    async fn open_sealed(&mut self, text: &str) {
        let page = fs::read_to_string(dist_dir().join(PAGE)).unwrap();
        let (before, after) = page.split_once("id=\"pack\"></script>").unwrap();
        let whole = format!("{before}id=\"pack\">{text}</script>{after}");
        let file = self.put_aside("sealed.html", whole.as_bytes());
        self.open(&format!("file://{}", file.display())).await;
    }
}

journey!(a_sealed_file_asks_for_its_passphrase_and_names_what_is_wrong_with_it, async |b: &mut Browser| {
    let (vector, sentences) = (file("tests/vectors/referral-pack-1.json"), file("src/web/pack/en.json"));
    let text = |name: &str| vector[name].as_str().unwrap().to_owned();
    b.open_sealed(&text("text")).await;
    b.see_heading("Sealed file").await;
    b.see(&format!("Number {}", text("number"))).await;
    for size in [PHONE, DESK] {
        b.resize(size).await;
        b.sound().await;
    }
    b.fill("Passphrase", &text("wrong_passphrase")).await;
    b.press("Open").await;
    b.see("This is the passphrase of another sealed file.").await;
    b.fill("Passphrase", "AAAAA").await;
    b.press("Open").await;
    b.see("Group 1 of the passphrase is not right.").await;
    b.sound().await;
    b.not_see("Northmere").await;
    for bad in vector["bad"].as_array().unwrap() {
        let name = bad["error"].as_str().unwrap();
        b.open_sealed(bad["text"].as_str().unwrap()).await;
        b.see_heading(sentences[format!("error-{name}")].as_str().unwrap()).await;
    }
    b.open_sealed(&text("tampered")).await;
    b.fill("Passphrase", &text("passphrase")).await;
    b.press("Open").await;
    b.see_heading("Somebody changed it on purpose").await;
    b.sound().await;
});

journey!(a_sealed_link_is_taken_out_of_the_address_bar_before_anything_is_typed, async |b: &mut Browser| {
    let site = Site::dist().await;
    let vector = file("tests/vectors/referral-pack-1.json");
    b.open(&format!("{}{PAGE}#{}", site.url, vector["text"].as_str().unwrap())).await;
    b.see(&format!("Number {}", vector["number"].as_str().unwrap())).await;
    assert_eq!(b.script("return location.href.includes('#')").await, json!(false));
    b.fill("Passphrase", vector["wrong_passphrase"].as_str().unwrap()).await;
    b.press("Open").await;
    b.see("This is the passphrase of another sealed file.").await;
});
