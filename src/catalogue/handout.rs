//! What handouts are made with: their rules, and the fixed sentences of each language. In the chunk `documents`.

use super::error::CatalogueError;
use super::files;
use crate::domain::handout::{HandoutContent, HandoutRules, Sentences, SentencesError};
use crate::domain::read_json::read_json;

/// Loads and checks it.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn handout_content() -> Result<HandoutContent, CatalogueError> {
    let fail = |file: &str, problem: String| CatalogueError::File { file: file.to_owned(), problem };
    let rules: HandoutRules =
        read_json(files::HANDOUT_RULES.as_bytes()).map_err(|error| fail("handout.json", error.to_string()))?;
    let mut tables: Vec<Sentences> = Vec::new();
    for (language, json) in files::HANDOUT_TABLES {
        let table = Sentences::from_json(json).map_err(|error| fail(language, error.to_string()))?;
        let english = tables.first().unwrap_or(&table);
        let missing = english.keys().find(|key| !table.has(key)).filter(|_| table.is_whole());
        if let Some(key) = missing {
            return Err(fail(language, SentencesError::Missing(key.to_owned()).to_string()));
        }
        tables.push(table);
    }
    let said = |id: &&String| tables.iter().any(|table| table.has(&format!("line-{id}-phone")));
    match rules.crisis.iter().find(|id| !said(id)) {
        Some(id) => Err(fail("handout.json", format!("no table knows the crisis line \"{id}\""))),
        None => Ok(HandoutContent { rules, tables }),
    }
}
