//! The `QuestionnaireResponse` of one administration: groups, questions and answers in the order of the form.

use std::collections::BTreeSet;

use serde_json::{Number, Value as Json};

use super::{Administration, object, ours};
use crate::document::markup::escape;
use crate::domain::questionnaire::{
    Answer, Coding, Enabled, Item, Kind, Questionnaire, Reason, Value, base_id, progress,
};
use crate::domain::time::Moment;
use crate::domain::words::Words;

/// HL7's extensions.
const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";

/// What was asked and answered.
pub fn response(of: &Administration<'_>, words: &dyn Words) -> Json {
    let questionnaire = of.questionnaire.unfolded(&of.answers);
    let enabled = Enabled::of(&questionnaire, &of.answers);
    let writer = Writer { of, words, questionnaire: &questionnaire, enabled, masked: of.masked() };
    object(vec![
        ("resourceType", "QuestionnaireResponse".into()),
        ("id", of.id().into()),
        ("text", narrative(of, &questionnaire, words)),
        ("questionnaire", [&questionnaire.url, "|", of.version].concat().into()),
        ("status", of.status.of_response().into()),
        ("subject", of.subject()),
        ("authored", of.at.iso().into()),
        ("author", Administration::practitioner(words)),
        ("item", writer.items(questionnaire.roots()).into()),
    ])
}

/// The head of it for a reader: what it is, which version, how much was answered, whose words they are.
fn narrative(of: &Administration<'_>, questionnaire: &Questionnaire, words: &dyn Words) -> Json {
    let progress = progress(questionnaire, &of.answers);
    let version = [("instrument", questionnaire.title.clone()), ("version", of.version.to_owned())];
    let counted = [("answered", progress.answered.to_string()), ("of", progress.of.to_string())];
    let mut lines = vec![words.say("score-version", &version), words.say("progress-answered", &counted)];
    lines.extend(of.cautions(words));
    let mut div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">".to_owned();
    for line in lines {
        div.push_str("<p>");
        div.push_str(&escape(&line));
        div.push_str("</p>");
    }
    div.push_str("</div>");
    object(vec![("status", "additional".into()), ("div", div.into())])
}

struct Writer<'a> {
    of: &'a Administration<'a>,
    words: &'a dyn Words,
    /// With every instance of what repeats written out.
    questionnaire: &'a Questionnaire,
    enabled: Enabled,
    masked: BTreeSet<&'a str>,
}

impl Writer<'_> {
    fn items(&self, indexes: impl Iterator<Item = usize>) -> Vec<Json> {
        indexes.filter(|index| self.enabled.at(*index)).filter_map(|index| self.item(index)).collect()
    }

    /// An item that is asked, with what is in it; none when it holds no answer.
    fn item(&self, index: usize) -> Option<Json> {
        let item = self.questionnaire.item_at(index)?;
        let inner = self.items(item.children.iter().copied());
        // Id and words as the form has them, without the number of an instance.
        let link_id = base_id(&item.link_id);
        let text = self.of.questionnaire.item(link_id).map_or(&item.text, |item| &item.text);
        let mut fields = vec![("linkId", link_id.into()), ("text", text.as_str().into())];
        if !item.kind.is_question() {
            fields.push(("item", inner.into()));
            return (fields.last()?.1 != Json::Array(Vec::new())).then(|| object(fields));
        }
        let mut answers = self.answers(item);
        // Items in a question stand in its answer, also where that is yet to be given.
        if !inner.is_empty() {
            if answers.is_empty() {
                answers.push(Vec::new());
            }
            answers.first_mut()?.push(("item", inner.into()));
        }
        let answers: Vec<Json> = answers.into_iter().map(object).collect();
        if answers.is_empty() {
            return None;
        }
        fields.push(("answer", answers.into()));
        Some(object(fields))
    }

    fn answers(&self, item: &Item) -> Vec<Vec<(&'static str, Json)>> {
        let Some(answer) = self.of.answers.get(&item.link_id) else { return Vec::new() };
        let answers: Vec<Vec<_>> = match answer {
            Answer::Missing(reason) => vec![vec![("extension", self.absent(*reason))]],
            Answer::Given(values) => {
                let field = |value| field(item, value).filter(|(_, json)| *json != object(vec![]));
                values.iter().filter_map(field).map(|field| vec![field]).collect()
            }
        };
        if self.masked.contains(item.link_id.as_str()) && !answers.is_empty() {
            return vec![vec![("extension", vec![absent("masked")].into())]];
        }
        answers
    }

    /// HL7's reason, and ours.
    fn absent(&self, reason: Reason) -> Json {
        let ours = object(vec![
            ("url", ours("StructureDefinition/no-answer-reason").into()),
            (
                "valueCoding",
                object(vec![
                    ("system", ours("CodeSystem/no-answer-reason").into()),
                    ("code", reason.code().into()),
                    ("display", self.words.text(reason.key()).into()),
                ]),
            ),
        ]);
        vec![absent(absent_code(reason)), ours].into()
    }
}

fn absent(code: &str) -> Json {
    object(vec![("url", [HL7, "data-absent-reason"].concat().into()), ("valueCode", code.into())])
}

/// The code of HL7's list. It has none for a person who could not answer: that is "unknown", and our own says which.
pub(super) fn absent_code(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAsked => "not-asked",
        Reason::Declined => "asked-declined",
        Reason::Unable => "unknown",
        Reason::NotKnown => "asked-unknown",
    }
}

/// The field `value[x]` of one value. None for an empty text, which FHIR does not know.
fn field(item: &Item, value: &Value) -> Option<(&'static str, Json)> {
    Some(match value {
        Value::Boolean(value) => ("valueBoolean", (*value).into()),
        // An integer of FHIR has 32 bits.
        Value::Integer(value) if item.kind == Kind::Decimal || i32::try_from(*value).is_err() => {
            ("valueDecimal", (*value).into())
        }
        Value::Integer(value) => ("valueInteger", (*value).into()),
        Value::Decimal(value) => ("valueDecimal", Number::from_f64(*value)?.into()),
        Value::Date(value) => ("valueDate", value.to_string().into()),
        Value::DateTime(value) => ("valueDateTime", Moment::of_clock(*value).iso().into()),
        Value::Time(value) => ("valueTime", value.to_string().into()),
        Value::Text(text) if text.trim().is_empty() => return None,
        Value::Text(text) => ("valueString", text.as_str().into()),
        Value::Coding(coding) => ("valueCoding", coded(item, value, coding)),
    })
}

/// The code with the words that were shown, and the points it scores.
fn coded(item: &Item, value: &Value, coding: &Coding) -> Json {
    let option = item.option(value);
    let offered = option.and_then(|option| match &option.value {
        Value::Coding(offered) => Some(offered),
        _ => None,
    });
    let either = |of: fn(&Coding) -> Option<&String>| of(coding).or_else(|| offered.and_then(of)).cloned().into();
    let points = option
        .and_then(|option| option.points)
        .map(|points| object(vec![("url", [HL7, "ordinalValue"].concat().into()), ("valueDecimal", points.into())]));
    object(vec![
        ("extension", points.into_iter().collect::<Vec<_>>().into()),
        ("system", either(|coding| coding.system.as_ref())),
        ("code", coding.code.as_str().into()),
        ("display", either(|coding| coding.display.as_ref())),
    ])
}
