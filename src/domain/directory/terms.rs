//! On what terms a service takes people: who runs it, whom it serves, how a referral reaches it, what it asks for
//! first.

use super::to_json::{both_ways, coded};

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
coded!(Sector { "statutory": Statutory, "vcs": Vcs, "independent": Independent });

/// Does a service take new referrals?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceStatus {
    /// It takes referrals.
    Active,
    /// It takes none at present.
    Paused,
    /// It has closed.
    Ceased,
    /// It has become part of another service.
    Merged,
}
coded!(ServiceStatus { "active": Active, "paused": Paused, "ceased": Ceased, "merged": Merged });

/// How a referral reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferralRoute {
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
coded!(ReferralRoute { "phone": Phone, "email": Email, "form": Form, "self": SelfReferral, "drop-in": DropIn });

/// Whom it serves, by sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServedSex {
    /// It serves anyone.
    Any,
    /// Women.
    Female,
    /// Men.
    Male,
}
coded!(ServedSex { "any": Any, "female": Female, "male": Male });

/// Whom it serves, by age in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeLimits {
    /// The youngest.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
}
both_ways!(AgeLimits { min, max });

/// What it accepts from the justice system. What is left out is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepts {
    /// People on bail.
    pub on_bail: Option<bool>,
    /// People on licence.
    pub on_licence: Option<bool>,
    /// People straight from custody.
    pub from_custody: Option<bool>,
    /// Does it come to people in custody?
    pub in_reach: Option<bool>,
    /// Offences it excludes, as codes.
    pub excluded_offences: Vec<String>,
}
both_ways!(Accepts { on_bail, on_licence, from_custody, in_reach, excluded_offences });

/// An instrument a service wants done before it takes a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requires {
    /// The instrument.
    pub instrument: String,
}
both_ways!(Requires { instrument });
