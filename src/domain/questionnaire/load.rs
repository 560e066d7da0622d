//! Loading a questionnaire from FHIR JSON: everything that could go wrong later is refused here, by name.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::constraint::Constraint;
use super::definition::Questionnaire;
use super::dependency_order::order;
use super::extensions;
use super::item::Item;
use super::item_kind::ItemKind;
use super::load_checks::{check_conditions, check_constraints, check_repeats};
use super::load_error::LoadError;
use super::load_item::{item, no_modifiers};
use crate::domain::read_json::{Node, parse_json};

/// The addresses of our own forms begin with this.
const OURS: &str = "https://liaison.example/fhir/Questionnaire/";

impl Questionnaire {
    /// Reads and checks a FHIR R4 questionnaire.
    pub fn from_json(json: &str) -> Result<Self, LoadError> {
        Self::from_value(&parse_json(json.as_bytes())?)
    }

    /// Reads and checks a questionnaire that is parsed already.
    pub fn from_value(json: &Json) -> Result<Self, LoadError> {
        let loaded = Self::taken_before(json)?;
        loaded.check_fields()?;
        Ok(loaded)
    }

    /// Reads one that was taken before. What an earlier version took opens, whatever is refused of new ones since.
    pub fn taken_before(json: &Json) -> Result<Self, LoadError> {
        let node = Node::root(json);
        let resource: String = node.get("resourceType")?;
        if resource != "Questionnaire" {
            return Err(LoadError::NotAQuestionnaire(resource));
        }
        let id: String = node.get("id")?;
        no_modifiers(&id, &node)?;
        let mut items = Vec::new();
        let mut constraints = Vec::new();
        flatten(&node, None, &mut items, &mut constraints)?;
        let mut by_id = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            if by_id.insert(item.link_id.clone(), index).is_some() {
                return Err(LoadError::Duplicate(item.link_id.clone()));
            }
        }
        check_conditions(&items, &by_id)?;
        check_constraints(&constraints, &by_id)?;
        let order = order(&items, &by_id)?;
        let (url, version): (String, _) = (node.get("url")?, node.get("version")?);
        for item in items.iter_mut().filter(|_| url.starts_with(OURS)) {
            let text = matches!(item.kind, ItemKind::String | ItemKind::Text);
            item.note = !item.required && (text || item.no_reasons && item.kind == ItemKind::Date);
        }
        let (title, copyright) = (node.get("title")?, node.get("copyright")?);
        let loaded = Self { id, url, version, title, copyright, words_once: false, items, by_id, order, constraints };
        check_repeats(&loaded)?;
        Ok(loaded)
    }
}

/// Reads the items in an item, or in the questionnaire, and all that is in them.
fn flatten(
    node: &Node<'_>,
    parent: Option<usize>,
    into: &mut Vec<Item>,
    constraints: &mut Vec<Constraint>,
) -> Result<(), LoadError> {
    let Some(items) = node.field("item") else { return Ok(()) };
    for node in items.list()? {
        let index = into.len();
        let item = item(&node, parent)?;
        extensions::constraints(&item.link_id, &node, constraints)?;
        into.push(item);
        if let Some(parent) = parent.and_then(|parent| into.get_mut(parent)) {
            parent.children.push(index);
        }
        flatten(&node, Some(index), into, constraints)?;
    }
    Ok(())
}
