//! What is at hand on the screen of the handout.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::document::handout::AppointmentChoice;
use crate::domain::case::Event;

/// What was chosen there; what nobody chose follows from the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandoutState {
    /// The case that it was chosen for.
    case: Option<String>,
    /// The services put on it or left off, by id.
    pub chosen: BTreeMap<String, bool>,
    /// The signposts put on it, by id.
    pub signposts: BTreeSet<String>,
    /// What is typed of appointments, by the service.
    pub appointments: BTreeMap<String, TypedAppointment>,
    /// Does it name the team?
    pub names_team: Option<bool>,
    /// The language of its fixed sentences; English where none was chosen.
    pub language: Option<String>,
    /// Is it in large print?
    pub large_print: bool,
    /// Is it the discreet version?
    pub discreet: Option<bool>,
    /// What is recorded once the browser took the file, and of which case.
    pub leaving: Option<(String, Event)>,
}

impl HandoutState {
    /// What was chosen is kept from screen to screen, while the case is at hand; a file on its way is of the case it names.
    pub fn keep_for(&mut self, at_hand: Option<&str>) {
        if self.case.as_deref() != at_hand {
            let (case, leaving) = (at_hand.map(str::to_owned), self.leaving.take());
            *self = Self { case, leaving, ..Self::default() };
        }
    }
}

/// What is typed of an appointment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAppointment {
    /// Did the person agree to have it on the handout?
    pub agreed: bool,
    /// The day: 1 12 2026.
    pub day: String,
    /// The time on a clock of 24 hours: 10:30; empty where it is not said.
    pub time: String,
    /// With whom, where to report.
    pub words: String,
}

impl TypedAppointment {
    /// As it is asked for; none where the day or the time cannot be read.
    pub fn read(&self) -> Option<AppointmentChoice> {
        let [day, month, year] = numbers(&self.day)?;
        let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        let minutes = if self.time.trim().is_empty() {
            0
        } else {
            let [hour, minute] = numbers(&self.time)?;
            let is_time = (0..24).contains(&hour) && (0..60).contains(&minute);
            u16::try_from(is_time.then_some(hour * 60 + minute)?).ok()?
        };
        Some(AppointmentChoice { day, minutes, words: self.words.trim().to_owned(), agreed: self.agreed })
    }
}

/// So many numbers, whatever stands between them.
fn numbers<const COUNT: usize>(typed: &str) -> Option<[i16; COUNT]> {
    let parts = typed.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let all: Vec<i16> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    all.try_into().ok()
}
