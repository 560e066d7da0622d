//! Sealed referral packs: what one service may know of one person, in a file or a link that holds everything itself. Made
//! by `app/referral`; opened by the page in `src/web/pack`, whose WebAssembly is this module compiled alone.
//!
//! ```text
//! passphrase (told by voice) --Argon2id--> key --opens--> pack key --XChaCha20-Poly1305--> the pack
//! ```
//!
//! # Frame
//! [`link_frame`](crate::domain::link_frame), kind 2. With the bit 0x80 a signature would follow the content; a reader that
//! knows none says "newer". The check shows accidents; the seals show the rest.
//!
//! # Content
//! | offset | bytes | |
//! |---|---|---|
//! | 0 | 1 | format of the content: 1 |
//! | 1 | 4 | memory of Argon2id in KiB, big-endian: 65,536 to 262,144 |
//! | 5 | 1 | its passes: 1 to 16 |
//! | 6 | 1 | its lanes: 1 to 16 |
//! | 7 | 16 | its salt |
//! | 23 | 74 | the pack key in an [`envelope`](super::envelope), kind 3, sealed with the derived key |
//! | 97 | m + 42 | the pack, m bytes of UTF-8 JSON (`document::referral`), in an envelope, kind 5, sealed with the pack key |
//!
//! The pack key is bound to the first 23 bytes (the record is `pack/` and those in small hex digits), so that nobody
//! makes a guess cheap. It is a key of its own so that a wrong passphrase is told from a pack that was changed. Nothing
//! else is in the clear: no name, no service, no date.
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

pub use error::SealedPackError;
pub use open::SealedPack;
pub use passphrase::{PASSPHRASE_LEN, PackPassphrase};
pub use seal::{MAX_PACK, PackRandom, seal_pack};
