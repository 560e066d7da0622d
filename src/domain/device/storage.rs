//! What a browser says of the storage of this device: whether it keeps it, and what is left after a wipe. Asked for by
//! `browser`, shown by the screens of the device.

/// Does the browser promise to keep our storage?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoragePersistence {
    /// Kept until the person clears it.
    Yes,
    /// May be erased when the disk is short.
    No,
    /// The browser cannot be asked; a page on plain http never can.
    Unsupported,
}

/// What the browser says of our storage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StorageStatus {
    /// Will it be kept?
    pub kept: StoragePersistence,
    /// Bytes in use and bytes allowed, where it tells. Browsers round both, and some allow less in a private window.
    pub room: Option<(f64, f64)>,
}

/// What this browser still holds of Liaison after a wipe, as far as a page can see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageResidue {
    /// Databases by name; none where the browser does not list them.
    pub databases: Option<Vec<String>>,
    /// Copies of the program's own files kept for use without a network.
    pub caches: u32,
    /// Records in `localStorage` and `sessionStorage`. Liaison writes none; another page of this site may.
    pub other: u32,
}
