//! Opening files: their shapes and their self-tests, and nothing that depends on the day. What was taken before opens for
//! good, so what is refused since is refused of new files only.

use serde_json::Value;

use super::files::{PackFiles, parsed};
use super::r5;
use super::refusal::{PackFile, PackRefusal};
use crate::domain::questionnaire::{LoadError, Questionnaire};
use crate::domain::read_json::{Node, Read, ShapeError};
use crate::domain::scoring::{Instrument, PackError, Scoring};

/// Opens files that were taken before: the shapes and the self-tests only.
pub fn open(files: &PackFiles) -> Result<Instrument, PackRefusal> {
    opened(files, Questionnaire::taken_before)
}

/// Opens files that somebody just chose.
pub(super) fn open_new(files: &PackFiles) -> Result<Instrument, PackRefusal> {
    opened(files, Questionnaire::from_value)
}

fn opened(files: &PackFiles, load: fn(&Value) -> Result<Questionnaire, LoadError>) -> Result<Instrument, PackRefusal> {
    let json = parsed(files, PackFile::Questionnaire)?;
    let of_loader =
        |path: String, error: &str| PackRefusal::at(PackFile::Questionnaire, path, "pack-refused-by-loader", error);
    let questionnaire = load(&r5::as_r4(&json)?).map_err(|error| match &error {
        LoadError::NotAQuestionnaire(kind) => {
            PackRefusal::at(PackFile::Questionnaire, "resourceType", "pack-not-a-questionnaire", kind)
        }
        error => of_loader(place(&json, error), &error.to_string()),
    })?;
    let of_scoring =
        |path: String, error: &str| PackRefusal::at(PackFile::Scoring, path, "pack-refused-by-loader", error);
    let json = parsed(files, PackFile::Scoring)?;
    let scoring = Scoring::read(&Node::root(&json)).map_err(|ShapeError(error)| of_scoring(String::new(), &error))?;
    let named: Vec<String> = scoring.self_tests.iter().map(|test| test.name.clone()).collect();
    Instrument::checked(questionnaire, scoring).map_err(|error| {
        let path = match &error {
            PackError::SelfTest { name, .. } => named.iter().position(|known| known == name),
            _ => None,
        };
        let error = error.to_string();
        let words = error.strip_prefix("scoring.json: ").unwrap_or(&error);
        of_scoring(path.map_or_else(String::new, |at| format!("self_tests[{at}]")), words)
    })
}

/// Where the item stands that an error is about.
fn place(json: &Value, error: &LoadError) -> String {
    let link_id = match error {
        LoadError::UnknownType { link_id, .. }
        | LoadError::UnknownQuestion { link_id, .. }
        | LoadError::NoAnswerValue { link_id, .. }
        | LoadError::UnknownOption { link_id, .. }
        | LoadError::Repeat { link_id, .. }
        | LoadError::Constraint { link_id, .. }
        | LoadError::Duplicate(link_id)
        | LoadError::NoOptions(link_id) => link_id,
        _ => return String::new(),
    };
    find(&Node::root(json), link_id).unwrap_or_default()
}

/// The last item with this id: of two, the one too many.
fn find(node: &Node<'_>, link_id: &str) -> Option<String> {
    let list = node.field("item")?;
    let items: Vec<Node<'_>> = list.list().into_iter().flatten().collect();
    items.iter().rev().find_map(|item| {
        let here = item.raw("linkId").and_then(Value::as_str) == Some(link_id);
        find(item, link_id).or_else(|| here.then(|| item.path()))
    })
}
