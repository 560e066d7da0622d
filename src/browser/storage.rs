//! Asks the browser to keep our storage. Called by `app/run` once a vault exists.
//!
//! Without it a browser may drop IndexedDB whenever the disk is short. With it, Safari and iPadOS still erase the
//! storage of a site not opened for seven days unless it is installed to the home screen: it helps, it is no promise.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// Kept until the person clears it.
    Yes,
    /// May be erased when the disk is short.
    No,
    /// The browser cannot be asked; a page on plain http never can.
    Unsupported,
}

/// Asks. Firefox shows the person a question and answers when they do, which may be never: nothing else may wait for
/// this. The others decide by themselves.
pub async fn persist() -> Persistence {
    // By name: `navigator.storage` is undefined on plain http, where the typed getter would hand out a broken object.
    let Some(window) = web_sys::window() else { return Persistence::Unsupported };
    let Ok(manager) = Reflect::get(&window.navigator(), &JsValue::from_str("storage")) else {
        return Persistence::Unsupported;
    };
    if manager.is_undefined() || manager.is_null() {
        return Persistence::Unsupported;
    }
    let Ok(asked) = manager.unchecked_into::<web_sys::StorageManager>().persist() else {
        return Persistence::Unsupported;
    };
    match JsFuture::from(asked).await {
        Ok(answer) if answer.is_truthy() => Persistence::Yes,
        Ok(_) => Persistence::No,
        Err(_) => Persistence::Unsupported,
    }
}
