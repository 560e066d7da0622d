//! How the element is put on a page (E1, E5): moved, removed, twice, in two versions, pinned by its hash, in a frame; and
//! that what pages rely on stays what it was.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host_page::{ELSEWHERE, PAGES, POLICY, as_published, intranet};
use crate::site::Site;

journey!(moved_removed_and_twice_on_a_page, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.put(json!({"view": "instrument", "instrument": "phq-2"}), json!({})).await;
    b.press("Begin").await;
    b.press("Begin").await;
    b.see("1 of 2").await;
    // Moved: it goes on where it was. Removed and put back: begun anew.
    b.script("document.body.prepend(element)").await;
    b.see("1 of 2").await;
    b.script("element.remove()").await;
    b.until("it has let go", "element.shadowRoot.childElementCount === 0", json!([])).await;
    b.script("document.body.append(element)").await;
    b.see("Liaison stores nothing here").await;
    // Twice: two vaults in one are two windows in one, so one writes.
    b.script("element.remove()").await;
    b.put(json!({}), json!({})).await;
    b.set_up_inside().await;
    b.script("window.first = element").await;
    b.put(json!({}), json!({})).await;
    b.see_heading_of_any("Unlock").await;
    b.script("first.hidden = true").await;
    b.unlock().await;
    b.see("Liaison is open in another tab of this browser").await;
    b.script("first.remove()").await;
    b.wait_gone("Liaison is open in another tab").await;
    b.new_case().await;
    b.saved().await;
});

impl Browser {
    async fn see_heading_of_any(&self, text: &str) {
        self.until(
            &format!("a heading {text:?}"),
            "deep(document, 'h1').filter(shown).some((h1) => words(h1) === args[0])",
            json!([text]),
        )
        .await;
    }
}

journey!(two_versions_on_one_page, async |b: &mut Browser| {
    let site = intranet().await;
    let version = env!("CARGO_PKG_VERSION");
    site.another_version(version, "9.9.9");
    b.host(&site).await;
    b.script("return import('./liaison/embed/v9.9.9/liaison-widget.js').then(() => true)").await;
    let put = |version: &str, instrument: &str| {
        let name = version.replace('.', "-");
        format!(
            "const e = document.createElement('liaison-widget-v{name}'); e.setAttribute('view', 'instrument'); e.setAttribute('instrument', '{instrument}'); place.append(e);"
        )
    };
    b.script(&put(version, "phq-2")).await;
    b.script(&put("9.9.9", "gad-2")).await;
    b.see("PHQ-2").await;
    b.see("GAD-2").await;
    assert_eq!(
        b.script("return [...place.children].map((e) => e.constructor.version)").await,
        json!([version, "9.9.9"])
    );
    b.left_alone(&site).await;
});

// 200 times on the page and off again: the program's memory stays what it was.
journey!(no_round_leaves_anything_behind, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    let rounds = "const [many, done] = arguments;
        (async () => {
            for (let n = 0; n < many; n += 1) {
                const element = document.createElement('liaison-widget');
                element.setAttribute('view', 'instrument');
                element.setAttribute('instrument', 'phq-9');
                const ready = new Promise((told) => element.addEventListener('liaison-change', told, { once: true }));
                place.append(element);
                await ready;
                element.remove();
                await new Promise((go) => setTimeout(go, 0));
            }
            const program = await import('./liaison/embed/liaison-widget.js');
            return (await program.init()).memory.buffer.byteLength;
        })().then(done, (error) => done(String(error)));";
    let after = async |many: u32| b.client.execute_async(rounds, vec![json!(many)]).await.unwrap().as_u64().unwrap();
    let (warm, end) = (after(40).await, after(200).await);
    println!("{}: {warm} bytes after 40 rounds, {end} after 200 more", b.engine.name());
    assert_eq!(warm, end, "bytes of the program's memory");
    b.left_alone(&site).await;
});

// What pages rely on: a name that goes breaks them. Additions are added here.
journey!(the_api_is_what_it_was, async |b: &mut Browser| {
    let site = intranet().await;
    b.host(&site).await;
    b.calm().await;
    let element = b
        .script(
            "return (async () => {
                const widget = await import('./liaison/embed/liaison-widget.js');
                const kind = widget.LiaisonWidget;
                const of = (name) => Object.getOwnPropertyNames(name).filter((n) => !/Callback$|^constructor$|^length$|^name$|^prototype$/.test(n)).sort();
                const program = await import('./liaison/liaison.js');
                return { module: Object.keys(widget).sort(), members: of(kind.prototype), statics: of(kind),
                    attributes: kind.observedAttributes, program: Object.keys(program).filter((n) => !n.startsWith('__')).sort(),
                    names: ['liaison-widget', 'liaison-widget-v' + kind.version.replaceAll('.', '-')].map((n) => !!customElements.get(n)) };
            })();",
        )
        .await;
    assert_eq!(
        element,
        json!({
            "module": ["LiaisonWidget", "evaluate", "handout", "init", "instruments", "readDirectory", "readHandout", "ready", "score", "services"],
            "members": ["brand", "directory", "exportReport", "lock", "open", "packs", "policy", "prefill", "questionnaire", "start", "stop"],
            "statics": ["observedAttributes", "version"],
            "attributes": ["view", "instrument", "locale", "theme", "directory"],
            "program": ["Mounted", "default", "evaluate", "handout", "initSync", "instruments", "mount", "readDirectory", "readHandout", "ready", "score", "services", "start"],
            "names": [true, true],
        })
    );
});

