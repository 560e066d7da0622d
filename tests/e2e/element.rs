//! `<liaison-widget>` on somebody else's page (E1-E3), under the strictest policy: what it may be told, what it says, and
//! that it leaves the page alone. One thing alone is in `element_alone`; how it is put in, out and in a frame in
//! `embedding`.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host_page::intranet;

impl Browser {
    pub async fn reference_inside(&self) -> Value {
        let events = self.heard("change").await;
        events.iter().rev().map(|event| event["case"].clone()).find(|case| !case.is_null()).unwrap()
    }
}

journey!(on_a_hostile_page_under_a_strict_policy, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({}), json!({"brand": {"name": "Northmere L&D"}, "policy": {"idleMinutes": 3}})).await;
    b.set_up_inside().await;
    b.see("Northmere L&D").await;
    b.new_case().await;
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
    // No page reads free text in somebody's place.
    let unread = b.promised("element.exportReport('court')").await.unwrap_err();
    assert_eq!(unread[0], "report-read-first", "{unread}");
    b.press("Case ").await;
    b.press("Report files").await;
    b.reads_words_for("Court").await;
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
    b.press("Report files").await;
    b.reads_words_for("Court").await;
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
