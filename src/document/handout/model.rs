//! What a handout holds, as the payload has it: see the format in [`super`].

use jiff::civil::Date;

/// A signposting handout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handout {
    /// BCP 47 tag of its fixed sentences.
    pub language: String,
    /// The day it was made.
    pub made: Option<Date>,
    /// The last day to rely on it.
    pub valid_until: Option<Date>,
    /// The version of the directory it was made from.
    pub directory_version: String,
    /// Is it in large print?
    pub large_print: bool,
    /// The services, in the order chosen.
    pub services: Vec<HandoutService>,
    /// Whom to turn to at once.
    pub crisis: Vec<CrisisLine>,
    /// Who gave it.
    pub team: Option<HandoutTeam>,
}

/// A service as a handout tells of it. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutService {
    /// Its name.
    pub name: String,
    /// What it does.
    pub what: String,
    /// When it is open.
    pub hours: Vec<HandoutHours>,
    /// What to know about that.
    pub hours_note: String,
    /// Where it is, and how to get there.
    pub place: String,
    /// What to bring.
    pub bring: String,
    /// How to reach it.
    pub contacts: HandoutContacts,
    /// When the person is expected.
    pub appointment: Option<HandoutAppointment>,
    /// When the directory last checked this.
    pub checked: Option<Date>,
    /// The name of a pictogram.
    pub category: String,
}

/// Hours on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandoutHours {
    /// Bit set: Monday 1, Tuesday 2, to Sunday 64.
    pub days: u8,
    /// Minute of the day.
    pub opens: u16,
    /// Minute of the day, 1440 for midnight; no later than `opens`: on the next day.
    pub closes: u16,
}

/// How a service is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutContacts {
    /// By telephone.
    pub phone: String,
    /// By text message.
    pub text: String,
    /// By e-mail.
    pub email: String,
    /// On the web.
    pub web: String,
}

/// An appointment that the person agreed to have on the handout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutAppointment {
    /// The day.
    pub day: Date,
    /// Minute of the day on the clock in London.
    pub minutes: u16,
    /// With whom, where to report.
    pub words: String,
}

/// Somebody to turn to at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CrisisLine {
    /// One that every table of fixed sentences knows, by its id.
    Fixed(String),
    /// One of the trust's own.
    Local {
        /// Its name.
        name: String,
        /// Its telephone number.
        phone: String,
        /// What it does, and when.
        words: String,
    },
}

/// The team that gave a handout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutTeam {
    /// Its name.
    pub name: String,
    /// Its telephone number.
    pub phone: String,
}
