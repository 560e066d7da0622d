//! What is at hand on the screen of a sealed referral pack.

use std::fmt;

use crate::domain::case::Event;
use crate::store::referral_pack::PackPassphrase;

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferralState {
    /// What is recorded once the pack that is being made left, and of which case.
    pub making: Option<PackRecord>,
    /// The pack that was made. Its passphrase is shown as long as it is here, and kept nowhere else.
    pub made: Option<(PackRecord, MadePack)>,
    /// What is recorded once the browser took the file.
    pub leaving: Option<(String, Event)>,
}

/// How far a pack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackStage {
    /// It is asked for.
    Asked,
    /// It is being made.
    Making,
    /// It is made.
    Made,
}

impl ReferralState {
    /// How far the pack on screen is.
    pub fn stage(&self) -> PackStage {
        match (&self.making, &self.made) {
            (Some(_), _) => PackStage::Making,
            (None, Some(_)) => PackStage::Made,
            (None, None) => PackStage::Asked,
        }
    }

    /// A pack and its passphrase go with the screen; a file on its way does not.
    pub fn leave_screen(&mut self) {
        let leaving = self.leaving.take();
        *self = Self { leaving, ..Self::default() };
    }
}

/// What is recorded of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackRecord {
    /// The case.
    pub case: String,
    /// The referral.
    pub referral: String,
    /// The service.
    pub service: String,
    /// Its name.
    pub name: String,
    /// The needs it tells, as codes.
    pub needs: Vec<String>,
    /// Are words of the practitioner in it?
    pub words: bool,
}

impl PackRecord {
    /// The entry.
    pub fn event(&self, number: &str, link: bool) -> Event {
        Event::ReferralPackGiven {
            referral: self.referral.clone(),
            service: self.service.clone(),
            name: self.name.clone(),
            needs: self.needs.clone(),
            number: number.to_owned(),
            words: self.words,
            link,
        }
    }
}

/// A pack that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct MadePack {
    /// The number that names it.
    pub number: String,
    /// The page that opens it, with the pack in it.
    pub html: String,
    /// What stands after the `#` of a link.
    pub text: String,
    /// To be told by voice.
    pub passphrase: PackPassphrase,
}

impl fmt::Debug for MadePack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MadePack({}, {} bytes)", self.number, self.html.len())
    }
}
