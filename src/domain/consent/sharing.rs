//! What was decided for one recipient, and whether that lets anything out.

/// What was decided for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The person agreed.
    Given,
    /// The person refused.
    Refused,
    /// The person agreed once, and took it back.
    Withdrawn,
    /// The person agreed up to a day that is over.
    Expired,
    /// The person lacks capacity for this decision, and nobody has decided in their best interests yet.
    LacksCapacity,
    /// The person lacks capacity for this decision; why sharing is in their best interests, and who decided it, is recorded.
    BestInterests,
    /// Shared without consent, on a legal basis that is recorded.
    Overridden,
    /// What is recorded contradicts itself or lacks what it rests on: nothing is shared until that is settled.
    Unsettled,
    /// Nobody has asked yet.
    NotAsked,
}

impl Sharing {
    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Sharing::Given => "sharing-given",
            Sharing::Refused => "sharing-refused",
            Sharing::Withdrawn => "sharing-withdrawn",
            Sharing::Expired => "sharing-expired",
            Sharing::LacksCapacity => "sharing-lacks-capacity",
            Sharing::BestInterests => "sharing-best-interests",
            Sharing::Overridden => "sharing-overridden",
            Sharing::Unsettled => "sharing-unsettled",
            Sharing::NotAsked => "sharing-not-asked",
        }
    }

    /// May a file be made at all?
    pub fn allows(self) -> bool {
        matches!(self, Sharing::Given | Sharing::BestInterests | Sharing::Overridden)
    }
}
