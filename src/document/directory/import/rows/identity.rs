//! Which service a row is: by its id in the list, else by name and postcode. Ids stay the same when the list comes again.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::document::directory::import::mapping::folded;
use crate::document::directory::import::mark::Mark;
use crate::domain::directory::text::postcode;
use crate::domain::directory::{Directory, Service};

/// Letters and digits with a hyphen between words.
pub fn slug(text: &str) -> String {
    let plain = folded(text).replace(' ', "-");
    let slug: String = plain.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').take(80).collect();
    slug.trim_matches('-').to_owned()
}

/// Name and postcode: what tells two services apart.
type Key = (String, String);

/// The postcode of a service, or its address.
pub fn place_of(service: &Service) -> String {
    let address = service.address.as_deref().unwrap_or_default();
    let place = postcode::find(address).unwrap_or_else(|| address.to_owned());
    place.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What tells it from others: without a place, its telephone number.
fn key_of(service: &Service, place: &str) -> Key {
    let place = if place.is_empty() { slug(service.phone.as_deref().unwrap_or_default()) } else { place.to_owned() };
    (folded(&service.name), place)
}

/// The services there are, and those the rows before this one gave.
pub struct Identities<'a> {
    current: BTreeMap<&'a str, &'a Service>,
    by_key: BTreeMap<Key, &'a str>,
    taken: BTreeMap<String, Key>,
    keys: BTreeMap<Key, String>,
    names: BTreeMap<String, String>,
}

/// What a row is.
pub struct Identity<'a> {
    /// The service of the directory that it is.
    pub current: Option<&'a Service>,
    /// The id of one that it may be as well.
    pub duplicate: Option<String>,
}

impl<'a> Identities<'a> {
    /// Of the directory in use.
    pub fn new(current: Option<&'a Directory>) -> Self {
        let services = current.map(|current| current.services.as_slice()).unwrap_or_default();
        Self {
            current: services.iter().map(|service| (service.id.as_str(), service)).collect(),
            by_key: services.iter().map(|service| (key_of(service, &place_of(service)), service.id.as_str())).collect(),
            taken: BTreeMap::new(),
            keys: BTreeMap::new(),
            names: BTreeMap::new(),
        }
    }

    /// Gives a service its id, and says which it is.
    pub fn name(&mut self, draft: &mut Draft) -> Identity<'a> {
        let key = key_of(&draft.service, &draft.place);
        let mut listed = slug(&draft.listed_id);
        if !listed.is_empty() && self.taken.contains_key(&listed) {
            draft.mark(Mark::IdRepeated, None);
            listed.clear();
        }
        let same = self.by_key.get(&key).copied();
        let earlier = self.keys.get(&key).cloned();
        let id = match same.filter(|id| listed.is_empty() && !self.taken.contains_key(*id)) {
            Some(id) => id.to_owned(),
            None if listed.is_empty() => slug(&[key.0.as_str(), " ", key.1.as_str()].concat()),
            None => listed,
        };
        let id = self.free(id);
        let current = self.current.get(id.as_str()).copied();
        // Its namesake at the same postcode may be the same service under another id.
        let other = same.filter(|same| current.is_none() && *same != id).map(str::to_owned);
        if self.names.get(&key.0).is_some_and(|place| *place != key.1) {
            draft.mark(Mark::NameShared, None);
        }
        self.names.entry(key.0.clone()).or_insert_with(|| key.1.clone());
        self.keys.entry(key.clone()).or_insert_with(|| id.clone());
        self.taken.insert(id.clone(), key);
        draft.service.id = id;
        Identity { current, duplicate: earlier.or(other) }
    }

    fn free(&self, id: String) -> String {
        let id = if id.is_empty() { "service".to_owned() } else { id };
        if !self.taken.contains_key(&id) {
            return id;
        }
        let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
        numbered.into_iter().find(|id| !self.taken.contains_key(id)).unwrap_or(id)
    }
}
