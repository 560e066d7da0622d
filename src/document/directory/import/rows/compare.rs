//! What the services of a file would change in the directory in use. A field changes only where the file says something:
//! what was filled in by hand and is in no list stays.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::draft::Draft;
use super::identity::Identities;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::field::Field;
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::report::{DirectoryImport, ImportCounts, RowOutcome, RowReport, UnmappedCode};
use crate::domain::directory::{AsJson, Directory, Service, ServiceArea};
use crate::domain::read_json::{Node, Read};

/// Compares what was read with the directory in use, and makes the one that would be.
pub async fn compare(
    drafts: Vec<Draft>,
    areas: Vec<ServiceArea>,
    known: &Known<'_>,
    pace: &dyn Pace,
) -> Result<DirectoryImport, ImportError> {
    let mut directory = known
        .current
        .cloned()
        .unwrap_or_else(|| Directory { format: "liaison-directory".to_owned(), ..Directory::default() });
    let places: BTreeMap<String, usize> =
        directory.services.iter().enumerate().map(|(at, service)| (service.id.clone(), at)).collect();
    for area in areas {
        if !directory.areas.iter().any(|there| there.id == area.id) {
            directory.areas.push(area);
        }
    }
    let mut identities = Identities::new(known.current);
    let (mut rows, mut counts, mut met) = (Vec::new(), ImportCounts::default(), BTreeSet::new());
    let mut unmapped = BTreeMap::<(Field, String), usize>::new();
    let mut steps = Steps::new(pace, 100, Some(drafts.len()));
    for mut draft in drafts {
        steps.one().await?;
        for code in std::mem::take(&mut draft.unmapped) {
            *unmapped.entry(code).or_default() += 1;
        }
        let outcome = if draft.refused.is_empty() {
            let identity = identities.name(&mut draft);
            match (identity.current, identity.duplicate) {
                (Some(current), duplicate) => {
                    met.insert(current.id.clone());
                    let (merged, changed) = merged(current, &draft);
                    if let Some(place) = places.get(&current.id).and_then(|at| directory.services.get_mut(*at)) {
                        *place = merged;
                    }
                    match duplicate {
                        Some(of) => RowOutcome::DuplicateProposed(of),
                        None if changed.is_empty() => RowOutcome::Unchanged,
                        None => RowOutcome::Changed(changed),
                    }
                }
                (None, duplicate) => {
                    directory.services.push(draft.service.clone());
                    duplicate.map_or(RowOutcome::Added, RowOutcome::DuplicateProposed)
                }
            }
        } else {
            RowOutcome::Refused(draft.refused.iter().copied().collect())
        };
        draft.marks.sort_unstable();
        draft.marks.dedup();
        count(&mut counts, &outcome, draft.marks.iter().any(|it| it.mark != Mark::MarkupRemoved));
        let service = Some(draft.service.id).filter(|id| !id.is_empty());
        rows.push(RowReport { number: draft.number, name: draft.service.name, service, outcome, marks: draft.marks });
    }
    counts.absent = places.keys().filter(|id| !met.contains(*id)).count();
    if counts.added + counts.changed + counts.duplicates > 0 || directory.version.is_empty() {
        directory.version = known.today.to_string();
    }
    let unmapped = unmapped.into_iter().map(|((field, text), rows)| UnmappedCode { field, text, rows }).collect();
    Ok(DirectoryImport { directory, rows, counts, unmapped })
}

fn count(counts: &mut ImportCounts, outcome: &RowOutcome, marked: bool) {
    counts.marked += usize::from(marked);
    let of = match outcome {
        RowOutcome::Added => &mut counts.added,
        RowOutcome::Changed(_) => &mut counts.changed,
        RowOutcome::Unchanged => &mut counts.unchanged,
        RowOutcome::Refused(_) => &mut counts.refused,
        RowOutcome::DuplicateProposed(_) => &mut counts.duplicates,
    };
    *of += 1;
}

/// The service with what the file says of it, and the fields in which that is something else.
fn merged(current: &Service, draft: &Draft) -> (Service, Vec<String>) {
    let (Value::Object(before), Value::Object(new)) = (current.as_json(), draft.service.as_json()) else {
        return (current.clone(), Vec::new());
    };
    let mut after = before.clone();
    for (name, value) in new {
        let default = matches!(name.as_str(), "status" | "sex") && !draft.said.contains(name.as_str());
        if name != "id" && !default {
            said(&mut after, name, value);
        }
    }
    let changed: Vec<String> =
        after.iter().filter(|(name, value)| before.get(*name) != Some(*value)).map(|(name, _)| name.clone()).collect();
    let merged = Service::read(&Node::root(&Value::Object(after))).unwrap_or_else(|_| current.clone());
    (merged, changed)
}

/// Takes a value where it says something.
fn said(into: &mut Map<String, Value>, name: String, value: Value) {
    match value {
        Value::Null => {}
        Value::String(text) if text.is_empty() => {}
        Value::Array(all) if all.is_empty() => {}
        Value::Object(inner) => {
            let there = into.entry(name).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(there) = there {
                inner.into_iter().for_each(|(name, value)| said(there, name, value));
            }
        }
        value => {
            into.insert(name, value);
        }
    }
}
