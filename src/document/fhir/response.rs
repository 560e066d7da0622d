//! The `QuestionnaireResponse` of one administration: groups, questions and answers in the order of the form.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::administration::Administration;
use super::json::{object, ours};
use super::value::{absent, absent_code, field};
use crate::document::markup::escape;
use crate::domain::messages::Messages;
use crate::domain::questionnaire::{Answer, Enabled, Item, Progress, Questionnaire, Reason, base_id, progress};

/// What was asked and answered.
pub fn response(of: &Administration<'_>, messages: &dyn Messages) -> Json {
    let questionnaire = of.questionnaire.unfolded(&of.answers);
    let enabled = Enabled::of(&questionnaire, &of.answers);
    let progress = progress(&questionnaire, &of.answers);
    let writer = ResponseWriter { of, messages, questionnaire: &questionnaire, enabled, masked: of.masked() };
    object(vec![
        ("resourceType", "QuestionnaireResponse".into()),
        ("id", of.id().into()),
        ("text", narrative(of, progress, &questionnaire.title, messages)),
        ("questionnaire", [&questionnaire.url, "|", of.version].concat().into()),
        ("status", of.status.of_response(progress.open == 0).into()),
        ("subject", of.subject()),
        ("authored", of.at.iso().into()),
        ("author", Administration::practitioner(messages)),
        ("item", writer.items(questionnaire.roots()).into()),
    ])
}

/// The head of it for a reader: what it is, which version, how much was answered, whose words they are.
fn narrative(of: &Administration<'_>, progress: Progress, title: &str, messages: &dyn Messages) -> Json {
    let version = [("instrument", title.to_owned()), ("version", of.version.to_owned())];
    let counted = [("answered", progress.answered.to_string()), ("of", progress.of.to_string())];
    let mut lines = vec![messages.say("score-version", &version), messages.say("progress-answered", &counted)];
    lines.extend(of.cautions(messages));
    let mut div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">".to_owned();
    for line in lines {
        div.push_str("<p>");
        div.push_str(&escape(&line));
        div.push_str("</p>");
    }
    div.push_str("</div>");
    object(vec![("status", "additional".into()), ("div", div.into())])
}

struct ResponseWriter<'a> {
    of: &'a Administration<'a>,
    messages: &'a dyn Messages,
    /// With every instance of what repeats written out.
    questionnaire: &'a Questionnaire,
    enabled: Enabled,
    masked: BTreeSet<&'a str>,
}

impl ResponseWriter<'_> {
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
                    ("display", self.messages.text(reason.key()).into()),
                ]),
            ),
        ]);
        vec![absent(absent_code(reason)), ours].into()
    }
}
