//! What this browser still holds of us after a wipe, as far as a page can see. Called by `app/run`.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// Databases by name; none where the browser does not list them.
    pub databases: Option<Vec<String>>,
    /// Copies of the program's own files kept for use without a network.
    pub caches: u32,
    /// Records in `localStorage` and `sessionStorage`. Liaison writes none; another page of this site may.
    pub other: u32,
}

/// Looks.
pub async fn look() -> Remains {
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
    Remains { databases, caches, other: length("localStorage") + length("sessionStorage") }
}

/// What `window.<object>.<method>()` promises; none where there is no such thing or it is refused.
async fn called(window: &JsValue, object: &str, method: &str) -> Option<JsValue> {
    let object = Reflect::get(window, &object.into()).ok().filter(|object| object.is_object())?;
    let method: Function = Reflect::get(&object, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&object).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
