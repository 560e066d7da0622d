//! What tests name of the app, from wherever it stands there: the only place with these paths.

pub use liaison::app::later::at_once;
pub use liaison::app::leaving::{
    Content, FromFile, MadeFile, Received, SealRandom, Taken, TypedLock, open, own_address, seal,
};
pub use liaison::app::{
    Action, AuditFile, Changed, Effect, Fault, FormView, Heads, Leaving, LeavingAction, LeavingEffect, Lock, LockCause,
    Notice, Opened, PageRef, Phase, Refused, Saving, Screen, Stamped, State, TabletAction, ToolAction, ToolProblem,
    TypedProblem, form_view, reduce,
};
