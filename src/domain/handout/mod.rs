//! What a handout is made by: the rules a trust configures, and the fixed sentences of each language. Data of the catalogue
//! (`rules/handout.json`, `handout/<language>.json`); read by `document/handout`.

mod content;
mod rules;
mod sentences;

pub use content::HandoutContent;
pub use rules::{ChannelLimit, HandoutRules};
pub use sentences::{Sentences, SentencesError};
