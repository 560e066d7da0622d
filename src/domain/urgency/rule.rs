//! A rule as data in, what fired out.

use serde_json::Value as Json;

use super::Facts;
use crate::domain::questionnaire::{Coding, Condition, Expected, Operator, Value};
use crate::domain::read_json::{Node, Read, ShapeError, read_json, read_words};

/// How soon something has to be done. Ordered: the least urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// In the ordinary course.
    Routine,
    /// Within 24 hours.
    #[serde(rename = "within-24h")]
    Within24h,
    /// Before the person leaves this building, or this shift.
    SameDay,
    /// Now.
    Immediate,
}

read_words!(coded Tier {
    "routine": Routine,
    "within-24h": Within24h,
    "same-day": SameDay,
    "immediate": Immediate,
});

impl Tier {
    /// Most urgent first, as shown.
    pub const ALL: [Tier; 4] = [Tier::Immediate, Tier::SameDay, Tier::Within24h, Tier::Routine];

    /// The tier of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.code() == code)
    }
}

/// How sure a need is. Ordered: the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedLevel {
    /// There are signs of it.
    Possible,
    /// Found in this screening.
    Identified,
    /// Known before, from a record.
    Known,
}

read_words!(coded NeedLevel { "possible": Possible, "identified": Identified, "known": Known });

/// A safety concern is there or it is not: no grade, no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SafetyLevel {
    /// There.
    Concern,
}
read_words!(SafetyLevel { "concern": Concern });

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
    },
}

/// One level of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Case<L> {
    /// The level it reaches.
    pub level: L,
    /// When.
    pub when: When,
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule<L> {
    /// Its id, such as `U5`.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Its levels.
    pub cases: Vec<Case<L>>,
    /// What to do, in order.
    pub actions: Vec<String>,
    /// The topic of consent it belongs to.
    pub topic: Option<String>,
    /// Who says so.
    pub source: String,
    /// How far that was verified.
    pub status: String,
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

/// One reason a rule fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The fact.
    pub fact: String,
    /// In plain words.
    pub says: String,
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq)]
pub struct Fired<'r, L> {
    /// The rule.
    pub rule: &'r Rule<L>,
    /// The highest level that holds.
    pub level: L,
    /// Every reason that holds, of any of its levels.
    pub because: Vec<Because>,
}

/// Why a rule set cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not the shape of a rule set.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// Two rules with one id.
    #[error("the rule id {0} is used twice")]
    Duplicate(String),
    /// A fact nothing provides: the rule could never fire.
    #[error("rule {rule} asks for the fact \"{fact}\", which no form or instrument provides")]
    UnknownFact {
        /// The rule.
        rule: String,
        /// The fact.
        fact: String,
    },
    /// A code the question does not offer: the rule could never fire.
    #[error("rule {rule} waits for \"{code}\", which {fact} does not offer")]
    UnknownOption {
        /// The rule.
        rule: String,
        /// The fact.
        fact: String,
        /// The code.
        code: String,
    },
}

impl<L: Copy + Ord + Read> RuleSet<L> {
    /// Reads a rule set.
    pub fn from_json(json: &str) -> Result<Self, RuleError> {
        let set: Self = read_json(json.as_bytes())?;
        for (at, rule) in set.rules.iter().enumerate() {
            if set.rules.iter().take(at).any(|known| known.id == rule.id) {
                return Err(RuleError::Duplicate(rule.id.clone()));
            }
        }
        Ok(set)
    }

    /// Refuses facts and codes that nothing provides. `knows` says whether a fact exists, and if a code is
    /// given, whether it can be one of its values.
    pub fn check_facts(&self, knows: impl Fn(&str, Option<&str>) -> bool) -> Result<(), RuleError> {
        for rule in &self.rules {
            for case in &rule.cases {
                case.when.each_condition(&mut |condition| {
                    let fact = || condition.fact.clone();
                    if !knows(&condition.fact, None) {
                        return Err(RuleError::UnknownFact { rule: rule.id.clone(), fact: fact() });
                    }
                    match &condition.expected {
                        Expected::Value(Value::Coding(coding)) if !knows(&condition.fact, Some(&coding.code)) => {
                            let code = coding.code.clone();
                            Err(RuleError::UnknownOption { rule: rule.id.clone(), fact: fact(), code })
                        }
                        _ => Ok(()),
                    }
                })?;
            }
        }
        Ok(())
    }

