//! The archive that a workbook or a package of tables is. Everything in it is unpacked once and counted before anything is
//! read: what an archive says of its own size need not be so.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::pace::Pace;

/// More bytes than this, unpacked, are not read.
const MOST_BYTES: usize = 128 << 20;
/// More files than this are no workbook.
const MOST_FILES: usize = 5000;

/// An archive.
pub type Package<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens an archive that is not too large.
pub async fn open<'a>(bytes: &'a [u8], pace: &dyn Pace) -> Result<Package<'a>, ImportError> {
    let damaged = |error: &dyn ToString| ImportError::Damaged(error.to_string());
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if package.len() > MOST_FILES {
        return Err(ImportError::TooLarge);
    }
    let mut buffer = vec![0; 1 << 18];
    let mut total = 0;
    for at in 0..package.len() {
        let mut file = match package.by_index(at) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED)) => {
                return Err(ImportError::Encrypted);
            }
            Err(error) => return Err(damaged(&error)),
        };
        // Pictures are not read by anybody.
        if file.name().is_ok_and(|name| name.contains("/media/") || name.starts_with("Pictures/")) {
            continue;
        }
        loop {
            let read = file.read(&mut buffer).map_err(|error| damaged(&error))?;
            total += read;
            if total > MOST_BYTES {
                return Err(ImportError::TooLarge);
            }
            if read == 0 {
                break;
            }
            if !pace.pause(0, None).await {
                return Err(ImportError::Cancelled);
            }
        }
    }
    Ok(package)
}
