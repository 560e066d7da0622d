//! How soon something has to be done.

use crate::domain::read_json::read_words;

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
    /// Now, before anything else.
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

    /// The tier that this code stands for.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.code() == code)
    }
}
