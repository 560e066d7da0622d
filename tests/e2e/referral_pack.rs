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
        self.open_sealed_with_keys(text, &json!([])).await;
    }

    /// The same in a page with this list of keys.
    async fn open_sealed_with_keys(&mut self, text: &str, keys: &Value) {
        let page = fs::read_to_string(dist_dir().join(PAGE)).unwrap();
        let page = page.replace(r#"{"keys":[]}"#, &json!({"keys": keys}).to_string());
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
        // The page says more than the name of the fault where it is of the other page.
        let name = if bad["about"] == "a handout" { "handout" } else { bad["error"].as_str().unwrap() };
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

journey!(who_signed_a_sealed_file_is_shown_as_what_it_is, async |b: &mut Browser| {
    let signed = file("tests/vectors/referral-pack-2.json");
    let (passphrase, keys) = (signed["passphrase"].as_str().unwrap(), &signed["keys"]);
    let good = |at: usize| signed["good"][at]["text"].as_str().unwrap();
    let key = signed["good"][2]["signature"]["key"].as_str().unwrap();
    for (text, keys, said) in [
        (good(0), keys, "Signed by Northmere Liaison and Diversion, whose key is on the list of this page."),
        (good(2), keys, "Signed with a key that is not on the list of this page."),
        (good(0), &json!([]), "this page has no list of keys to look the sender up in."),
    ] {
        b.open_sealed_with_keys(text, keys).await;
        b.fill("Passphrase", passphrase).await;
        b.press("Open").await;
        b.see(said).await;
        b.sound().await;
    }
    b.open_sealed(good(2)).await;
    b.fill("Passphrase", passphrase).await;
    b.press("Open").await;
    b.see(key).await;
    b.open_sealed_with_keys(signed["bad"][0]["text"].as_str().unwrap(), keys).await;
    b.fill("Passphrase", passphrase).await;
    b.press("Open").await;
    b.see_heading("It is signed wrongly").await;
    b.not_see("Northmere").await;
    b.sound().await;
});
