//! A pack in its frame ([`link_frame`]), and its text. Faults are judged in this order: what begins it, its length, its check.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::error::SealedPackError;
use crate::domain::link_frame::{self, CHECK, HANDOUT, REFERRAL_PACK, SIGNED, VERSION, is_padding, is_whole, whole};
use crate::domain::link_symbols::Symbols;

/// The frame around content.
pub(super) fn around(content: &[u8]) -> Result<Vec<u8>, SealedPackError> {
    link_frame::begun(REFERRAL_PACK, content).map(link_frame::closed).ok_or(SealedPackError::TooLarge)
}

/// A frame as text.
pub(super) fn text(frame: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(frame)
}

/// The frame that a text is: of what follows the first `#`, or of the whole.
pub(super) fn read(text: &str) -> Result<Vec<u8>, SealedPackError> {
    let mut passed_on = Symbols::of(text);
    let symbols: String = std::iter::from_fn(|| passed_on.take_if(is_symbol)).collect();
    let Some(first) = symbols.get(..8) else {
        return Err(match symbols.as_bytes() {
            [] => SealedPackError::Empty,
            // The first six bits of every frame of this version.
            [b'A', ..] => SealedPackError::CutShort,
            _ => SealedPackError::NotAPack,
        });
    };
    let mut header = [0; 6];
    Base64UrlUnpadded::decode(first, &mut header).map_err(|_| SealedPackError::NotAPack)?;
    let [version, kind, high, low, ..] = header;
    if (version, kind) != (VERSION, REFERRAL_PACK) {
        let known = Base64UrlUnpadded::decode_vec(&symbols).is_ok_and(|bytes| is_whole(&bytes));
        return Err(match (version, kind) {
            (VERSION, kind) if known && kind & !SIGNED == HANDOUT => SealedPackError::NotAPack,
            _ if known => SealedPackError::Newer,
            (VERSION, _) => SealedPackError::Changed,
            _ => SealedPackError::NotAPack,
        });
    }
    let wanted = (whole(u16::from_be_bytes([high, low]).into()) * 8).div_ceil(6);
    match symbols.len() {
        found if found < wanted => Err(SealedPackError::CutShort),
        found if found > wanted => Err(SealedPackError::Longer),
        _ => Base64UrlUnpadded::decode_vec(&symbols).map_err(|_| SealedPackError::Changed),
    }
}

/// The content of a frame.
pub(super) fn content(frame: &[u8]) -> Result<&[u8], SealedPackError> {
    match link_frame::parts(frame) {
        Some((_, content, padding)) if is_whole(frame) && is_padding(padding) => Ok(content),
        _ => Err(SealedPackError::Changed),
    }
}

/// What names the pack in the name of its file and on the screen: eight digits that say nothing of it.
pub(super) fn number(frame: &[u8]) -> String {
    let check = frame.last_chunk::<CHECK>().copied().unwrap_or_default();
    format!("{:08X}", u32::from_be_bytes(check))
}

fn is_symbol(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}
