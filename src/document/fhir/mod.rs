//! What was asked, answered and worked out, as FHIR R4 resources for a record system.
//!
//! ```text
//! Case + Library -> Administration -> response     QuestionnaireResponse, of any form or instrument
//!                                  -> observation  Observation, of the score of an instrument
//! Case + Library -> bundle                         all of them, a collection
//! ```
//!
//! - Enablement decides what stands in a response: an answer to a question that is not asked is nowhere.
//! - A question without an answer has one element `answer` without a value, with HL7's extension
//!   `data-absent-reason` and, because HL7 has no code for "unable", our own reason beside it. R4 lets both stand on
//!   any element; a reader that counts answers then sees that the question was dealt with.
//! - Each instance of a repeating group is an item of its own with the id that the form gives the group.
//! - Nothing is filtered by consent here: these files are for the record of the trust itself, a form with the person's
//!   name holds that name, and the subject is the local reference of the case. What others may know is the court
//!   report's affair. Items that an instrument never exports are masked, see [`Administration::masked`].
//! - The same journal and the same catalogue give the same bytes: keys are sorted, items stand in document order.

mod bundle;
mod observation;
mod response;
mod status;

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Map, Value as Json, json};

use crate::domain::case::{Case, Hash, Person, Run, with_context};
use crate::domain::library::Library;
use crate::domain::questionnaire::{Answers, Questionnaire};
use crate::domain::scoring::Instrument;
use crate::domain::time::Moment;
use crate::domain::words::Words;

pub use bundle::{RECORD, bundle};
pub use observation::observation;
pub use response::response;
pub use status::Status;

/// Our own codes and addresses begin with this.
const OURS: &str = "https://liaison.example/fhir/";
/// HL7's codes for data that is not there.
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// One administration of a form or an instrument.
#[derive(Clone, Debug)]
pub struct Administration<'a> {
    /// The id of the administration.
    pub run: &'a str,
    /// The local reference of the case; nothing of the person.
    pub reference: &'a str,
    /// What was asked.
    pub questionnaire: &'a Rc<Questionnaire>,
    /// The version it was begun with.
    pub version: &'a str,
    /// How it is scored; none for a form.
    pub instrument: Option<&'a Instrument>,
    /// The answers, those to context items included.
    pub answers: Answers,
    /// How far it is.
    pub status: Status,
    /// When it was last worked on.
    pub at: Moment,
    /// The version of the catalogue, and its rule set.
    pub catalogue: (&'a str, String),
}

impl<'a> Administration<'a> {
    /// One run of a case; none when its questionnaire is not in the library.
    pub fn of(case: &'a Case, library: &'a Library, run: &'a Run) -> Option<Self> {
        let questionnaire = library.questionnaire(&run.questionnaire)?;
        Some(Self {
            run: &run.id,
            reference: &case.reference,
            questionnaire,
            version: &run.version,
            instrument: library.instrument(&run.questionnaire).map(AsRef::as_ref),
            answers: with_context(questionnaire, run.answers(), &Person::of(case, library)).1,
            status: Status::of(case, &run.id),
            at: run.last_at(),
            catalogue: (&library.version, library.rule_set()),
        })
    }

    /// The items whose answers are kept back. Where one that is never exported counts towards the total, every item
    /// that counts is kept back with it: the total less the others would be the answer.
    pub fn masked(&self) -> BTreeSet<&'a str> {
        let Some(Instrument { scoring, .. }) = self.instrument else { return BTreeSet::new() };
        let mut masked: BTreeSet<&str> = scoring.sensitive_items.iter().map(String::as_str).collect();
        let counts = |item: &String| {
            scoring.sensitive_items.contains(item) && self.answers.get(item).is_some_and(|a| !a.values().is_empty())
        };
        if scoring.items.iter().any(counts) {
            masked.extend(scoring.items.iter().map(String::as_str));
        }
        masked
    }

    /// The id of the response; that of the observation ends in `-score`.
    fn id(&self) -> String {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
        // FHIR's ids have at most 64 characters.
        if !self.run.is_empty() && self.run.len() <= 58 && self.run.chars().all(plain) {
            return self.run.to_owned();
        }
        let mut id = Hash::of(self.run.as_bytes()).0;
        id.truncate(32);
        id
    }

    /// The person, known by the reference of the case only.
    fn subject(&self) -> Json {
        object(vec![("type", "Patient".into()), ("identifier", case_identifier(self.reference))])
    }

    /// Whoever asked, without a name.
    fn practitioner(words: &dyn Words) -> Json {
        object(vec![("type", "Practitioner".into()), ("display", words.text("fhir-practitioner").into())])
    }

    /// What every reader of the wording or of its results has to see: whether it was checked, and the owner's line.
    fn cautions(&self, words: &dyn Words) -> Vec<String> {
        let Some(Instrument { scoring, .. }) = self.instrument else {
            return self.questionnaire.copyright.iter().cloned().collect();
        };
        let checked = scoring.text_status.caution_key().map(|key| words.text(key));
        checked.into_iter().chain([scoring.licence.attribution.clone()]).collect()
    }
}

/// A resource as a file: sorted keys, two spaces, a line feed at the end.
pub fn to_json(resource: &Json) -> String {
    // Keys are strings, and a value of JSON always has a text.
    let mut json = serde_json::to_string_pretty(resource).unwrap_or_default();
    json.push('\n');
    json
}

/// An object of the fields that hold something: FHIR has no `null`, no empty text and no empty list.
fn object(fields: Vec<(&str, Json)>) -> Json {
    let mut object = Map::new();
    for (name, value) in fields {
        let empty = match &value {
            Json::Null => true,
            Json::String(text) => text.trim().is_empty(),
            Json::Array(list) => list.is_empty(),
            Json::Object(fields) => fields.is_empty(),
            _ => false,
        };
        if !empty {
            object.insert(name.to_owned(), value);
        }
    }
    Json::Object(object)
}

/// An address of ours.
fn ours(rest: &str) -> String {
    [OURS, rest].concat()
}

/// The case, by its local reference.
fn case_identifier(reference: &str) -> Json {
    object(vec![("system", ours("identifier/case-reference").into()), ("value", reference.into())])
}

/// A concept in words alone.
fn concept(text: String) -> Json {
    json!({ "text": text })
}
