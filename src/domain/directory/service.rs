//! A service of the directory.

use jiff::civil::Date;

use super::terms::{Accepts, AgeLimits, ReferralRoute, Requires, Sector, ServedSex, ServiceStatus};
use crate::domain::read_json::read_fields;

/// When it is open, on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The days it is open: `mon` to `sun`.
    pub days: Vec<String>,
    /// When it opens: `09:00`.
    pub open: String,
    /// When it closes: `17:00`, or `24:00` for midnight.
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
    pub referral_route: ReferralRoute,
    pub referral_how: String,
    pub requires: Vec<Requires>,
    pub funding: Option<String>,
    pub hours: Vec<Hours>,
    pub hours_note: Option<String>,
    /// What the person should know of its hours; `hours_note` is for staff.
    pub hours_for_person: Option<String>,
    pub closed_bank_holidays: bool,
    pub wait: Option<String>,
    pub last_checked: Date,
    pub checked_by: String,
    pub status: ServiceStatus,
    /// A topic that naming this service would give away, such as `abuse`.
    pub sensitive: Option<String>,
}
read_fields!(only Service { id, name, sector, categories, needs, description, address, phone, email, url, contact_name, areas, age, sex, eligibility, accepts, referral_route, referral_how, requires, funding, hours, hours_note, hours_for_person, closed_bank_holidays, wait, last_checked, checked_by, status, sensitive });

/// Two entries of one id are the same service.
impl PartialEq for Service {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
