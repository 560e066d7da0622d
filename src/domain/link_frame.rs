//! The frame around what travels as a link, a code or in a file and holds everything itself, of every kind: handouts
//! (`document::handout`) and sealed referral packs (`store::referral_pack`). Compiled into the page that opens packs too.
//!
//! | offset | bytes | |
//! |---|---|---|
//! | 0 | 1 | version: 1 |
//! | 1 | 1 | kind: 1 is a handout, 2 a sealed referral pack; the bit 0x80 says that a signature follows the content |
//! | 2 | 2 | length n of the content, big-endian |
//! | 4 | n | content |
//! | 4 + n | s | of a signed kind its signature, else nothing |
//! | 4 + n + s | p | padding, zeros: as few as make the frame a multiple of 32 bytes, and at least 192 |
//! | last 4 | 4 | CRC-32, that of gzip and PNG, of everything before it, big-endian; in every later version too |

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The version of the frame.
pub const VERSION: u8 = 1;
/// A signposting handout.
pub const HANDOUT: u8 = 1;
/// A sealed referral pack.
pub const REFERRAL_PACK: u8 = 2;
/// Of the kind: a signature follows the content.
pub const SIGNED: u8 = 0x80;
/// Bytes of version, kind and length.
pub const HEADER: usize = 4;
/// Bytes of the check.
pub const CHECK: usize = 4;
const STEP: usize = 32;
const SHORTEST: usize = 192;

// Without its table, which would be a third of the page that opens packs; a frame has 64 KB at most.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The bytes of a frame until the end of its content; none where that is too long.
pub fn begun(kind: u8, content: &[u8]) -> Option<Vec<u8>> {
    let length = u16::try_from(content.len()).ok()?.to_be_bytes();
    Some([&[VERSION, kind], &length[..], content].concat())
}

/// The whole frame, of all its bytes before the padding.
pub fn closed(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.resize(whole(bytes.len().saturating_sub(HEADER)) - CHECK, 0);
    bytes.extend(check(&bytes));
    bytes
}

/// How long a frame around so much, content and signature, is.
pub fn whole(within: usize) -> usize {
    (HEADER + within + CHECK).next_multiple_of(STEP).max(SHORTEST)
}

/// Is the check that of all the bytes before it?
pub fn is_whole(frame: &[u8]) -> bool {
    frame.split_last_chunk::<CHECK>().is_some_and(|(rest, found)| check(rest) == *found)
}

/// Header and content of a frame, and what stands between content and check.
pub fn parts(frame: &[u8]) -> Option<([u8; HEADER], &[u8], &[u8])> {
    let (rest, _) = frame.split_last_chunk::<CHECK>()?;
    let (header, rest) = rest.split_first_chunk::<HEADER>()?;
    let [_, _, length @ ..] = *header;
    let (content, after) = rest.split_at_checked(u16::from_be_bytes(length).into())?;
    Some((*header, content, after))
}

/// Are these zeros, as padding is?
pub fn is_padding(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    CRC.checksum(bytes).to_be_bytes()
}
