//! On what terms a service takes people: who runs it, whom it serves, how a referral reaches it, what it asks for
//! first.

use crate::domain::read_json::{read_fields, read_words};

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
pub enum ServiceStatus {
    /// It takes referrals.
    Active,
    /// It takes none at present.
    Paused,
    /// It has closed.
    Ceased,
}
read_words!(ServiceStatus { "active": Active, "paused": Paused, "ceased": Ceased });

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
read_words!(ReferralRoute { "phone": Phone, "email": Email, "form": Form, "self": SelfReferral, "drop-in": DropIn });

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

/// An instrument a service wants done before it takes a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requires {
    /// The instrument.
    pub instrument: String,
}
read_fields!(only Requires { instrument });
