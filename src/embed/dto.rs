//! The shapes JavaScript sees. Each is written out field by field, so that a change inside cannot change them.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::domain::scoring::{Instrument, TextStatus};

/// One instrument, as `instruments()` lists it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentSummary<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it measures, over what time.
    pub measures: &'a str,
    /// How many items make the total.
    pub items: usize,
    /// Least and greatest total.
    pub range: (i64, i64),
    /// Was its wording checked against the owner's form?
    pub text_status: &'static str,
    /// The line its owner asks for.
    pub attribution: &'a str,
}

impl<'a> From<&'a Instrument> for InstrumentSummary<'a> {
    fn from(instrument: &'a Instrument) -> Self {
        let scoring = &instrument.scoring;
        Self {
            id: &scoring.instrument,
            version: &scoring.version,
            title: &scoring.title,
            measures: &scoring.measures,
            items: scoring.items.len(),
            range: scoring.range,
            text_status: match scoring.text_status {
                TextStatus::Verified => "verified",
                TextStatus::VerifiedInPart => "verified-in-part",
                TextStatus::ToBeChecked => "to-be-checked",
            },
            attribution: &scoring.licence.attribution,
        }
    }
}

/// A shape as JavaScript expects it: objects, not `Map`; `null`, not `undefined`.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}
