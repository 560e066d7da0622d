//! What is asked: the moment, and the contacts with their answers; and the case they make.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::refused::EvaluateError;
use crate::domain::case::{Case, Contact, RecordedAnswer, Run};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::external_answers::{ExternalAnswer, answers, question};
use crate::domain::questionnaire::{Answer, Value};
use crate::domain::read_json::Node;
use crate::domain::time::{Timestamp, age_on};

/// One contact: when, at which point of intervention, and what was answered, by form and item.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluationContact {
    /// When it was.
    pub at: Timestamp,
    /// A code of the list `points-of-intervention`.
    pub place: String,
    /// Answers by form, by item.
    pub answers: BTreeMap<String, BTreeMap<String, Json>>,
    /// Where it stands in the input, for refusals.
    path: String,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluationInput {
    /// The moment of asking.
    pub now: Timestamp,
    /// The contacts.
    pub contacts: Vec<EvaluationContact>,
}

/// An input that was read, as the case it makes.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The moment of asking.
    pub now: Timestamp,
    /// The case.
    pub case: Case,
}

/// The oldest a person can be said to be, in years.
const OLDEST: u32 = 130;

impl EvaluationInput {
    /// Reads an input.
    ///
    /// # Errors
    /// [`EvaluateError`] naming the place in the input.
    pub fn read(input: &Json) -> Result<Self, EvaluateError> {
        let root = Node::root(input);
        root.only(&["now", "contacts"])?;
        let now = moment(&root, "now")?;
        let contacts = root.field("contacts").ok_or_else(|| root.error("contacts are missing"))?;
        let contacts: Vec<_> = contacts.list()?.map(|node| contact(&node, now)).collect::<Result<_, _>>()?;
        Ok(Self { now, contacts })
    }

    /// The case that these answers make: each contact's forms are ended, in order of time.
    ///
    /// # Errors
    /// [`EvaluateError`] naming the place in the input.
    pub fn case(mut self, content: &ClinicalContent) -> Result<Evaluated, EvaluateError> {
        // Of two contacts at one moment, the order in the input decides nothing.
        self.contacts.sort_by_cached_key(|contact| (contact.at, contact.place.clone(), written(contact)));
        let mut case = Case::unopened("evaluate", "");
        case.opened = self.now;
        for (number, contact) in self.contacts.iter().enumerate() {
            known_place(content, contact)?;
            case.contacts.push(Contact::told(number + 1, contact.place.clone(), contact.at));
            for (form, given) in &contact.answers {
                let recorded = recorded(content, contact, form, given, self.now)?;
                let run = run(content, contact, form);
                case.runs.push(Run { id: format!("{number}-{form}"), recorded, contact: number + 1, ..run });
            }
        }
        Ok(Evaluated { now: self.now, case })
    }
}

fn run(content: &ClinicalContent, contact: &EvaluationContact, form: &str) -> Run {
    Run {
        id: String::new(),
        questionnaire: form.to_owned(),
        version: content.questionnaire(form).map(|form| form.version.clone()).unwrap_or_default(),
        contact: 0,
        started: contact.at,
        finished: Some(contact.at),
        how: Vec::new(),
        recorded: BTreeMap::new(),
        drafts: BTreeMap::new(),
    }
}

fn written(contact: &EvaluationContact) -> String {
    serde_json::to_string(&contact.answers).unwrap_or_default()
}

fn moment(node: &Node<'_>, name: &str) -> Result<Timestamp, EvaluateError> {
    let found: String = node.get(name)?;
    let place = [node.path().as_str(), name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".");
    let read = found.parse::<jiff::Timestamp>();
    read.map(|at| Timestamp(at.as_millisecond())).map_err(|_| EvaluateError::Moment { place, found })
}

fn contact(node: &Node<'_>, now: Timestamp) -> Result<EvaluationContact, EvaluateError> {
    node.only(&["at", "place", "answers"])?;
    let at = moment(node, "at")?;
    if at > now {
        return Err(EvaluateError::AfterNow { place: format!("{}.at", node.path()) });
    }
    let mut all = BTreeMap::new();
    let answers = node.field("answers").ok_or_else(|| node.error("answers are missing"))?;
    for (form, given) in answers.entries()? {
        let items = given.entries()?.map(|(item, value)| (item.to_owned(), value.json().clone()));
        all.insert(form.to_owned(), items.collect());
    }
    Ok(EvaluationContact { at, place: node.get("place")?, answers: all, path: node.path() })
}

fn known_place(content: &ClinicalContent, contact: &EvaluationContact) -> Result<(), EvaluateError> {
    let rows = content.codes("points-of-intervention");
    if rows.iter().any(|row| row.code == contact.place) {
        return Ok(());
    }
    let known = rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>().join(", ");
    Err(EvaluateError::Place { place: format!("{}.place", contact.path), found: contact.place.clone(), known })
}

fn recorded(
    content: &ClinicalContent,
    contact: &EvaluationContact,
    form: &str,
    given: &BTreeMap<String, Json>,
    now: Timestamp,
) -> Result<BTreeMap<String, RecordedAnswer>, EvaluateError> {
    let place = format!("{}.answers.{form}", contact.path);
    let Some(questionnaire) = content.questionnaire(form) else {
        let known = content.questionnaires().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", ");
        return Err(EvaluateError::Form { place, found: form.to_owned(), known });
    };
    let mut plain = Vec::new();
    for (item, value) in given.iter().filter(|(_, value)| !value.is_null()) {
        let place = format!("{place}.{item}");
        let offered = |problem| EvaluateError::Offered { place: place.clone(), problem };
        // What the program fills in itself cannot be told to it.
        let asked = question(questionnaire, item).map_err(offered)?;
        let one = ExternalAnswer::of_json(value).filter(|_| !asked.hidden);
        plain.push((item.clone(), one.ok_or_else(|| EvaluateError::Answer { place: place.clone() })?));
    }
    let all =
        answers(questionnaire, &plain).map_err(|problem| EvaluateError::Offered { place: place.clone(), problem })?;
    if form == "person" {
        born(&all, now).ok_or_else(|| EvaluateError::Birth { place: format!("{place}.date-of-birth") })?;
    }
    let recorded = |answer| RecordedAnswer { answer, at: contact.at, author: String::new() };
    Ok(all.into_iter().map(|(item, answer)| (item, recorded(answer))).collect())
}

/// None for a date of birth in the future, or further back than anybody lives.
fn born(answers: &BTreeMap<String, Answer>, now: Timestamp) -> Option<()> {
    let given = answers.get("date-of-birth").and_then(|answer| answer.values().first());
    let Some(Value::Date(birth)) = given else { return Some(()) };
    age_on(*birth, now.date()).filter(|age| *age <= OLDEST).map(|_| ())
}
