//! The content of one instrument alone, or of none: what a page with one form needs, and nothing else.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::code_list::code_list;
use super::error::CatalogueError;
use super::files;
use super::pack_file::BuiltInPack;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::urgency::RuleSet;

/// The content with the one built-in instrument that came as a file.
///
/// # Errors
/// The file is not the release's, or is refused.
pub fn content_of(pack: Option<&BuiltInPack>) -> Result<ClinicalContent, CatalogueError> {
    let instrument = pack.map(BuiltInPack::instrument).transpose()?;
    // How an instrument is given is asked of every one.
    let codes = BTreeMap::from([(files::ADMINISTRATION.0.to_owned(), code_list(files::ADMINISTRATION)?)]);
    // Stamped on every output; the rules themselves are not needed for one form.
    let (id, version) = files::RULE_SET;
    let urgency = RuleSet { id: id.into(), version: version.into(), rules: Vec::new() };
    Ok(ClinicalContent {
        urgency: Rc::new(urgency),
        version: files::VERSION.into(),
        instruments: instrument.map(Rc::new).into_iter().collect(),
        codes: Rc::new(codes),
        ..ClinicalContent::default()
    })
}

/// Is this the id of a form or an instrument of the package?
pub fn is_built_in(id: &str) -> bool {
    files::IDS.contains(&id)
}

#[cfg(test)]
mod tests {
    use super::super::load::load;
    use super::*;

    #[test]
    fn the_ids_are_those_of_the_whole_library() {
        let content = load().unwrap();
        let known: Vec<&str> = content.questionnaires().map(|questionnaire| questionnaire.id.as_str()).collect();
        assert!(known.iter().all(|id| is_built_in(id)), "{known:?}");
        assert_eq!(known.len(), files::IDS.len());
        assert!(!is_built_in("sleep"));
    }

    #[test]
    fn an_instrument_alone_has_the_codes_of_how_it_is_given_and_the_version_of_all() {
        let (alone, whole) = (content_of(None).unwrap(), load().unwrap());
        assert_eq!(alone.codes("administration"), whole.codes("administration"));
        assert!(!alone.codes("administration").is_empty());
        assert_eq!((alone.version.as_str(), alone.rule_set()), (whole.version.as_str(), whole.rule_set()));
    }
}
