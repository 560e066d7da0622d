//! One thing alone on somebody else's page, without a vault: an instrument, a questionnaire of the page, the directory.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host_page::intranet;

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

journey!(the_directory_alone, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({"view": "directory"}), json!({})).await;
    b.see("54 services").await;
    assert!(b.axe_inside().await.is_empty(), "{:?}", b.axe_inside().await);
    b.fill("Words in the name or description", "housing").await;
    b.wait_gone("54 services").await;
    b.see("services").await;
    b.fill("Words in the name or description", "zeppelin").await;
    b.see("No service fits").await;
    // The page's own, by attribute: a file of the same site.
    let own =
        include_str!("../../src/catalogue/directory/example.json").replacen("Northmere Safe Haven", "Harbour House", 1);
    site.put("services.json", &own);
    b.script("element.setAttribute('directory', 'services.json')").await;
    b.see("Harbour House").await;
    b.script("element.setAttribute('directory', 'nowhere.json')").await;
    b.see("directory: 404").await;
    b.left_alone(&site).await;
});
