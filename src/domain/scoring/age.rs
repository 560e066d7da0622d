//! For what ages an instrument may be used.

use crate::domain::read_json::read_fields;

/// The ages an instrument may be used for, in years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeRange {
    /// The youngest.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
    /// Below this age it opens with a caution.
    pub caution_below: Option<u32>,
    /// Where the range comes from.
    pub source: String,
}
read_fields!(only AgeRange { min, max, caution_below, source });

/// What an instrument's age range says to an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeFit {
    /// In range.
    Fits,
    /// In range, with care.
    Caution,
    /// Out of range: refused.
    Outside,
}

impl AgeRange {
    /// May it be used at this age? An unknown age is a reason for care, not for refusal.
    pub fn fit(&self, age: Option<u32>) -> AgeFit {
        let Some(age) = age else { return AgeFit::Caution };
        if self.min.is_some_and(|min| age < min) || self.max.is_some_and(|max| age > max) {
            AgeFit::Outside
        } else if self.caution_below.is_some_and(|below| age < below) {
            AgeFit::Caution
        } else {
            AgeFit::Fits
        }
    }
}
