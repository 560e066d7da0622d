//! Loading the packs: every error names the file and what is wrong with it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{files, value_sets};
use crate::domain::directory::{Directory, DirectoryError};
use crate::domain::library::{CodeRow, Library};
use crate::domain::questionnaire::{LoadError, Questionnaire};
use crate::domain::read_json::{parse_json, read_fields, read_json};
use crate::domain::report_rules::ReportRules;
use crate::domain::scoring::{Instrument, PackError};
use crate::domain::urgency::{RuleError, RuleSet};

/// Why the catalogue cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CatalogueError {
    /// A form is refused.
    #[error("form {form}: {error}")]
    Form {
        /// The form.
        form: String,
        /// Why.
        error: LoadError,
    },
    /// A form names a list of options that is not there.
    #[error("form {form} names the value set {value_set}, which is not in the catalogue")]
    ValueSet {
        /// The form.
        form: String,
        /// The list.
        value_set: String,
    },
    /// An instrument is refused.
    #[error("instrument {instrument}: {error}")]
    Instrument {
        /// The instrument.
        instrument: String,
        /// Why.
        error: PackError,
    },
    /// A rule set is refused.
    #[error("rules {file}: {error}")]
    Rules {
        /// The file.
        file: String,
        /// Why.
        error: RuleError,
    },
    /// The directory is refused.
    #[error("directory: {0}")]
    Directory(#[from] DirectoryError),
    /// A file that is not the JSON or table it should be.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
}

/// Loads and checks everything built into the program.
pub fn load() -> Result<Library, CatalogueError> {
    let mut codes = BTreeMap::new();
    for (name, table) in files::CODES {
        codes.insert((*name).to_owned(), code_list(name, table)?);
    }
    let mut forms = Vec::new();
    for (id, json) in files::FORMS {
        forms.push(Rc::new(form(id, json, &codes)?));
    }
    let mut instruments = Vec::new();
    for pack in files::INSTRUMENTS {
        let instrument = Instrument::from_json(pack.questionnaire, pack.scoring)
            .map_err(|error| CatalogueError::Instrument { instrument: pack.id.into(), error })?;
        instruments.push(Rc::new(instrument));
    }
    let report = report_rules(&codes, &instruments)?;
    let rules = |file: &'static str| move |error| CatalogueError::Rules { file: file.into(), error };
    let library = Library {
        version: super::VERSION.into(),
        forms,
        instruments,
        urgency: Rc::new(RuleSet::from_json(files::URGENCY).map_err(rules("urgency.json"))?),
        needs: Rc::new(RuleSet::from_json(files::NEEDS).map_err(rules("needs.json"))?),
        safety: Rc::new(RuleSet::from_json(files::SAFETY).map_err(rules("safety.json"))?),
        matching: Rc::new(
            read_json(files::MATCHING.as_bytes())
                .map_err(|error| CatalogueError::File { file: "matching.json".into(), problem: error.to_string() })?,
        ),
        directory: Rc::new(Directory::from_json(files::DIRECTORY)?),
        instrument_topics: Rc::new(report.instrument_topics),
        report: Rc::new(report.report),
        codes: Rc::new(codes),
        device: Rc::default(),
    };
    library.check_rules().map_err(rules("facts"))?;
    Ok(library)
}

/// The file `rules/report.json`.
struct ReportFile {
    instrument_topics: BTreeMap<String, String>,
    report: ReportRules,
}
read_fields!(only ReportFile { instrument_topics, report });

/// Reads the rules of the report: every topic is of the list, every instrument has one.
fn report_rules(
    codes: &BTreeMap<String, Vec<CodeRow>>,
    instruments: &[Rc<Instrument>],
) -> Result<ReportFile, CatalogueError> {
    let fail = |problem: String| CatalogueError::File { file: "report.json".into(), problem };
    let file: ReportFile = read_json(files::REPORT.as_bytes()).map_err(|error| fail(error.to_string()))?;
    let known = |topic: &str| codes.get("topics").is_some_and(|rows| rows.iter().any(|row| row.code == topic));
    let mut named = file.instrument_topics.values().map(String::as_str).chain(file.report.topics());
    let unknown = named.find(|topic| !known(topic)).map(str::to_owned);
    drop(named);
    if let Some(topic) = unknown {
        return Err(fail(format!("the topic \"{topic}\" is not in the list of topics")));
    }
    let without = |instrument: &&Rc<Instrument>| !file.instrument_topics.contains_key(&instrument.scoring.instrument);
    if let Some(instrument) = instruments.iter().find(without) {
        return Err(fail(format!("the instrument \"{}\" has no topic", instrument.scoring.instrument)));
    }
    Ok(file)
}

