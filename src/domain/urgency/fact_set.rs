//! Facts by name, as the rules ask for them. The names are listed in [`mod@super::facts`].

use std::collections::BTreeMap;

use crate::domain::questionnaire::Value;

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(BTreeMap<String, Vec<Value>>);

impl Facts {
    /// The values of a fact; none when it is not known.
    pub fn values(&self, fact: &str) -> &[Value] {
        self.0.get(fact).map_or(&[], Vec::as_slice)
    }

    /// Adds a value to a fact.
    pub fn add(&mut self, fact: impl Into<String>, value: Value) {
        self.0.entry(fact.into()).or_default().push(value);
    }
}