impl Browser {
    /// Opens a page of `site` that holds the frame of `of`, and says hello to it.
    async fn framed(&mut self, site: &Site, of: &Site) -> Result<Value, Value> {
        self.open(&format!("{}framing.html", site.url)).await;
        let address = format!("{}liaison/embed/v{}/frame.html", of.url, env!("CARGO_PKG_VERSION"));
        self.client.execute("return put(arguments[0])", vec![json!(address)]).await.unwrap();
        self.calm().await;
        self.promised("ask('hello', { view: 'instrument', instrument: 'phq-2' })").await
    }
}

journey!(in_a_sandboxed_frame, async |b: &mut Browser| {
    let policy = POLICY.replace("frame-src 'self'; frame-ancestors 'self'", "frame-src *; frame-ancestors *");
    let (site, other) = (Site::intranet(&PAGES, &policy).await, Site::intranet(&PAGES, &policy).await);
    assert_eq!(b.framed(&site, &site).await.unwrap()["version"], env!("CARGO_PKG_VERSION"));
    b.frame(0).await;
    b.press("Begin").await;
    b.press("Begin").await;
    b.items("phq-2", &[("1", 3), ("2", 2)]).await;
    b.finish().await;
    b.see("5 of 6").await;
    b.client.enter_parent_frame().await.unwrap();
    let last = b.heard("change").await.pop().unwrap();
    assert_eq!(last["questionnaireResponse"]["status"], "completed");
    as_published(&b.script("return heard").await);
    assert_eq!(b.promised("ask('lock')").await.unwrap_err()[0], "ask-not-here");
    assert_eq!(b.promised("ask('eval', 'alert(1)')").await.unwrap_err()[0], "ask-unknown");
    b.promised("ask('start', { prefill: { 'phq-2': { 1: 1 } } })").await.unwrap();
    assert_eq!(b.script("return violations").await, json!([]));

    // Another origin is not answered until it is written down beside the frame.
    assert_eq!(b.framed(&site, &other).await.unwrap_err()[0], "no-answer");
    assert_eq!(b.script("return heard").await, json!([]));
    other.put("liaison/embed/frame.json", &json!({"parents": [site.url.trim_end_matches('/')]}).to_string());
    assert_eq!(b.framed(&site, &other).await.unwrap()["version"], env!("CARGO_PKG_VERSION"));
});

// Our own page needs one word more than a page that holds the element: it has a manifest.
journey!(our_own_page_under_the_policy, async |b: &mut Browser| {
    let policy = format!("{POLICY}; manifest-src 'self'");
    let site = Site::intranet(&PAGES, &policy).await;
    site.run_first("liaison/index.html", "hostile.js", include_str!("pages/hostile.js"));
    b.open(&format!("{}liaison/", site.url)).await;
    b.set_up_inside().await;
    b.press("New case").await;
    b.begin("PHQ-9: ").await;
    b.items("phq-9", &[("1", 3), ("2", 3)]).await;
    b.saved().await;
    b.calm().await;
    assert_eq!(b.script("return violations").await, json!([]), "refused by the policy");
    assert_eq!(b.script("return faults").await, json!([]), "faults on the page");
    assert_eq!(b.script(ELSEWHERE).await, json!([]), "asked of another origin");
});

// With the hash that the build wrote down, a page takes in that file and no other.
journey!(a_page_that_names_the_hash, async |b: &mut Browser| {
    let site = intranet().await;
    let file = format!("embed/v{}/liaison-widget.js", env!("CARGO_PKG_VERSION"));
    let listed: Value = serde_json::from_slice(&fs::read(site.file("liaison/integrity.json")).unwrap()).unwrap();
    let hash = listed["files"][&file].as_str().unwrap();
    let page = format!(
        "<!doctype html><html lang=en><head><title>Trust intranet</title><script type=module src=\"liaison/{file}\" integrity=\"{hash}\"></script></head>
         <body><liaison-widget view=instrument instrument=phq-2></liaison-widget></body></html>"
    );
    site.put("hashed.html", &page);
    let address = format!("{}hashed.html", site.url);
    b.open(&address).await;
    b.see("PHQ-2").await;
    let changed = fs::read_to_string(site.file("liaison").join(&file)).unwrap() + "\n";
    site.put(&format!("liaison/{file}"), &changed);
    b.open(&address).await;
    let loaded = "document.readyState === 'complete' && !customElements.get('liaison-widget')";
    b.until("the changed file refused", loaded, json!([])).await;
    b.not_see("PHQ-2").await;
});
