//! The package of tables: a ZIP with a file for each kind of record, put together here as the JSON has them.

use std::collections::BTreeMap;
use std::io::Read;

use serde_json::{Map, Value};

use crate::document::directory::import::delimited;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::workbook::Package;

/// Records by what they belong to.
type Belonging = BTreeMap<String, Vec<Value>>;

/// Is there a table of services?
pub fn is_package(package: &Package<'_>) -> bool {
    path(package, "services").is_some()
}

/// Where a table is, whatever folder it is in.
fn path(package: &Package<'_>, name: &str) -> Option<String> {
    let file = [name, ".csv"].concat();
    let fits = |path: &&str| path.rsplit('/').next() == Some(file.as_str());
    package.file_names().flatten().map(|path| path.to_string()).find(|path| fits(&path.as_str()))
}

/// The services, each with what belongs to it.
pub async fn records_of(package: &mut Package<'_>, pace: &dyn Pace) -> Result<Vec<Value>, ImportError> {
    let organisations = by(table(package, &["organizations"], pace).await?, "id");
    let terms = by(table(package, &["taxonomy_terms"], pace).await?, "id");
    let mut locations = table(package, &["locations"], pace).await?;
    let addresses = table(package, &["addresses", "physical_addresses"], pace).await?;
    let schedules = table(package, &["schedules", "regular_schedules"], pace).await?;
    let phones = table(package, &["phones"], pace).await?;
    for (name, all) in [("addresses", &addresses), ("schedules", &schedules), ("phones", &phones)] {
        // What belongs to the service as well is the service's.
        put(
            &mut locations,
            "id",
            name,
            &by(all.iter().filter(|it| key(it, "service_id").is_none()).cloned(), "location_id"),
        );
    }
    let locations = by(locations, "id");
    let mut at = table(package, &["service_at_location", "service_at_locations", "services_at_location"], pace).await?;
    one(&mut at, "location_id", "location", &locations);
    let mut attributes = table(package, &["attributes", "service_attributes"], pace).await?;
    one(&mut attributes, "taxonomy_term_id", "taxonomy_term", &terms);
    let mut services = table(package, &["services"], pace).await?;
    one(&mut services, "organization_id", "organization", &organisations);
    let mut lists = vec![
        ("service_at_locations", by(at, "service_id")),
        ("schedules", by(schedules, "service_id")),
        ("phones", by(phones, "service_id")),
        ("attributes", by(attributes.iter().cloned(), "link_id")),
    ];
    for name in ["contacts", "languages", "service_areas", "funding", "required_documents"] {
        lists.push((name, by(table(package, &[name], pace).await?, "service_id")));
    }
    for (name, all) in &lists {
        put(&mut services, "id", name, all);
    }
    Ok(services)
}

/// The rows of a table as records; none where there is no such table.
async fn table(package: &mut Package<'_>, names: &[&str], pace: &dyn Pace) -> Result<Vec<Value>, ImportError> {
    let Some(path) = names.iter().find_map(|name| path(package, name)) else { return Ok(Vec::new()) };
    let mut bytes = Vec::new();
    let damaged = |error: &dyn ToString| ImportError::Damaged(error.to_string());
    let mut file = package.by_name(&path).map_err(|error| damaged(&error))?;
    file.read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    let table = delimited::read(&bytes, &path, pace).await?;
    let mut rows = table.rows.iter();
    let Some(header) = rows.next() else { return Ok(Vec::new()) };
    let mut steps = Steps::new(pace, 500, None);
    let mut records = Vec::new();
    for row in rows {
        steps.one().await?;
        let fields = header.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
        let fields = fields.map(|(name, cell)| (name.text.clone(), Value::String(cell.text.clone())));
        records.push(Value::Object(fields.collect::<Map<_, _>>()));
    }
    Ok(records)
}

fn key(record: &Value, name: &str) -> Option<String> {
    record.get(name)?.as_str().map(str::to_owned)
}

fn by(records: impl IntoIterator<Item = Value>, name: &str) -> Belonging {
    let mut all = Belonging::new();
    for record in records {
        if let Some(key) = key(&record, name) {
            all.entry(key).or_default().push(record);
        }
    }
    all
}

/// Gives each record the list of what belongs to it.
fn put(records: &mut [Value], id: &str, name: &str, belonging: &Belonging) {
    for record in records {
        let all = key(record, id).and_then(|id| belonging.get(&id)).cloned();
        if let (Some(all), Value::Object(fields)) = (all, record) {
            fields.insert(name.to_owned(), Value::Array(all));
        }
    }
}

/// Gives each record the one it points at.
fn one(records: &mut [Value], id: &str, name: &str, others: &Belonging) {
    for record in records {
        let other = key(record, id).and_then(|id| others.get(&id)?.first()).cloned();
        if let (Some(other), Value::Object(fields)) = (other, record) {
            fields.insert(name.to_owned(), other);
        }
    }
}
