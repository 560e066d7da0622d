//! The referral pack: the least that one service needs and may know of one person, by what they agreed to. One typed model
//! with one writer; [`crate::store::referral_pack`] seals what it writes, the page in `src/web/pack` shows it.
//!
//! # JSON: `pack` 1
//! UTF-8, one object; texts are empty where nothing is known, days are `yyyy-mm-dd`. Fields are only ever added, and a
//! reader ignores those it does not know; what may not be ignored raises `pack`, which an older reader calls newer.
//!
//! | field | |
//! |---|---|
//! | `pack` | 1 |
//! | `reference` | the local reference of the case: what to name when ringing back |
//! | `service` | the name of the service it is for |
//! | `purpose` | what it is for |
//! | `needs` | what help is asked for, of what the service may know |
//! | `person` | `name`, `birth`, `contact`: how they may be reached |
//! | `words` | what the practitioner wrote for this service |
//! | `consent` | on what basis it is shared |
//! | `sender` | `name`, `team`, `phone` |
//! | `made`, `until` | the day it was made; after which day it should not be used, which is advice |
//! | `directory` | the version of the directory of services |

mod build;
mod model;

pub use build::{BuiltReferralPack, ReferralPackRefusal, ReferralPackRequest, build_pack};
pub use model::{PackPerson, PackSender, ReferralPack};
