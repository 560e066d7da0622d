//! Loading the packs: every error names the file and what is wrong with it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::code_list::code_list;
use super::error::CatalogueError;
use super::{files, value_sets};
use crate::domain::case::AdultStatus;
use crate::domain::clinical_content::{ClinicalContent, CodeRow};
use crate::domain::directory::{Directory, ServiceArea};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::read_json::{parse_json, read_fields, read_json};
use crate::domain::report_rules::{Disclosure, ReportRules};
use crate::domain::scoring::Instrument;
use crate::domain::urgency::RuleSet;

/// Loads and checks everything built into the program.
pub fn load() -> Result<ClinicalContent, CatalogueError> {
    let directory = Directory::from_json(files::DIRECTORY)?;
    let mut codes = BTreeMap::new();
    for list in files::CODES {
        codes.insert(list.0.to_owned(), code_list(*list)?);
    }
    codes.insert(AREAS.to_owned(), areas(&directory)?);
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
    every_answer_is_disclosed(&report.report, &forms, &codes)?;
    let rules = |file: &'static str| move |error| CatalogueError::Rules { file: file.into(), error };
    let asked_again = Rc::new(asked_again(&forms)?);
    let content = ClinicalContent {
        version: files::VERSION.into(),
        forms,
        instruments,
        urgency: Rc::new(RuleSet::from_json(files::URGENCY).map_err(rules("urgency.json"))?),
        needs: Rc::new(RuleSet::from_json(files::NEEDS).map_err(rules("needs.json"))?),
        safety: Rc::new(RuleSet::from_json(files::SAFETY).map_err(rules("safety.json"))?),
        adult: Rc::new(RuleSet::from_json(files::ADULT).map_err(rules("appropriate-adult.json"))?),
        suggestions: Rc::new(RuleSet::from_json(files::SUGGESTIONS).map_err(rules("suggestions.json"))?),
        asked_again,
        matching: Rc::new(
            read_json(files::MATCHING.as_bytes())
                .map_err(|error| CatalogueError::File { file: "matching.json".into(), problem: error.to_string() })?,
        ),
        directory: Rc::new(directory),
        instrument_topics: Rc::new(report.instrument_topics),
        report: Rc::new(report.report),
        codes: Rc::new(codes),
        device: Rc::default(),
    };
    content.check_rules().map_err(rules("facts"))?;
    every_need_is_disclosed(&content)?;
    every_category_is_disclosed(&content)?;
    Ok(content)
}

/// The list of areas, which is the directory's.
const AREAS: &str = "areas";

/// The areas of a directory, and what everybody may answer beside them.
fn areas(directory: &Directory) -> Result<Vec<CodeRow>, CatalogueError> {
    let row = |area: &ServiceArea| CodeRow {
        code: area.id.clone(),
        label: area.name.clone(),
        source: directory.title.clone(),
        status: directory.version.clone(),
    };
    let mut rows: Vec<CodeRow> = directory.areas.iter().map(row).collect();
    for list in files::CODES.iter().filter(|list| list.0 == AREAS) {
        rows.extend(code_list(*list)?);
    }
    Ok(rows)
}

/// The content with another directory: the forms offer its areas.
///
/// # Errors
/// A form cannot be read with its areas.
pub fn with_directory(content: &ClinicalContent, directory: Rc<Directory>) -> Result<ClinicalContent, CatalogueError> {
    let mut codes = (*content.codes).clone();
    codes.insert(AREAS.to_owned(), areas(&directory)?);
    let mut with = content.clone();
    for (id, json) in files::FORMS.iter().filter(|(_, json)| json.contains("ValueSet/areas")) {
        let asked = Rc::new(form(id, json, &codes)?);
        with.forms.iter_mut().filter(|form| form.id == *id).for_each(|form| *form = asked.clone());
    }
    (with.codes, with.directory) = (Rc::new(codes), directory);
    Ok(with)
}

/// The file `rules/report.json`.
struct ReportRulesFile {
    instrument_topics: BTreeMap<String, String>,
    report: ReportRules,
}
read_fields!(only ReportRulesFile { instrument_topics, report });

/// The file `rules/asked-again.json`.
struct AskedAgainFile {
    about: String,
    forms: Vec<String>,
    source: String,
    status: String,
}
read_fields!(only AskedAgainFile { about, forms, source, status });

