//! The local directory of services: what it holds of each (R45-R48), and when each is open.

mod bank_holidays;
mod file;
mod hours;
mod opening;
mod service;
mod signpost;
mod terms;
pub mod text;
mod to_json;

pub use bank_holidays::{BankHolidays, HolidayStatus};
pub use file::{Directory, DirectoryError, ELSEWHERE, NO_FIXED_ABODE, ServiceArea};
pub use opening::{Opening, opening};
pub use service::{Hours, Service};
pub use signpost::{DirectoryTeam, Signpost};
pub use terms::{Accepts, AgeLimits, ReferralRoute, Requires, Sector, ServedSex, ServiceStatus};
pub use to_json::AsJson;
