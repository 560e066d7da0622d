//! From services of the directory and choices to a handout. Pure: the day comes in, and nothing about the person does.

use jiff::ToSpan;

use super::giveaway::Giveaways;
use super::limits;
use super::model::{CrisisLine, Handout, HandoutAppointment, HandoutContacts, HandoutHours, HandoutService};
use super::request::{AppointmentChoice, HandoutRefusal, HandoutRequest, ServiceChoice};
use super::words::Words;
use crate::domain::directory::{Directory, Hours, Service, ServiceStatus};
use crate::domain::handout::{HandoutContent, HandoutRules};
use crate::domain::messages::Messages;
use crate::domain::team_key::TeamKey;

/// A handout, and what it does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltHandout {
    /// The handout.
    pub handout: Handout,
    /// What the discreet version keeps to itself, for whoever makes it; never on the handout.
    pub left_out: Vec<LeftOut>,
}

impl BuiltHandout {
    /// Is this service, as a whole, not on it?
    pub fn leaves_out(&self, service: &str) -> bool {
        self.left_out.iter().any(|left| left.part.is_none() && left.service == service)
    }
}

/// Something that a discreet handout keeps to itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Id of the service, or of the signpost.
    pub service: String,
    /// The part of it, as the input calls it; none: the service as a whole.
    pub part: Option<&'static str>,
}

/// What a handout is built from.
#[derive(Clone, Copy)]
pub struct HandoutSource<'a> {
    /// Rules and sentences.
    pub content: &'a HandoutContent,
    /// The directory.
    pub directory: &'a Directory,
    /// Words put in beside those of the directory.
    pub messages: &'a dyn Messages,
    /// What signs it; not signed without.
    pub key: Option<&'a TeamKey>,
}

/// Builds a handout.
///
/// # Errors
/// [`HandoutRefusal`]: what is wrong with the request, and where.
pub fn build(source: HandoutSource<'_>, request: &HandoutRequest) -> Result<BuiltHandout, HandoutRefusal> {
    let HandoutSource { content, directory, .. } = source;
    let rules = &content.rules;
    if content.table(&request.language).is_none() {
        let known: Vec<&str> = content.tables.iter().map(|table| table.language()).collect();
        return Err(HandoutRefusal::Language { found: request.language.clone(), known: known.join(", ") });
    }
    if request.made.year() < 1 {
        return Err(HandoutRefusal::Made);
    }
    let last = request.made.checked_add(i64::from(rules.valid_days).days()).map_err(|_| HandoutRefusal::ValidUntil)?;
    limits::services(rules, request)?;
    let giveaways = request.discreet.then(|| Giveaways::of(directory, rules));
    let mut built = Builder { source, giveaways: giveaways.as_ref(), left_out: Vec::new() };
    let mut services = Vec::new();
    for (at, choice) in request.services.iter().enumerate() {
        services.extend(built.service(&format!("services[{at}]"), choice, request)?);
    }
    for (at, id) in request.signposts.iter().enumerate() {
        services.extend(built.signpost(&format!("signposts[{at}]"), id, &request.language)?);
    }
    // Of what is on it: an appointment that is left out must not show.
    let appointments = services.iter().filter_map(|service| service.appointment.as_ref());
    let needed = appointments.map(|appointment| appointment.day).max().unwrap_or(request.made);
    let valid_until = request.valid_until.unwrap_or(last.max(needed));
    if valid_until < needed {
        return Err(HandoutRefusal::ValidUntil);
    }
    let crisis =
        request.crisis.clone().unwrap_or_else(|| rules.crisis.iter().map(|id| CrisisLine::Fixed(id.clone())).collect());
    let team = request.team.clone();
    let left_out = built.left_out;
    let handout = Handout {
        language: request.language.clone(),
        made: Some(request.made),
        valid_until: Some(valid_until),
        directory_version: directory.version.clone(),
        large_print: request.large_print,
        services,
        crisis,
        team,
    };
    limits::texts(content, &handout, giveaways.as_ref())?;
    Ok(BuiltHandout { handout, left_out })
}

struct Builder<'a> {
    source: HandoutSource<'a>,
    giveaways: Option<&'a Giveaways<'a>>,
    left_out: Vec<LeftOut>,
}

