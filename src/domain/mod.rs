//! What Liaison knows and decides: pure functions over plain data.
//!
//! Nothing here does input or output, asks for the time or makes up an identifier: time, ids and
//! randomness come in as arguments, so the same journal and the same catalogue give the same result
//! on every engine. Nothing here panics on data.

pub mod calendar;
pub mod case;
pub mod clinical_content;
pub mod consent;
pub mod device;
pub mod directory;
pub mod directory_signature;
pub mod evaluate;
pub mod handout;
pub mod hash;
pub mod known;
pub mod link_frame;
pub mod link_symbols;
pub mod messages;
pub mod questionnaire;
pub mod read_json;
pub mod referral;
pub mod report_rules;
pub mod scoring;
pub mod team_key;
pub mod time;
pub mod urgency;

pub use {clinical_content as content, messages as words};
