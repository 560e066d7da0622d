//! What a handout may hold at most, and what a discreet one must not.

use std::collections::BTreeSet;

use super::giveaway::Giveaways;
use super::model::{CrisisLine, Handout, HandoutService};
use super::request::{HandoutRefusal, HandoutRequest};
use crate::domain::handout::{HandoutContent, HandoutRules};

/// Not too many services, and none twice.
pub(super) fn services(rules: &HandoutRules, request: &HandoutRequest) -> Result<(), HandoutRefusal> {
    let (found, most) = (request.services.len() + request.signposts.len(), rules.most_services);
    if found > most {
        return Err(HandoutRefusal::TooManyServices { found, most });
    }
    let mut seen = BTreeSet::new();
    let services = request.services.iter().enumerate().map(|(at, choice)| ("services", at, &choice.id));
    let signposts = request.signposts.iter().enumerate().map(|(at, id)| ("signposts", at, id));
    match services.chain(signposts).find(|(.., id)| !seen.insert(*id)) {
        Some((list, at, id)) => Err(HandoutRefusal::Twice { place: format!("{list}[{at}]"), id: id.clone() }),
        None => Ok(()),
    }
}

/// Every text is short enough, says what it must, and keeps to itself what a discreet handout does.
pub(super) fn texts(
    content: &HandoutContent,
    handout: &Handout,
    giveaways: Option<&Giveaways<'_>>,
) -> Result<(), HandoutRefusal> {
    let rules = &content.rules;
    let (found, most) = (handout.crisis.len(), rules.most_crisis);
    match found {
        0 => return Err(HandoutRefusal::NoCrisisLine),
        _ if found > most => return Err(HandoutRefusal::TooManyLines { found, most }),
        _ => {}
    }
    for (at, line) in handout.crisis.iter().enumerate() {
        named(content, format!("crisis[{at}]"), line)?;
    }
    if handout.team.as_ref().is_some_and(|team| team.name.is_empty() || team.phone.is_empty()) {
        return Err(HandoutRefusal::Nameless { place: "team".to_owned() });
    }
    for (place, text) in all(handout) {
        let (found, most) = (text.chars().count(), rules.longest_text);
        if found > most {
            return Err(HandoutRefusal::TooLong { place, found, most });
        }
        if giveaways.is_some_and(|giveaways| giveaways.in_text(text)) {
            return Err(HandoutRefusal::GivesAway { place });
        }
    }
    Ok(())
}

fn named(content: &HandoutContent, place: String, line: &CrisisLine) -> Result<(), HandoutRefusal> {
    match line {
        CrisisLine::Fixed(id) if content.english().is_some_and(|table| table.has(&format!("line-{id}-phone"))) => {
            Ok(())
        }
        CrisisLine::Fixed(id) => Err(HandoutRefusal::NoLine { place, id: id.clone() }),
        CrisisLine::Local { name, phone, .. } if name.is_empty() || phone.is_empty() => {
            Err(HandoutRefusal::Nameless { place })
        }
        CrisisLine::Local { .. } => Ok(()),
    }
}

/// Every text that somebody wrote, with its place; services by their name, since some may be left out.
fn all(handout: &Handout) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = vec![("directory".to_owned(), &handout.directory_version)];
    if let Some(team) = &handout.team {
        all.extend([("team.name".to_owned(), team.name.as_str()), ("team.phone".to_owned(), &team.phone)]);
    }
    for (at, line) in handout.crisis.iter().enumerate() {
        if let CrisisLine::Local { name, phone, words } = line {
            let parts = [("name", name), ("phone", phone), ("words", words)];
            all.extend(parts.map(|(part, text)| (format!("crisis[{at}].{part}"), text.as_str())));
        }
    }
    for service in &handout.services {
        all.extend(of_service(service).map(|(part, text)| (format!("{}: {part}", service.name), text)));
    }
    all
}

fn of_service(service: &HandoutService) -> [(&'static str, &str); 10] {
    let contacts = &service.contacts;
    let words = service.appointment.as_ref().map(|appointment| appointment.words.as_str());
    [
        ("name", service.name.as_str()),
        ("what", &service.what),
        ("hoursNote", &service.hours_note),
        ("where", &service.place),
        ("bring", &service.bring),
        ("phone", &contacts.phone),
        ("text", &contacts.text),
        ("email", &contacts.email),
        ("web", &contacts.web),
        ("appointment", words.unwrap_or_default()),
    ]
}
