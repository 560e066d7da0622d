//! Reading rules from their JSON, in the vocabulary of `enableWhen`.

use serde_json::Value as Json;

use super::rule::{Rule, RuleLevel, RuleSet, When};
use crate::domain::questionnaire::{Coding, Condition, Expected, Operator, Value};
use crate::domain::read_json::{Node, Read, ShapeError};

impl<L: Read> Read for RuleSet<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "version", "about", "rules"])?;
        Ok(Self { id: node.get("id")?, version: node.get("version")?, rules: node.get("rules")? })
    }
}

impl<L: Read> Read for Rule<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "title", "cases", "actions", "topic", "source", "status"])?;
        Ok(Self {
            id: node.get("id")?,
            title: node.get("title")?,
            levels: node.get("cases")?,
            actions: node.get_or_default("actions")?,
            topic: node.get("topic")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}

impl<L: Read> Read for RuleLevel<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["level", "when"])?;
        Ok(Self { level: node.get("level")?, when: node.get("when")? })
    }
}

impl Read for When {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if node.field("all").is_some() {
            node.only(&["all"])?;
            return node.get("all").map(When::All);
        }
        if node.field("any").is_some() {
            node.only(&["any"])?;
            return node.get("any").map(When::Any);
        }
        node.only(&["fact", "operator", "value", "says", "says_unknown"])?;
        let condition =
            Condition { fact: node.get("fact")?, operator: node.get("operator")?, expected: expected(node)? };
        Ok(When::Fact { condition, says: node.get("says")?, says_unknown: node.get("says_unknown")? })
    }
}

/// The value of a condition: true or false, a whole number, or the code of an option.
fn expected(node: &Node<'_>) -> Result<Expected, ShapeError> {
    let value = match node.raw("value") {
        Some(Json::Bool(_)) => Value::Boolean(node.get("value")?),
        Some(Json::Number(_)) => Value::Integer(node.get("value")?),
        _ => Value::Coding(Coding { system: None, code: node.get("value")?, display: None }),
    };
    Ok(match (node.get("operator")?, value) {
        (Operator::Exists, Value::Boolean(wanted)) => Expected::Exists(wanted),
        (_, value) => Expected::Value(value),
    })
}
