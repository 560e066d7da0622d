//! What holds for the whole device and no single case: which tools are switched on, and those a trust loaded. A journal
//! like a case's, sealed and stored the same way under a name of its own, so that who did what and when is kept too.

mod entry;
mod fold;
mod in_use;
mod purge;

pub use entry::{Change, Check, DeviceEntry, DeviceEvent, FileKind, LockedBy, PurgedBy, Settings, Switch};
pub use fold::{Device, Loaded};
pub use in_use::Standing;

/// The name of its journal, where a case has its id. No case has it: theirs are 32 hexadecimal digits.
pub const JOURNAL: &str = "device";
