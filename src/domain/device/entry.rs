//! An entry of the journal of a device: chained like that of a case, under a name of its own.

use super::event::DeviceEvent;
use crate::domain::case::Entry;

/// One entry of the device's journal.
pub type DeviceEntry = Entry<DeviceEvent>;

/// The name of the journal of a device, where a case has its id. No case has it: theirs are 32 hexadecimal digits.
pub const JOURNAL: &str = "device";
