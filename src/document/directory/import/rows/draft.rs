//! A service being made from a row.

use std::collections::BTreeSet;

use crate::document::directory::import::field::Field;
use crate::document::directory::import::mark::{Mark, RowMark};
use crate::document::directory::import::report::RowRefusal;
use crate::domain::directory::{Accepts, AgeLimits, ServedSex, Service, ServiceStatus};

/// A service being made, with what happened on the way.
pub struct Draft {
    /// The number of its row.
    pub number: u32,
    /// The service. Its id is empty until all are there.
    pub service: Service,
    /// Its id in the list.
    pub listed_id: String,
    /// The postcode, or what stands for it.
    pub place: String,
    /// What happened.
    pub marks: Vec<RowMark>,
    /// Why it is no service.
    pub refused: BTreeSet<RowRefusal>,
    /// Fields that say something although it is what a new service has: `status`, `sex`.
    pub said: BTreeSet<&'static str>,
    /// Texts that are no codes.
    pub unmapped: Vec<(Field, String)>,
}

impl Draft {
    /// A service of which nothing is known.
    pub fn new(number: u32) -> Self {
        Self {
            number,
            service: unknown(),
            listed_id: String::new(),
            place: String::new(),
            marks: Vec::new(),
            refused: BTreeSet::new(),
            said: BTreeSet::new(),
            unmapped: Vec::new(),
        }
    }

    /// Marks a column.
    pub fn mark(&mut self, mark: Mark, column: Option<usize>) {
        self.marks.push(RowMark { mark, column });
    }

    /// Whether there is a way to reach it is the last thing asked.
    pub fn checked(mut self) -> Self {
        if self.service.name.is_empty() && !self.refused.contains(&RowRefusal::PartOfAnother) {
            self.refused.insert(RowRefusal::NoName);
        }
        if !self.service.can_be_reached() {
            self.refused.insert(RowRefusal::NoContact);
        }
        self.marks.sort_unstable();
        self.marks.dedup();
        self
    }
}

/// A service of which nothing is known.
fn unknown() -> Service {
    Service {
        id: String::new(),
        name: String::new(),
        provider: None,
        sector: None,
        size: None,
        categories: Vec::new(),
        needs: Vec::new(),
        description: String::new(),
        address: None,
        phone: None,
        email: None,
        url: None,
        contact_name: None,
        contact_role: None,
        areas: Vec::new(),
        area_note: None,
        languages: None,
        age: AgeLimits { min: None, max: None },
        sex: ServedSex::Any,
        eligibility: String::new(),
        accepts: Accepts::default(),
        referral_route: None,
        referral_how: String::new(),
        requires: Vec::new(),
        requires_note: None,
        funding: None,
        hours: Vec::new(),
        hours_note: None,
        hours_for_person: None,
        closed_bank_holidays: None,
        wait: None,
        takes_same_day: None,
        last_checked: None,
        checked_by: None,
        owner: None,
        next_contact: None,
        status: ServiceStatus::Active,
        merged_into: None,
        sensitive: None,
    }
}

/// Adds a line to a text that several columns make up.
pub fn add_line(text: &mut String, line: &str) {
    if line.is_empty() || text.lines().any(|there| there == line) {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The same for one that may be left out.
pub fn add_note(note: &mut Option<String>, line: &str) {
    let mut text = note.take().unwrap_or_default();
    add_line(&mut text, line);
    *note = Some(text).filter(|text| !text.is_empty());
}
