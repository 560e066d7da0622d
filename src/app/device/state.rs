//! What is at hand on the screens of this device.

use std::rc::Rc;

use crate::app::core::Fault;
use crate::domain::device::StorageStatus;
use crate::domain::scoring::pack::{PackFile, PackRefusal, TrustPack};

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeviceState {
    /// What is wrong with what was typed.
    pub problem: Option<Fault>,
    /// Is a key being worked out?
    pub working: bool,
    /// What the browser says of our storage.
    pub keeping: Option<StorageStatus>,
    /// What is at hand on the screens of instruments.
    pub instruments: InstrumentsState,
}

impl DeviceState {
    /// Is something wrong with what was typed or chosen?
    pub fn has_problem(&self) -> bool {
        self.problem.is_some() || !self.instruments.problems.is_empty()
    }

    /// What stays when another screen is shown: what the browser says of our storage.
    pub fn leave_screen(&mut self) {
        *self = Self { keeping: self.keeping, ..Self::default() };
    }
}

/// What is at hand on the screens of instruments.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstrumentsState {
    /// What is wrong with what was typed or chosen.
    pub problems: Vec<InstrumentProblem>,
    /// The instrument that was read and waits for a yes.
    pub read: Option<Rc<TrustPack>>,
}

/// What is wrong, and at which field.
#[derive(Clone, Debug, PartialEq)]
pub enum InstrumentProblem {
    /// A field is empty: its id, and the key of the words.
    Field(&'static str, &'static str),
    /// A file is refused.
    Refused(PackRefusal),
    /// The browser could not read a file.
    NotRead(PackFile, String),
}

impl InstrumentProblem {
    /// The id of the field it is about.
    pub fn field(&self) -> &'static str {
        match self {
            InstrumentProblem::Field(field, _) => field,
            InstrumentProblem::Refused(PackRefusal { file, .. }) | InstrumentProblem::NotRead(file, _) => {
                field_of(*file)
            }
        }
    }
}

/// The id of the field in which a file is chosen.
pub fn field_of(file: PackFile) -> &'static str {
    match file {
        PackFile::Questionnaire => "file-questionnaire",
        PackFile::Scoring => "file-scoring",
    }
}
