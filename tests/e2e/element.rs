//! `<liaison-widget>` on somebody else's page (E1-E3), under the strictest policy: what it may be told, what it says, and
//! that it leaves the page alone. How it is put in, out and in a frame is in `embedding`.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::journey::{PASSPHRASE, WHO};
use crate::site::Site;

/// The header that the README gives, word for word.
pub const POLICY: &str = include_str!("../examples/policy.txt").trim_ascii();

pub const PAGES: [(&str, &str); 6] = [
    ("framing.html", include_str!("pages/framing.html")),
    ("framing.js", include_str!("pages/framing.js")),
    ("index.html", include_str!("pages/host.html")),
    ("host.js", include_str!("pages/host.js")),
    ("hostile.js", include_str!("pages/hostile.js")),
    ("hostile.css", include_str!("pages/hostile.css")),
];

pub async fn intranet() -> Site {
    Site::intranet(&PAGES, POLICY).await
}

impl Browser {
    pub async fn host(&mut self, site: &Site) {
        self.open(&site.url).await;
        self.until("the element is known", "window.come === true", json!([])).await;
    }

    pub async fn put(&self, attributes: Value, properties: Value) {
        self.client.execute("put(arguments[0], arguments[1])", vec![attributes, properties]).await.unwrap();
    }

    /// Takes back what the page did to all objects: what the drivers and axe hand over would have it too.
    pub async fn calm(&self) {
        self.script("calm()").await;
    }

    /// What axe says of the element; the page around is made to be bad.
    pub async fn axe_inside(&self) -> Vec<String> {
        self.calm().await;
        self.axe().await.into_iter().filter(|found| !found.ends_with("at #app")).collect()
    }

    /// What the page heard of one type.
    pub async fn heard(&self, kind: &str) -> Vec<Value> {
        self.calm().await;
        let all = self.script("return heard").await;
        let of = |event: &&Value| event["type"] == format!("liaison-{kind}");
        all.as_array().unwrap().iter().filter(of).map(|event| event["payload"].clone()).collect()
    }

    /// The outcome of a promise of the element: what it was kept with, or the code it was broken with.
    pub async fn promised(&self, call: &str) -> Result<Value, Value> {
        self.calm().await;
        let script = format!(
            "const done = arguments[0];
             (async () => {call})().then((kept) => done([true, kept]), (error) => done([false, [error.code, error.message]]));"
        );
        let came = self.client.execute_async(&script, vec![]).await.unwrap();
        if came[0] == true { Ok(came[1].clone()) } else { Err(came[1].clone()) }
    }

    /// First use, in the element.
    pub async fn set_up_inside(&self) {
        self.see("Set up this device").await;
        self.fill("Your name", WHO).await;
        self.fill("Passphrase", PASSPHRASE).await;
        self.fill("Passphrase again", PASSPHRASE).await;
        self.press("Set up").await;
        self.see("Recovery code for this tablet").await;
        self.press("It is written down").await;
        self.see("Cases on this device").await;
    }

    /// Nothing of the page was touched, nothing refused by its policy, nothing asked of anybody else.
    pub async fn left_alone(&self, site: &Site) {
        self.calm().await;
        as_published(&self.script("return heard").await);
        assert_eq!(self.script("return violations").await, json!([]), "refused by the policy");
        assert_eq!(self.script("return said").await, json!([]), "said to the console");
        assert_eq!(self.script("return faults").await, json!([]), "faults on the page");
        let globals = "return Object.getOwnPropertyNames(window)
            .filter((name) => !before.includes(name) && !['heard', 'put', 'come', 'element', 'keep', 'before', 'axe'].includes(name) && !/^(cdc_|\\$|__|ret_nodes|se_)/.test(name))";
        assert_eq!(self.script(globals).await, json!([]), "globals left behind");
        assert_eq!(
            self.script("return [location.href, document.title, history.length <= 3]").await,
            json!([site.url, "Trust intranet", true])
        );
        assert_eq!(self.script(ELSEWHERE).await, json!([]), "asked of another origin");
        let own = "return [getComputedStyle(document.getElementById('app')).color, document.getElementById('app').textContent]";
        assert_eq!(self.script(own).await, json!(["rgb(255, 0, 0)", "This page has an element called app too."]));
    }
}

