//! A handout to bytes, and back from a text. The order in which faults are judged is part of the format, so that two readers
//! give one name to one fault.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::error::HandoutError;
use super::form::Form;
use super::frame::{self, HEADER, HandoutFrame, Header};
use super::model::Handout;
use super::signature::{self, HandoutSignature};
use super::{payload_reader, payload_writer};
use crate::domain::link_frame::is_whole;
use crate::domain::link_symbols::Symbols;
use crate::domain::team_key::{TeamKey, TrustedKey};

/// What a payload may be at most.
const LONGEST: usize = 65_536;
/// What a frame may be at most: its length has two bytes.
const LONGEST_FRAME: usize = 65_568;
/// As small as miniz makes it.
const LEVEL: u8 = 10;

/// Writes a handout.
///
/// # Errors
/// It is too large.
pub fn write(handout: &Handout) -> Result<HandoutFrame, HandoutError> {
    write_signed(handout, None)
}

/// Writes a handout, signed where there is a key.
///
/// # Errors
/// It is too large.
pub fn write_signed(handout: &Handout, key: Option<&TeamKey>) -> Result<HandoutFrame, HandoutError> {
    let payload = payload_writer::payload(handout);
    if payload.len() > LONGEST {
        return Err(HandoutError::TooLarge);
    }
    HandoutFrame::around(&compress_to_vec(&payload, LEVEL), key)
}

/// Reads a handout from a link, its fragment or its digits.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str) -> Result<Handout, HandoutError> {
    read_signed(text, &[]).map(|(handout, _)| handout)
}

/// Reads a handout, and who signed it, against the keys that are trusted. A wrong signature is judged before what it is under.
///
/// # Errors
/// What is wrong with it.
pub fn read_signed(text: &str, keys: &[TrustedKey]) -> Result<(Handout, HandoutSignature), HandoutError> {
    let bytes = bytes(text)?;
    let (content, signed) = frame::content(&bytes)?;
    let signature = signature::judged(signed, keys)?;
    Ok((payload_reader::handout(&inflated(content)?)?, signature))
}

/// The bytes of a frame known here, all of them, as far as their number tells.
fn bytes(text: &str) -> Result<Vec<u8>, HandoutError> {
    let mut symbols = Symbols::of(text);
    let first = symbols.peek().ok_or(HandoutError::Empty)?;
    let form = Form::begun_by(first).ok_or(HandoutError::NotAHandout)?;
    let mut taken = String::new();
    take(&mut symbols, form, form.of_header(), &mut taken);
    let known = form.first_bytes(&taken).ok_or(HandoutError::NotAHandout)?;
    let Some(header) = known.first_chunk::<HEADER>() else {
        let may_be = form.may_begin_with(&taken) && Header::may_begin(&known);
        return Err(if may_be { HandoutError::CutShort } else { HandoutError::NotAHandout });
    };
    let header = Header::of(*header);
    let Header::Known { whole } = header else {
        take(&mut symbols, form, form.count(LONGEST_FRAME), &mut taken);
        let is_whole = form.bytes(&taken).is_some_and(|bytes| is_whole(&bytes));
        return Err(match header {
            _ if is_whole => HandoutError::Newer,
            Header::OtherVersion => HandoutError::NotAHandout,
            _ => HandoutError::Changed,
        });
    };
    let wanted = form.count(whole);
    take(&mut symbols, form, wanted, &mut taken);
    if taken.len() < wanted {
        return Err(HandoutError::CutShort);
    }
    if symbols.as_it_is().is_some_and(|next| form.has(next)) {
        return Err(HandoutError::Longer);
    }
    form.bytes(&taken).ok_or(HandoutError::Changed)
}

/// Takes characters of this form until there are so many.
fn take(symbols: &mut Symbols<'_>, form: Form, wanted: usize, taken: &mut String) {
    while taken.len() < wanted
        && let Some(symbol) = symbols.take_if(|letter| form.has(letter))
    {
        taken.push(symbol);
    }
}

/// The payload: the content must end where it says it does.
fn inflated(content: &[u8]) -> Result<Vec<u8>, HandoutError> {
    let mut payload = vec![0; LONGEST + 1];
    let (status, read, written) =
        decompress(&mut DecompressorOxide::new(), content, &mut payload, 0, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    match status {
        _ if written > LONGEST => Err(HandoutError::TooLarge),
        TINFLStatus::Done if read == content.len() => {
            payload.truncate(written);
            Ok(payload)
        }
        _ => Err(HandoutError::NotCanonical),
    }
}
