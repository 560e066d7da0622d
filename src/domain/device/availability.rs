//! May an instrument be begun on this device, and if not, why?

use jiff::civil::Date;

/// May an instrument be begun, and if not, why?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It may be begun.
    On,
    /// Its wording was not checked, or no cut-off is set, and nobody switched it on.
    NotChecked,
    /// Somebody switched it off.
    Off,
    /// Its licence begins on a later day.
    NotYet(Date),
    /// Its licence ended.
    Ended(Date),
    /// It was taken away from this device.
    Removed,
}

impl Availability {
    /// Answers that are there may be read, not changed.
    pub fn is_read_only(self) -> bool {
        matches!(self, Availability::NotYet(_) | Availability::Ended(_) | Availability::Removed)
    }

    /// The key of the short text that names it.
    pub fn key(self) -> &'static str {
        match self {
            Availability::On => "tool-on",
            Availability::NotChecked => "tool-not-checked",
            Availability::Off => "tool-off",
            Availability::NotYet(_) => "tool-not-yet",
            Availability::Ended(_) => "tool-ended",
            Availability::Removed => "tool-removed",
        }
    }

    /// The day on which its licence begins or ended.
    pub fn day(self) -> Option<Date> {
        match self {
            Availability::NotYet(day) | Availability::Ended(day) => Some(day),
            _ => None,
        }
    }
}
