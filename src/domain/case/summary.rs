//! What the list of cases shows: a label without a name, kept sealed beside the journal so that the list
//! opens without reading every entry.

use std::collections::BTreeSet;

use serde::Serialize;

use super::journal::Case;
use super::person::Person;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::read_json::read_fields;
use crate::domain::time::Timestamp;

/// The line of one case in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseSummary {
    /// The case.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was last worked on.
    pub updated: Timestamp,
    /// Age in years.
    pub age: Option<u32>,
    /// Sex as recorded, in words.
    pub sex: Option<String>,
    /// Where the contact takes place, in words.
    pub place: Option<String>,
    /// The reason of the last stop, when nothing was done since.
    pub stopped: Option<String>,
    /// The forms and instruments begun, sorted: an instrument that a case holds answers to is not taken away.
    pub begun: BTreeSet<String>,
    /// How many entries the case has, so that one lost at the end is noticed.
    pub entries: Option<u32>,
    /// When its transfer was confirmed, if it was and nothing was changed since.
    pub confirmed: Option<Timestamp>,
}

// Version 0.1.0 wrote no `begun`, `entries` and `confirmed`.
read_fields!(CaseSummary { id, reference, opened, updated, age, sex, place, stopped, begun, entries, confirmed });

impl CaseSummary {
    /// Sums up a case for its line in the list.
    pub fn of(case: &Case, content: &ClinicalContent) -> Self {
        let person = Person::of(case, content);
        let open_stop = case.stops.last().filter(|stop| stop.at == case.updated());
        Self {
            id: case.id.clone(),
            reference: case.reference.clone(),
            opened: case.opened,
            updated: case.updated(),
            age: person.age,
            sex: person.sex_words,
            place: person.place,
            stopped: open_stop.map(|stop| stop.reason.clone()),
            begun: case.runs.iter().map(|run| run.questionnaire.clone()).collect(),
            entries: Some(case.places()),
            confirmed: case.confirmed_and_unchanged().then(|| case.confirmed.as_ref().map(|(at, _)| *at)).flatten(),
        }
    }

    /// For a case whose line cannot be read: the case itself may still open.
    pub fn unreadable(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            reference: id.chars().take(6).collect::<String>().to_uppercase(),
            opened: Timestamp(0),
            updated: Timestamp(0),
            age: None,
            sex: None,
            place: None,
            stopped: None,
            begun: BTreeSet::new(),
            entries: None,
            confirmed: None,
        }
    }

    /// For how many whole days the case has been here with nobody else known to have it; none when somebody confirmed
    /// to have all of it, and when its line cannot be read.
    pub fn days_alone(&self, now: Timestamp) -> Option<i64> {
        let alone = self.confirmed.is_none() && !self.is_unreadable();
        alone.then(|| now.0.saturating_sub(self.opened.0) / 86_400_000)
    }

    /// Could this line not be read?
    pub fn is_unreadable(&self) -> bool {
        self.updated == Timestamp(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read_json::read_json;

    #[test]
    fn a_head_counts_the_entries_and_one_of_an_earlier_version_does_not_say() {
        let content = ClinicalContent::default();
        let case = Case::open("c", "7Q2-K4", "e1", Timestamp(1), "A");
        let head = CaseSummary::of(&case, &content);
        assert_eq!(head.entries, Some(1));
        let written = serde_json::to_string(&head).unwrap();
        assert_eq!(read_json(written.as_bytes()), Ok(head.clone()));
        let earlier = written.replace(r#","entries":1"#, "");
        assert_ne!(earlier, written);
        assert_eq!(read_json(earlier.as_bytes()), Ok(CaseSummary { entries: None, ..head }));
    }
}
