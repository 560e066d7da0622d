//! Where drafts live: sealed on the device, behind a passphrase. `app/run` is the only caller.
//!
//! A case is the fold of its journal, so the store knows three things only: one *vault header* (who may open the
//! drafts, see [`vault`]), *journal entries* (one sealed record per change, added and never overwritten) and one *head*
//! per case (the sealed summary the case list shows). What holds for the whole device (tools switched on, tools a trust
//! loaded) is one more journal, under the name `device` in place of a case's id and with an empty head. Sealing happens in [`envelope`]; what is behind [`port::Store`]
//! sees bytes, case ids and sequence numbers, and nothing of a person.
//!
//! ```text
//! passphrase --Argon2id--> slot key --opens--> data key --XChaCha20-Poly1305--> Sealed --Store--> IndexedDB
//! ```
//!
//! # Threat model
//!
//! Defended, as long as the passphrase cannot be guessed:
//! * a lost or stolen tablet on which Liaison is locked or closed: the key is nowhere on the device;
//! * another person using the same tablet and the same browser profile while Liaison is locked;
//! * a copy of the browser profile, a backup or a disk image, read at leisure;
//! * somebody who can write to the profile: a record that was changed, cut short, moved to another case or place in the
//!   journal, or sealed under another kind is refused by name, and weakened key derivation is refused before use.
//!
//! Not defended, and no wording on a screen may suggest otherwise:
//! * an unlocked tablet: whoever holds it reads what the practitioner reads;
//! * a compromised tablet: a keylogger, a screen reader in the wrong hands, malware, a debugger on the running page, or
//!   memory written to swap (keys are wiped from memory when dropped, which a browser may already have copied);
//! * a malicious browser extension, or a malicious script on the page that hosts the widget: same page, same rights;
//! * a weak passphrase: Argon2id makes a guess slow, it does not make few guesses out of many;
//! * a forgotten passphrase: there is no back door, the drafts are lost;
//! * storage erased by the browser (seven days unused on Safari and iPadOS, low disk space, "clear site data") or by
//!   anybody who can use the browser: a draft on a tablet is not a record, export it;
//! * what the shape tells: how many cases there are, their ids (random, no meaning), the number, order, size and time of
//!   their entries, and the label of the vault's slot;
//! * an older copy of the whole store put back, or the newest entries of a case removed together with its head: each
//!   record is authentic, but nothing outside the tablet remembers that there were more;
//! * files already exported, printed or shared.
//!
//! The device's own lock and disk encryption are therefore still needed.

pub mod contract;
pub mod envelope;
pub mod indexed_db;
pub mod memory;
pub mod port;
pub mod vault;
