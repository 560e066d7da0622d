//! What tests name of the app, from wherever it stands there: the only place with these paths.

pub use liaison::app::case::{CaseAction, CaseProblem, TypedAdvice};
pub use liaison::app::core::{
    Access, CaseList, Chunk, ChunkStatus, CoreAction, CoreEffect, ExportFile, ExportKind, Fault, Notice, PageRef,
    Phase, SaveStatus, Screen, View, call_loaded,
};
pub use liaison::app::device::{
    AccessChange, AuditFile, DeviceAction, DeviceEffect, InstrumentAction, InstrumentProblem,
};
pub use liaison::app::handout::HandoutAction;
pub use liaison::app::host::HostAction;
pub use liaison::app::interview::{FormView, InterviewAction, TypedProblem, form_view};
pub use liaison::app::lock::{LockAction, LockCause, LockEffect, LockState, OpenedVault, UnlockRefusal};
pub use liaison::app::outcome::OutcomeAction;
pub use liaison::app::referral::{MadePack, ReferralAction, ReferralEffect, TypedPack, seal as seal_referral_pack};
pub use liaison::app::report::ReportAction;
pub use liaison::app::transfer::{
    ImportSummary, LockChoice, MadeFile, MergeCounts, OpenedFile, SealRandom, SealedContent, TransferAction,
    TransferEffect, TransferState, open, own_address, seal,
};
pub use liaison::app::{Action, Effect, State, TimedAction, reduce};
