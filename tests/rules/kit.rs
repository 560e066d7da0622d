//! What the tests of the rules share: answers as another program gives them, and short ways to read what came out.

use std::rc::Rc;

use liaison::catalogue;
use liaison::domain::case::Case;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::evaluate::{EvaluationInput, evaluate};
use serde_json::{Value as Json, json};

use super::random::Given;

thread_local! {
    static CONTENT: Rc<ClinicalContent> = Rc::new(catalogue::load().unwrap());
}

pub fn content() -> Rc<ClinicalContent> {
    CONTENT.with(Clone::clone)
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Out(pub Json);

/// One contact of this evening, in police custody.
pub fn ask(answers: Json) -> Out {
    contacts(&evening(&answers))
}

pub fn contacts(contacts: &Json) -> Out {
    Out(evaluate(&content(), &input(contacts)))
}

fn evening(answers: &Json) -> Json {
    json!([{"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": answers}])
}

fn input(contacts: &Json) -> Json {
    json!({"now": "2026-11-22T09:00:00Z", "contacts": contacts})
}

/// The case that `evaluate` makes of these answers: the laws ask the rules of it, and need no report of them.
pub fn case(given: &Given) -> Case {
    let input = input(&evening(&serde_json::to_value(given).unwrap()));
    EvaluationInput::read(&input)
        .and_then(|input| input.case(&content()))
        .unwrap_or_else(|no| panic!("{no}: {given:?}"))
        .case
}

/// The core screen with nothing found, and these answers instead.
pub fn core(own: Json) -> Json {
    let mut all = json!({
        "offer": "accepted", "suicide-thoughts": "no", "suicide-plan": "no", "self-harm": "no", "concern": "no",
        "body-now": ["none"], "psychosis": ["none"], "alcohol-now": ["none"], "alcohol-history": ["none"], "V3": "no",
        "drug-use": ["none"], "medicine-missed": ["none"], "harm-now": ["none"], "threat": "no", "today": ["none"],
        "pregnancy": "no", "V1": "no", "V2": "no", "V4": "no", "V5": "no", "V13": ["none"], "V6": "no", "V8": "no",
        "V9": "no", "V11": "no", "V14": "no", "background": ["none"], "V12": ["none"], "V7": "no", "in-care": ["none"], "current-care": "none"
    });
    for (item, value) in own.as_object().unwrap() {
        all[item] = value.clone();
    }
    all
}

pub fn screened(own: Json) -> Out {
    ask(json!({"core-screen": core(own)}))
}

/// An instrument with these points in item order.
pub fn points(points: &[i64]) -> Json {
    let items = points.iter().enumerate();
    Json::Object(items.map(|(at, points)| ((at + 1).to_string(), json!(points))).collect())
}

fn ids(list: &Json) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

impl Out {
    pub fn tier(&self) -> Option<&str> {
        self.0["urgency"]["tier"].as_str()
    }

    pub fn rules(&self) -> Vec<String> {
        ids(&self.0["urgency"]["rules"])
    }

    fn rule(&self, id: &str) -> Option<&Json> {
        self.0["urgency"]["rules"].as_array().unwrap().iter().find(|rule| rule["id"] == id)
    }

    /// The tier at which a rule fired.
    pub fn at(&self, id: &str) -> Option<&str> {
        self.rule(id)?["tier"].as_str()
    }

    /// The reasons of a rule that fired.
    pub fn because(&self, id: &str) -> Vec<String> {
        let reasons = self.rule(id).map(|rule| rule["because"].as_array().unwrap().clone()).unwrap_or_default();
        reasons.iter().map(|reason| reason["says"].as_str().unwrap().to_owned()).collect()
    }

    pub fn needs(&self) -> Vec<String> {
        ids(&self.0["needs"])
    }

    pub fn safety(&self) -> Vec<String> {
        ids(&self.0["safety"])
    }

    pub fn suggested(&self) -> Vec<String> {
        let list = self.0["suggested"].as_array().unwrap();
        list.iter().map(|one| one["instrument"].as_str().unwrap().to_owned()).collect()
    }

    /// The facts that are not known and would matter.
    pub fn not_known(&self) -> Vec<String> {
        let list = self.0["notKnown"].as_array().unwrap();
        list.iter().map(|one| one["fact"].as_str().unwrap().to_owned()).collect()
    }

    pub fn refused(&self) -> Option<&str> {
        self.0["refused"][0].as_str()
    }
}
