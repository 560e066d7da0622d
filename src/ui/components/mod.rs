//! Parts that several screens share. They know nothing of the screens they are on.

mod administration;
mod answer_choices;
mod answer_field;
mod answer_input;
mod answer_reasons;
mod back_to_case;
mod checkbox_group;
mod consent_notes;
mod copy_button;
mod date_field;
mod entry_words;
mod error_summary;
mod labelled_input;
mod notice;
mod provenance;
mod question;
mod quiet_rules;
mod service;
mod service_card;
mod summary_row;
mod text_field;

pub use administration::{administration, how_words};
pub use back_to_case::back_to_case;
pub use checkbox_group::{Checkbox, checkbox_group};
pub use consent_notes::{consent_notes, not_shared_notes};
pub use copy_button::CopyButton;
pub use date_field::DateField;
pub use entry_words::{
    action_words, adult_state, adult_words, advice_words, asks_for_name, contact_of_run, contact_words, entry_origin,
    question_words, stale_key,
};
pub use error_summary::{ErrorLine, error_summary, problem_words};
pub use labelled_input::{InputText, labelled_input, passphrase};
pub use notice::notice;
pub use provenance::{checked_words, cut_off_words, provenance};
pub use question::{focus_id, question};
pub use quiet_rules::quiet_rules;
pub use service::{opening_words, service_details};
pub use service_card::ServiceCard;
pub use summary_row::summary_row;
pub use text_field::{TextField, value_of};