fn form(id: &str, json: &str, codes: &BTreeMap<String, Vec<CodeRow>>) -> Result<Questionnaire, CatalogueError> {
    let mut value = parse_json(json.as_bytes())
        .map_err(|error| CatalogueError::File { file: format!("{id}.json"), problem: error.to_string() })?;
    value_sets::fill(&mut value, &|name| codes.get(name).cloned())
        .map_err(|value_set| CatalogueError::ValueSet { form: id.into(), value_set })?;
    Questionnaire::from_value(&value).map_err(|error| CatalogueError::Form { form: id.into(), error })
}

/// A table with a header row, whose first four columns are code, label, source, status.
fn code_list(name: &str, table: &str) -> Result<Vec<CodeRow>, CatalogueError> {
    let row = |(number, line): (usize, &str)| {
        let mut columns = line.split('\t').map(str::to_owned);
        match (columns.next(), columns.next(), columns.next(), columns.next()) {
            (Some(code), Some(label), Some(source), Some(status)) => Ok(CodeRow { code, label, source, status }),
            _ => Err(CatalogueError::File {
                file: format!("{name}.tsv"),
                problem: format!("row {} has fewer than four columns", number + 1),
            }),
        }
    };
    table.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consent::consents;

    #[test]
    fn the_catalogue_loads() {
        let library = load().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(library.instruments.len(), files::INSTRUMENTS.len());
    }

    #[test]
    fn the_areas_a_form_offers_are_those_of_the_directory() {
        let library = load().unwrap();
        let areas: Vec<(&str, &str)> =
            library.directory.areas.iter().map(|a| (a.id.as_str(), a.name.as_str())).collect();
        let offered: Vec<(&str, &str)> =
            library.codes("areas").iter().map(|row| (row.code.as_str(), row.label.as_str())).collect();
        assert_eq!(offered, areas);
    }

    #[test]
    fn every_recipient_of_the_list_is_asked_about_and_the_other_way_round() {
        let library = load().unwrap();
        let form = library.form("consent").unwrap();
        for row in library.recipients() {
            assert!(form.item(&row.code).is_some(), "{} is not in the consent form", row.code);
            assert!(form.item(&format!("{}-topics", row.code)).is_some(), "{}", row.code);
        }
        let asked = form.items().iter().filter(|item| item.option_coded("refused").is_some()).count();
        assert_eq!(asked, library.recipients().len());
        let case = crate::domain::case::Case::open("c", "r", "e", crate::domain::time::Moment(0), "a");
        assert!(consents(&case, &library).values().all(|consent| !consent.sharing.allows()));
    }

    #[test]
    fn every_need_of_a_rule_or_a_service_has_a_name() {
        let library = load().unwrap();
        let named =
            |code: &str| ["vulnerabilities", "needs", "groups"].iter().any(|list| library.label(list, code) != code);
        for rule in &library.needs.rules {
            assert!(named(&rule.id), "rule {}", rule.id);
        }
        for service in &library.directory.services {
            for need in &service.needs {
                assert!(named(need), "{}: {need}", service.id);
            }
        }
    }

    #[test]
    fn a_rule_naming_an_unknown_fact_or_option_is_refused_by_name() {
        let mut library = load().unwrap();
        let broken = files::URGENCY.replacen("core-screen.suicide-plan", "core-screen.suicide-plot", 1);
        library.urgency = Rc::new(RuleSet::from_json(&broken).unwrap());
        let error = library.check_rules().unwrap_err().to_string();
        assert_eq!(
            error,
            "rule U1 asks for the fact \"core-screen.suicide-plot\", which no form or instrument provides"
        );
        let broken = files::URGENCY.replacen("\"value\": \"shaking\"", "\"value\": \"shaken\"", 1);
        library.urgency = Rc::new(RuleSet::from_json(&broken).unwrap());
        let error = library.check_rules().unwrap_err().to_string();
        assert_eq!(error, "rule U5 waits for \"shaken\", which core-screen.alcohol-now does not offer");
    }

    #[test]
    fn an_unknown_item_type_is_refused_by_name() {
        let json = files::FORMS[0].1.replacen("\"type\": \"dateTime\"", "\"type\": \"slider\"", 1);
        let error = Questionnaire::from_json(&json).unwrap_err().to_string();
        assert!(error.starts_with("item alerted has the unknown type \"slider\"; known: group,"), "{error}");
    }
}
