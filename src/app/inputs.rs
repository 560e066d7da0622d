//! What a host page brings along: a directory, tools, one questionnaire, answers. Checked like what is built in and worked
//! into the library; called by `ui/app` once the second half of the program is here.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::host::View;
use super::later::NotHere;
use super::state::Fault;
use crate::catalogue::BuiltInPack;
use crate::domain::directory::Directory;
use crate::domain::library::Library;
use crate::domain::questionnaire::plain::{self, Plain};
use crate::domain::questionnaire::{Answers, Questionnaire};
use crate::domain::read_json::{Node, parse_json};
use crate::domain::scoring::pack::{Known, Refusal, read};
use crate::domain::time::Moment;
use crate::domain::words::Words;

/// The texts, as the page gave them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs {
    /// What is shown.
    pub view: View,
    /// A directory of services in place of the built-in one.
    pub directory: Option<String>,
    /// Tools under a licence of the trust: `questionnaire.json` and `scoring.json` of each.
    pub packs: Vec<(String, String)>,
    /// The built-in instrument that is shown alone, where it came as a file of its own.
    pub pack: Option<BuiltInPack>,
    /// A FHIR Questionnaire to be asked, without a score.
    pub questionnaire: Option<String>,
    /// Answers by form and question, for whatever is begun.
    pub prefill: Option<String>,
    /// The name in the header.
    pub brand: Option<String>,
    /// Minutes without a touch after which it locks, where that is less than the device says.
    pub idle_minutes: Option<u32>,
    /// May it work without keeping anything, where the browser denies storage? Only our one file asks for it: a page that
    /// is served can be served to a browser that keeps.
    pub memory: bool,
}

/// Answers that a page fills in, by form.
pub type Filled = Vec<(String, Answers)>;

/// The library with what the page brings, and what to show: a questionnaire that came without a view is shown itself.
#[wasm_split(later, fallible, preload(fetch_inputs))]
pub fn with_inputs(
    library: &Library,
    words: &dyn Words,
    inputs: &Inputs,
    now: Moment,
) -> Result<Result<(Library, View), Fault>, NotHere> {
    Ok(work_in(library, words, inputs, now))
}

/// Answers of the page, each checked against its question.
#[wasm_split(later, fallible, preload(fetch_filled))]
pub fn filled(library: &Library, json: &str) -> Result<Result<Filled, Fault>, NotHere> {
    Ok(read_filled(library, json))
}

fn refused(what: &str, why: &str) -> Fault {
    Fault::naming("input-refused", format!("{what}: {why}"))
}

fn work_in(library: &Library, words: &dyn Words, inputs: &Inputs, now: Moment) -> Result<(Library, View), Fault> {
    let (mut with, mut view) = (library.clone(), inputs.view.clone());
    if let Some(json) = &inputs.directory {
        with.directory = Rc::new(Directory::from_json(json).map_err(|error| refused("directory", &error.to_string()))?);
    }
    for (questionnaire, scoring) in &inputs.packs {
        let known = Known { library: &with, today: now.date(), in_use: &|_| false };
        let pack = read(questionnaire.as_bytes(), scoring.as_bytes(), &known).map_err(|reasons| {
            let why = |refusal: &Refusal| {
                let why = words.say(refusal.key, &[("found", refusal.found.clone())]);
                let file = ("file", refusal.file.name().to_owned());
                words.say("pack-refused-at", &[file, ("path", refusal.path.clone()), ("why", why)])
            };
            refused("packs", &reasons.iter().map(why).collect::<Vec<_>>().join("; "))
        })?;
        let scoring = &pack.instrument.scoring;
        let mut topics = (*with.instrument_topics).clone();
        topics.extend(scoring.topic.clone().map(|topic| (scoring.instrument.clone(), topic)));
        with.instrument_topics = Rc::new(topics);
        with.instruments.push(pack.instrument);
    }
    if let Some(json) = &inputs.questionnaire {
        let form = questionnaire(json).map_err(|why| refused("questionnaire", &why))?;
        if with.questionnaire(&form.id).is_some() {
            return Err(refused("questionnaire", &format!("there is one with the id \"{}\" already", form.id)));
        }
        view = View::Instrument(form.id.clone());
        with.forms.push(Rc::new(form));
    }
    if let View::Instrument(id) = &view
        && with.questionnaire(id).is_none()
    {
        let known: Vec<&str> = with.instruments.iter().map(|known| known.scoring.instrument.as_str()).collect();
        return Err(refused("instrument", &format!("there is no \"{id}\"; there are: {}", known.join(", "))));
    }
    Ok((with, view))
}

