//! A service of Open Referral as one of ours.

use serde_json::{Map, Value};

use super::record::{cell, list, part, text};
use super::schedule::hours;
use crate::document::directory::import::cells::{age, date, limit, phones};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::report::RowRefusal;
use crate::document::directory::import::rows::{Draft, add_line, add_note, area, of_rows, place_of};
use crate::domain::directory::text::contact;
use crate::domain::directory::{Service, ServiceStatus};
use crate::domain::read_json::{Node, Read};

/// The name of what is ours in a record that we wrote ourselves.
const OURS: &str = "liaison";

/// Reads a record.
pub fn draft(number: u32, record: &Value, known: &Known<'_>) -> Draft {
    let mut made = Draft::new(number);
    let Some(record) = record.as_object() else {
        made.refused.insert(RowRefusal::Shape);
        return made;
    };
    let ours = record.get(OURS).and_then(|ours| Service::read(&Node::root(ours)).ok());
    let whole = ours.is_none();
    if let Some(ours) = ours {
        made.service = ours;
    }
    let draft = &mut made;
    draft.said.insert("status");
    draft.listed_id = text(record, "id").unwrap_or_default();
    words(record, draft);
    if whole {
        people(record, draft);
        places(record, draft);
        codes(record, known, draft);
        times(record, known, draft);
    }
    draft.place = place_of(&draft.service);
    made.checked()
}

/// What stands in the service itself.
fn words(record: &Map<String, Value>, draft: &mut Draft) {
    let take = |name: &str, draft: &mut Draft| {
        let cell = cell(record, name)?;
        cell.marks.iter().for_each(|mark| draft.mark(*mark, None));
        Some(cell.text)
    };
    let service_email = take("email", draft).and_then(|text| contact::read(&text).emails.into_iter().next());
    draft.service.name = take("name", draft).unwrap_or_default();
    let keep = |new: Option<String>, old: &mut Option<String>| {
        if new.is_some() {
            *old = new;
        }
    };
    keep(take("url", draft), &mut draft.service.url);
    keep(service_email, &mut draft.service.email);
    if let Some(description) = take("description", draft) {
        draft.service.description = description;
    }
    let status = take("status", draft).map(|status| status.to_lowercase());
    let status = match status.as_deref() {
        Some("active") | None => ServiceStatus::Active,
        Some("defunct") => ServiceStatus::Ceased,
        Some("inactive" | "temporarily closed") => ServiceStatus::Paused,
        Some(_) => {
            draft.mark(Mark::StatusUnread, None);
            ServiceStatus::Paused
        }
    };
    if status != ServiceStatus::Active {
        draft.mark(Mark::Closed, None);
    }
    // Ours knows more ways to be closed.
    if (status == ServiceStatus::Active) != (draft.service.status == ServiceStatus::Active) {
        draft.service.status = status;
    }
    keep(take("wait_time", draft), &mut draft.service.wait);
    if let Some(how) = take("application_process", draft) {
        draft.service.referral_how = how;
    }
    if let Some(who) = take("eligibility_description", draft) {
        draft.service.eligibility = who;
    }
    for name in ["fees_description", "fees"] {
        if draft.service.funding.is_none() {
            draft.service.funding = take(name, draft);
        }
    }
    if let Some(alert) = take("alert", draft) {
        add_line(&mut draft.service.description, &alert);
    }
    let years = |name: &str, draft: &mut Draft| {
        let age = take(name, draft).as_deref().and_then(age)?;
        let limit = limit(age);
        if limit.is_none() {
            draft.mark(Mark::AgeNoLimit, None);
        }
        limit
    };
    draft.service.age.min = years("minimum_age", draft).filter(|age| *age > 0).or(draft.service.age.min);
    draft.service.age.max = years("maximum_age", draft).or(draft.service.age.max);
}