/// Reads which forms a later contact asks anew, and checks that there are such forms, and that somebody says so.
fn asked_again(forms: &[Rc<Questionnaire>]) -> Result<Vec<String>, CatalogueError> {
    let fail = |problem: String| CatalogueError::File { file: "asked-again.json".into(), problem };
    let file: AskedAgainFile = read_json(files::ASKED_AGAIN.as_bytes()).map_err(|error| fail(error.to_string()))?;
    if [&file.about, &file.source, &file.status].iter().any(|words| words.is_empty()) {
        return Err(fail("about, source or status is empty".into()));
    }
    match file.forms.iter().find(|id| forms.iter().all(|form| form.id != **id)) {
        Some(unknown) => Err(fail(format!("there is no form \"{unknown}\""))),
        None => Ok(file.forms),
    }
}

/// Reads the rules of the report, and checks that every topic is in the list and every instrument has one.
fn report_rules(
    codes: &BTreeMap<String, Vec<CodeRow>>,
    instruments: &[Rc<Instrument>],
) -> Result<ReportRulesFile, CatalogueError> {
    let fail = |problem: String| CatalogueError::File { file: "report.json".into(), problem };
    let file: ReportRulesFile = read_json(files::REPORT.as_bytes()).map_err(|error| fail(error.to_string()))?;
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

/// Refuses an answer that a report could print without knowing what it gives away.
fn every_answer_is_disclosed(
    rules: &ReportRules,
    forms: &[Rc<Questionnaire>],
    codes: &BTreeMap<String, Vec<CodeRow>>,
) -> Result<(), CatalogueError> {
    let named = |form: &str, item: &str, code: Option<&str>| {
        if rules.disclosure(form, item, code) != Disclosure::Nobody {
            return Ok(());
        }
        let answer = code.map_or_else(|| format!("{form}.{item}"), |code| format!("{form}.{item}={code}"));
        let problem = format!("{answer} names neither a topic nor \"public\" in option_topics");
        Err(CatalogueError::File { file: "report.json".into(), problem })
    };
    for form in forms.iter().filter(|form| !rules.is_not_printed(&form.id)) {
        let questions = form.items().iter().filter(|item| item.kind.is_question() && !item.hidden);
        for item in questions.filter(|item| !rules.is_not_printed(&format!("{}.{}", form.id, item.link_id))) {
            if item.options.is_empty() {
                named(&form.id, &item.link_id, None)?;
            }
            // "None of these" is never said.
            let codes = item.options.iter().filter_map(|option| option.value.code()).filter(|code| *code != "none");
            codes.into_iter().try_for_each(|code| named(&form.id, &item.link_id, Some(code)))?;
        }
    }
    AdultStatus::ALL.iter().try_for_each(|status| named("appropriate-adult", "status", Some(status.code())))?;
    let given = codes.get("administration").into_iter().flatten();
    given.into_iter().try_for_each(|row| named("administration", "how", Some(&row.code)))?;
    let reasons = codes.get("stop-reasons").into_iter().flatten();
    reasons.into_iter().try_for_each(|row| named("stop", "reason", Some(&row.code)))
}

/// Refuses a need of which nobody has said whom it concerns: it could be told to nobody, or to the wrong one.
fn every_need_is_disclosed(content: &ClinicalContent) -> Result<(), CatalogueError> {
    match content.need_codes().find(|code| content.need_disclosure(code) == Disclosure::Nobody) {
        None => Ok(()),
        Some(code) => {
            let problem = format!("the need \"{code}\" names neither a topic nor \"public\" in need_topics");
            Err(CatalogueError::File { file: "report.json".into(), problem })
        }
    }
}

/// Refuses a kind of service of which nobody has said what its name gives away.
fn every_category_is_disclosed(content: &ClinicalContent) -> Result<(), CatalogueError> {
    let named = |row: &&CodeRow| !content.report.category_topics.contains_key(&row.code);
    match content.codes("categories").iter().find(named) {
        None => Ok(()),
        Some(row) => {
            let problem =
                format!("the category \"{}\" names neither a topic nor \"public\" in category_topics", row.code);
            Err(CatalogueError::File { file: "report.json".into(), problem })
        }
    }
}

fn form(id: &str, json: &str, codes: &BTreeMap<String, Vec<CodeRow>>) -> Result<Questionnaire, CatalogueError> {
    let mut value = parse_json(json.as_bytes())
        .map_err(|error| CatalogueError::File { file: format!("{id}.json"), problem: error.to_string() })?;
    value_sets::fill(&mut value, &|name| codes.get(name).cloned())
        .map_err(|value_set| CatalogueError::ValueSet { form: id.into(), value_set })?;
    Questionnaire::from_value(&value).map_err(|error| CatalogueError::Form { form: id.into(), error })
}

#[cfg(test)]
mod tests;
