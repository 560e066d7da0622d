//! Turns what the browser reports into [`StoreError`], by the name of the exception. Only the name: messages differ
//! between browsers and may quote data. Every mapping of the adapter is here.

use indexed_db_futures::error::{Error, JSError, OpenDbError, UnexpectedDataError};
use indexed_db_futures::internals::SystemRepr;

use crate::store::port::StoreError;

/// A record was added where there is one.
pub const CONSTRAINT: &str = "ConstraintError";
/// The database is newer than what was asked for.
pub const VERSION: &str = "VersionError";

/// The name of the exception, or of the step that failed.
pub fn name(error: &Error) -> String {
    match error {
        Error::DomException(exception) => exception.as_sys().name(),
        Error::Unknown(JSError::Error(exception)) => String::from(exception.name()),
        Error::MissingData(UnexpectedDataError::TransactionAborted) => "AbortError".to_owned(),
        Error::MissingData(_) => "MissingData".to_owned(),
        Error::Serialisation(_) => "Serialisation".to_owned(),
        Error::Unknown(JSError::Unknown(_)) => "Unknown".to_owned(),
    }
}

/// What an exception means once the database is open.
pub fn from_name(name: &str) -> StoreError {
    match name {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" | "NotAllowedError" => StoreError::Denied,
        // Starting a transaction on a connection that was closed.
        "InvalidStateError" => StoreError::Lost,
        other => StoreError::Other { name: other.to_owned() },
    }
}

/// What a failure to open means.
pub fn from_open(error: &OpenDbError) -> StoreError {
    match error {
        // No `indexedDB` at all, or null. The crate also says `VersionZero` whenever `open` throws at once; the version
        // is never zero here, so that is a sandboxed frame or a policy.
        OpenDbError::NullFactory | OpenDbError::UnsupportedEnvironment | OpenDbError::VersionZero => StoreError::Denied,
        OpenDbError::Base(error) => match name(error).as_str() {
            // How Firefox refuses in private windows and where storage is switched off.
            "InvalidStateError" => StoreError::Denied,
            name => from_name(name),
        },
    }
}

/// Whether opening failed because the database is newer.
pub fn is_newer(error: &OpenDbError) -> bool {
    matches!(error, OpenDbError::Base(error) if name(error) == VERSION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_are_named_for_what_a_practitioner_can_do() {
        assert_eq!(from_name("QuotaExceededError"), StoreError::Full);
        assert_eq!(from_name("SecurityError"), StoreError::Denied);
        assert_eq!(from_name("InvalidStateError"), StoreError::Lost);
        assert_eq!(from_name("UnknownError"), StoreError::Other { name: "UnknownError".into() });
    }

    #[test]
    fn every_way_of_having_no_storage_is_denied() {
        for error in [OpenDbError::NullFactory, OpenDbError::UnsupportedEnvironment, OpenDbError::VersionZero] {
            assert_eq!(from_open(&error), StoreError::Denied);
        }
    }

    #[test]
    fn an_abort_without_cause_keeps_its_name() {
        assert_eq!(name(&UnexpectedDataError::TransactionAborted.into()), "AbortError");
    }
}
