//! Carrying out effects: the open store with the data key, and what every area reads and writes through it. In the chunk
//! `vault`.

mod backend;
mod effects;
mod export;
mod faults;
mod open;
mod queue;
mod read;
mod vault_header;
mod write;

pub use backend::Backend;
pub use effects::run;
pub use faults::{no_random, store_fault, vault_fault};
pub use open::open_store;
pub use queue::Waiting;
pub use read::Record;
pub use vault_header::{RECOVERY_LABEL, slot_random};
