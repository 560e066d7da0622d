//! The shape of a FHIR R4 `Questionnaire` as it is written in a file: the part the engine reads.

use serde::Deserialize;

use super::{Coding, Operator, Value};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Questionnaire {
    pub resource_type: String,
    pub id: String,
    pub url: String,
    pub version: String,
    pub title: String,
    pub copyright: Option<String>,
    #[serde(default)]
    pub item: Vec<Item>,
    #[serde(default)]
    pub modifier_extension: Vec<Extension>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Item {
    pub link_id: String,
    pub prefix: Option<String>,
    pub text: Option<String>,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub repeats: bool,
    #[serde(default)]
    pub read_only: bool,
    pub max_length: Option<usize>,
    #[serde(default)]
    pub enable_when: Vec<EnableWhen>,
    pub enable_behavior: Option<EnableBehavior>,
    #[serde(default)]
    pub answer_option: Vec<AnswerOption>,
    #[serde(default)]
    pub extension: Vec<Extension>,
    #[serde(default)]
    pub modifier_extension: Vec<Extension>,
    #[serde(default)]
    pub item: Vec<Item>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum EnableBehavior {
    All,
    Any,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EnableWhen {
    pub question: String,
    pub operator: Operator,
    pub answer_boolean: Option<bool>,
    pub answer_integer: Option<i64>,
    pub answer_decimal: Option<f64>,
    pub answer_date: Option<jiff::civil::Date>,
    pub answer_date_time: Option<jiff::civil::DateTime>,
    pub answer_time: Option<jiff::civil::Time>,
    pub answer_string: Option<String>,
    pub answer_coding: Option<Coding>,
}

impl EnableWhen {
    pub fn answer(&self) -> Option<Value> {
        None.or(self.answer_boolean.map(Value::Boolean))
            .or(self.answer_integer.map(Value::Integer))
            .or(self.answer_decimal.map(Value::Decimal))
            .or(self.answer_date.map(Value::Date))
            .or(self.answer_date_time.map(Value::DateTime))
            .or(self.answer_time.map(Value::Time))
            .or(self.answer_string.clone().map(Value::Text))
            .or(self.answer_coding.clone().map(Value::Coding))
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerOption {
    pub value_coding: Option<OptionCoding>,
    pub value_integer: Option<i64>,
    pub value_string: Option<String>,
    #[serde(default)]
    pub extension: Vec<Extension>,
}

#[derive(Deserialize)]
pub(super) struct OptionCoding {
    #[serde(flatten)]
    pub coding: Coding,
    #[serde(default)]
    pub extension: Vec<Extension>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Extension {
    pub url: String,
    pub value_decimal: Option<f64>,
    pub value_integer: Option<i64>,
    pub value_boolean: Option<bool>,
    pub value_string: Option<String>,
    pub value_date: Option<jiff::civil::Date>,
    pub value_coding: Option<Coding>,
    pub value_codeable_concept: Option<CodeableConcept>,
}

#[derive(Clone, Deserialize)]
pub(super) struct CodeableConcept {
    #[serde(default)]
    pub coding: Vec<Coding>,
}
