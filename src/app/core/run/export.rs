//! Giving a file to the person, if the page around allows it.

use super::backend::Backend;
use crate::app::core::{Export, Fault};
use crate::browser::{download, print};

impl Backend {
    /// Hands a file to the browser.
    ///
    /// # Errors
    /// The sentence for who or what kept it back.
    pub async fn let_out(&self, export: Export, bytes: &[u8]) -> Result<(), Fault> {
        let (name, mime) = (export.name.clone(), export.mime);
        self.ask_gate(export).await?;
        let key = if self.store.is_ephemeral() { "fault-download-forgets" } else { "fault-download" };
        download::save(&name, mime, bytes).map_err(|error| Fault::naming(key, error.to_string()))
    }

    /// Asks the browser to print a document.
    ///
    /// # Errors
    /// The sentence for who or what kept it back.
    pub async fn print(&self, export: Export, html: &str) -> Result<(), Fault> {
        self.ask_gate(export).await?;
        print::html(html).map_err(|error| Fault::naming("fault-print-file", error.to_string()))
    }

    /// Asks the page around whether a file may leave.
    async fn ask_gate(&self, export: Export) -> Result<(), Fault> {
        let name = export.name.clone();
        match &self.gate {
            Some(gate) if !gate.allows(export).await => Err(Fault::naming("export-forbidden", name)),
            _ => Ok(()),
        }
    }
}