impl Builder<'_> {
    /// A service as the handout tells of it; none where it is left out.
    fn service(
        &mut self,
        place: &str,
        choice: &ServiceChoice,
        request: &HandoutRequest,
    ) -> Result<Option<HandoutService>, HandoutRefusal> {
        let HandoutSource { content, directory, .. } = self.source;
        let Some(service) = directory.service(&choice.id) else {
            return Err(HandoutRefusal::NoService { place: place.to_owned(), id: choice.id.clone() });
        };
        if service.status != ServiceStatus::Active {
            return Err(HandoutRefusal::TakesNobody { place: place.to_owned(), id: choice.id.clone() });
        }
        let appointment = appointment(place, choice.appointment.as_ref(), request)?;
        let contacts = contacts(service, choice);
        let reached = [&service.name, &contacts.phone, &contacts.email, &contacts.web];
        if self.giveaways.is_some() && service.sensitive.is_some() || reached.iter().any(|text| self.given_away(text)) {
            self.left_out.push(LeftOut { service: choice.id.clone(), part: None });
            return Ok(None);
        }
        let address = self.told(&service.id, "where", service.address.as_deref().unwrap_or_default());
        let what = choice.what.clone().unwrap_or_else(|| self.told(&service.id, "what", &service.description));
        let (hours, hours_note) = self.open_when(service, choice, &request.language);
        Ok(Some(HandoutService {
            name: service.name.clone(),
            what,
            hours,
            hours_note,
            place: both(&address, &choice.directions),
            bring: choice.bring.clone(),
            contacts,
            appointment,
            checked: service.last_checked,
            category: pictogram(&content.rules, &service.categories).to_owned(),
        }))
    }

    /// A signpost as the handout tells of it; none where it is left out.
    fn signpost(&mut self, place: &str, id: &str, language: &str) -> Result<Option<HandoutService>, HandoutRefusal> {
        let HandoutSource { content, directory, .. } = self.source;
        let Some(signpost) = directory.signposts().iter().find(|signpost| signpost.id == id) else {
            return Err(HandoutRefusal::NoSignpost { place: place.to_owned(), id: id.to_owned() });
        };
        let known = |text: &Option<String>| text.clone().unwrap_or_default();
        let contacts =
            HandoutContacts { phone: known(&signpost.phone), web: known(&signpost.url), ..Default::default() };
        let reached = [&signpost.name, &contacts.phone, &contacts.web];
        if self.giveaways.is_some() && signpost.sensitive.is_some() || reached.iter().any(|text| self.given_away(text))
        {
            self.left_out.push(LeftOut { service: id.to_owned(), part: None });
            return Ok(None);
        }
        let warning = signpost.survey.unwrap_or_default().then(|| Words::of(content, language).sentence("survey"));
        Ok(Some(HandoutService {
            name: signpost.name.clone(),
            what: both(&self.told(id, "what", &signpost.words), &warning.unwrap_or_default()),
            contacts,
            checked: Some(signpost.last_checked),
            category: content.rules.signpost_pictogram.clone(),
            ..HandoutService::default()
        }))
    }

    /// When it is open, and what there is to know of that. Hours whose note is kept back could be wrong without it: then there
    /// are none, and the handout says to phone.
    fn open_when(&mut self, service: &Service, choice: &ServiceChoice, language: &str) -> (Vec<HandoutHours>, String) {
        let told = service.hours_for_person.as_deref().unwrap_or_default();
        if choice.hours_note.is_none() && self.given_away(told) {
            return (Vec::new(), self.told(&service.id, "hoursNote", told));
        }
        let note = choice.hours_note.as_deref().unwrap_or(told);
        let open: Vec<HandoutHours> = service.hours.iter().filter_map(hours).collect();
        let closed = service.closed_bank_holidays == Some(true) && !open.is_empty();
        let holidays = closed.then(|| Words::of(self.source.content, language).sentence("bank-holidays"));
        let holidays = holidays.unwrap_or_default();
        (open, both(note, &holidays))
    }

    fn given_away(&self, text: &str) -> bool {
        self.giveaways.is_some_and(|giveaways| giveaways.in_text(text))
    }

    /// A text of the directory, left out where it gives away.
    fn told(&mut self, service: &str, part: &'static str, text: &str) -> String {
        if self.given_away(text) {
            self.left_out.push(LeftOut { service: service.to_owned(), part: Some(part) });
            return String::new();
        }
        text.to_owned()
    }
}

fn appointment(
    place: &str,
    choice: Option<&AppointmentChoice>,
    request: &HandoutRequest,
) -> Result<Option<HandoutAppointment>, HandoutRefusal> {
    let Some(choice) = choice else { return Ok(None) };
    let place = format!("{place}.appointment");
    match choice {
        AppointmentChoice { agreed: false, .. } => Err(HandoutRefusal::NotAgreed { place }),
        AppointmentChoice { day, .. } if *day < request.made => Err(HandoutRefusal::AppointmentPast { place }),
        AppointmentChoice { minutes: 1440.., .. } => Err(HandoutRefusal::AppointmentTime { place }),
        AppointmentChoice { day, minutes, words, .. } => {
            Ok(Some(HandoutAppointment { day: *day, minutes: *minutes, words: words.clone() }))
        }
    }
}

fn contacts(service: &Service, choice: &ServiceChoice) -> HandoutContacts {
    let known = |contact: &Option<String>| contact.clone().unwrap_or_default();
    let written = || if service.phone.is_some() { String::new() } else { known(&service.email) };
    HandoutContacts {
        phone: known(&service.phone),
        text: choice.text.clone(),
        email: choice.email.clone().unwrap_or_else(written),
        web: known(&service.url),
    }
}

/// Hours of every week. A handout has no other: what is on some weeks only is for `hours_for_person` to tell.
fn hours(hours: &Hours) -> Option<HandoutHours> {
    if !hours.every_week() {
        return None;
    }
    let (opens, closes) = hours.span()?;
    let bit = |day: jiff::civil::Weekday| 1_u8 << day.to_monday_zero_offset();
    Some(HandoutHours {
        days: hours.weekdays().fold(0, |days, day| days | bit(day)),
        opens: u16::try_from(opens).ok()?,
        closes: u16::try_from(closes).ok()?,
    })
}

/// Two texts, one after the other, or the one there is.
fn both(first: &str, second: &str) -> String {
    match (first.trim_end().trim_end_matches('.'), second) {
        ("", only) => only.to_owned(),
        (_, "") => first.to_owned(),
        (first, second) => [first, second].join(". "),
    }
}

/// The pictogram of the first category that has one, by its own name or by the beginning it shares with others.
fn pictogram<'a>(rules: &'a HandoutRules, categories: &[String]) -> &'a str {
    let found = |category: &String| {
        let kind = rules.pictograms.iter().rev();
        let mut kind = kind.filter(|(kind, _)| category == *kind || category.starts_with(&format!("{kind}-")));
        kind.next().map(|(_, name)| name.as_str())
    };
    categories.iter().find_map(found).unwrap_or_default()
}