/// What the page asked of any other origin.
pub const ELSEWHERE: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name)
    .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))";

/// Every event is of the form that is published.
pub fn as_published(heard: &Value) {
    let schema: Value = serde_json::from_str(include_str!("../../src/catalogue/schemas/events-1.schema.json")).unwrap();
    let (mut compiler, mut schemas) = (boon::Compiler::new(), boon::Schemas::new());
    compiler.add_resource("events", schema).unwrap();
    let index = compiler.compile("events", &mut schemas).unwrap();
    let mut ids = std::collections::BTreeSet::new();
    for event in heard.as_array().unwrap() {
        schemas.validate(event, index).unwrap_or_else(|error| panic!("{error}\n{event}"));
        assert!(ids.insert(event["id"].to_string()), "twice: {event}");
    }
}

journey!(on_a_hostile_page_under_a_strict_policy, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({}), json!({"brand": {"name": "Northmere L&D"}, "policy": {"idleMinutes": 3}})).await;
    b.set_up_inside().await;
    b.see("Northmere L&D").await;
    b.press("New case").await;
    b.see("Identify and screen").await;
    b.begin("PHQ-9: ").await;
    b.items("phq-9", &[("1", 3), ("2", 3), ("3", 2), ("4", 3), ("5", 2), ("6", 3), ("7", 2), ("8", 1), ("9", 2)]).await;
    b.press("Continue").await;
    b.finish().await;
    b.see("21 of 27").await;
    b.saved().await;
    // The page's own rules do not reach in: letters, colours and sizes are ours.
    let style = "const h1 = element.shadowRoot.querySelector('h1'); const s = getComputedStyle(h1);
        return [s.color, s.letterSpacing, s.textTransform, parseFloat(s.fontSize) > 30, s.direction, s.display, getComputedStyle(element).opacity]";
    assert_eq!(b.script(style).await, json!(["rgb(33, 43, 50)", "normal", "none", true, "ltr", "block", "1"]));
    assert!(!b.heard("ready").await.is_empty());
    let forms: Vec<Value> = b.heard("change").await.iter().map(|change| change["form"].clone()).collect();
    assert!(forms.contains(&json!("phq-9")), "{forms:?}");
    assert!(!b.heard("saved").await.is_empty());
    let all = b.script("return JSON.stringify(heard)").await;
    assert!(!all.as_str().unwrap().contains("LA6"), "no answer goes to the page: {all}");
    assert!(b.axe_inside().await.is_empty(), "{:?}", b.axe_inside().await);
    assert_eq!(b.promised("element.open({ form: 'gad-7' })").await.unwrap()["case"], b.reference_inside().await);
    b.see("GAD-7").await;
    b.promised("element.lock()").await.unwrap();
    b.see_heading("Unlock").await;
    assert_eq!(b.promised("element.start()").await.unwrap_err()[0], "ask-locked");
    b.left_alone(&site).await;
});

impl Browser {
    pub async fn reference_inside(&self) -> Value {
        let events = self.heard("change").await;
        events.iter().rev().map(|event| event["case"].clone()).find(|case| !case.is_null()).unwrap()
    }
}

