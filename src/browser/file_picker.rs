//! Takes what a person chose: a file, or a line of a list. Called by the screens that ask for either.
//!
//! The bytes as they are: `File.text()` would drop a mark at the start, and what is given back later must be the same.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, File, HtmlInputElement, HtmlSelectElement};

/// A file that was chosen and not read yet.
#[derive(Clone, Debug, PartialEq)]
pub struct PickedFile(File);

impl PickedFile {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }
}

/// The file a file input holds after this event.
pub fn chosen(event: &Event) -> Option<PickedFile> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0).map(PickedFile)
}

/// Reads the bytes of a file, at most one more than `most`: that one byte says that it is too large, and the rest is
/// not held in memory.
///
/// # Errors
/// The name of the browser's exception: the file was moved, changed since it was chosen, or may not be read.
pub async fn read(PickedFile(file): &PickedFile, most: u32) -> Result<Vec<u8>, String> {
    let name = |error: wasm_bindgen::JsValue| {
        error.dyn_into::<DomException>().map_or_else(|_| "Error".to_owned(), |error| error.name())
    };
    let part = file.slice_with_f64_and_f64(0.0, f64::from(most) + 1.0).map_err(name)?;
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(name)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The value of the list that was chosen from.
pub fn picked(event: &Event) -> Option<String> {
    let list: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(list.value())
}
