//! The frame around a pack, and its text. Faults are judged in this order: what begins it, its length, its check.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::error::SealedPackError;

const VERSION: u8 = 1;
/// A sealed referral pack; 1 is a handout.
const KIND: u8 = 2;
const HANDOUT: u8 = 1;
const HEADER: usize = 4;
const CHECK: usize = 4;
const STEP: usize = 32;
const SHORTEST: usize = 192;

/// The frame around content.
pub(super) fn around(content: &[u8]) -> Result<Vec<u8>, SealedPackError> {
    let length = u16::try_from(content.len()).map_err(|_| SealedPackError::TooLarge)?;
    let mut bytes = vec![VERSION, KIND];
    bytes.extend(length.to_be_bytes());
    bytes.extend(content);
    bytes.resize(whole(content.len()) - CHECK, 0);
    bytes.extend(crc32(&bytes).to_be_bytes());
    Ok(bytes)
}

/// A frame as text.
pub(super) fn text(frame: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(frame)
}

/// The frame that a text is: of what follows the first `#`, or of the whole.
pub(super) fn read(text: &str) -> Result<Vec<u8>, SealedPackError> {
    let text = text.split_once('#').map_or(text, |(_, fragment)| fragment);
    let symbols: String = text.chars().filter(|letter| !letter.is_whitespace()).take_while(is_symbol).collect();
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
    if (version, kind) != (VERSION, KIND) {
        let known = Base64UrlUnpadded::decode_vec(&symbols).is_ok_and(|bytes| is_whole(&bytes));
        return Err(match (version, kind) {
            (VERSION, HANDOUT) if known => SealedPackError::NotAPack,
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
    let within = || {
        let (header, rest) = frame.split_first_chunk::<HEADER>()?;
        let (rest, _) = rest.split_last_chunk::<CHECK>()?;
        let [_, _, length @ ..] = *header;
        let (content, padding) = rest.split_at_checked(u16::from_be_bytes(length).into())?;
        padding.iter().all(|byte| *byte == 0).then_some(content)
    };
    if is_whole(frame) { within().ok_or(SealedPackError::Changed) } else { Err(SealedPackError::Changed) }
}

/// What names the pack in the name of its file and on the screen: eight digits that say nothing of it.
pub(super) fn number(frame: &[u8]) -> String {
    let check = frame.last_chunk::<CHECK>().copied().unwrap_or_default();
    format!("{:08X}", u32::from_be_bytes(check))
}

fn whole(content: usize) -> usize {
    (HEADER + content + CHECK).next_multiple_of(STEP).max(SHORTEST)
}

fn is_whole(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<CHECK>().is_some_and(|(rest, check)| crc32(rest).to_be_bytes() == *check)
}

/// CRC-32, that of gzip and PNG, bit by bit: the table of a library would be a third of the page that opens packs. A test
/// holds it to that library.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

fn is_symbol(letter: &char) -> bool {
    letter.is_ascii_alphanumeric() || *letter == '-' || *letter == '_'
}
