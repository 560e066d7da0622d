//! Copies a text that is no secret, on a tap. Called by the screen of the device for its address.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

/// Was it copied? A page on plain http has no clipboard, and a browser may refuse it.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
