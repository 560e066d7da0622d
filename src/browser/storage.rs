//! Asks the browser to keep our storage, and how much room there is. Called by `app/run` once a vault is open.
//!
//! Without it a browser may drop IndexedDB whenever the disk is short. With it, Safari and iPadOS still erase the
//! storage of a site not opened for seven days unless it is installed to the home screen: it helps, it is no promise.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

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

/// What the browser says of our storage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keeping {
    /// Will it be kept?
    pub kept: Persistence,
    /// Bytes in use and bytes allowed, where it tells. Browsers round both, and some allow less in a private window.
    pub room: Option<(f64, f64)>,
}

/// Asks. Firefox shows the person a question and answers when they do, which may be never: nothing else may wait for
/// this. The others decide by themselves.
pub async fn ask() -> Keeping {
    let Some(manager) = manager() else { return Keeping { kept: Persistence::Unsupported, room: None } };
    let room = match manager.estimate() {
        Ok(asked) => JsFuture::from(asked).await.ok().and_then(|estimate| {
            let estimate: StorageEstimate = estimate.unchecked_into();
            Some((estimate.get_usage()?, estimate.get_quota()?))
        }),
        Err(_) => None,
    };
    let kept = match manager.persist() {
        Ok(asked) => match JsFuture::from(asked).await {
            Ok(answer) if answer.is_truthy() => Persistence::Yes,
            Ok(_) => Persistence::No,
            Err(_) => Persistence::Unsupported,
        },
        Err(_) => Persistence::Unsupported,
    };
    Keeping { kept, room }
}

/// By name: `navigator.storage` is undefined on plain http, where the typed getter would hand out a broken object.
fn manager() -> Option<StorageManager> {
    let manager = Reflect::get(&web_sys::window()?.navigator(), &JsValue::from_str("storage")).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
