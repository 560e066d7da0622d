//! What a handout is asked to hold, and why it is refused.

use jiff::civil::Date;

use super::model::{CrisisLine, HandoutTeam};
use crate::domain::handout::ReaderAddressError;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutRequest {
    /// The day it is made.
    pub made: Date,
    /// The services, in this order.
    pub services: Vec<ServiceChoice>,
    /// The signposts after them, by their ids in the directory.
    pub signposts: Vec<String>,
    /// BCP 47 tag of the fixed sentences.
    pub language: String,
    /// In large print?
    pub large_print: bool,
    /// Without anything that names or describes a sensitive service?
    pub discreet: bool,
    /// The crisis lines; those of the rules where nothing is said.
    pub crisis: Option<Vec<CrisisLine>>,
    /// The last day to rely on it; by the rules where nothing is said.
    pub valid_until: Option<Date>,
    /// Who gives it.
    pub team: Option<HandoutTeam>,
}

/// A service, and what whoever gives the handout adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceChoice {
    /// Its id in the directory.
    pub id: String,
    /// How to get there.
    pub directions: String,
    /// What to bring.
    pub bring: String,
    /// A number for text messages.
    pub text: String,
    /// What it does, in words for the person; those of the directory where nothing is said.
    pub what: Option<String>,
    /// What to know about its hours; what the directory has for the person where nothing is said, never what it has for staff.
    pub hours_note: Option<String>,
    /// An e-mail address; where nothing is said that of the directory, if there is no telephone number: it is mostly the
    /// address for referrals, and a code has little room.
    pub email: Option<String>,
    /// When the person is expected.
    pub appointment: Option<AppointmentChoice>,
}

/// An appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentChoice {
    /// The day.
    pub day: Date,
    /// Minute of the day on the clock in London; 0 is not said.
    pub minutes: u16,
    /// With whom, where to report.
    pub words: String,
    /// Did the person agree to have it on the handout?
    pub agreed: bool,
}

/// Why no handout is made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the message says it, and the fields are those of the message")]
pub enum HandoutRefusal {
    #[error("{place}: there is no service \"{id}\" in the directory")]
    NoService { place: String, id: String },
    #[error("{place}: there is no signpost \"{id}\" in the directory")]
    NoSignpost { place: String, id: String },
    #[error("{place}: the service \"{id}\" is chosen twice")]
    Twice { place: String, id: String },
    #[error("{place}: the service \"{id}\" takes nobody at present")]
    TakesNobody { place: String, id: String },
    #[error("services: {found} are chosen, and a handout has {most} at most")]
    TooManyServices { found: usize, most: usize },
    #[error("crisis: {found} lines are given, and a handout has {most} at most")]
    TooManyLines { found: usize, most: usize },
    #[error("crisis: without a crisis line no handout is made")]
    NoCrisisLine,
    #[error("{place}: no table knows the crisis line \"{id}\"")]
    NoLine { place: String, id: String },
    #[error("{place}: the text is {found} characters long, and may be {most}")]
    TooLong { place: String, found: usize, most: usize },
    #[error("{place}: a name and a telephone number are needed")]
    Nameless { place: String },
    #[error("language: there are no sentences in \"{found}\"; there are: {known}")]
    Language { found: String, known: String },
    #[error("made: the year is not one of 1 to 9999")]
    Made,
    #[error("validUntil: the day is before the handout is made, or before an appointment on it")]
    ValidUntil,
    #[error("{place}: an appointment is on a handout only if the person agreed")]
    NotAgreed { place: String },
    #[error("{place}: the appointment is before the handout is made")]
    AppointmentPast { place: String },
    #[error("{place}: a time of the day has at most 1439 minutes")]
    AppointmentTime { place: String },
    #[error("{place}: this gives away what a discreet handout keeps to itself")]
    GivesAway { place: String },
    #[error("address: {0}")]
    Address(#[from] ReaderAddressError),
    #[error("services: \"{service}\" alone is too large for one QR code")]
    TooLargeForCode { service: String },
    #[error("what it holds is too large")]
    TooLarge,
}
