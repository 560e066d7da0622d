//! What kind of file it is, by its content; its name is only shown.

use super::delimited;
use super::error::ImportError;
use super::header;
use super::pace::Pace;
use super::table::Table;
use super::workbook::{open, read_ods, read_xlsx};

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Source {
    /// Tables whose columns are to be mapped. The first visible one with headings is the likely one.
    Tables(Vec<Table>),
}

/// Older workbooks, and newer ones with a password, are such a container.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Opens a file.
pub async fn read_tables(bytes: &[u8], name: &str, pace: &dyn Pace) -> Result<Source, ImportError> {
    if bytes.len() > 64 << 20 {
        return Err(ImportError::TooLarge);
    }
    if bytes.starts_with(COMPOUND) {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let found = bytes.windows(locked.len()).any(|part| part == locked);
        return Err(if found { ImportError::Encrypted } else { ImportError::OldWorkbook });
    }
    let mut tables = if bytes.starts_with(b"PK") {
        archive(bytes, pace).await?
    } else if !delimited::looks_like_text(bytes) || bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Err(ImportError::UnknownKind);
    } else {
        vec![delimited::read(bytes, name, pace).await?]
    };
    tables.retain(|table| !table.rows.is_empty());
    if tables.is_empty() {
        return Err(ImportError::Empty);
    }
    tables.iter_mut().for_each(header::find);
    Ok(Source::Tables(tables))
}

async fn archive(bytes: &[u8], pace: &dyn Pace) -> Result<Vec<Table>, ImportError> {
    let mut package = open(bytes, pace).await?;
    let has = |name: &str| package.index_for_name(name).is_some();
    match () {
        () if has("xl/workbook.xml") => read_xlsx(bytes, &mut package, pace).await,
        () if has("content.xml") => read_ods(&mut package, pace).await,
        () if has("xl/workbook.bin") => Err(ImportError::OldWorkbook),
        () => Err(ImportError::UnknownKind),
    }
}
