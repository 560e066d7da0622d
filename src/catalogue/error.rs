//! Why the catalogue cannot be used.

use crate::domain::directory::DirectoryError;
use crate::domain::questionnaire::LoadError;
use crate::domain::scoring::PackError;
use crate::domain::urgency::RuleError;

/// Why the catalogue cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CatalogueError {
    /// A form is refused.
    #[error("form {form}: {error}")]
    Form {
        /// The form.
        form: String,
        /// Why.
        error: LoadError,
    },
    /// A form names a list of options that is not there.
    #[error("form {form} names the value set {value_set}, which is not in the catalogue")]
    ValueSet {
        /// The form.
        form: String,
        /// The list.
        value_set: String,
    },
    /// An instrument is refused.
    #[error("instrument {instrument}: {error}")]
    Instrument {
        /// The instrument.
        instrument: String,
        /// Why.
        error: PackError,
    },
    /// A rule set is refused.
    #[error("rules {file}: {error}")]
    Rules {
        /// The file.
        file: String,
        /// Why.
        error: RuleError,
    },
    /// The directory is refused.
    #[error("directory: {0}")]
    Directory(#[from] DirectoryError),
    /// A file that is not the JSON or table it should be.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
}
