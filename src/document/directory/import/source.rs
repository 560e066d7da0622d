//! What kind of file it is, by its content; its name is only shown.

use super::delimited;
use super::error::ImportError;
use super::header;
use super::pace::Pace;
use super::structured::{Structured, is_package, recognise, records_of};
use super::table::Table;
use super::workbook::{open, read_ods, read_xlsx};

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Source {
    /// Tables whose columns are to be mapped. The first visible one with headings is the likely one.
    Tables(Vec<Table>),
    /// A list that says itself what is what.
    Structured(Structured),
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
    if bytes.starts_with(b"PK") {
        return archive(bytes, pace).await;
    }
    if !delimited::looks_like_text(bytes) || bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Err(ImportError::UnknownKind);
    }
    if json(bytes) {
        return Ok(Source::Structured(recognise(&delimited::text_of(bytes).0)?));
    }
    tables(vec![delimited::read(bytes, name, pace).await?])
}

/// Does it begin as JSON does? No list begins with a bracket.
fn json(bytes: &[u8]) -> bool {
    let bare = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    matches!(bare.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Tables with something in them, and where their headings are.
fn tables(mut tables: Vec<Table>) -> Result<Source, ImportError> {
    tables.retain(|table| !table.rows.is_empty());
    if tables.is_empty() {
        return Err(ImportError::Empty);
    }
    tables.iter_mut().for_each(header::find);
    Ok(Source::Tables(tables))
}

async fn archive(bytes: &[u8], pace: &dyn Pace) -> Result<Source, ImportError> {
    let mut package = open(bytes, pace).await?;
    let has = |name: &str| package.index_for_name(name).is_some();
    match () {
        () if has("xl/workbook.xml") => tables(read_xlsx(bytes, &mut package, pace).await?),
        () if has("content.xml") => tables(read_ods(&mut package, pace).await?),
        () if has("xl/workbook.bin") => Err(ImportError::OldWorkbook),
        () if is_package(&package) => {
            let records = records_of(&mut package, pace).await?;
            Ok(Source::Structured(Structured::OpenReferral(records)))
        }
        () => Err(ImportError::UnknownKind),
    }
}
