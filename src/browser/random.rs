//! Random bytes from the browser's own source, for keys, nonces and ids. Called by `app/run`.
//!
//! `crypto.getRandomValues` works on a page served over plain http too, unlike the rest of `crypto`. There is no
//! fallback: a key from a weaker source would look the same and protect nothing.

use js_sys::{Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// The browser has no random source; nothing may be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser gives no random bytes")]
pub struct RandomError;

/// `N` fresh random bytes; `N` up to 65536.
///
/// # Errors
/// [`RandomError`] where `crypto` is missing or refuses.
pub fn bytes<const N: usize>() -> Result<[u8; N], RandomError> {
    // By name from the global object: a worker has no window.
    let crypto = Reflect::get(&global(), &JsValue::from_str("crypto")).map_err(|_| RandomError)?;
    if crypto.is_undefined() || crypto.is_null() {
        return Err(RandomError);
    }
    let mut bytes = [0; N];
    crypto.unchecked_into::<web_sys::Crypto>().get_random_values_with_u8_array(&mut bytes).map_err(|_| RandomError)?;
    Ok(bytes)
}
