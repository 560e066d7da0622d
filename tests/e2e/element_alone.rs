//! One thing alone on somebody else's page, without a vault: an instrument, a questionnaire of the page, the directory; and
//! that an instrument alone fetches what it needs and no more.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host_page::intranet;
use crate::parts::{CORE, parts_of};
use crate::site::Site;

journey!(one_instrument_alone_gives_its_answers_to_the_page, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({"view": "instrument", "instrument": "phq-2"}), json!({})).await;
    b.see("Liaison stores nothing here").await;
    b.press("Begin").await;
    b.press("Begin").await;
    b.items("phq-2", &[("1", 3), ("2", 2)]).await;
    b.finish().await;
    b.see("5 of 6").await;
    assert!(b.axe_inside().await.is_empty(), "{:?}", b.axe_inside().await);
    let last = b.heard("change").await.pop().unwrap();
    assert_eq!(last["case"], Value::Null);
    assert_eq!(last["questionnaireResponse"]["status"], "completed", "{last}");
    assert_eq!(
        last["observation"]["valueInteger"].as_i64().or(last["observation"]["valueQuantity"]["value"].as_i64()),
        Some(5),
        "{last}"
    );
    let stored = "return indexedDB.databases().then((all) => all.map((one) => one.name))";
    assert_eq!(b.script(stored).await, json!([]), "nothing is stored");
    // Anew, with an answer that the page has.
    b.promised("element.start({ prefill: { 'phq-2': { 1: 1 } } })").await.unwrap();
    b.press("Go on").await;
    b.see("Feeling down, depressed, or hopeless").await;

    // Any questionnaire of the page, and what is wrong with one that is none.
    let sleep = json!({"resourceType": "Questionnaire", "status": "active", "title": "Sleep", "item": [
        {"linkId": "how", "text": "How did you sleep?", "type": "choice", "answerOption": [{"valueString": "Well"}, {"valueString": "Badly"}]},
        {"linkId": "why", "text": "Why?", "type": "string", "enableWhen": [{"question": "how", "operator": "=", "answerString": "Badly"}]},
    ]});
    b.client
        .execute("element.questionnaire = arguments[0]; element.removeAttribute('instrument')", vec![sleep])
        .await
        .unwrap();
    b.see_heading("Sleep").await;
    b.press("Begin").await;
    b.choose("How did you sleep?", "Badly").await;
    b.press("Continue").await;
    b.fill("Why?", "Noise").await;
    b.press("Continue").await;
    b.finish().await;
    b.see("It is finished").await;
    let last = b.heard("change").await.pop().unwrap();
    let items = last["questionnaireResponse"]["item"].as_array().unwrap().len();
    assert_eq!(items, 2, "{last}");
    b.script("element.questionnaire = '{ \"resourceType\": \"Questionnaire\", \"item\": [{ \"linkId\": \"a\", \"type\": \"slider\" }] }'").await;
    b.see("item a has the unknown type \"slider\"").await;
    let error = b.heard("error").await.pop().unwrap();
    assert_eq!((&error["code"], &error["fatal"]), (&json!("input-refused"), &json!(true)));
    b.script("element.questionnaire = undefined; element.setAttribute('view', 'gallery')").await;
    b.see("view: \"gallery\" is unknown; known: app, instrument, directory").await;
    b.left_alone(&site).await;
});

/// The folder of this version of the element, from the top of the page's site.
fn embed() -> String {
    format!("liaison/embed/v{}", env!("CARGO_PKG_VERSION"))
}

