//! Sealed files: what leaves the device for another one, or to be put back later. A transfer and a backup are one
//! format; receiving and restoring are one thing, a merge. Made and read by `app/transfer`, in the chunk `case`.
//!
//! ```text
//! {"file":"liaison","format":1,"kind":"transfer","made":…,"slots":[…],"length":…}\n     in the clear
//! the payload, sealed with a random file key (envelope kind 4), bound to every byte of the line above
//! ```
//!
//! A slot holds the file key, locked by a passphrase (as in the vault: [`super::vault`]) or for the address of a device
//! ([`PublicAddress`](super::envelope::PublicAddress)). What is carried is in [`payload`]. The length tells a file cut
//! short by a mail gateway or a full stick from one that was changed.
//!
//! In the clear are: that it is of Liaison, transfer or backup, when it was made, how large it is, and the fingerprints
//! of the devices it is for; nothing of a person. A file does not prove who made it: the screen shows the sender it
//! names as what it says, and what it brings is merged, never put in place of something. It cannot be called back.

mod error;
mod header;
mod limits;
mod open;
pub mod payload;
mod recipient;
mod seal;

pub use error::FileError;
pub use header::FileKind;
pub use limits::{FORMAT, MAX_FILE, MAX_LOCKS, MAX_PAYLOAD};
pub use open::{FileLocks, SealedFile};
pub use recipient::{FileRandom, FileRecipient};
pub use seal::seal_file;
