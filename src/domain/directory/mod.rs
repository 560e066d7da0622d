//! The local directory of services: what it holds of each (R45-R48), and when each is open.

mod file;
mod hours;
mod service;
mod signpost;
mod terms;
mod to_json;

pub use file::{Directory, DirectoryError, ServiceArea};
pub use hours::{Opening, opening};
pub use service::{Hours, Service};
pub use signpost::{DirectoryTeam, Signpost};
pub use terms::{Accepts, AgeLimits, ReferralRoute, Requires, Sector, ServedSex, ServiceStatus};
