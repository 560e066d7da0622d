//! What a list that needs no mapping would change.

use super::recognise::Structured;
use super::service::draft;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::known::Known;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::report::DirectoryImport;
use crate::document::directory::import::rows::{Draft, compare, place_of};
use crate::domain::directory::{Directory, Service};

/// Makes services of the records, and says what that would change. Changes nothing.
pub async fn read_structured(
    source: &Structured,
    known: &Known<'_>,
    pace: &dyn Pace,
) -> Result<DirectoryImport, ImportError> {
    let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    match source {
        Structured::OpenReferral(records) => {
            let mut steps = Steps::new(pace, 100, Some(records.len()));
            let mut drafts = Vec::with_capacity(records.len());
            for (at, record) in records.iter().enumerate() {
                drafts.push(draft(number(at), record, known));
                steps.one().await?;
            }
            compare(drafts, Vec::new(), known, pace).await
        }
        Structured::Own(own) => {
            let drafts = own.services.iter().enumerate().map(|(at, service)| ours(number(at), service)).collect();
            let mut import = compare(drafts, own.areas.clone(), known, pace).await?;
            if known.current.is_none() {
                let services = std::mem::take(&mut import.directory.services);
                import.directory = Directory { services, ..Directory::clone(own) };
            }
            Ok(import)
        }
    }
}

/// One of ours is as it is.
fn ours(number: u32, service: &Service) -> Draft {
    let mut draft = Draft::new(number);
    draft.service = service.clone();
    draft.listed_id.clone_from(&service.id);
    draft.said.extend(["status", "sex"]);
    draft.place = place_of(service);
    draft.checked()
}
