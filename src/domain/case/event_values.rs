//! The values that events of a case carry, each with its code or fields as they are stored.

use serde::Serialize;

use crate::domain::read_json::{read_fields, read_words};
use crate::domain::urgency::Tier;

/// What was covered of one form when the contact was stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// The questionnaire.
    pub questionnaire: String,
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub of: usize,
}
read_fields!(Covered { questionnaire, answered, of });

/// Is a report a draft, or final?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Not yet checked and signed: every page says DRAFT.
    Draft,
    /// Checked and signed.
    Final,
}
read_words!(coded ReportKind { "draft": Draft, "final": Final });

/// What was recorded of an appropriate adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdultStatus {
    /// The custody officer was told that one may be needed.
    Needed,
    /// The adult was asked and is on the way.
    Arranged,
    /// The adult is here.
    Present,
    /// The adult is not here yet, for a reason that is recorded.
    Delayed,
    /// The person wants none, or none was called, for a reason that is recorded.
    Declined,
    /// It was thought of, and none is needed, for a reason that is recorded.
    NotNeeded,
}
read_words!(coded AdultStatus {
    "needed": Needed,
    "arranged": Arranged,
    "present": Present,
    "delayed": Delayed,
    "declined": Declined,
    "not-needed": NotNeeded,
});

impl AdultStatus {
    /// In the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Needed, Self::Arranged, Self::Present, Self::Delayed, Self::Declined, Self::NotNeeded];

    /// Is it recorded with its reason only?
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Delayed) || self.is_dismissal()
    }

    /// Is nobody waited for after it? A child must have an adult: of a child this is never recorded and never counts.
    pub fn is_dismissal(self) -> bool {
        matches!(self, Self::Declined | Self::NotNeeded)
    }
}

/// What a person decided about urgency, beside what was proposed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgencyDecision {
    /// What the rules proposed; none when no rule fired.
    pub proposed: Option<Tier>,
    /// What the person decided.
    pub decided: Tier,
    /// Why the decision differs from the proposal; none when it does not.
    pub reason: Option<String>,
    /// The colleague it was discussed with, for a downgrade of Immediate or SameDay.
    pub colleague: Option<String>,
    /// The rules that fired.
    pub rules: Vec<String>,
    /// The rule set and its version.
    pub rule_set: String,
}
read_fields!(UrgencyDecision { proposed, decided, reason, colleague, rules, rule_set });

/// A service by its id, with its name as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedService {
    /// The service.
    pub service: String,
    /// Its name.
    pub name: String,
}
read_fields!(NamedService { service, name });

/// How a handout was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandoutMedium {
    /// Printed.
    Paper,
    /// Saved as a file.
    File,
    /// As a link that was copied.
    Link,
    /// As the words of a text message that were copied.
    Message,
    /// As a code that a telephone read from the screen.
    Code,
}
read_words!(coded HandoutMedium {
    "paper": Paper,
    "file": File,
    "link": Link,
    "message": Message,
    "code": Code,
});

impl HandoutMedium {
    /// In the order they are offered.
    pub const ALL: [Self; 5] = [Self::Paper, Self::Code, Self::Message, Self::Link, Self::File];
}
