//! What holds for the whole device and no single case: which instruments are switched on, and those a trust loaded. A
//! journal like a case's, sealed and stored the same way under a name of its own, so that who did what and when is kept
//! too.

mod availability;
mod content;
mod entry;
mod event;
mod event_json;
mod event_values;
mod fold;
mod journal;
mod retention;
mod settings;
mod storage;
mod switch;

pub use availability::Availability;
pub use entry::{DeviceEntry, JOURNAL};
pub use event::DeviceEvent;
pub use event_values::{FileKind, LockedBy, PurgedBy, SlotChange};
pub use fold::{Device, LoadedPack};
pub use settings::DeviceSettings;
pub use storage::{StoragePersistence, StorageResidue, StorageStatus};
pub use switch::{InstrumentSwitch, WordingCheck};