    /// The rules that fire, the highest level first, then by their order in the file.
    pub fn fired(&self, facts: &Facts) -> Vec<Fired<'_, L>> {
        let mut fired: Vec<_> = self.rules.iter().filter_map(|rule| rule.fire(facts)).collect();
        fired.sort_by_key(|fired| std::cmp::Reverse(fired.level));
        fired
    }
}

impl<L: Copy + Ord> Rule<L> {
    fn fire(&self, facts: &Facts) -> Option<Fired<'_, L>> {
        let mut level = None;
        let mut because = Vec::new();
        for case in &self.cases {
            if case.when.holds(facts, &mut because) {
                level = level.max(Some(case.level));
            }
        }
        level.map(|level| Fired { rule: self, level, because })
    }
}

impl When {
    /// Does it hold? Reasons of the parts that hold are added once each, and only when the whole holds.
    fn holds(&self, facts: &Facts, because: &mut Vec<Because>) -> bool {
        let before = because.len();
        let holds = match self {
            When::Fact { condition, says } => {
                let holds = condition.holds(facts.values(&condition.fact));
                let reason = Because { fact: condition.fact.clone(), says: says.clone() };
                if holds && !because.contains(&reason) {
                    because.push(reason);
                }
                holds
            }
            // Every part is looked at, so that every reason is listed.
            When::All(parts) => parts.iter().filter(|part| part.holds(facts, because)).count() == parts.len(),
            When::Any(parts) => parts.iter().filter(|part| part.holds(facts, because)).count() > 0,
        };
        if !holds {
            because.truncate(before);
        }
        holds
    }

    fn each_condition<E>(&self, look: &mut impl FnMut(&Condition) -> Result<(), E>) -> Result<(), E> {
        match self {
            When::Fact { condition, .. } => look(condition),
            When::All(parts) | When::Any(parts) => parts.iter().try_for_each(|part| part.each_condition(look)),
        }
    }
}

impl<L: Read> Read for RuleSet<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "version", "about", "rules"])?;
        Ok(Self { id: node.get("id")?, version: node.get("version")?, rules: node.get("rules")? })
    }
}

impl<L: Read> Read for Rule<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "title", "cases", "actions", "topic", "source", "status"])?;
        Ok(Self {
            id: node.get("id")?,
            title: node.get("title")?,
            cases: node.get("cases")?,
            actions: node.get_or_default("actions")?,
            topic: node.get("topic")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}

impl<L: Read> Read for Case<L> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["level", "when"])?;
        Ok(Self { level: node.get("level")?, when: node.get("when")? })
    }
}

impl Read for When {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if node.field("all").is_some() {
            node.only(&["all"])?;
            return node.get("all").map(When::All);
        }
        if node.field("any").is_some() {
            node.only(&["any"])?;
            return node.get("any").map(When::Any);
        }
        node.only(&["fact", "operator", "value", "says"])?;
        let condition =
            Condition { fact: node.get("fact")?, operator: node.get("operator")?, expected: expected(node)? };
        Ok(When::Fact { condition, says: node.get("says")? })
    }
}

/// The value of a condition: true or false, a whole number, or the code of an option.
fn expected(node: &Node<'_>) -> Result<Expected, ShapeError> {
    let value = match node.raw("value") {
        Some(Json::Bool(_)) => Value::Boolean(node.get("value")?),
        Some(Json::Number(_)) => Value::Integer(node.get("value")?),
        _ => Value::Coding(Coding { system: None, code: node.get("value")?, display: None }),
    };
    Ok(match (node.get("operator")?, value) {
        (Operator::Exists, Value::Boolean(wanted)) => Expected::Exists(wanted),
        (_, value) => Expected::Value(value),
    })
}
