//! What a rule says to do, and what to know while doing it.

use crate::domain::case::{ActionRecord, Case};
use crate::domain::read_json::{Node, Read, ShapeError};

/// What kind of sentence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Something to be done, ticked off once it is.
    Do,
    /// Something to know; there is nothing to tick.
    Advise,
    /// No longer said. Older journals may hold it as done.
    Retired,
}

/// One sentence of a rule. Its number is for good: it is what a journal holds, whatever is added or moved later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleAction {
    /// Its number within the rule.
    pub number: usize,
    /// What it says.
    pub says: String,
    /// What kind it is.
    pub kind: ActionKind,
    /// Is it to be done anew at every contact?
    pub again: bool,
}

impl RuleAction {
    /// What is on record of it, if that still counts: of one to be done anew, only since the contact at hand began.
    pub fn done<'a>(&self, case: &'a Case, rule: &str) -> Option<&'a ActionRecord> {
        let done = case.done.get(&(rule.to_owned(), self.number));
        done.filter(|done| !self.again || done.contact == case.contact_number())
    }
}

impl Read for RuleAction {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kinds = [("do", ActionKind::Do), ("advise", ActionKind::Advise), ("retired", ActionKind::Retired)];
        node.only(&["number", "do", "advise", "retired", "again"])?;
        let mut said = kinds.iter().filter(|(name, _)| node.field(name).is_some());
        match (said.next(), said.next()) {
            (Some((name, kind)), None) => Ok(Self {
                number: node.get("number")?,
                says: node.get(name)?,
                kind: *kind,
                again: node.get_or_default("again")?,
            }),
            _ => Err(node.error("one of do, advise and retired is needed")),
        }
    }
}
