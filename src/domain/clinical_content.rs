//! Everything a case is worked out with, loaded and checked once: forms, instruments, rules, directory,
//! code lists. The catalogue fills it; `domain` and `document` only read it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::device::Device;
use super::directory::{Directory, Service};
use super::questionnaire::Questionnaire;
use super::referral::MatchRules;
use super::report_rules::{Disclosure, ReportRules};
use super::scoring::Instrument;
use super::urgency::{AdultLevel, NeedLevel, RuleSet, SafetyLevel, SuggestionLevel, Tier};

/// One row of a code list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRow {
    /// The code.
    pub code: String,
    /// The words of this code.
    pub label: String,
    /// Where the code comes from.
    pub source: String,
    /// How far the source was verified.
    pub status: String,
}

/// The loaded catalogue; the default one is empty, for as long as nothing is loaded. Its parts are shared, so that a
/// copy with one part exchanged costs little.
#[derive(Clone, Debug, Default)]
pub struct ClinicalContent {
    /// The version of the catalogue as a whole.
    pub version: String,
    /// Forms, in the order of the pathway.
    pub forms: Vec<Rc<Questionnaire>>,
    /// Instruments, in the order they are offered.
    pub instruments: Vec<Rc<Instrument>>,
    /// Urgency rules.
    pub urgency: Rc<RuleSet<Tier>>,
    /// Rules of need.
    pub needs: Rc<RuleSet<NeedLevel>>,
    /// Rules of safety.
    pub safety: Rc<RuleSet<SafetyLevel>>,
    /// What speaks for an appropriate adult.
    pub adult: Rc<RuleSet<AdultLevel>>,
    /// Which instruments the answers suggest; the id of a rule is that of the instrument.
    pub suggestions: Rc<RuleSet<SuggestionLevel>>,
    /// The forms that a later contact asks anew.
    pub asked_again: Rc<Vec<String>>,
    /// Rules of matching.
    pub matching: Rc<MatchRules>,
    /// The directory in use.
    pub directory: Rc<Directory>,
    /// The topic of consent each instrument is about.
    pub instrument_topics: Rc<BTreeMap<String, String>>,
    /// Rules of the report.
    pub report: Rc<ReportRules>,
    /// Code lists by name.
    pub codes: Rc<BTreeMap<String, Vec<CodeRow>>>,
    /// What was switched and loaded on this device; [`ClinicalContent::with_device`] works it in.
    pub device: Rc<Device>,
}

impl ClinicalContent {
    /// A form by id.
    pub fn form(&self, id: &str) -> Option<&Rc<Questionnaire>> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// An instrument by id.
    pub fn instrument(&self, id: &str) -> Option<&Rc<Instrument>> {
        self.instruments.iter().find(|instrument| instrument.scoring.instrument == id)
    }

    /// Does a later contact ask it anew? Every instrument, and of the forms those with what changes overnight.
    pub fn is_asked_again(&self, id: &str) -> bool {
        self.instrument(id).is_some() || self.asked_again.iter().any(|form| form == id)
    }

    /// A form's or an instrument's questionnaire by id.
    pub fn questionnaire(&self, id: &str) -> Option<&Rc<Questionnaire>> {
        self.form(id).or_else(|| self.instrument(id).map(|instrument| &instrument.questionnaire))
    }

    /// Every questionnaire.
    pub fn questionnaires(&self) -> impl Iterator<Item = &Rc<Questionnaire>> {
        self.forms.iter().chain(self.instruments.iter().map(|instrument| &instrument.questionnaire))
    }

    /// A code list.
    pub fn codes(&self, list: &str) -> &[CodeRow] {
        self.codes.get(list).map_or(&[], Vec::as_slice)
    }

    /// The words of a code, or the code itself.
    pub fn label<'a>(&'a self, list: &str, code: &'a str) -> &'a str {
        self.codes(list).iter().find(|row| row.code == code).map_or(code, |row| row.label.as_str())
    }

    /// The recipients a report may be made for, in the order shown.
    pub fn recipients(&self) -> &[CodeRow] {
        self.codes("recipients")
    }

    /// Who may be told of a need: by the topic of its rule, or by the rules of the report.
    pub fn need_disclosure(&self, code: &str) -> Disclosure<'_> {
        let rule = self.needs.rules.iter().find(|rule| rule.id == code);
        let topic = rule.and_then(|rule| rule.topic.as_deref());
        topic.map_or_else(|| self.report.need_disclosure(code), Disclosure::Topic)
    }

    /// Every topic that it gives away to be in touch with a service: its kind, and what it says of itself.
    pub fn service_topics<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a String> {
        let kinds = service.categories.iter().filter_map(|category| self.report.category_topics.get(category));
        let kinds = kinds.filter(|topic| *topic != "public");
        service.sensitive.iter().chain(kinds)
    }

    /// The words of a need: of its rule, or of the lists; else the code itself.
    pub fn need_label<'a>(&'a self, code: &'a str) -> &'a str {
        let rule = self.needs.rules.iter().find(|rule| rule.id == code);
        let lists = ["needs", "groups", "vulnerabilities"];
        let label = || lists.iter().map(|list| self.label(list, code)).find(|label| *label != code);
        rule.map(|rule| rule.title.as_str()).or_else(label).unwrap_or(code)
    }

    /// The codes of every need: of the rules, and of the lists that services name them by.
    pub fn need_codes(&self) -> impl Iterator<Item = &str> {
        let lists = ["needs", "vulnerabilities", "groups"].into_iter().flat_map(|list| self.codes(list));
        self.needs.rules.iter().map(|rule| rule.id.as_str()).chain(lists.map(|row| row.code.as_str()))
    }

    /// The rule sets with their versions, as stamped on every output.
    pub fn rule_set(&self) -> String {
        format!("{} {}", self.urgency.id, self.urgency.version)
    }
}
