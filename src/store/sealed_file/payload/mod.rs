//! What a sealed file carries: the journals of cases, and in a backup that of the device. JSON; made and read by `app`.
//!
//! Entries travel as the very text that was hashed when they were written, so their chain can be checked where they
//! arrive; `domain::case` reads them there. Here is checked what can be without knowing an entry: limits, ids, and that
//! no case comes twice.
//!
//! The key of the team travels alone, with no case beside it, in format 2 as `"team_key":{"name":…,"seed":…}`; all else is format 1.
//!
//! ```json
//! {"format":1,"device":"…","author":"A. Khan","made":1795000000000,"cases":[{"id":"…","entries":["{…}","{…}"]}],
//! "device_entries":[]}
//! ```

mod content;
mod error;
mod limits;

pub use content::{CaseEntries, Payload};
pub use error::PayloadError;
pub use limits::{FORMAT, MAX_AUTHOR, MAX_CASES, MAX_ENTRIES, MAX_ENTRY, MAX_PARTS};
