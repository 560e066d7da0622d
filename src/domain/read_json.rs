//! Reading JSON into any shape, with the place of what is wrong. The one way in for every file and record.
//!
//! The place is a line and a column, which is what an editor shows. Tracking the path through the shape
//! instead (`serde_path_to_error`) compiles every shape a second time: 160 KB of functions before wasm-opt.

use serde::de::DeserializeOwned;

/// Where a text is not of the shape expected, and what was expected there. It may quote the text: show it for
/// packs and rules, never for records of a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ShapeError(pub String);

/// Reads a whole text.
pub fn read_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, ShapeError> {
    serde_json::from_slice(json).map_err(|error| ShapeError(error.to_string()))
}
