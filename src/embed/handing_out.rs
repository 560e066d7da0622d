//! Handouts for integrators: an input as JavaScript gives it, all forms of the handout as it gets them. In the chunk
//! `documents`; called through [`super::lazy`].

use serde_json::Value as Json;
use wasm_bindgen::prelude::*;

use super::dto::{json, json_to_js};
use crate::catalogue;
use crate::document::handout::{HandoutSource, handout_json, read_handout_json, refused_json, trusted_keys};
use crate::domain::directory::{Directory, DirectoryError};
use crate::domain::messages::Messages;

/// What is asked.
pub(super) enum HandoutAsk<'a> {
    /// A handout of this input, of services of this directory.
    Make(&'a Json, Result<&'a Directory, &'a DirectoryError>, &'a dyn Messages),
    /// What this text holds, by the keys that are trusted.
    Read(&'a str, &'a JsValue),
}

/// Answers it.
pub(super) fn answer(ask: &HandoutAsk<'_>) -> Result<JsValue, JsError> {
    let answer = match ask {
        HandoutAsk::Make(input, Ok(directory), messages) => {
            let content = catalogue::handout_content()?;
            handout_json(HandoutSource { content: &content, directory, messages: *messages, key: None }, input)
        }
        HandoutAsk::Make(_, Err(error), _) => refused_json(&error.to_string()),
        HandoutAsk::Read(text, keys) => read_handout_json(text, &trusted_keys(&json(keys))?),
    };
    Ok(json_to_js(&answer))
}
