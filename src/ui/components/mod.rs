//! Parts that several screens share.

mod administration;
mod date_field;
mod errors;
mod field;
mod question;
mod text_field;
mod ticks;

pub use administration::{administration, how_words};
pub use date_field::DateField;
pub use errors::{ErrorLine, error_summary, problem_words};
pub use field::{Typed, field, passphrase};
pub use question::{field_id, question};
pub use text_field::{TextField, value_of};
pub use ticks::{Tick, ticks};
