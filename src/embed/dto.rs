//! The shapes JavaScript sees. Each is written out field by field, so that a change inside cannot change them.

use serde::Serialize;
use serde_json::Value as Json;
use wasm_bindgen::JsValue;

use crate::domain::messages::Messages;
use crate::domain::questionnaire::{Answers, Enabled};
use crate::domain::scoring::{Instrument, Method, Score, open_flags, score_given};

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
    /// The keys its answers go by.
    pub keys: Vec<&'a str>,
    /// Least and greatest total; none where it has no total.
    pub range: Option<(i64, i64)>,
    /// What to know before it is given, and when its result is read.
    pub conditions: &'a [String],
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
            keys: {
                let questions = instrument.questionnaire.items().iter().filter(|item| item.kind.is_question());
                questions.map(|item| item.link_id.as_str()).collect()
            },
            range: (scoring.method == Method::Sum).then_some(scoring.range),
            conditions: &scoring.conditions,
            text_status: scoring.text_status.code(),
            attribution: &scoring.licence.attribution,
        }
    }
}

/// The result of `score()`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreResult {
    /// The instrument.
    instrument: String,
    /// Its version.
    version: String,
    /// Was its wording checked against the owner's form?
    text_status: &'static str,
    /// The total; `null` while the form is partial, or where the instrument has none.
    total: Option<f64>,
    /// Is the total scaled up from fewer answers, by leave of the owner?
    prorated: bool,
    /// Is every scored item answered, or skipped by the owner's rule?
    complete: bool,
    /// Scored items answered.
    answered: usize,
    /// Scored items.
    of: usize,
    /// The points so far: the total can be no less. `null` where the instrument has no total.
    at_least: Option<i64>,
    /// The band of the total: a screening range, never a diagnosis.
    band: Option<String>,
    /// Positive by the default cut-off or the published rules; `null` where that cannot be said.
    positive: Option<bool>,
    /// The cut-off `positive` goes by, where it is one.
    cut_off_set: Option<String>,
    /// Every cut-off held against the total.
    cut_offs: Vec<CutOffLine>,
    /// Every published rule.
    rules: Vec<RuleLine>,
    /// Sums of some of the items.
    subscales: Vec<SubscaleLine>,
    /// The flags that fire.
    flags: Vec<FlagLine>,
    /// What to know when reading it.
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CutOffLine {
    id: String,
    label: String,
    positive_from: i64,
    positive: bool,
    source: String,
    status: String,
}

#[derive(Debug, Serialize)]
struct RuleLine {
    id: String,
    label: String,
    met: Option<bool>,
    source: String,
    status: String,
}

#[derive(Debug, Serialize)]
struct SubscaleLine {
    id: String,
    label: String,
    total: Option<i64>,
}

#[derive(Debug, Serialize)]
struct FlagLine {
    id: String,
    item: Option<String>,
    says: String,
}

impl ScoreResult {
    /// Scores these answers. The notes are sentences of the catalogue.
    pub fn of(instrument: &Instrument, answers: &Answers, messages: &dyn Messages) -> Self {
        let scoring = &instrument.scoring;
        let held_score = score_given(instrument, answers);
        let complete = held_score.complete();
        let Score { total, prorated, answered, of, at_least, band, positive, .. } = held_score;
        let enabled = Enabled::of(&instrument.questionnaire, answers);
        let left_out: Vec<&str> = (answers.keys().map(String::as_str))
            .filter(|item| !enabled.is(&instrument.questionnaire, item) && !scoring.may_be_left_out(item))
            .collect();
        let mut notes = held_score.notes;
        if !left_out.is_empty() {
            notes.push(messages.say("score-not-counted", &[("items", left_out.join(", "))]));
        }
        for flag in open_flags(instrument, answers) {
            notes.push(messages.say("score-flag-open", &[("item", flag.item.clone())]));
        }
        notes.extend(scoring.text_status.caution_key().map(|key| messages.text(key)));
        #[allow(clippy::cast_precision_loss, reason = "points are far below 2^53")]
        let number = |whole: i64| whole as f64;
        Self {
            instrument: held_score.instrument,
            version: held_score.version,
            text_status: scoring.text_status.code(),
            total: prorated.map(|scaled| number(scaled.tenths()) / 10.0).or(total.map(number)),
            prorated: prorated.is_some(),
            complete,
            answered,
            of,
            at_least: (scoring.method == Method::Sum).then_some(at_least),
            band: band.map(|band| band.label),
            positive,
            cut_off_set: scoring.cutoff_sets.iter().find(|cut_off| cut_off.default).map(|cut_off| cut_off.id.clone()),
            cut_offs: held_score
                .cut_offs
                .into_iter()
                .map(|held| CutOffLine {
                    id: held.cut_off.id,
                    label: held.cut_off.label,
                    positive_from: held.cut_off.positive_from,
                    positive: held.positive,
                    source: held.cut_off.source,
                    status: held.cut_off.status,
                })
                .collect(),
            rules: held_score
                .rules
                .into_iter()
                .map(|held| RuleLine {
                    id: held.rule.id,
                    label: held.rule.label,
                    met: held.met,
                    source: held.rule.source,
                    status: held.rule.status,
                })
                .collect(),
            subscales: held_score
                .subscales
                .into_iter()
                .map(|held| SubscaleLine { id: held.subscale.id, label: held.subscale.label, total: held.total })
                .collect(),
            flags: held_score
                .flags
                .into_iter()
                .map(|flag| FlagLine { id: flag.id, item: flag.item, says: flag.says })
                .collect(),
            notes,
        }
    }
}

/// A shape as JavaScript expects it: objects, not `Map`; `null`, not `undefined`.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}

/// The same of what may hold JSON, whose numbers go as they are written.
pub fn json_to_js(value: &impl Serialize) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_default();
    js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL)
}

/// A value as JSON; null where JSON cannot say it.
pub fn json(input: &JsValue) -> Json {
    let text = js_sys::JSON::stringify(input).ok().and_then(|text| text.as_string()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
