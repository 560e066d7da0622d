//! Asks the browser to keep our storage, and how much room there is. Called by `app/run` once a vault is open.
//!
//! Without it a browser may drop IndexedDB whenever the disk is short. With it, Safari and iPadOS still erase the
//! storage of a site not opened for seven days unless it is installed to the home screen: it helps, it is no promise.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

pub use crate::domain::device::{StoragePersistence, StorageStatus};

/// Asks the browser to keep our storage. Firefox shows the person a question and answers when they do, which may be
/// never: nothing else may wait for this. The others decide by themselves.
pub async fn ask() -> StorageStatus {
    let Some(manager) = manager() else { return StorageStatus { kept: StoragePersistence::Unsupported, room: None } };
    let room = match manager.estimate() {
        Ok(asked) => JsFuture::from(asked).await.ok().and_then(|estimate| {
            let estimate: StorageEstimate = estimate.unchecked_into();
            Some((estimate.get_usage()?, estimate.get_quota()?))
        }),
        Err(_) => None,
    };
    let kept = match manager.persist() {
        Ok(asked) => match JsFuture::from(asked).await {
            Ok(answer) if answer.is_truthy() => StoragePersistence::Yes,
            Ok(_) => StoragePersistence::No,
            Err(_) => StoragePersistence::Unsupported,
        },
        Err(_) => StoragePersistence::Unsupported,
    };
    StorageStatus { kept, room }
}

/// By name: `navigator.storage` is undefined on plain http, where the typed getter would hand out a broken object.
fn manager() -> Option<StorageManager> {
    let manager = Reflect::get(&web_sys::window()?.navigator(), &JsValue::from_str("storage")).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
