//! Lists of services for integrators: the bytes of a file, what would be made of it as the published schema says. In the chunk
//! `directory`; called through [`super::lazy`].

use wasm_bindgen::prelude::*;

use super::dto::{json as to_json, json_to_js};
use crate::app::directory::PagePace;
use crate::document::directory::import::{Known, ReadOptions, read_directory_json};
use crate::domain::clinical_content::CodeRow;
use crate::domain::read_json::{Node, Read};
use crate::domain::time::Timestamp;

/// What is asked.
pub(super) struct ReadingAsk {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its name.
    pub name: String,
    /// The sheet and the mapping, as JavaScript gives them.
    pub options: JsValue,
    /// The categories.
    pub categories: Vec<CodeRow>,
    /// The needs.
    pub needs: Vec<CodeRow>,
}

/// Answers it.
pub(super) async fn read(ask: ReadingAsk) -> Result<JsValue, JsError> {
    let given = (!ask.options.is_null() && !ask.options.is_undefined()).then(|| to_json(&ask.options));
    let options = given.map(|given| ReadOptions::read(&Node::root(&given))).transpose();
    let options = options.map_err(|error| JsError::new(&format!("options: {error}")))?.unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, reason = "a whole number far below 2^53")]
    let today = Timestamp(js_sys::Date::now() as i64).date();
    let known = Known { current: None, today, categories: &ask.categories, needs: &ask.needs };
    let pace = PagePace::new(|_, _| true);
    Ok(json_to_js(&read_directory_json(&ask.bytes, &ask.name, &options, &known, &pace).await))
}
