//! What all areas share: the session (who is working, the case at hand, the screen, what is being saved), the context in
//! which an action is worked on, the chunks of the program, and the actions and effects that belong to no one area.
//!
//! Every area imports this; it imports none of them.

mod access;
mod action;
mod case_journal;
mod case_list;
mod cases;
mod chunk;
mod cx;
mod device_journal;
mod device_notes;
mod effect;
mod eligibility;
mod export;
mod ids;
pub mod lazy;
mod new_passphrase;
mod notice;
mod recording;
mod reduce;
pub mod run;
mod save_status;
mod screen;
mod session;
mod view;
mod writes;

pub use access::Access;
pub use action::CoreAction;
pub use case_list::{Ageing, CaseList, FoundCases};
pub use chunk::{Chunk, ChunkMissing, ChunkStatus, Chunks, call_loaded};
pub use cx::{Cx, Left};
pub use effect::CoreEffect;
pub use eligibility::{is_read_only, why_not_begun};
pub use export::{Export, ExportFile, ExportGate, ExportKind};
pub use ids::Ids;
pub use new_passphrase::why_refused;
pub use notice::{Fault, Notice};
pub use reduce::reduce;
pub use save_status::SaveStatus;
pub use screen::{PageRef, Screen};
pub use session::{ActiveContent, PendingCase, Phase, Session, WriterHandover};
pub use view::View;
pub use writes::Writes;
