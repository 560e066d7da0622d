//! A rule as data in, what fired out.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Facts;
use crate::domain::questionnaire::{Coding, Condition, Expected, Operator, Value};
use crate::domain::read_json::{ShapeError, read_json};

/// How soon something has to be done. Ordered: the least urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, Deserialize)]
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

impl Tier {
    /// Most urgent first, as shown.
    pub const ALL: [Tier; 4] = [Tier::Immediate, Tier::SameDay, Tier::Within24h, Tier::Routine];

    /// Its code, as in the rules and the catalogue's text keys.
    pub fn code(self) -> &'static str {
        match self {
            Tier::Routine => "routine",
            Tier::Within24h => "within-24h",
            Tier::SameDay => "same-day",
            Tier::Immediate => "immediate",
        }
    }

    /// The tier of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.code() == code)
    }
}

/// How sure a need is. Ordered: the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedLevel {
    /// There are signs of it.
    Possible,
    /// Found in this screening.
    Identified,
    /// Known before, from a record.
    Known,
}

impl NeedLevel {
    /// Its code, as in the catalogue's text keys.
    pub fn code(self) -> &'static str {
        match self {
            NeedLevel::Possible => "possible",
            NeedLevel::Identified => "identified",
            NeedLevel::Known => "known",
        }
    }
}

/// A safety concern is there or it is not: no grade, no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SafetyLevel {
    /// There.
    Concern,
}

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

impl<L: Copy + Ord + DeserializeOwned> RuleSet<L> {
    /// Reads a rule set.
    pub fn from_json(json: &str) -> Result<Self, RuleError> {
        let wire: WireSet<L> = read_json(json.as_bytes())?;
        let mut rules: Vec<Rule<L>> = Vec::new();
        for rule in wire.rules {
            if rules.iter().any(|known| known.id == rule.id) {
                return Err(RuleError::Duplicate(rule.id));
            }
            rules.push(rule.into());
        }
        Ok(Self { id: wire.id, version: wire.version, rules })
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireSet<L> {
    id: String,
    version: String,
    #[serde(default, rename = "about")]
    _about: Option<String>,
    rules: Vec<WireRule<L>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireRule<L> {
    id: String,
    title: String,
    cases: Vec<WireCase<L>>,
    #[serde(default)]
    actions: Vec<String>,
    #[serde(default)]
    topic: Option<String>,
    source: String,
    status: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireCase<L> {
    level: L,
    when: WireWhen,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WireWhen {
    All { all: Vec<WireWhen> },
    Any { any: Vec<WireWhen> },
    Fact { fact: String, operator: Operator, value: WireValue, says: String },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WireValue {
    Boolean(bool),
    Integer(i64),
    Code(String),
}

impl<L> From<WireRule<L>> for Rule<L> {
    fn from(wire: WireRule<L>) -> Self {
        let cases = wire.cases.into_iter().map(|case| Case { level: case.level, when: case.when.into() });
        Self {
            id: wire.id,
            title: wire.title,
            cases: cases.collect(),
            actions: wire.actions,
            topic: wire.topic,
            source: wire.source,
            status: wire.status,
        }
    }
}

impl From<WireWhen> for When {
    fn from(wire: WireWhen) -> Self {
        match wire {
            WireWhen::All { all } => When::All(all.into_iter().map(Into::into).collect()),
            WireWhen::Any { any } => When::Any(any.into_iter().map(Into::into).collect()),
            WireWhen::Fact { fact, operator, value, says } => {
                let expected = match (operator, value) {
                    (Operator::Exists, WireValue::Boolean(wanted)) => Expected::Exists(wanted),
                    (_, WireValue::Boolean(value)) => Expected::Value(Value::Boolean(value)),
                    (_, WireValue::Integer(value)) => Expected::Value(Value::Integer(value)),
                    (_, WireValue::Code(code)) => {
                        Expected::Value(Value::Coding(Coding { system: None, code, display: None }))
                    }
                };
                When::Fact { condition: Condition { fact, operator, expected }, says }
            }
        }
    }
}
