//! What this browser still holds of us after a wipe, as far as a page can see. Called by `app/run`.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub use crate::domain::device::StorageResidue;

/// Looks at what is left: databases, caches, and what other storage of this page holds.
pub async fn look() -> StorageResidue {
    let window: JsValue = web_sys::window().into();
    let databases = called(&window, "indexedDB", "databases").await.map(|list| {
        Array::from(&list)
            .iter()
            .filter_map(|database| Reflect::get(&database, &"name".into()).ok()?.as_string())
            .collect()
    });
    let caches = called(&window, "caches", "keys").await.map_or(0, |keys| Array::from(&keys).length());
    let length = |area: &str| {
        let length = Reflect::get(&window, &area.into()).and_then(|area| Reflect::get(&area, &"length".into()));
        length.ok().and_then(|length| length.as_f64()).map_or(0, |length| length as u32)
    };
    StorageResidue { databases, caches, other: length("localStorage") + length("sessionStorage") }
}

/// What `window.<object>.<method>()` promises; none where there is no such thing or it is refused.
async fn called(window: &JsValue, object: &str, method: &str) -> Option<JsValue> {
    let object = Reflect::get(window, &object.into()).ok().filter(|object| object.is_object())?;
    let method: Function = Reflect::get(&object, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&object).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
