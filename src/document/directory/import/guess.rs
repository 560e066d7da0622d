//! Proposes what each column means: by its heading, by what stands in it, or as a person said before of the same headings.

use super::field::Field;
use super::looks;
use super::mapping::{Confidence, MappedColumn, Mapping, Why, fingerprint};
use super::mark::Mark;
use super::synonyms::{by_heading, rank};
use super::table::Table;

/// So many rows are looked at.
const SAMPLE: usize = 200;

/// Does a text look like something?
type Looks = fn(&str) -> bool;

/// Proposes a mapping. One that is remembered for these headings is taken as it is.
pub fn guess(table: &Table, remembered: Option<&Mapping>) -> Mapping {
    let headings = table.headings();
    if let Some(remembered) = remembered.filter(|mapping| mapping.fingerprint == fingerprint(&headings)) {
        let mut mapping = remembered.clone();
        mapping.columns.iter_mut().for_each(|column| column.why = Why::Remembered);
        return mapping;
    }
    let unread = [Mark::Transposed, Mark::DropDownValues].iter().any(|mark| table.marks.contains(mark));
    let column = |(at, heading): (usize, &&str)| {
        let (field, confidence, why) =
            if unread { (Field::Ignore, Confidence::None, Why::Nothing) } else { column(table, at, heading) };
        MappedColumn { heading: (*heading).to_owned(), field, confidence, why }
    };
    let mut columns: Vec<_> = headings.iter().enumerate().map(column).collect();
    one_of_each(&mut columns);
    name_at_all(table, &mut columns);
    Mapping::new(columns)
}

fn column(table: &Table, at: usize, heading: &str) -> (Field, Confidence, Why) {
    let texts: Vec<&str> =
        table.data().iter().map(|row| row.text(at)).filter(|text| !text.is_empty()).take(SAMPLE).collect();
    let share = |looks: Looks| texts.iter().filter(|text| looks(text)).count() * 10;
    let most = |looks: Looks| !texts.is_empty() && share(looks) >= texts.len() * 6;
    if let Some(field) = by_heading(heading) {
        let field = if field == Field::Hours && most(yes_or_no) { Field::Status } else { field };
        let some = |looks: Looks| texts.is_empty() || share(looks) >= texts.len() * 3;
        let holds = match field {
            Field::Email => some(looks::email),
            Field::Url => some(looks::url),
            Field::Postcode => some(looks::postcode),
            Field::Phone => some(|text| text.chars().filter(char::is_ascii_digit).count() > 2),
            // What one cell holds may be either.
            Field::Contact | Field::Ignore => false,
            _ => true,
        };
        return (field, if holds { Confidence::Sure } else { Confidence::Guess }, Why::Heading);
    }
    let kinds: [(Looks, Field); 5] = [
        (looks::email, Field::Email),
        (looks::postcode, Field::Postcode),
        (looks::url, Field::Url),
        (looks::phone, Field::Phone),
        (looks::hours, Field::Hours),
    ];
    match kinds.into_iter().find(|(looks, _)| most(*looks)) {
        Some((_, field)) => (field, Confidence::Guess, Why::Content),
        None => (Field::Ignore, Confidence::None, Why::Nothing),
    }
}

fn yes_or_no(text: &str) -> bool {
    super::cells::yes_no(text).is_some() || text.to_lowercase().starts_with("yes,")
}

/// Fields that several columns make up together.
fn several(field: Field) -> bool {
    use Field::*;
    matches!(
        field,
        Ignore
            | Address
            | Phone
            | Contact
            | Category
            | Need
            | Area
            | Description
            | Eligibility
            | ReferralHow
            | Requires
            | Funding
            | Email
            | Languages
            | HoursNote
            | Closed
    )
}

/// Of several columns that would be the same one field, the one whose heading says it best.
fn one_of_each(columns: &mut [MappedColumn]) {
    for field in Field::all().filter(|field| !several(*field)) {
        let of = columns.iter().enumerate().filter(|(_, column)| column.field == field);
        let mut of: Vec<_> =
            of.map(|(at, column)| (column.confidence == Confidence::Guess, rank(field, &column.heading), at)).collect();
        of.sort_unstable();
        for (_, _, at) in of.into_iter().skip(1) {
            if let Some(column) = columns.get_mut(at) {
                (column.field, column.confidence) = (Field::Ignore, Confidence::Guess);
            }
        }
    }
}

/// Where no column is the name of the service, that of the provider may be; a name that repeats may be the provider's.
fn name_at_all(table: &Table, columns: &mut [MappedColumn]) {
    let at = |columns: &[MappedColumn], field| columns.iter().position(|column| column.field == field);
    if at(columns, Field::Name).is_none()
        && let Some(column) = at(columns, Field::Provider).and_then(|at| columns.get_mut(at))
    {
        (column.field, column.confidence) = (Field::Name, Confidence::Guess);
    }
    let Some(name) = at(columns, Field::Name) else { return };
    let texts: Vec<&str> = table.data().iter().map(|row| row.text(name)).filter(|text| !text.is_empty()).collect();
    let once = texts.iter().collect::<std::collections::BTreeSet<_>>().len();
    if (texts.len() - once) * 5 > texts.len()
        && let Some(column) = columns.get_mut(name)
    {
        column.confidence = Confidence::Guess;
    }
}