/// The file of a built-in instrument beside the element.
fn pack(site: &Site, instrument: &str) -> PathBuf {
    let files = fs::read_dir(site.file(&embed()).join("packs")).unwrap().flatten().map(|file| file.path());
    let of = |file: &PathBuf| {
        let name = file.file_stem().unwrap().to_str().unwrap();
        name.rsplit_once('-').is_some_and(|(id, _)| id == instrument)
    };
    let found: Vec<PathBuf> = files.filter(of).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

// As the browser itself tells it, from the first request to the score: the element's script, the core, the chunk of the
// interview with what it shares, and the one instrument. Nothing of the vault, the cases or the documents.
journey!(a_lone_instrument_fetches_what_it_needs_and_no_more, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({"view": "instrument", "instrument": "phq-9"}), json!({})).await;
    b.see("Liaison stores nothing here").await;
    b.press("Begin").await;
    b.press("Begin").await;
    b.items("phq-9", &[("1", 3), ("2", 3), ("3", 2), ("4", 3), ("5", 2), ("6", 3), ("7", 2), ("8", 1), ("9", 2)]).await;
    b.press("Continue").await;
    b.finish().await;
    b.see("21 of 27").await;
    b.calm().await;
    let asked = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name))
        .filter(({ pathname }) => pathname.startsWith('/liaison/')).map(({ pathname, search }) => pathname.slice(1) + search)";
    let asked: BTreeSet<String> = serde_json::from_value(b.script(asked).await).unwrap();
    let pack = pack(&site, "phq-9").file_name().unwrap().to_str().unwrap().to_owned();
    let mut wanted = BTreeSet::from([
        "liaison/embed/liaison-widget.js".to_owned(),
        format!("{}/{CORE}", embed()),
        format!("{}/packs/{pack}", embed()),
    ]);
    wanted.extend(parts_of("interview").iter().map(|part| format!("{}/{part}", embed())));
    assert_eq!(asked, wanted);
    b.left_alone(&site).await;
});

journey!(a_pack_changed_on_its_way_is_refused, async |b: &mut Browser| {
    let site = intranet().await;
    let file = pack(&site, "phq-9");
    let whole = fs::read_to_string(&file).unwrap();
    // A cut-off moved by one: the file can be read, and would score.
    let changed = whole.replacen("\"from\":10", "\"from\":11", 1);
    assert_ne!(changed, whole);
    fs::write(&file, changed).unwrap();
    b.host(&site).await;
    let phq_9 = json!({"view": "instrument", "instrument": "phq-9"});
    b.put(phq_9.clone(), json!({})).await;
    b.see("The questions were changed on their way here, so they are not shown.").await;
    b.see("Tell whoever looks after this page: phq-9").await;
    b.not_see("Begin").await;
    let error = b.heard("error").await.pop().unwrap();
    assert_eq!((&error["code"], &error["fatal"]), (&json!("pack-damaged"), &json!(true)), "{error}");
    assert_eq!(b.promised("element.start()").await.unwrap_err()[0], "pack-damaged");

    // One that did not come is another thing, and may be tried again.
    fs::remove_file(&file).unwrap();
    b.host(&site).await;
    b.put(phq_9, json!({})).await;
    b.see("The questions could not be loaded. Check the connection").await;
    let error = b.heard("error").await.pop().unwrap();
    assert_eq!((&error["code"], &error["fatal"]), (&json!("pack"), &json!(true)), "{error}");
    fs::write(&file, whole).unwrap();
    b.script("place.append(element.cloneNode()); element.remove()").await;
    b.see("Liaison stores nothing here").await;
    b.left_alone(&site).await;
});

journey!(the_directory_alone, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({"view": "directory"}), json!({})).await;
    b.see("54 services").await;
    assert!(b.axe_inside().await.is_empty(), "{:?}", b.axe_inside().await);
    b.fill("Words in the name or description", "zeppelin").await;
    b.see("No service fits").await;
    let focused = b.script("return element.shadowRoot.activeElement?.id").await;
    assert_eq!(focused, json!("finder-words"), "the list shrinks, and the field keeps the focus");
    // The page's own, by attribute: a file of the same site.
    let own =
        include_str!("../../src/catalogue/directory/example.json").replacen("Northmere Safe Haven", "Harbour House", 1);
    site.put("services.json", &own);
    b.script("element.setAttribute('directory', 'services.json')").await;
    b.see("Harbour House").await;
    b.fill("Words in the name or description", "NORTHMERE w\u{f4}m\u{e9}n\u{2019}s").await;
    b.see("One service").await;
    b.press("Northmere Women's Centre").await;
    b.see("How to refer").await;
    b.script("element.setAttribute('directory', 'nowhere.json')").await;
    b.see("directory: 404").await;
    b.left_alone(&site).await;
});