// Scenario A, driven by the page: every answer through `start`, the report through `exportReport`. Only the lock is opened
// by hand, for no page may hold a passphrase.
journey!(scenario_a_through_the_element, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({}), json!({})).await;
    b.set_up_inside().await;
    let no = ["suicide-thoughts", "suicide-plan", "self-harm", "concern"].map(|id| (id, json!("no")));
    let mut screen = json!({
        "offer": "accepted", "alcohol-now": ["shaking", "sweating"], "alcohol-history": ["daily"],
    });
    no.into_iter().for_each(|(id, answer)| screen[id] = answer);
    let given = json!({
        "identification": {"setting": "custody", "raised-by": "police", "alerted": "2026-11-21T21:40:00", "signs": ["substance"]},
        "person": {"name": "Daniel Whitlock", "date-of-birth": "1992-03-27", "sex": "male", "area": "northmere-central", "safe-contact": "any"},
        "own-view": {"own-words": "I just want somewhere to sleep and to stop."},
        "basic-needs": {"tonight": "HM04", "lacks": ["none"]},
        "core-screen": screen,
        "audit": {"1": 4, "2": 4, "3": 4, "4": 2, "5": 2, "6": 2, "7": 1, "8": 1, "9": 0, "10": 0},
        "court-report": {"include-results": "yes"},
        "phq-9": {"1": 2, "2": 1, "3": 2, "4": 2, "5": 1, "6": 1, "7": 1, "8": 0, "9": 0},
        "consent": {"explained": "talked", "capacity": "yes", "court": "given", "gp": "given", "probation": "refused",
            "police": "not-asked", "court-topics": ["substance-use", "housing-money", "mental-health"], "gp-topics": ["substance-use"]},
    });
    let began = b.promised(&format!("element.start({{ prefill: {given} }})")).await.unwrap();
    let reference = began["case"].as_str().unwrap().to_owned();
    b.saved().await;
    b.see("Immediate").await;
    // Who says so is on record: the page, not somebody who asked.
    b.press("What was done").await;
    b.see("Sam Okafor (filled in by the page)").await;
    let report = b.promised("element.exportReport('court')").await.unwrap();
    let text = report["files"].to_string().to_lowercase();
    for words in ["i just want somewhere to sleep and to stop.", "total 20 of 40", "total 10 of 27"] {
        assert!(text.contains(words), "the report lacks {words:?}");
    }
    assert!(!text.contains("low risk"));
    assert!(!text.contains("how often during the last year have you failed"), "an AUDIT item");
    let refused = b.promised("element.exportReport('probation')").await.unwrap_err();
    assert_eq!(refused[0], "report-refused", "{refused}");
    assert!(refused[1].as_str().unwrap().to_lowercase().contains("probation"), "{refused}");
    let unknown = b.promised("element.start({ prefill: { 'phq-9': { 1: 7 } } })").await.unwrap_err();
    assert!(unknown[1].as_str().unwrap().contains("item 1 does not offer 7"), "{unknown}");
    b.promised("element.stop('called-into-court')").await.unwrap();
    b.see("Stopped: called into court").await;
    b.saved().await;
    b.promised("element.lock()").await.unwrap();
    b.unlock().await;
    b.see_heading(&format!("Case {reference}")).await;
    b.press("Liaison").await;
    b.see_heading("Cases on this device").await;
    b.promised(&format!("element.open({{ case: '{}' }})", reference.to_lowercase())).await.unwrap();
    b.see("Stopped: called into court").await;
    b.left_alone(&site).await;
});

journey!(a_page_may_keep_a_file_back, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({}), json!({})).await;
    b.set_up_inside().await;
    let given = json!({"own-view": {"own-words": "words"}, "consent": {"explained": "talked", "capacity": "yes", "court": "given", "court-topics": ["mental-health"]}});
    b.promised(&format!("element.start({{ prefill: {given} }})")).await.unwrap();
    b.saved().await;
    let make = async |b: &Browser| {
        b.promised("element.exportReport('court')").await.unwrap();
        b.press("Save ").await;
    };
    for keep in
        ["event.preventDefault()", "event.waitUntil(Promise.resolve(false))", "event.waitUntil(Promise.reject(1))"]
    {
        b.script(&format!("window.keep = (event) => {{ if (event.type === 'liaison-report') {keep}; }}")).await;
        make(b).await;
        b.see("The page around Liaison did not let the file").await;
    }
    b.script("window.keep = (event) => { if (event.type === 'liaison-report') event.waitUntil(new Promise((done) => setTimeout(done, 200))); }").await;
    make(b).await;
    assert_eq!(b.downloads().await.len(), 1, "only the last one left");
    let reports = b.heard("report").await;
    assert_eq!((reports.len(), &reports[0]["kind"]), (4, &json!("report")));
    assert!(reports[0]["file"]["text"].as_str().unwrap().len() > 1000);
    b.left_alone(&site).await;
});

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
