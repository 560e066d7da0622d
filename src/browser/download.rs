//! Hands a finished file to the practitioner. Called by `app/run` after a writer in `document/` made the bytes.
//!
//! A blob and a link with `download`, clicked: it works offline, from `file://` and on iPadOS, and nothing leaves the
//! device. The browser does not tell whether the person then saved or cancelled, so no screen may say "saved".

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, Window};

use super::sandbox;
pub use super::sandbox::Permission;

/// How long the blob stays reachable: Safari on iPadOS reads it only once the person has chosen where it goes.
const KEEP_MS: u32 = 60_000;

/// Why a file could not be handed over. Never names the file: its name may identify a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DownloadError {
    /// The page is in a frame without `allow-downloads`; browsers drop the click silently.
    #[error("the frame this page is in does not allow downloads")]
    SandboxedFrame,
    /// The browser lacks or refused one of the steps.
    #[error("the browser refused the download")]
    Refused,
}

/// Whether downloads can work here, to say so before somebody has typed for an hour.
pub fn permission() -> Permission {
    web_sys::window().map_or(Permission::Refused, |window| sandbox::permission(&window, "allow-downloads"))
}

/// Offers `bytes` as the file `name` of type `mime`. `Ok` means that the browser was asked.
///
/// # Errors
/// [`DownloadError::SandboxedFrame`] where that can be known, [`DownloadError::Refused`] otherwise.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), DownloadError> {
    if permission() == Permission::Refused {
        return Err(DownloadError::SandboxedFrame);
    }
    let window = web_sys::window().ok_or(DownloadError::Refused)?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    // A copy in JavaScript's memory: a view of ours would change when our memory grows.
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(|_| DownloadError::Refused)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| DownloadError::Refused)?;
    let clicked = click(&window, name, &url);
    // Revoked in any case, or the bytes stay in memory as long as the page.
    Timeout::new(KEEP_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    clicked.ok_or(DownloadError::Refused)
}

fn click(window: &Window, name: &str, url: &str) -> Option<()> {
    let document = window.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(url);
    link.set_download(name);
    link.set_hidden(true);
    // Older Firefox ignores a click on a link outside the document.
    let root = document.document_element()?;
    root.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}
