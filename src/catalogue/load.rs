//! Loading the packs: every error names the file and what is wrong with it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::code_list::code_list;
use super::error::CatalogueError;
use super::{files, value_sets};
use crate::domain::clinical_content::{ClinicalContent, CodeRow};
use crate::domain::directory::Directory;
use crate::domain::questionnaire::{Item, Questionnaire};
use crate::domain::read_json::{parse_json, read_fields, read_json};
use crate::domain::report_rules::ReportRules;
use crate::domain::scoring::Instrument;
use crate::domain::urgency::RuleSet;

/// Loads and checks everything built into the program.
pub fn load() -> Result<ClinicalContent, CatalogueError> {
    let mut codes = BTreeMap::new();
    for list in files::CODES {
        codes.insert(list.0.to_owned(), code_list(*list)?);
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
    every_answer_is_disclosed(&report.report, &forms, &codes)?;
    let rules = |file: &'static str| move |error| CatalogueError::Rules { file: file.into(), error };
    let content = ClinicalContent {
        version: files::VERSION.into(),
        forms,
        instruments,
        urgency: Rc::new(RuleSet::from_json(files::URGENCY).map_err(rules("urgency.json"))?),
        needs: Rc::new(RuleSet::from_json(files::NEEDS).map_err(rules("needs.json"))?),
        safety: Rc::new(RuleSet::from_json(files::SAFETY).map_err(rules("safety.json"))?),
        suggestions: Rc::new(RuleSet::from_json(files::SUGGESTIONS).map_err(rules("suggestions.json"))?),
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
    content.check_rules().map_err(rules("facts"))?;
    Ok(content)
}

/// The file `rules/report.json`.
struct ReportRulesFile {
    instrument_topics: BTreeMap<String, String>,
    report: ReportRules,
}
read_fields!(only ReportRulesFile { instrument_topics, report });

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

/// Forms of which a report prints answers as they were given, and the questions of the core screen it prints so.
const PRINTED: [&str; 6] =
    ["identification", "communication", "screening-outcome", "own-view", "consent", "court-report"];
const PRINTED_OF_CORE: [&str; 3] = ["in-care", "current-care", "medicine-missed"];

/// Refuses a question whose answers a report could print without knowing what they give away.
fn every_answer_is_disclosed(
    rules: &ReportRules,
    forms: &[Rc<Questionnaire>],
    codes: &BTreeMap<String, Vec<CodeRow>>,
) -> Result<(), CatalogueError> {
    let fail = |answer: String| {
        let problem = format!("{answer} names neither a topic nor \"public\" in option_topics");
        CatalogueError::File { file: "report.json".into(), problem }
    };
    for form in forms {
        let printed = |item: &&Item| {
            let of_core = form.id == "core-screen" && PRINTED_OF_CORE.contains(&item.link_id.as_str());
            item.kind.is_question() && !item.hidden && (of_core || PRINTED.contains(&form.id.as_str()))
        };
        // Who may know what is asked by the consent form and never printed; what was seen first goes through the needs.
        let asked_only =
            |item: &&Item| rules.not_printed.iter().any(|known| *known == format!("{}.{}", form.id, item.link_id));
        for item in form.items().iter().filter(printed).filter(|item| !asked_only(item)) {
            let undisclosed = |code: Option<&str>| !rules.names(&form.id, &item.link_id, code);
            let codes = item.options.iter().filter_map(|option| option.value.code()).filter(|code| *code != "none");
            for code in codes {
                if undisclosed(Some(code)) {
                    return Err(fail(format!("{}.{}={code}", form.id, item.link_id)));
                }
            }
            if item.options.is_empty() && undisclosed(None) {
                return Err(fail(format!("{}.{}", form.id, item.link_id)));
            }
        }
    }
    let unnamed = |row: &&CodeRow| !rules.names("stop", "reason", Some(&row.code));
    match codes.get("stop-reasons").and_then(|rows| rows.iter().find(unnamed)) {
        Some(row) => Err(fail(format!("stop.reason={}", row.code))),
        None => Ok(()),
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
