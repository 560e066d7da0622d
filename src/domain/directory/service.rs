//! A service of the directory, and reading the file.

use jiff::civil::Date;

use crate::domain::read_json::{ShapeError, read_fields, read_json, read_words};

/// A directory.
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
    /// The areas it knows.
    pub areas: Vec<Area>,
    /// The services.
    pub services: Vec<Service>,
}
read_fields!(only Directory { format, version, title, fictional, areas, services });

/// An area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}
read_fields!(only Area { id, name });

/// Who runs a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    /// A public body.
    Statutory,
    /// The voluntary and community sector.
    Vcs,
    /// An independent provider.
    Independent,
}
read_words!(Sector { "statutory": Statutory, "vcs": Vcs, "independent": Independent });

/// Does a service take new referrals?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Yes.
    Active,
    /// Not at present.
    Paused,
    /// It has closed.
    Ceased,
}
read_words!(Standing { "active": Active, "paused": Paused, "ceased": Ceased });

/// How a referral reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// By the service's own form.
    Form,
    /// The person refers themselves.
    SelfReferral,
    /// The person drops in.
    DropIn,
}
read_words!(Route { "phone": Phone, "email": Email, "form": Form, "self": SelfReferral, "drop-in": DropIn });

/// Whom it serves, by sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServedSex {
    /// Anyone.
    Any,
    /// Women.
    Female,
    /// Men.
    Male,
}
read_words!(ServedSex { "any": Any, "female": Female, "male": Male });

/// Whom it serves, by age in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeLimits {
    /// The youngest.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
}
read_fields!(only AgeLimits { min, max });

/// What it accepts from the justice system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepts {
    /// People on bail.
    pub on_bail: bool,
    /// People still in custody.
    pub from_custody: bool,
    /// Offences it excludes, as codes.
    pub excluded_offences: Vec<String>,
}
read_fields!(only Accepts { on_bail, from_custody, excluded_offences });

/// A tool a service wants done before it takes a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requires {
    /// The instrument.
    pub instrument: String,
}
read_fields!(only Requires { instrument });

/// When it is open, on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// `mon` to `sun`.
    pub days: Vec<String>,
    /// `09:00`
    pub open: String,
    /// `17:00`, or `24:00` for midnight.
    pub close: String,
}
read_fields!(only Hours { days, open, close });

/// A service.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is named as in the directory file, described in the catalogue's README")]
pub struct Service {
    pub id: String,
    pub name: String,
    pub sector: Sector,
    pub categories: Vec<String>,
    pub needs: Vec<String>,
    pub description: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub url: Option<String>,
    pub contact_name: Option<String>,
    pub areas: Vec<String>,
    pub age: AgeLimits,
    pub sex: ServedSex,
    pub eligibility: String,
    pub accepts: Accepts,
    pub referral_route: Route,
    pub referral_how: String,
    pub requires: Vec<Requires>,
    pub funding: Option<String>,
    pub hours: Vec<Hours>,
    pub hours_note: Option<String>,
    pub closed_bank_holidays: bool,
    pub wait: Option<String>,
    pub last_checked: Date,
    pub checked_by: String,
    pub status: Standing,
    /// A topic that naming this service would give away, such as `abuse`.
    pub sensitive: Option<String>,
}
read_fields!(only Service { id, name, sector, categories, needs, description, address, phone, email, url, contact_name, areas, age, sex, eligibility, accepts, referral_route, referral_how, requires, funding, hours, hours_note, closed_bank_holidays, wait, last_checked, checked_by, status, sensitive });

/// Why a directory cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Not the shape of a directory.
    #[error(transparent)]
    Shape(#[from] ShapeError),
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
