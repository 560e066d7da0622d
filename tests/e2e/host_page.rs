//! A page of somebody else with `<liaison-widget>` on it, under the strictest policy: how a journey puts the element in,
//! speaks to it and hears it, and that it leaves the page alone.
//!
//! Called by `element`, `element_alone`, `embedding`, `examples` and `plain_http`.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::journey::{PASSPHRASE, WHO};
use crate::site::Site;

/// The header that docs/integrators.md gives, word for word.
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
        self.make_vault(WHO, PASSPHRASE).await;
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
