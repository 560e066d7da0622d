//! What a person does with any page: see, press, look for the focus. Everything is found by its visible words.
//!
//! Each helper polls (default 10 s), and a failure says what was looked for and what the page showed instead.
//! The searching is in `lookup.js`, sent with each command: one round trip finds, one acts. Called by journeys.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::browser::Browser;

pub const LOOKUP: &str = include_str!("lookup.js");
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(40);
/// The key under which WebDriver returns an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Browser {
    /// The visible h1, or an empty string.
    pub async fn heading(&self) -> String {
        self.look("heading()", &json!([])).await.ok().and_then(|v| v.as_str().map(String::from)).unwrap_or_default()
    }

    /// All visible text, its white space made single spaces.
    pub async fn text(&self) -> String {
        self.look("visibleText()", &json!([])).await.ok().and_then(|v| v.as_str().map(String::from)).unwrap_or_default()
    }

    /// Waits until the h1 is exactly this.
    pub async fn see_heading(&self, text: &str) {
        self.until(&format!("the heading {text:?}"), "heading() === norm(args[0])", json!([text])).await;
    }

    pub async fn see(&self, text: &str) {
        self.until(&format!("see {text:?}"), "visibleText().includes(norm(args[0]))", json!([text])).await;
    }

    /// That the page does not show it now. After an action, first `see` something that proves the action is done.
    pub async fn not_see(&self, text: &str) {
        self.note(format!("not see {text:?}"));
        let all = self.text().await;
        if let Some(at) = all.find(text) {
            let around: String = all[at..].chars().take(120).collect();
            panic!("the page shows {text:?} and must not: {around}…\n{}", self.page().await);
        }
    }

    pub async fn wait_gone(&self, text: &str) {
        self.until(&format!("{text:?} gone"), "!visibleText().includes(norm(args[0]))", json!([text])).await;
    }

    /// Clicks the button or link with these words (or this aria-label).
    pub async fn press(&self, text: &str) {
        self.click(&format!("press {text:?}"), "pressable(args[0])", json!([text])).await;
    }

    /// That the focused element is called this: by its label, its aria-label or its own text.
    pub async fn focus_is(&self, text: &str) {
        self.until(&format!("the focus on {text:?}"), "focused().includes(norm(args[0]))", json!([text])).await;
    }

    /// A key by name (Enter, Tab, Escape, Space, Backspace, ArrowDown …) or a single character.
    pub async fn press_key(&self, key: &str) {
        self.note(format!("key {key}"));
        let value = match key {
            "Enter" => '\u{e007}',
            "Tab" => '\u{e004}',
            "Escape" => '\u{e00c}',
            "Backspace" => '\u{e003}',
            "Space" => ' ',
            "ArrowLeft" => '\u{e012}',
            "ArrowUp" => '\u{e013}',
            "ArrowRight" => '\u{e014}',
            "ArrowDown" => '\u{e015}',
            "Home" => '\u{e011}',
            "End" => '\u{e010}',
            one if one.chars().count() == 1 => one.chars().next().unwrap(),
            other => panic!("press_key does not know {other:?}"),
        };
        let keys = KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap_or_else(|e| panic!("the key {key} cannot be pressed: {e}"));
    }

    /// Looks into one frame of the page, from 0.
    pub async fn frame(&self, number: u16) {
        self.note(format!("frame {number}"));
        self.client.enter_parent_frame().await.unwrap();
        self.client.enter_frame(number).await.unwrap_or_else(|e| panic!("no frame {number}: {e}"));
    }

    /// Waits until the JavaScript `condition` over `args`, with `lookup.js` in scope, is true.
    pub async fn until(&self, what: &str, condition: &str, args: Value) {
        self.note(what);
        let deadline = Instant::now() + PATIENCE;
        let mut error = String::new();
        while Instant::now() < deadline {
            match self.look(condition, &args).await {
                Ok(Value::Bool(true)) => return,
                Ok(_) => {}
                Err(e) => error = format!(" (last error: {e})"),
            }
            sleep(PAUSE).await;
        }
        panic!("waited for {what} in vain{error}\n{}", self.page().await);
    }

    /// Finds by a JavaScript expression and clicks, for real: covered, moving or vanishing elements are tried again.
    pub(crate) async fn click(&self, what: &str, find: &str, args: Value) {
        self.act(what, find, args, async |e, _| e.click().await).await;
    }

    /// Finds by a JavaScript expression (an element, or an object with `element` in it) and does `deed` with it.
    pub(crate) async fn act<D>(&self, what: &str, find: &str, args: Value, deed: D)
    where
        D: AsyncFn(Element, Value) -> Result<(), CmdError>,
    {
        self.note(what);
        let deadline = Instant::now() + PATIENCE;
        let mut error = String::from("not found");
        while Instant::now() < deadline {
            match self.look(find, &args).await {
                Ok(found) => {
                    if let Some(element) = self.element(&found) {
                        match deed(element, found).await {
                            Ok(()) => return,
                            Err(e) => error = e.to_string(),
                        }
                    }
                }
                Err(e) => error = e.to_string(),
            }
            sleep(PAUSE).await;
        }
        panic!("could not {what}: {error}\n{}", self.page().await);
    }

    pub(crate) async fn look(&self, expression: &str, args: &Value) -> Result<Value, CmdError> {
        let script = format!("const args = arguments[0];\n{LOOKUP}\nreturn {expression};");
        self.client.execute(&script, vec![args.clone()]).await
    }

    fn element(&self, found: &Value) -> Option<Element> {
        let id = found.get(ELEMENT).or_else(|| found.get("element")?.get(ELEMENT))?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// For failure reports: where we are and what is to be seen.
    pub(crate) async fn page(&self) -> String {
        let url = self.client.current_url().await.map(|u| u.to_string()).unwrap_or_default();
        let text: String = self.text().await.chars().take(1500).collect();
        format!("  at: {url}\n  h1: {:?}\n  text: {text}", self.heading().await)
    }
}
