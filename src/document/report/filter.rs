//! The consent filter: the one place where a [`Statement`] can be made, so the one place where consent is
//! enforced. A section proposes what it would say ([`Said`]) with the topics that would give away; what the
//! recipient may not know is noted for the author and goes no further.

use std::collections::BTreeSet;

use serde::Serialize;

use super::basis::Basis;
use super::withheld::{Warning, Withheld, WithheldKind};
use crate::domain::consent::Consent;
use crate::domain::hash::Hash;
use crate::domain::report_rules::Disclosure;
use crate::domain::time::Timestamp;

/// One thing a report says. Made by the consent filter only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    text: String,
    basis: Basis,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip)]
    moment: Option<Timestamp>,
}

impl Statement {
    /// What it says.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it rests on.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The topic of consent it belongs to.
    pub fn topic(&self) -> Option<&str> {
        self.topic.as_deref()
    }

    /// When it was recorded.
    pub fn at(&self) -> Option<Timestamp> {
        self.moment
    }
}

/// What a section would say.
#[derive(Clone, Debug)]
pub(super) struct Said {
    text: String,
    basis: Basis,
    public: bool,
    topics: Vec<String>,
    at: Option<Timestamp>,
}

impl Said {
    /// Told to nobody, until it names what it gives away or says that it gives nothing away.
    pub fn new(text: impl Into<String>, basis: Basis) -> Self {
        Self { text: text.into(), basis, public: false, topics: Vec::new(), at: None }
    }

    /// It gives nothing away.
    pub fn public(mut self) -> Self {
        self.public = true;
        self
    }

    /// It gives away what the rules of the report say.
    pub fn disclosing(mut self, disclosure: Disclosure<'_>) -> Self {
        match disclosure {
            Disclosure::Public => self.public = true,
            Disclosure::Topic(topic) => self.topics.push(topic.to_owned()),
            Disclosure::Nobody => self.topics.push("unknown".into()),
        }
        self
    }

    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// It gives away this topic; the first one named is the one printed in the data.
    pub fn about(mut self, topic: Option<impl Into<String>>) -> Self {
        self.topics.extend(topic.map(Into::into));
        self
    }

    /// It gives away these topics.
    pub fn about_all(mut self, topics: impl IntoIterator<Item = String>) -> Self {
        self.topics.extend(topics);
        self
    }

    pub fn at(mut self, at: Option<Timestamp>) -> Self {
        self.at = at;
        self
    }
}

/// The filter of one report for one recipient.
pub(super) struct Filter<'a> {
    consent: &'a Consent,
    section: u8,
    withheld: BTreeSet<Withheld>,
    warnings: BTreeSet<Warning>,
}

impl<'a> Filter<'a> {
    pub fn new(consent: &'a Consent) -> Self {
        Self { consent, section: 0, withheld: BTreeSet::new(), warnings: BTreeSet::new() }
    }

    /// From here on, statements are for this section.
    pub fn enter(&mut self, section: u8) {
        self.section = section;
    }

    /// Makes the statement, if there is something to say and the recipient may know every topic it gives away.
    pub fn pass(&mut self, what: WithheldKind, said: Said) -> Option<Statement> {
        if !self.consent.sharing.allows() || said.text.trim().is_empty() {
            return None;
        }
        let unknown = "unknown".to_owned();
        let unlisted = (!said.public && said.topics.is_empty()).then_some(&unknown);
        let refused = said.topics.iter().find(|topic| !self.consent.topics.contains(*topic));
        if let Some(topic) = refused.or(unlisted) {
            self.withheld.insert(Withheld { section: self.section, topic: topic.clone(), what });
            return None;
        }
        Some(Statement {
            text: said.text.trim().to_owned(),
            basis: said.basis,
            topic: said.topics.into_iter().next(),
            at: said.at.map(Timestamp::iso),
            moment: said.at,
        })
    }

    /// The line that holds the hash of the report, which is empty while the hash is taken.
    pub fn seal(&self, hash: &Hash) -> Option<Statement> {
        let text = hash.0.clone();
        self.consent.sharing.allows().then_some(Statement {
            text,
            basis: Basis::Fixed,
            topic: None,
            at: None,
            moment: None,
        })
    }

    /// Notes that free text stands in this section.
    pub fn warn(&mut self, form: &str, item: &str, words: &str) {
        let (form, item, words) = (form.into(), item.into(), words.into());
        self.warnings.insert(Warning { section: self.section, form, item, words });
    }

    /// What was withheld, and the free text to read again.
    pub fn finish(self) -> (Vec<Withheld>, Vec<Warning>) {
        (self.withheld.into_iter().collect(), self.warnings.into_iter().collect())
    }
}
