//! Signing a directory file: what is signed is a directory, and its signature leaves as a file of its own.

use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault};
use crate::domain::directory::Directory;
use crate::domain::directory_signature::{MOST_BYTES, SIGNATURE_ENDING, sign_directory};

/// Signs one, and hands the file of its signature to the browser.
pub(super) fn directory(cx: &mut Cx<'_>, bytes: &[u8]) -> Result<(), Fault> {
    let Some(key) = &cx.content.device.team_key else { return Ok(()) };
    let text = str::from_utf8(bytes).ok().filter(|_| bytes.len() <= MOST_BYTES);
    let read = text.ok_or_else(String::new).and_then(|text| Directory::from_json(text).map_err(|why| why.to_string()));
    read.map_err(|why| Fault::naming("sign-directory-not-one", why))?;
    cx.effects.push(CoreEffect::Download(ExportFile {
        kind: ExportKind::Tool,
        name: ["directory.json", SIGNATURE_ENDING].concat(),
        mime: "application/json",
        text: sign_directory(key, bytes),
    }));
    Ok(())
}
