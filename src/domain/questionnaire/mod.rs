//! The questionnaire engine: FHIR R4 `Questionnaire` definitions, answers, enablement, validation, pages.
//!
//! Everything asked is one of these: the identification signs, the core screen, consent, the author's
//! part of the court report, every instrument. One enablement oracle ([`Enabled`]) feeds rendering,
//! validation, scoring and the report, so a hidden answer cannot reach any of them.

mod answer;
mod condition;
mod constraint;
mod constraint_check;
mod definition;
mod dependency_order;
mod enablement;
mod extensions;
pub mod external_answers;
mod hidden_characters;
mod incremental;
mod item;
mod item_kind;
mod load;
mod load_checks;
mod load_error;
mod load_item;
mod logic;
mod pages;
mod repeats;
mod unfold;
mod validate;
mod value;

pub use answer::{Answer, Answers, Reason};
pub use condition::{Condition, Expected, Operator};
pub use constraint::{Constraint, Operand, Severity};
pub use definition::Questionnaire;
pub use enablement::Enabled;
pub use hidden_characters::is_hidden;
pub use incremental::IncrementalForm;
pub use item::{AnswerOption, Behaviour, Item, Limits};
pub use item_kind::ItemKind;
pub use load_error::LoadError;
pub use logic::{EXPRESSION, find_logic, is_logic};
pub use pages::{FormPage, Progress, first_open_page, pages, progress};
pub use repeats::{base_id, instance_of, instances, with_another, without};
pub use validate::{Problem, ProblemKind, problems};
pub use value::{Coding, Value};
