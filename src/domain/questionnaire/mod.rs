//! The questionnaire engine: FHIR R4 `Questionnaire` definitions, answers, enablement, validation, pages.
//!
//! Everything asked is one of these: the identification signs, the core screen, consent, the author's
//! part of the court report, every instrument. One enablement oracle ([`Enabled`]) feeds rendering,
//! validation, scoring and the report, so a hidden answer cannot reach any of them.

mod answer;
mod condition;
mod constraint;
mod definition;
mod enablement;
mod extensions;
mod load;
mod pages;
pub mod plain;
mod repeats;
mod sheet;
mod validate;

pub use answer::{Answer, Answers, Coding, Reason, Value};
pub use condition::{Condition, Expected, Operator};
pub use constraint::{Constraint, Operand, Severity};
pub use definition::{AnswerOption, Behaviour, Item, Kind, Limits, Questionnaire};
pub use enablement::Enabled;
pub use load::LoadError;
pub use pages::{Page, Progress, first_open_page, pages, progress};
pub use repeats::{base_id, instance_of, instances, with_another, without};
pub use sheet::Sheet;
pub use validate::{Problem, ProblemKind, problems};
