//! Rules as data of the catalogue: facts in, levels and actions out. Checked in [`super::rule_check`], worked out in
//! [`super::firing`].

use super::rule_action::{ActionKind, RuleAction};
use crate::domain::case::Case;
use crate::domain::questionnaire::Condition;

/// When a rule fires: one fact, or all or any of several conditions.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// All of these.
    All(Vec<When>),
    /// Any of these.
    Any(Vec<When>),
    /// One fact, and how it reads when it holds.
    Fact {
        /// The condition.
        condition: Condition,
        /// In plain words.
        says: String,
        /// How it reads while it is not known, where it must not wait for that: then it holds.
        says_unknown: Option<String>,
    },
}

impl When {
    /// Looks at every condition.
    pub fn each(&self, look: &mut impl FnMut(&Condition)) {
        match self {
            When::Fact { condition, .. } => look(condition),
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| part.each(look)),
        }
    }
}

/// One level of a rule, and when it is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleLevel<L> {
    /// The level it reaches.
    pub level: L,
    /// What must hold for it.
    pub when: When,
}

/// A rule: levels with their conditions, and what to do when it fires.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule<L> {
    /// Its id, such as `U5`.
    pub id: String,
    /// What the rule is about.
    pub title: String,
    /// Its levels.
    pub levels: Vec<RuleLevel<L>>,
    /// What to do, in order.
    pub actions: Vec<RuleAction>,
    /// The topic of consent it belongs to.
    pub topic: Option<String>,
    /// Who says so.
    pub source: String,
    /// How far the source was verified.
    pub status: String,
}

impl<L> Rule<L> {
    /// What there is to be done.
    pub fn to_do(&self) -> impl Iterator<Item = &RuleAction> {
        self.actions.iter().filter(|action| action.kind == ActionKind::Do)
    }

    /// What of it is still to be done.
    pub fn still_to_do<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a RuleAction> {
        self.to_do().filter(|action| action.done(case, &self.id).is_none())
    }

    /// What there is to know.
    pub fn advice(&self) -> impl Iterator<Item = &RuleAction> {
        self.actions.iter().filter(|action| action.kind == ActionKind::Advise)
    }

    /// The action with this number, retired ones too.
    pub fn action(&self, number: usize) -> Option<&RuleAction> {
        self.actions.iter().find(|action| action.number == number)
    }
}

/// A set of rules of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet<L> {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The rules.
    pub rules: Vec<Rule<L>>,
}

impl<L> Default for RuleSet<L> {
    fn default() -> Self {
        Self { id: String::new(), version: String::new(), rules: Vec::new() }
    }
}
