//! The directory as a file: its areas and services, read and checked.

use super::service::Service;
use super::signpost::{DirectoryTeam, Signpost};
use super::terms::ServiceStatus;
use super::to_json::{AsJson, both_ways};
use crate::domain::handout::{ReaderAddressError, address_host};
use crate::domain::read_json::{ShapeError, read_json};

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
    /// The team that gives handouts and refers from it; it may be left out.
    pub team: Option<DirectoryTeam>,
    /// The address of the page that opens sealed referral packs out of a link; none where the trust sends files only.
    pub referral_pack_reader: Option<String>,
    /// The areas it knows.
    pub areas: Vec<ServiceArea>,
    /// The services.
    pub services: Vec<Service>,
    /// What everybody may be told of; it may be left out.
    pub signposts: Option<Vec<Signpost>>,
}
both_ways!(Directory {
    format,
    version,
    title,
    fictional,
    handout_reader,
    referral_pack_reader,
    areas,
    services,
    signposts,
    team
});

/// An area that services serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceArea {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The districts of postcodes in it, such as `M1`.
    pub districts: Option<Vec<String>>,
    /// The local authority, by its name.
    pub local_authority: Option<String>,
}
both_ways!(ServiceArea { id, name, districts, local_authority });

/// What no area may be called: everywhere, and what a person may answer beside the areas of a directory.
const NO_AREA: [&str; 3] = ["*", NO_FIXED_ABODE, ELSEWHERE];

/// A person with no fixed abode: which area counts is to be asked.
pub const NO_FIXED_ABODE: &str = "no-fixed-abode";

/// A person who lives or stays outside of every area.
pub const ELSEWHERE: &str = "elsewhere";

/// Why a directory cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Not the shape of a directory.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// The address of the page that opens handouts.
    #[error("handout_reader: {0}")]
    Reader(#[from] ReaderAddressError),
    /// The address of the page that opens sealed referral packs.
    #[error("referral_pack_reader: no web address by https without a fragment")]
    PackReader,
    /// An area whose id is used already, or means something else.
    #[error("area {0}: its id is used twice, or has a meaning of its own")]
    Area(String),
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
        if let Some(reader) = &directory.handout_reader {
            address_host(reader)?;
        }
        if let Some(reader) = &directory.referral_pack_reader {
            // What a page by plain http is changed into on the way could ask for the passphrase and pass it on.
            if !reader.starts_with("https://") {
                return Err(DirectoryError::PackReader);
            }
            address_host(reader).map_err(|_| DirectoryError::PackReader)?;
        }
        let mut known = std::collections::BTreeSet::from(NO_AREA);
        if let Some(area) = directory.areas.iter().find(|area| !known.insert(area.id.as_str())) {
            return Err(DirectoryError::Area(area.id.clone()));
        }
        let mut seen = std::collections::BTreeSet::new();
        for service in &directory.services {
            let fail = |problem: String| Err(DirectoryError::Service { service: service.id.clone(), problem });
            if !seen.insert(&service.id) {
                return fail("its id is used twice".into());
            }
            if !service.can_be_reached() {
                return fail("it has no telephone number, e-mail, web address or address".into());
            }
            if service.status == ServiceStatus::Merged
                && !directory.services.iter().any(|other| Some(&other.id) == service.merged_into.as_ref())
            {
                return fail("the service it was merged into is not in the directory".into());
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
        for signpost in directory.signposts() {
            let fail = |problem: &str| {
                Err(DirectoryError::Service { service: signpost.id.clone(), problem: problem.to_owned() })
            };
            if !seen.insert(&signpost.id) {
                return fail("its id is used twice");
            }
            if signpost.phone.is_none() && signpost.url.is_none() {
                return fail("it has no telephone number and no web address");
            }
        }
        Ok(directory)
    }

    /// The file of it, which is read back as the same.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(&self.as_json()).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The signposts.
    pub fn signposts(&self) -> &[Signpost] {
        self.signposts.as_deref().unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_written_as_it_was_read() {
        let example = include_str!("../../catalogue/directory/example.json");
        let read = Directory::from_json(example).unwrap();
        let written = read.to_json();
        assert_eq!(Directory::from_json(&written).unwrap().to_json(), written);
        // What is not known is left out, and may be.
        let bare = |json: &str| {
            fn strip(value: serde_json::Value) -> serde_json::Value {
                match value {
                    serde_json::Value::Object(fields) => {
                        fields.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, strip(v))).collect()
                    }
                    serde_json::Value::Array(all) => all.into_iter().map(strip).collect(),
                    other => other,
                }
            }
            strip(serde_json::from_str(json).unwrap())
        };
        assert_eq!(bare(&written), bare(example));
    }

    #[test]
    fn a_service_is_merged_into_one_that_is_there() {
        let mut directory = Directory::from_json(include_str!("../../catalogue/directory/example.json")).unwrap();
        let into = directory.services[1].id.clone();
        directory.services[0].status = ServiceStatus::Merged;
        assert!(Directory::from_json(&directory.to_json()).is_err());
        directory.services[0].merged_into = Some(into);
        assert!(Directory::from_json(&directory.to_json()).is_ok());
    }

    #[test]
    fn the_page_for_sealed_packs_has_an_address_by_https() {
        let with = |address: &str| {
            let json = format!(
                r#"{{"format":"liaison-directory","version":"1","title":"t","fictional":true,"referral_pack_reader":"{address}","areas":[],"services":[]}}"#
            );
            Directory::from_json(&json).map(|directory| directory.referral_pack_reader)
        };
        assert_eq!(with("https://packs.example/open"), Ok(Some("https://packs.example/open".to_owned())));
        for address in
            ["http://packs.example/open", "packs.example", "https://packs.example/#x", "https://a@b.example/"]
        {
            assert_eq!(with(address), Err(DirectoryError::PackReader), "{address}");
        }
    }
}
