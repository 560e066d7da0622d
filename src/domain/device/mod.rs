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

pub use availability::Standing;
pub use entry::{DeviceEntry, JOURNAL};
pub use event::DeviceEvent;
pub use event_values::{Change, FileKind, LockedBy, PurgedBy};
pub use fold::{Device, Loaded};
pub use settings::Settings;
pub use storage::{Keeping, Persistence, Remains};
pub use switch::{Check, Switch};
