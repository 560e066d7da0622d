//! The app in an element of a page: `mount` is called by our own page (`web/boot.js`) and by the custom element
//! (`web/liaison-widget.js`), which make what a page may say and hear of it; see [`super::events`].
//!
//! What comes in is JSON text: it is read by the reader of all our files, which names what is wrong by its place.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::events;
use crate::app::core::{Export, ExportGate, View};
use crate::app::host::{Host, HostCommand, HostConfig, HostEvent};
use crate::domain::read_json::{Node, ShapeError, parse_json};
use crate::ui::app_mount::AppMount;

/// A place on a page, with an app in it or without.
#[wasm_bindgen]
pub struct Mounted {
    slot: AppMount,
}

/// Draws the app in `root`. `settings` is a JSON object: `page` (is the page ours, with its title and scroll?), `view`
/// (`app`, `instrument`, `directory`), `instrument`, and as JSON text `directory`, `packs` (`questionnaire` and `scoring` of
/// each), `questionnaire`, `prefill`; `pack` (a built-in instrument that came as a file: `id`, `sha256`, `text`); `brand`,
/// `idleMinutes`, `memory` (may it work without keeping anything where there is no storage?). `hear` is called with the type and the payload of each event; what it answers to `report`, or promises,
/// says whether the file may leave.
///
/// # Errors
/// An `Error` that names the setting; one with the `code` `pack-damaged` where the instrument's file is not the release's.
#[wasm_bindgen]
pub fn mount(root: Element, settings: &str, hear: Option<Function>) -> Result<Mounted, JsValue> {
    let Given { config, whole_page, host } = given(settings, hear)?;
    Ok(Mounted { slot: AppMount::new(root, whole_page, config, host) })
}

struct Given {
    config: HostConfig,
    whole_page: bool,
    host: Option<Rc<dyn Host>>,
}

fn given(settings: &str, hear: Option<Function>) -> Result<Given, JsValue> {
    let (config, whole_page) = read(settings).map_err(|ShapeError(why)| JsError::new(&format!("settings: {why}")))?;
    if let Some(pack) = config.pack.as_ref().filter(|pack| !pack.is_whole()) {
        return Err(error("pack-damaged", &pack.id));
    }
    let host = hear.map(|hear| Rc::new(Page { hear, of_instrument: config.view != View::Whole }) as Rc<dyn Host>);
    Ok(Given { config, whole_page, host })
}

fn read(settings: &str) -> Result<(HostConfig, bool), ShapeError> {
    let json = parse_json(settings.as_bytes())?;
    let root = Node::root(&json);
    root.only(&[
        "page",
        "view",
        "instrument",
        "directory",
        "packs",
        "pack",
        "questionnaire",
        "prefill",
        "brand",
        "idleMinutes",
        "memory",
    ])?;
    let view: Option<String> = root.get("view")?;
    let view = match view.as_deref() {
        None | Some("app") => View::Whole,
        Some("directory") => View::Directory,
        Some("instrument") => {
            // A questionnaire that comes along needs no name.
            let id: Option<String> = root.get("instrument")?;
            View::Instrument(id.unwrap_or_default())
        }
        Some(other) => {
            return Err(ShapeError(format!("view: \"{other}\" is unknown; known: app, instrument, directory")));
        }
    };
    let mut packs = Vec::new();
    if let Some(all) = root.field("packs") {
        for pack in all.list()? {
            packs.push((pack.get("questionnaire")?, pack.get("scoring")?));
        }
    }
    let config = HostConfig {
        view,
        packs,
        pack: root.get("pack")?,
        directory: root.get("directory")?,
        questionnaire: root.get("questionnaire")?,
        prefill: root.get("prefill")?,
        brand: root.get("brand")?,
        idle_minutes: root.get("idleMinutes")?,
        memory: root.get("memory").unwrap_or_default(),
    };
    Ok((config, root.get("page").unwrap_or_default()))
}

#[wasm_bindgen]
impl Mounted {
    /// Asks for something, as a tap would: `start` (with answers to fill in, as JSON), `openCase`, `openForm`, `stop`,
    /// `lock`, `exportReport`. Keeps the promise with what came of it, or breaks it with an `Error` that has a `code`.
    pub fn ask(&self, what: &str, argument: Option<String>) -> Promise {
        let of = argument.clone().unwrap_or_default();
        let command = match what {
            "start" => Some(HostCommand::Start(argument)),
            "openCase" => Some(HostCommand::OpenCase(of)),
            "openForm" => Some(HostCommand::OpenForm(of)),
            "stop" => Some(HostCommand::Stop(of)),
            "lock" => Some(HostCommand::Lock),
            "exportReport" => Some(HostCommand::ExportReport(of)),
            _ => None,
        };
        Promise::new(&mut |kept, broken| match &command {
            None => {
                let _ = broken.call1(&JsValue::UNDEFINED, &error("ask-unknown", &format!("there is no \"{what}\"")));
            }
            Some(command) => self.slot.ask(
                command.clone(),
                Box::new(move |came| {
                    let _ = match came {
                        Ok(result) => kept.call1(&JsValue::UNDEFINED, &events::command_result(&result)),
                        Err(no) => broken.call1(&JsValue::UNDEFINED, &error(no.code, &no.words)),
                    };
                }),
            ),
        })
    }

    /// The directory of the trust, as JSON, in place of the one in use. One that cannot be read is named in a notice, and
    /// changes nothing.
    pub fn directory(&self, json: String) {
        self.slot.directory(json);
    }

    /// Takes the app out of its place. What is not on the disk yet still gets there.
    pub fn rest(&mut self) {
        self.slot.rest();
    }

    /// Puts another one in, as [`mount`] does.
    ///
    /// # Errors
    /// As [`mount`].
    pub fn again(&mut self, settings: &str, hear: Option<Function>) -> Result<(), JsValue> {
        let Given { config, whole_page, host } = given(settings, hear)?;
        self.slot.again(whole_page, config, host);
        Ok(())
    }
}

fn error(code: &str, words: &str) -> JsValue {
    let error = js_sys::Error::new(words);
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

/// A page that listens.
struct Page {
    hear: Function,
    /// Is it one instrument that is shown, whose case has no reference?
    of_instrument: bool,
}

impl Page {
    fn call(&self, (kind, payload): (&'static str, JsValue)) -> Option<JsValue> {
        self.hear.call2(&JsValue::UNDEFINED, &kind.into(), &payload).ok()
    }
}

impl Host for Page {
    fn hear(&self, event: HostEvent) {
        self.call(events::event(&event, self.of_instrument));
    }
}

impl ExportGate for Page {
    fn allows(&self, export: Export) -> Pin<Box<dyn Future<Output = bool>>> {
        let said = self.call(events::report(&export));
        Box::pin(async move {
            match said.map(|said| said.dyn_into::<Promise>()) {
                Some(Ok(promise)) => JsFuture::from(promise).await.is_ok_and(|said| said != JsValue::FALSE),
                Some(Err(said)) => said != JsValue::FALSE,
                // A page whose listener broke has not allowed it.
                None => false,
            }
        })
    }
}
