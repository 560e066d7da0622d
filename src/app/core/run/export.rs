//! Giving a file to the person, if the page around allows it.

use super::backend::Backend;
use crate::app::core::{Export, Fault};
use crate::browser::download;

impl Backend {
    /// Hands a file to the browser.
    ///
    /// # Errors
    /// The sentence for who or what kept it back.
    pub async fn let_out(&self, export: Export, bytes: &[u8]) -> Result<(), Fault> {
        let (name, mime) = (export.name.clone(), export.mime);
        if let Some(gate) = &self.gate
            && !gate.allows(export).await
        {
            return Err(Fault::naming("export-forbidden", name));
        }
        let key = if self.store.is_ephemeral() { "fault-download-forgets" } else { "fault-download" };
        download::save(&name, mime, bytes).map_err(|error| Fault::naming(key, error.to_string()))
    }
}
