//! A service of the directory.

use jiff::civil::Date;

use super::terms::{Accepts, AgeLimits, ReferralRoute, Requires, Sector, ServedSex, ServiceStatus};
use super::to_json::both_ways;

/// When it is open, on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The days it is open: `mon` to `sun`.
    pub days: Vec<String>,
    /// When it opens: `09:00`.
    pub open: String,
    /// When it closes: `17:00`, or `24:00` for midnight.
    pub close: String,
    /// Which of the month, where not every week: 1 to 5, and -1 for the last.
    pub weeks: Option<Vec<i8>>,
    /// The first day these hours hold.
    pub from: Option<Date>,
    /// The last day these hours hold.
    pub until: Option<Date>,
    /// What they are the hours of, where a place has several: an office, a drop-in.
    pub label: Option<String>,
}
both_ways!(Hours { days, open, close, weeks, from, until, label });

/// A service. What may be left out is not known when it is.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is named as in the directory file, described in the catalogue's README")]
pub struct Service {
    pub id: String,
    pub name: String,
    /// The organisation that provides it, where that has a name of its own.
    pub provider: Option<String>,
    pub sector: Option<Sector>,
    /// How many people work there or can be seen, as written.
    pub size: Option<String>,
    pub categories: Vec<String>,
    pub needs: Vec<String>,
    pub description: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub url: Option<String>,
    pub contact_name: Option<String>,
    pub contact_role: Option<String>,
    /// The areas it serves; `*` for all of them. None: not known.
    pub areas: Vec<String>,
    /// What its list says of the area, where that names none of ours.
    pub area_note: Option<String>,
    /// Languages spoken there, as written.
    pub languages: Option<Vec<String>>,
    pub age: AgeLimits,
    pub sex: ServedSex,
    pub eligibility: String,
    pub accepts: Accepts,
    pub referral_route: Option<ReferralRoute>,
    pub referral_how: String,
    pub requires: Vec<Requires>,
    /// What it asks for first beside instruments: forms, questions, papers.
    pub requires_note: Option<String>,
    pub funding: Option<String>,
    pub hours: Vec<Hours>,
    pub hours_note: Option<String>,
    /// What the person should know of its hours; `hours_note` is for staff.
    pub hours_for_person: Option<String>,
    pub closed_bank_holidays: Option<bool>,
    pub wait: Option<String>,
    /// Can it take somebody on the day of the referral?
    pub takes_same_day: Option<bool>,
    pub last_checked: Option<Date>,
    pub checked_by: Option<String>,
    /// Who of the team looks after this entry and visits the service.
    pub owner: Option<String>,
    /// When they should be in touch next.
    pub next_contact: Option<Date>,
    pub status: ServiceStatus,
    /// The service it was merged into, by its id.
    pub merged_into: Option<String>,
    /// A topic that naming this service would give away, such as `abuse`.
    pub sensitive: Option<String>,
}
both_ways!(Service {
    id,
    name,
    provider,
    sector,
    size,
    categories,
    needs,
    description,
    address,
    phone,
    email,
    url,
    contact_name,
    contact_role,
    areas,
    area_note,
    languages,
    age,
    sex,
    eligibility,
    accepts,
    referral_route,
    referral_how,
    requires,
    requires_note,
    funding,
    hours,
    hours_note,
    hours_for_person,
    closed_bank_holidays,
    wait,
    takes_same_day,
    last_checked,
    checked_by,
    owner,
    next_contact,
    status,
    merged_into,
    sensitive,
});

impl Service {
    /// Is there a way to reach it?
    pub fn can_be_reached(&self) -> bool {
        let known = |way: &Option<String>| way.as_deref().is_some_and(|way| !way.trim().is_empty());
        [&self.phone, &self.email, &self.url, &self.address].into_iter().any(known)
    }
}

/// Two entries of one id are the same service.
impl PartialEq for Service {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
