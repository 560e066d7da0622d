//! Reading the journal of a device from the store, strictly ([`Device::fold`]) or as far as it can be read
//! ([`Device::read`]).

use super::entry::{DeviceEntry, JOURNAL};
use super::fold::Device;
use crate::domain::case::JournalError;
use crate::domain::read_json::read_json;

impl Device {
    /// Folds the stored entries, checking the chain.
    ///
    /// # Errors
    /// An entry that is missing, doubled, changed, or of a later version.
    pub fn fold<'b>(stored: impl IntoIterator<Item = (u32, &'b [u8])>) -> Result<Self, JournalError> {
        let mut device = Self::default();
        for (seq, bytes) in stored {
            let case = JOURNAL.to_owned();
            let entry: DeviceEntry =
                read_json(bytes).map_err(|_| JournalError::Unreadable { case: case.clone(), seq })?;
            let next = device.next_seq();
            if entry.case != JOURNAL || (seq, entry.seq) != (next, next) || entry.previous != device.last() {
                return Err(JournalError::Broken { case, seq: next });
            }
            device.apply(entry);
        }
        Ok(device)
    }

    /// Folds what can be read of the stored entries. It may be written on, so that nothing goes without a record, and
    /// [`Device::damage`] says for ever where it is not whole.
    pub fn read<'b>(stored: impl IntoIterator<Item = (u32, &'b [u8])>) -> Self {
        let mut device = Self::default();
        // What follows an entry that cannot be read has nothing to be compared with.
        let mut unknown = false;
        for (seq, bytes) in stored {
            let next = device.next_seq();
            let entry = read_json::<DeviceEntry>(bytes).ok().filter(|it| it.case == JOURNAL && it.seq == seq);
            let chained = |entry: &DeviceEntry| seq == next && (unknown || entry.previous == device.last());
            if !entry.as_ref().is_some_and(chained) {
                device.damage.get_or_insert(if seq > next { next } else { seq });
            }
            unknown = entry.is_none();
            device.places = device.places.max(seq);
            if let Some(entry) = entry.filter(|entry| entry.seq >= next) {
                device.apply(entry);
            }
        }
        device
    }

    /// The first place where something is missing, or is not what was written there.
    pub fn damage(&self) -> Option<u32> {
        self.damage
    }
}

#[cfg(test)]
mod tests;
