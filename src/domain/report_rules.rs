//! What a report needs to know about codes: which topic of consent each gives away, what it rests on, what
//! never goes into a report. Data of the catalogue (`rules/report.json`), read by `document`.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::read_json::read_fields;

/// The rules of the report. Topics are codes of the list `topics`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportRules {
    /// Their version.
    pub version: String,
    /// Where they come from.
    pub source: String,
    /// The topic of a need whose rule names none, or for which there is no rule, such as `V12`; or `public`.
    pub need_topics: BTreeMap<String, String>,
    /// The topic that a kind of service gives away by its name.
    pub category_topics: BTreeMap<String, String>,
    /// The recipient of the consent form that a service of this kind is; every other is one of `services`.
    pub category_recipients: BTreeMap<String, String>,
    /// The services whose support counts as treatment, with the topic they treat.
    pub treatment: BTreeMap<String, String>,
    /// What each answer of a form gives away, as `form.item=code`, or `form.item=*` for all others of that item: a topic,
    /// or `public`. What is not listed is told to nobody.
    pub option_topics: BTreeMap<String, String>,
    /// What no report prints as it was answered: a whole form, or `form.item`. A need or a concern may still say it.
    pub not_printed: Vec<String>,
    /// What a fact rests on: `form.item=code`, else `form.item`, else `form`.
    pub fact_basis: BTreeMap<String, String>,
    /// Needs that never stand in a report: protected characteristics it does not need.
    pub never_needs: Vec<String>,
    /// Needs that come first: somewhere to sleep before treatment.
    pub basic_needs: Vec<String>,
    /// Safety rules that are prompts for the practitioner or are about other people, and no fact for a court.
    pub safety_left_out: Vec<String>,
    /// Topics whose actions are said without their detail, which could put someone in danger.
    pub discreet_topics: Vec<String>,
    /// How conditions of an instrument begin that tell how to ask its questions, not how to read its result.
    pub conditions_left_out: Vec<String>,
    /// Of how an instrument was given (the list `administration`): what limits the whole contact.
    pub contact_limits: Vec<String>,
    /// Sections that some recipients do not get, by recipient.
    pub sections_left_out: BTreeMap<String, Vec<u8>>,
}
read_fields!(only ReportRules { version, source, need_topics, category_topics, category_recipients, treatment, option_topics, not_printed, fact_basis, never_needs, basic_needs, safety_left_out, discreet_topics, conditions_left_out, contact_limits, sections_left_out });

impl ReportRules {
    /// Every topic named, for checking against the list.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        let maps = [&self.need_topics, &self.category_topics, &self.treatment, &self.option_topics];
        let named = maps.into_iter().flat_map(BTreeMap::values).chain(&self.discreet_topics).map(String::as_str);
        named.filter(|topic| *topic != PUBLIC)
    }

    /// Does no report print it as it was answered?
    pub fn is_not_printed(&self, form_or_item: &str) -> bool {
        self.not_printed.iter().any(|known| known == form_or_item)
    }

    /// Who may be told of a need whose rule names no topic. What is not listed is told to nobody.
    pub fn need_disclosure(&self, code: &str) -> Disclosure<'_> {
        match self.need_topics.get(code).map(String::as_str) {
            Some(PUBLIC) => Disclosure::Public,
            Some(topic) => Disclosure::Topic(topic),
            None => Disclosure::Nobody,
        }
    }

    /// The recipient of the consent form that a service of these kinds is.
    pub fn recipient_of(&self, categories: &[String]) -> &str {
        categories.iter().find_map(|kind| self.category_recipients.get(kind)).map_or(SERVICES, String::as_str)
    }

    /// Who may be told an answer: an option by its code, words by the item alone. An option is public by its own code only:
    /// a new one is not let out by what was said of the others.
    pub fn disclosure(&self, form: &str, item: &str, code: Option<&str>) -> Disclosure<'_> {
        let of = |code: &str| self.option_topics.get(&format!("{form}.{item}={code}")).map(String::as_str);
        match (code.and_then(of), of("*")) {
            (Some(PUBLIC), _) => Disclosure::Public,
            (None, Some(PUBLIC)) if code.is_none() => Disclosure::Public,
            (None, Some(PUBLIC) | None) => Disclosure::Nobody,
            (Some(topic), _) | (None, Some(topic)) => Disclosure::Topic(topic),
        }
    }
}

/// Who may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure<'r> {
    /// Every recipient that may have a report at all.
    Public,
    /// Those who may know this topic.
    Topic(&'r str),
    /// Nobody: nothing is said of it.
    Nobody,
}

impl Disclosure<'_> {
    /// Is it told where these topics may be known?
    pub fn is_known(self, topics: &BTreeSet<String>) -> bool {
        match self {
            Disclosure::Public => true,
            Disclosure::Topic(topic) => topics.contains(topic),
            Disclosure::Nobody => false,
        }
    }
}

/// The recipient that stands for the services a person is referred to.
const SERVICES: &str = "services";

/// The word for what every recipient may know.
const PUBLIC: &str = "public";
