//! The sentences for what can be wrong with a sealed file: what happened, that nothing is lost, what to do.

use crate::app::core::Fault;
use crate::domain::case::{JournalError, MergeError};
use crate::store::envelope::AddressError;
use crate::store::sealed_file::FileError;
use crate::store::sealed_file::payload::PayloadError;
use crate::store::vault::VaultError;

/// Why a file could not be read or opened.
pub(super) fn file_fault(error: &FileError) -> Fault {
    match error {
        FileError::NotLiaison => Fault::new("file-not-liaison"),
        FileError::NewerFormat { .. } => Fault::new("file-newer"),
        FileError::CutShort => Fault::new("file-cut-short"),
        FileError::TooLarge => Fault::new("file-too-large"),
        FileError::Passphrase(VaultError::WrongPassphrase) => Fault::new("file-wrong-passphrase"),
        FileError::Passphrase(VaultError::ShortPassphrase { .. }) => Fault::new("lock-too-short"),
        FileError::Passphrase(VaultError::OutOfMemory) => Fault::new("fault-no-memory"),
        FileError::Passphrase(VaultError::NewerFormat { .. }) => Fault::new("file-newer"),
        FileError::NoPassphrase => Fault::new("file-no-passphrase"),
        FileError::NotForThisDevice => Fault::new("file-not-for-this-tablet"),
        FileError::BadAddress => Fault::new("address-not-one"),
        FileError::Damaged | FileError::Locks | FileError::Passphrase(_) => Fault::new("file-damaged"),
    }
}

/// Why what is in a file cannot be used.
pub(super) fn payload_fault(error: &PayloadError) -> Fault {
    match error {
        PayloadError::NewerFormat { .. } => Fault::new("file-newer"),
        PayloadError::TooMuch => Fault::new("file-too-large"),
        PayloadError::Shape | PayloadError::Id | PayloadError::Twice { .. } | PayloadError::DeviceInTransfer => {
            Fault::new("file-not-understood")
        }
    }
}

/// Why a file could not be made.
pub(super) fn too_large(fault: Fault, of_everything: bool) -> Fault {
    match fault.key {
        "file-too-large" if of_everything => Fault::new("make-backup-too-large"),
        "file-too-large" => Fault::new("make-too-large"),
        _ => fault,
    }
}

/// Why an address cannot be used.
pub(super) fn address_fault(error: AddressError) -> Fault {
    match error {
        AddressError::NotAnAddress => Fault::new("address-not-one"),
        AddressError::Newer => Fault::new("address-newer"),
        AddressError::Mistyped(_) | AddressError::Check => Fault::new("address-mistyped"),
    }
}

/// Why nothing was taken of a case.
pub(super) fn merge_fault(error: &MergeError) -> Fault {
    match error {
        MergeError::Foreign { .. } => Fault::new("received-foreign"),
        MergeError::Forked { device, seq } => Fault::naming("received-forked", format!("{device} {seq}")),
        MergeError::Broken { .. } => Fault::new("received-broken"),
        MergeError::TooManyChains { .. } => Fault::new("received-too-many-tablets"),
        MergeError::Damaged { .. } => Fault::new("received-damaged"),
    }
}

/// Why an entry cannot be read.
pub(super) fn entry_fault(_: JournalError) -> Fault {
    Fault::new("received-newer")
}
