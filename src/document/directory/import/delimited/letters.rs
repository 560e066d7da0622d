//! The letters of a text file: Unicode where it says or shows so, else one of the two sets of eight bits that lists come in.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::document::directory::import::mark::Mark;

/// The text, and a mark where its letters are a guess.
pub fn text_of(bytes: &[u8]) -> (String, Option<Mark>) {
    let (encoding, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, false),
        None => match wide(bytes) {
            Some(encoding) => (encoding, true),
            None if std::str::from_utf8(bytes).is_ok() => (UTF_8, false),
            None => (eight_bits(bytes), true),
        },
    };
    let (text, _, _) = encoding.decode(bytes);
    (text.into_owned(), guessed.then_some(Mark::EncodingGuessed))
}

/// Is it text, as far as bytes show? Pictures, documents and programs are full of control characters.
pub fn looks_like_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || wide(bytes).is_some() {
        return true;
    }
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a | 0x1f);
    let sample = bytes.get(..1 << 16).unwrap_or(bytes);
    sample.iter().filter(control).count() * 500 <= sample.len()
}

/// Two bytes a letter, without a mark at the beginning: every other byte is nought.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let noughts = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    let most = |count: usize| sample.len() > 3 && count * 2 * 10 > sample.len() * 7;
    match (most(even), most(odd)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// What the bytes above ASCII are in each set decides: dashes, quotes and common letters are likely, the rest is not.
fn eight_bits(bytes: &[u8]) -> &'static Encoding {
    let count = |likely: fn(u8) -> bool| bytes.iter().filter(|byte| likely(**byte)).count();
    let windows = count(|byte| matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0xa0 | 0xac | 0xad | 0xb7 | 0xe0..=0xff));
    let mac = count(|byte| matches!(byte, 0x8e | 0x8f | 0xa5 | 0xc9 | 0xca | 0xd0..=0xd5));
    let returns_only = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    if mac > windows || (returns_only && mac == windows) { MACINTOSH } else { WINDOWS_1252 }
}
