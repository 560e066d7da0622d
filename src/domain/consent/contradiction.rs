//! What on the consent form cannot be so together. Nothing is shared on it until somebody has settled it; the form names
//! it where it is made.

use std::collections::BTreeSet;

use super::recorded::Recorded;
use crate::domain::case::{Case, Person};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Reason};

/// From this age on, capacity is presumed and a parent does not decide (Mental Capacity Act 2005, section 2(5)).
const PRESUMED_FROM: u32 = 16;

/// Two things recorded for a recipient that cannot both be so, or one that lacks what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// Agreed, by somebody who lacks the capacity for it.
    AgreedWithoutCapacity,
    /// Lacks the capacity, by somebody who can make this decision.
    CapacityIsThere,
    /// Agreed to what could not be explained.
    AgreedUnexplained,
    /// Agreed, without how it was explained, or whether the person can make this decision: unanswered is not yes.
    AgreementUnfounded,
    /// Decided as for somebody under 16, of somebody who is not.
    NotUnderSixteen,
    /// On a legal basis, without the basis, who authorised it, or whether the person was told.
    OverrideUnfounded,
    /// Agreed up to a day before the one it was agreed on.
    EndsBeforeItBegan,
    /// The last day of the agreement was typed and cannot be read.
    EndUnreadable,
    /// A topic was agreed to after the person had not agreed to the recipient.
    TopicWithoutAgreement,
}

impl Contradiction {
    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Contradiction::AgreedWithoutCapacity => "consent-agreed-without-capacity",
            Contradiction::CapacityIsThere => "consent-capacity-is-there",
            Contradiction::AgreedUnexplained => "consent-agreed-unexplained",
            Contradiction::AgreementUnfounded => "consent-agreement-unfounded",
            Contradiction::NotUnderSixteen => "consent-not-under-sixteen",
            Contradiction::OverrideUnfounded => "consent-override-unfounded",
            Contradiction::EndsBeforeItBegan => "consent-ends-before",
            Contradiction::EndUnreadable => "consent-end-unreadable",
            Contradiction::TopicWithoutAgreement => "consent-topic-without-agreement",
        }
    }

    /// The questions it is about: where it is shown.
    pub fn items(self, recipient: &str) -> Vec<String> {
        let beside: &[&str] = match self {
            Contradiction::AgreedWithoutCapacity | Contradiction::CapacityIsThere => &["capacity"],
            Contradiction::NotUnderSixteen => &["capacity"],
            Contradiction::AgreedUnexplained => &["explained"],
            Contradiction::AgreementUnfounded => &["explained", "capacity"],
            Contradiction::OverrideUnfounded => &["override-basis", "override-authoriser", "override-told"],
            Contradiction::EndsBeforeItBegan | Contradiction::EndUnreadable | Contradiction::TopicWithoutAgreement => {
                &[]
            }
        };
        let own = [recipient.to_owned(), format!("{recipient}-topics")];
        own.into_iter().chain(beside.iter().map(|item| (*item).to_owned())).collect()
    }
}

/// Every contradiction of what is recorded for this recipient; while two devices differ, of what either says.
pub fn contradictions(case: &Case, content: &ClinicalContent, recipient: &str) -> BTreeSet<Contradiction> {
    let of =
        |case: &Case| Recorded::of(case, content).map(|recorded| recorded.contradictions(case, content, recipient));
    let other = case.other_readings().filter_map(|reading| of(&reading));
    of(case).into_iter().chain(other).flatten().collect()
}

impl Recorded<'_> {
    pub(super) fn contradictions(&self, case: &Case, content: &ClinicalContent, recipient: &str) -> Vec<Contradiction> {
        let (decided, capacity) = (self.code(recipient), self.code("capacity"));
        let agreed = decided == Some("given");
        let unexplained = self.values("explained").iter().any(|value| value.code() == Some("not-possible"));
        let lacks = |items: &[&str]| items.iter().any(|item| self.values(item).is_empty());
        let unfounded = lacks(&["override-basis", "override-authoriser", "override-told"]);
        let ends_before = || Some(self.until(recipient)? < self.run.recorded.get(recipient)?.at.date());
        let under_sixteen = capacity.is_some_and(|code| code.starts_with("under-16"));
        let too_old = || under_sixteen && Person::of(case, content).age.is_some_and(|age| age >= PRESUMED_FROM);
        let found = [
            (Contradiction::AgreedWithoutCapacity, agreed && capacity == Some("no")),
            (Contradiction::CapacityIsThere, decided == Some("lacks-capacity") && capacity.is_some_and(|c| c != "no")),
            (Contradiction::AgreedUnexplained, agreed && unexplained),
            (Contradiction::AgreementUnfounded, agreed && lacks(&["explained", "capacity"])),
            (Contradiction::NotUnderSixteen, agreed && too_old()),
            (Contradiction::OverrideUnfounded, decided == Some("overridden") && unfounded),
            (Contradiction::EndsBeforeItBegan, agreed && ends_before() == Some(true)),
            (Contradiction::EndUnreadable, agreed && self.run.drafts.contains_key(&format!("{recipient}-until"))),
            (Contradiction::TopicWithoutAgreement, self.topic_without_agreement(recipient)),
        ];
        found.into_iter().filter_map(|(contradiction, is)| is.then_some(contradiction)).collect()
    }

    /// Was a topic ticked later than the answer that is no agreement? An earlier tick is of an agreement that is over.
    fn topic_without_agreement(&self, recipient: &str) -> bool {
        let recorded = &self.run.recorded;
        let (Some(decided), Some(topics)) = (recorded.get(recipient), recorded.get(&format!("{recipient}-topics")))
        else {
            return false;
        };
        let none = matches!(decided.answer, Answer::Missing(Reason::Declined))
            || ["refused", "withdrawn", "not-asked"].map(Some).contains(&self.code(recipient));
        none && !topics.answer.values().is_empty() && topics.at > decided.at
    }
}
