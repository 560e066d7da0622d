//! A file on its way out of the device, as every area that makes one hands it over.

use std::future::Future;
use std::pin::Pin;

/// What a file on its way out is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// A report for a recipient.
    Report,
    /// A handout on services, about nobody.
    Handout,
    /// Who did what when.
    Audit,
    /// A file of a trust's own instrument, or the signature of its directory.
    Tool,
    /// The directory of the trust.
    Directory,
    /// A sealed file of a case, of everything, or of a referral.
    Sealed,
}

impl ExportKind {
    /// Its word, for a host page.
    pub fn word(self) -> &'static str {
        match self {
            ExportKind::Report => "report",
            ExportKind::Handout => "handout",
            ExportKind::Audit => "audit",
            ExportKind::Tool => "tool",
            ExportKind::Directory => "directory",
            ExportKind::Sealed => "sealed",
        }
    }
}

/// A file that was made and waits to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// What it is.
    pub kind: ExportKind,
    /// Its name: never a person's.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// A file as it is shown to whoever may keep it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is.
    pub kind: ExportKind,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it; none where it is sealed or bytes.
    pub text: Option<String>,
}

impl From<&ExportFile> for Export {
    fn from(file: &ExportFile) -> Self {
        let text = (file.kind != ExportKind::Sealed).then(|| file.text.clone());
        Self { kind: file.kind, name: file.name.clone(), mime: file.mime, text }
    }
}

/// Somebody who may keep a file back: the page around.
pub trait ExportGate {
    /// May this file leave?
    fn allows(&self, export: Export) -> Pin<Box<dyn Future<Output = bool>>>;
}