/// The organisation, numbers, contacts, languages.
fn people(record: &Map<String, Value>, draft: &mut Draft) {
    let organisation = part(record, "organization");
    let of = |name: &str| organisation.and_then(|organisation| text(organisation, name));
    draft.service.provider = of("name").filter(|name| *name != draft.service.name);
    draft.service.url = draft.service.url.take().or_else(|| of("website")).or_else(|| of("url"));
    draft.service.email = draft.service.email.take().or_else(|| of("email"));
    let places = || list(record, "service_at_locations");
    let numbers = list(record, "phones")
        .chain(places().flat_map(|place| list(place, "phones")))
        .chain(places().filter_map(|place| part(place, "location")).flat_map(|place| list(place, "phones")))
        .chain(list(record, "contacts").flat_map(|contact| list(contact, "phones")))
        .chain(organisation.into_iter().flat_map(|organisation| list(organisation, "phones")));
    for phone in numbers {
        let Some(number) = text(phone, "number") else { continue };
        let (read, marks) = phones(number.trim_matches('"'));
        marks.iter().for_each(|mark| draft.mark(*mark, None));
        let extension = text(phone, "extension").map(|extension| [" x", &extension].concat()).unwrap_or_default();
        for number in read.iter().map(|number| [number, extension.as_str()].concat()) {
            match &draft.service.phone {
                None => draft.service.phone = Some(number),
                Some(first) if *first == number => {}
                Some(_) => add_line(&mut draft.service.referral_how, &number),
            }
        }
    }
    let contact = list(record, "contacts").chain(places().flat_map(|place| list(place, "contacts"))).next();
    draft.service.contact_name = contact.and_then(|contact| text(contact, "name"));
    draft.service.contact_role = contact.and_then(|contact| text(contact, "title"));
    let languages: Vec<String> = list(record, "languages").filter_map(|language| text(language, "name")).collect();
    draft.service.languages = Some(languages).filter(|languages| !languages.is_empty());
    for paper in list(record, "required_documents").filter_map(|paper| text(paper, "document")) {
        add_note(&mut draft.service.requires_note, &paper);
    }
    for source in list(record, "funding").filter_map(|funding| text(funding, "source")) {
        add_note(&mut draft.service.funding, &source);
    }
}

/// Where it is; an address for letters only is not where it is.
fn places(record: &Map<String, Value>, draft: &mut Draft) {
    let locations = list(record, "service_at_locations").filter_map(|place| part(place, "location"));
    for address in locations.flat_map(|location| list(location, "addresses")) {
        if text(address, "address_type").is_some_and(|kind| kind == "postal") {
            continue;
        }
        let lines = ["address_1", "address_2", "city", "region", "state_province", "postal_code"];
        let lines: Vec<String> = lines.iter().filter_map(|name| text(address, name)).collect();
        add_note(&mut draft.service.address, &lines.join(", "));
    }
}

/// Areas, and what its terms say of categories and needs.
fn codes(record: &Map<String, Value>, known: &Known<'_>, draft: &mut Draft) {
    let areas = known.current.map(|current| current.areas.as_slice()).unwrap_or_default();
    for served in list(record, "service_areas") {
        let Some(name) = text(served, "name").or_else(|| text(served, "service_area")) else { continue };
        match area(areas, &name) {
            Some(code) if draft.service.areas.contains(&code) => {}
            Some(code) => draft.service.areas.push(code),
            None => {
                add_note(&mut draft.service.area_note, &name);
                draft.mark(Mark::CodeUnknown, None);
                draft.unmapped.push((Field::Area, name));
            }
        }
    }
    for term in list(record, "attributes").filter_map(|attribute| part(attribute, "taxonomy_term")) {
        let names = ["code", "name", "term"].map(|name| text(term, name));
        let of = |rows| names.iter().flatten().find_map(|name| of_rows(rows, name));
        if let Some(code) = of(known.categories) {
            draft.service.categories.push(code);
        } else if let Some(code) = of(known.needs) {
            draft.service.needs.push(code);
        } else if let Some(name) = names.into_iter().rev().flatten().next() {
            draft.mark(Mark::CodeUnknown, None);
            draft.unmapped.push((Field::Category, name));
        }
    }
    draft.service.categories.dedup();
    draft.service.needs.dedup();
}

/// When it is open, and when somebody vouched for it.
fn times(record: &Map<String, Value>, known: &Known<'_>, draft: &mut Draft) {
    let own: Vec<_> = list(record, "schedules").collect();
    let places: Vec<Vec<_>> = list(record, "service_at_locations")
        .map(|place| {
            let inside = part(place, "location").into_iter().flat_map(|location| list(location, "schedules"));
            list(place, "schedules").chain(inside).collect()
        })
        .filter(|schedules: &Vec<_>| !schedules.is_empty())
        .collect();
    if own.is_empty() && places.len() > 1 {
        draft.mark(Mark::SecondSchedule, None);
    }
    let schedules = if own.is_empty() { places.into_iter().next().unwrap_or_default() } else { own };
    for schedule in schedules {
        if let Some(hours) = hours(schedule, known.today) {
            draft.service.hours.push(hours);
        } else {
            draft.mark(Mark::HoursUnread, None);
        }
        for name in ["description", "notes"] {
            if let Some(words) = text(schedule, name) {
                add_note(&mut draft.service.hours_note, &words);
            }
        }
    }
    if let Some(assured) = cell(record, "assured_date") {
        let (day, mark) = date(&assured, known.today);
        mark.into_iter().for_each(|mark| draft.mark(mark, None));
        draft.service.last_checked = day;
        draft.service.checked_by = text(record, "assurer_email");
    }
}
