//! Sealed referral packs: what one service may know of one person, in a file or a link that holds everything itself. Made
//! by `app/referral`; opened by the page in `src/web/pack`, whose WebAssembly is this module compiled alone.
//!
//! ```text
//! passphrase (told by voice) --Argon2id--> key --opens--> pack key --XChaCha20-Poly1305--> the pack
//! ```
//!
//! # Frame
//! [`link_frame`](crate::domain::link_frame), kind 2. The check shows accidents; the seals show the rest. With the bit 0x80 a
//! signature would follow the content, where whoever holds the file could see whose it is: there is none there, and a reader
//! says "newer".
//!
//! # Content
//! | offset | bytes | |
//! |---|---|---|
//! | 0 | 1 | format of the content: 1, or 3 where what is sealed is signed |
//! | 1 | 4 | memory of Argon2id in KiB, big-endian: 65,536 to 262,144 |
//! | 5 | 1 | its passes: 1 to 16 |
//! | 6 | 1 | its lanes: 1 to 16 |
//! | 7 | 16 | its salt |
//! | 23 | 74 | the pack key in an [`envelope`](super::envelope), kind 3, sealed with the derived key |
//! | 97 | m + 42 | m bytes in an envelope, kind 5, sealed with the pack key: the pack, with its signature if it has one |
//!
//! The pack key is bound to the first 23 bytes (the record is `pack/` and those in small hex digits), so that nobody
//! makes a guess cheap. It is a key of its own so that a wrong passphrase is told from a pack that was changed. Nothing
//! else is in the clear: no name, no service, no date. Format 2 never was: it stands in the vector of the first version as
//! one that is newer.
//!
//! # What is sealed
//! In format 1 the pack: UTF-8 JSON (`document::referral`). In format 3:
//!
//! | offset | bytes | |
//! |---|---|---|
//! | 0 | 32 | the public key of the team, Ed25519 |
//! | 32 | 64 | its signature |
//! | 96 | m - 96 | the pack |
//!
//! Signed are, one after the other: the 21 bytes `liaison referral pack`, by which no signature under a handout or a directory
//! is one under a pack; the first 97 bytes of the content; the whole pack. The salt and the sealed pack key among them are those
//! of this pack alone: a signature taken out of one pack fits no other, whoever can open both. The number of a pack is worked
//! out from all its sealed bytes, this signature too, so it cannot be under it. The key stands there whole, so that a wrong
//! signature is known for one with no list of keys. What is signed wrongly is not shown.
//!
//! # Text
//! base64url without `=`, in a file as in a link, where it stands after the `#`. What mail programs do to it is
//! tolerated ([`link_symbols`](crate::domain::link_symbols)); what begins with another character after the end is left off.
//!
//! # Passphrase
//! Ten random bytes in four groups ([`PackPassphrase`]): 80 bits, so that whoever has the file does not guess it, however
//! long they try. What is derived is its text in capitals with hyphens.

mod code;
mod error;
mod frame;
mod open;
mod passphrase;
mod seal;
mod signature;
mod signed;

pub use error::SealedPackError;
pub use open::{OpenedPack, SealedPack};
pub use passphrase::{PASSPHRASE_LEN, PackPassphrase};
pub use seal::{MAX_PACK, PackRandom, seal_pack};
pub use signed::PackSignature;
