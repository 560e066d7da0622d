//! The directory as a file: its areas and services, read and checked.

use super::service::Service;
use crate::domain::read_json::{ShapeError, read_fields, read_json};

/// A directory of local services.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// The name of the format.
    pub format: String,
    /// Its version: a date. Printed on everything made from it.
    pub version: String,
    /// Its title.
    pub title: String,
    /// Is it made up, for examples and tests?
    pub fictional: bool,
    /// The address of the page that opens handouts made from it: a public one.
    pub handout_reader: Option<String>,
    /// The areas it knows.
    pub areas: Vec<ServiceArea>,
    /// The services.
    pub services: Vec<Service>,
}
read_fields!(only Directory { format, version, title, fictional, handout_reader, areas, services });

/// An area that services serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceArea {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}
read_fields!(only ServiceArea { id, name });

/// Why a directory cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Not the shape of a directory.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// The address of the page that opens handouts.
    #[error(
        "handout_reader: \"{0}\" is no web address without a fragment, such as https://handouts.example/handout.html"
    )]
    Reader(String),
    /// A service that cannot be used as it stands.
    #[error("service {service}: {problem}")]
    Service {
        /// The service.
        service: String,
        /// What is wrong.
        problem: String,
    },
}

impl Directory {
    /// Reads and checks a directory.
    pub fn from_json(json: &str) -> Result<Self, DirectoryError> {
        let directory: Self = read_json(json.as_bytes())?;
        if let Some(reader) = directory.handout_reader.as_ref().filter(|reader| !is_web_address(reader)) {
            return Err(DirectoryError::Reader(reader.clone()));
        }
        let mut seen = std::collections::BTreeSet::new();
        for service in &directory.services {
            let fail = |problem: String| Err(DirectoryError::Service { service: service.id.clone(), problem });
            if !seen.insert(&service.id) {
                return fail("its id is used twice".into());
            }
            if service.phone.is_none() && service.email.is_none() && service.url.is_none() {
                return fail("it has no telephone number, e-mail or web address".into());
            }
            if let Some(area) =
                service.areas.iter().find(|area| *area != "*" && !directory.areas.iter().any(|a| a.id == **area))
            {
                return fail(format!("its area \"{area}\" is not in the list of areas"));
            }
            if let Some(hours) = service.hours.iter().find(|hours| !hours.valid()) {
                return fail(format!("its opening hours {} to {} cannot be read", hours.open, hours.close));
            }
        }
        Ok(directory)
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The name of an area.
    pub fn area_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.areas.iter().find(|area| area.id == id).map_or(id, |area| area.name.as_str())
    }
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|letter: char| letter == '#' || letter.is_whitespace()))
}
