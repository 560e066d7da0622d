//! A questionnaire of the model as FHIR writes it.

use liaison::domain::questionnaire::Value;
use serde_json::{Value as Json, json};

use super::{CODES, Form, Type, id, is_question, value};

impl Form {
    /// As FHIR writes it.
    pub fn json(&self) -> String {
        let items: Vec<Json> = self.roots().map(|index| self.item_json(index)).collect();
        json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items })
            .to_string()
    }

    fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(|&index| self.items[index].parent.is_none())
    }

    fn children(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(move |&index| self.items[index].parent == Some(of))
    }

    fn item_json(&self, index: usize) -> Json {
        let item = &self.items[index];
        let mut json = json!({
            "linkId": id(index),
            "text": "?",
            "required": item.required,
            "repeats": item.repeats && is_question(item.kind),
            "enableBehavior": if item.any { "any" } else { "all" },
            "type": match item.kind {
                Type::Group | Type::Page => "group",
                Type::Display => "display",
                Type::Boolean => "boolean",
                Type::Integer => "integer",
                Type::Decimal => "decimal",
                Type::Date => "date",
                Type::Text => "text",
                Type::Choice => "choice",
            },
        });
        if item.kind == Type::Page {
            json["extension"] = json!([{
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                "valueCodeableConcept": { "coding": [{ "code": "page" }] },
            }]);
        }
        if item.kind == Type::Choice {
            json["answerOption"] =
                CODES.map(|code| json!({ "valueCoding": { "code": code, "display": "Words" } })).to_vec().into();
        }
        let when: Vec<Json> = item
            .when
            .iter()
            .map(|when| {
                let mut json = json!({ "question": id(when.on), "operator": when.operator });
                let (key, value) = match when.operator {
                    "exists" => ("answerBoolean", json!(when.value.is_multiple_of(2))),
                    _ => expected(self.items[when.on].kind, when.value),
                };
                json[key] = value;
                json
            })
            .collect();
        if !when.is_empty() {
            json["enableWhen"] = when.into();
        }
        let children: Vec<Json> = self.children(index).map(|child| self.item_json(child)).collect();
        if !children.is_empty() {
            json["item"] = children.into();
        }
        json
    }
}

fn expected(kind: Type, which: usize) -> (&'static str, Json) {
    match value(kind, which) {
        Value::Integer(v) => ("answerInteger", json!(v)),
        Value::Decimal(v) => ("answerDecimal", json!(v)),
        Value::Date(v) => ("answerDate", json!(v.to_string())),
        Value::Text(v) => ("answerString", json!(v)),
        Value::Coding(v) => ("answerCoding", json!({ "code": v.code })),
        Value::Boolean(v) => ("answerBoolean", json!(v)),
        other => panic!("{other:?}"),
    }
}