/// FHIR asks a Questionnaire for no id, address or version; ours go by them, so what is missing is put in.
fn questionnaire(json: &str) -> Result<Questionnaire, String> {
    let mut json = parse_json(json.as_bytes()).map_err(|error| error.to_string())?;
    let Some(fields) = json.as_object_mut() else { return Err("expected an object".into()) };
    for (name, value) in [("id", "questionnaire"), ("version", "1"), ("title", "")] {
        fields.entry(name).or_insert_with(|| value.into());
    }
    let id = fields.get("id").and_then(|id| id.as_str()).unwrap_or_default();
    let address = ["urn:liaison:questionnaire:", id].concat();
    fields.entry("url").or_insert_with(|| address.into());
    Questionnaire::from_value(&json).map_err(|error| error.to_string())
}

fn read_filled(library: &Library, json: &str) -> Result<Filled, Fault> {
    let said = |why: &str| refused("prefill", why);
    let json = parse_json(json.as_bytes()).map_err(|error| said(&error.to_string()))?;
    let root = Node::root(&json);
    let mut all = Vec::new();
    for (id, given) in root.entries().map_err(|error| said(&error.to_string()))? {
        let form = library.questionnaire(id).ok_or_else(|| said(&format!("there is no form \"{id}\"")))?;
        let mut plain = Vec::new();
        for (item, value) in given.entries().map_err(|error| said(&error.to_string()))? {
            let question = plain::question(form, item).map_err(|error| said(&error.to_string()))?;
            let one = Plain::of_json(value.json())
                .ok_or_else(|| said(&plain::refusal(question, value.json()).to_string()))?;
            plain.push((item.to_owned(), one));
        }
        all.push((id.to_owned(), plain::answers(form, &plain).map_err(|error| said(&error.to_string()))?));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    fn worked_in(inputs: &Inputs) -> Result<(Library, View), String> {
        work_in(&catalogue::load().unwrap(), &catalogue::Text::english(), inputs, Moment(1_795_000_000_000))
            .map_err(|fault| fault.detail)
    }

    #[test]
    fn a_questionnaire_of_the_page_is_asked_and_one_of_ours_is_not_replaced() {
        let sleep = r#"{"resourceType":"Questionnaire","id":"sleep","status":"active",
            "item":[{"linkId":"1","text":"How did you sleep?","type":"string"}]}"#;
        let (library, view) = worked_in(&Inputs { questionnaire: Some(sleep.into()), ..Inputs::default() }).unwrap();
        assert_eq!(view, View::Instrument("sleep".into()));
        assert!(library.form("sleep").is_some());
        let ours = sleep.replace("\"sleep\"", "\"phq-9\"");
        let said = worked_in(&Inputs { questionnaire: Some(ours), ..Inputs::default() }).unwrap_err();
        assert_eq!(said, "questionnaire: there is one with the id \"phq-9\" already");
    }

    #[test]
    fn what_a_page_brings_is_refused_by_name() {
        let said = |inputs: Inputs| worked_in(&inputs).unwrap_err();
        let unknown = View::Instrument("phq-19".into());
        assert!(
            said(Inputs { view: unknown, ..Inputs::default() })
                .starts_with("instrument: there is no \"phq-19\"; there")
        );
        assert!(
            said(Inputs { directory: Some("{}".into()), ..Inputs::default() }).starts_with("directory: the field \"")
        );
        assert!(said(Inputs { packs: vec![("{}".into(), "{}".into())], ..Inputs::default() }).starts_with("packs: "));
    }

    #[test]
    fn answers_of_a_page_are_checked_against_their_questions() {
        let library = catalogue::load().unwrap();
        let said = |json: &str| read_filled(&library, json).map_err(|fault| fault.detail);
        let filled = said(r#"{"phq-2": {"1": 3, "2": {"declined": true}}}"#).unwrap();
        assert_eq!((filled[0].0.as_str(), filled[0].1.len()), ("phq-2", 2));
        assert!(said(r#"{"phq-2": {"1": 7}}"#).unwrap_err().starts_with("prefill: item 1 does not offer 7"));
        assert!(said(r#"{"phq-2": {"1": [3, 3]}}"#).unwrap_err().starts_with("prefill: item 1 does not offer a list"));
        assert_eq!(said(r#"{"phq-22": {}}"#).unwrap_err(), "prefill: there is no form \"phq-22\"");
        assert!(said("[").unwrap_err().starts_with("prefill: EOF"));
    }
}
