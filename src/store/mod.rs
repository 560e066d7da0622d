//! Where drafts live: sealed on the device, behind passphrases. `app` is the only caller.
//!
//! A case is the fold of its journal, so the store knows four things only: one *vault header* (who may open the drafts,
//! see [`vault`]), the count of *wrong passphrases* ([`unlock_throttle`]), *journal entries* (one sealed record per
//! change, added and never overwritten, at places in the order this device learned them) and one *head* per case (the
//! sealed summary the case list shows). What holds for the whole device (instruments switched on, instruments a trust
//! loaded) is one more journal, under the name `device` in place of a case's id and with an empty head. Sealing happens
//! in [`envelope`]; what is behind [`port::Store`] sees bytes, case ids and places, and nothing of a person.
//!
//! What leaves the device for another one, or is kept to be put back, is a sealed file ([`sealed_file`]), locked by a
//! passphrase or for the public address of a device. What one agency may know of one person is a referral pack
//! ([`referral_pack`]), which opens in a browser without Liaison.
//!
//! ```text
//! passphrase or recovery code --Argon2id--> slot key --opens--> data key --XChaCha20-Poly1305--> Sealed --> IndexedDB
//! ```
//!
//! # Many cases
//!
//! Unlocking reads one head a case and no entry; opening a case reads its own entries; an answer stores one entry and
//! one head. Of these, only unlocking grows with the number of cases: `app/run/tests.rs` counts what is read,
//! `script/bench` times it.
//!
//! There is no snapshot of a case to open it faster. From the tap to the screen (`script/bench`, two cores shared with
//! other work, vaults of 10 and of 100 cases) a case of 200 entries took 30 and 38 ms in Chromium, 24 and 23 in
//! Firefox, 80 and 64 in WebKitGTK; one of 2,000 took 154 and 153, 108 and 100, 761 and 416: in proportion or less.
//! A second copy of what a case says, which can disagree with its journal, is not worth that.
//!
//! # Threat model
//!
//! Defended, as long as no passphrase of the vault can be guessed:
//! * a lost or stolen device on which Liaison is locked or closed: the key is nowhere on the device;
//! * another person using the same device and the same browser profile while Liaison is locked; whoever tries
//!   passphrases on the screen is slowed down ([`unlock_throttle`]);
//! * a copy of the browser profile, a backup or a disk image, read at leisure;
//! * somebody who can write to the profile: a record that was changed, cut short, moved to another case or place in the
//!   journal, or sealed under another kind is refused by name, and weakened key derivation is refused before use.
//!   Entries cut off the end of a journal show against the number that its head holds, in the journal of the device
//!   too (one that version 0.1.0 wrote does not count);
//! * a sealed file on its way: whoever has neither its passphrase nor the device it is for reads nothing of a person,
//!   and a file that was changed or cut short is refused by name. What it is locked for can be compared by voice;
//! * a referral pack on its way: its passphrase is not chosen but made, 80 random bits, so that nobody guesses it however
//!   long they have the file; what was changed in it is refused by name, and in the clear it names nobody and no service;
//! * a forgotten passphrase, if another practitioner has a slot or the recovery code was kept.
//!
//! Not defended, and no wording on a screen may suggest otherwise:
//! * an unlocked device: whoever holds it reads what the practitioner reads, and can add a slot of their own;
//! * a compromised device: a keylogger, a screen reader in the wrong hands, malware, a debugger on the running page, or
//!   memory written to swap;
//! * memory: keys, passphrases and the memory of the key derivation are wiped when dropped, but a browser may have
//!   copied them (the text field holds a string of its own, WASM memory is moved when it grows), and nobody can wipe
//!   those copies. What was read or typed of a person is given up at the lock and not wiped: it stays in the memory of
//!   the page until something else is written there, or the page is closed;
//! * a password manager: fields ask not to be remembered, which some browsers and most extensions do not heed. A
//!   passphrase kept there opens the vault for whoever opens the manager;
//! * a malicious browser extension, or a malicious script on the page that hosts the widget: same page, same rights;
//! * a weak passphrase: Argon2id makes a guess slow, it does not make few guesses out of many. The weakest passphrase
//!   of the slots is the strength of the vault;
//! * every passphrase and the recovery code forgotten: there is no back door, the drafts are lost;
//! * a revoked slot, looked at backwards. Revoking stops whoever has only the device from now on; the data key stays
//!   what it was. Whoever copied the storage before opens that copy with the old passphrase, and opens the records of
//!   today too if they get at them; the same holds for a passphrase that was changed. Against somebody who may have
//!   copied the device: hand the cases over, wipe, and make a new vault;
//! * one practitioner from another of the same vault: everybody with a slot reads and changes everything, and the
//!   author of an entry is who they said they were when unlocking;
//! * the slow-down, against whoever can write to the profile (the count is taken out or put back), fill the disk (it is
//!   then counted until the page is loaded anew), set the clock, or copy the storage and guess elsewhere: there, only
//!   the key derivation counts;
//! * the recovery code on paper: it opens everything, like a key to the building. The printer, its queue, the
//!   photograph of it and the clipboard (which other programs read, and some devices share with other devices) are
//!   outside;
//! * storage erased by the browser (seven days unused on Safari and iPadOS, low disk space, "clear site data") or by
//!   anybody who can use the browser: a draft on a device is not a record, export it;
//! * the one file (`liaison-offline.html`) beside other files: Chromium and WebKitGTK keep what files store in one
//!   place, so any page opened from the disk reaches the sealed records, may copy or erase them. Firefox keeps a place
//!   for each path, and a file that was moved finds nothing there. `tests/e2e/offline.rs` holds both. Where a browser
//!   keeps nothing for files, [`memory`] does until the page is closed, sealed all the same, and the screens say so;
//! * what the shape tells: how many cases there are, their ids (random, no meaning), the number, order, size and time
//!   of their entries, how many slots there are, their labels, which of them is the recovery code, and when a wrong
//!   passphrase was last typed;
//! * an older copy of the whole store put back (also one with a slot revoked since), or a case removed with its head,
//!   or put back with an older head: each record is authentic, but nothing outside the device remembers that there was
//!   more;
//! * files already exported, printed or shared. A sealed file cannot be called back: its passphrase can be guessed at
//!   for ever, without a slow-down, and a device it is for opens it as long as it has its vault. Whoever gets hold of
//!   the data key of a device, later too, opens every file that was ever locked for it;
//! * the team key that handouts are signed with: it lies in the journal of the device, so whoever has a passphrase of the vault
//!   can sign in the name of the team, and so can whoever opens a file it was carried in, or a backup. One that was removed or
//!   replaced is still in the journal. Take a lost key off the list of the page that opens handouts;
//! * who made a sealed file: it does not prove it. Anybody who has the address of a device can lock a file for it, in
//!   any name; what comes in is merged beside what is there, never put in its place;
//! * a referral pack, once somebody was told its passphrase: it cannot be called back, "not to be used after" is advice,
//!   and every copy opens, on a device that is theirs to look after. Sent along with the passphrase it protects nothing. It
//!   does not prove who made it either, and the page that opens it comes with it: somebody who sends another file in its
//!   place can show a page that asks for the passphrase and passes it on, so it is told by voice to who expects it;
//! * an address given by somebody else: whoever types one in without comparing the fingerprint locks the file for a
//!   stranger;
//! * what the shape of a file tells: that it is of Liaison, transfer or backup, when it was made, how large it is, and
//!   the fingerprints of the devices it is for.
//!
//! The device's own lock and disk encryption are therefore still needed.

pub mod contract;
pub mod database_name;
pub mod envelope;
pub mod indexed_db;
pub mod memory;
pub mod passphrase;
pub mod port;
pub mod readable_code;
pub mod referral_pack;
pub mod sealed_file;
pub mod unlock_throttle;
pub mod vault;
