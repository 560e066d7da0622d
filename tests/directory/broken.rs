//! Files that are broken, enormous or hostile: nothing panics, every row is named, nothing is half written.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::time::Instant;

use liaison::document::directory::import::{
    ImportError, Known, NoPause, Pace, RowOutcome, Source, guess, read_rows, read_structured, read_tables,
};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::made::{TODAY, imported, imported_with, now, table};

#[test]
fn ten_thousand_malformed_rows_are_all_named() {
    let bad = (0..10_000).map(|row| match row % 4 {
        0 => format!("Place {row},,\n"),
        1 => ",01632 960001,\n".to_owned(),
        2 => format!("Place {row},n/a,TBC,loose,\"more\n"),
        _ => "#REF!,#N/A,\n".to_owned(),
    });
    let csv = format!("Service name,Phone,Email\n{}", bad.collect::<String>().replace('"', ""));
    let import = imported(&csv);
    assert_eq!(import.rows.len(), 10_000);
    assert_eq!(import.counts.refused, 10_000);
    assert!(import.directory.services.is_empty());
    let named = |(at, row): (usize, &liaison::document::directory::import::RowReport)| row.number as usize == at + 2;
    assert!(import.rows.iter().enumerate().all(named));
}

#[test]
fn refused_rows_leave_nothing_behind() {
    let list = "Service name,Phone\nHarbour,01632 960001\n";
    let current = imported(list).directory;
    let before = current.to_json();
    let table = table(format!("{list},01632 960002\nNobody,\n"));
    let import = imported_with(&table, &guess(&table, None), Some(&current));
    assert_eq!(current.to_json(), before);
    assert_eq!(import.directory.to_json(), before);
    assert_eq!((import.counts.refused, import.counts.unchanged), (2, 1));
}

/// Says "go on" so many times.
struct Until(Cell<usize>);

impl Pace for Until {
    fn pause(&self, _: usize, _: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        self.0.set(self.0.get().saturating_sub(1));
        Box::pin(std::future::ready(self.0.get() > 0))
    }
}

#[test]
fn a_person_can_stop_it_at_any_point() {
    let rows: String = (0..2000).map(|row| format!("Place {row},01632 96{row:04}\n")).collect();
    let csv = format!("Service name,Phone\n{rows}");
    let stopped = now(read_tables(csv.as_bytes(), "list", &Until(Cell::new(3)))).unwrap_err();
    assert_eq!(stopped, ImportError::Cancelled);
    let table = table(&csv);
    let known = Known { current: None, today: TODAY, categories: &[], needs: &[] };
    for steps in [1, 10, 25] {
        let stopped = now(read_rows(&table, &guess(&table, None), &known, &Until(Cell::new(steps)))).unwrap_err();
        assert_eq!(stopped, ImportError::Cancelled);
    }
}

/// A workbook of so many services in twelve columns.
fn workbook(services: u32) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let headings = [
        "Service name",
        "Organisation",
        "Description",
        "Address",
        "Postcode",
        "Phone",
        "Email",
        "Website",
        "Eligibility",
        "Opening times",
        "Last checked",
        "Category",
    ];
    for (column, heading) in headings.iter().enumerate() {
        sheet.write_string(0, column as u16, *heading).unwrap();
    }
    for row in 1..=services {
        let cells = [
            format!("Service {row}"),
            format!("Trust {}", row / 10),
            format!("Support number {row} for people who need it, every day, in the middle of the town"),
            format!("{row} Quay Walk, Northmere"),
            format!("NM{} {}AB", row % 90 + 1, row % 10),
            String::new(),
            format!("service{row}@northmere.example"),
            "https://northmere.example".to_owned(),
            "Adults".to_owned(),
            "Mon-Fri 9-5, not bank hols".to_owned(),
            "14/3/2026".to_owned(),
            "Housing".to_owned(),
        ];
        for (column, text) in cells.iter().enumerate() {
            sheet.write_string(row, column as u16, text).unwrap();
        }
        sheet.write_number(row, 5, 1_632_960_000_f64 + f64::from(row)).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn five_thousand_services_of_a_workbook_are_read() {
    let file = workbook(5000);
    let start = Instant::now();
    let Source::Tables(tables) = now(read_tables(&file, "list.xlsx", &NoPause)).unwrap() else { panic!() };
    let opened = start.elapsed();
    let mapping = guess(&tables[0], None);
    let import = imported_with(&tables[0], &mapping, None);
    println!("5,000 services of an XLSX: opened in {opened:?}, read in {:?}", start.elapsed() - opened);
    assert_eq!(import.counts.added, 5000);
    let again = Instant::now();
    let second = imported_with(&tables[0], &mapping, Some(&import.directory));
    println!("compared with 5,000 there are in {:?}", again.elapsed());
    assert!(second.rows.iter().all(|row| row.outcome == RowOutcome::Unchanged));
}

fn read_whatever(bytes: &[u8]) {
    match now(read_tables(bytes, "x", &NoPause)) {
        Ok(Source::Tables(tables)) => {
            for table in tables {
                let import = imported_with(&table, &guess(&table, None), None);
                assert_eq!(import.rows.len(), table.data().len());
            }
        }
        Ok(Source::Structured(list)) => {
            let known = Known { current: None, today: TODAY, categories: &[], needs: &[] };
            now(read_structured(&list, &known, &NoPause)).unwrap();
        }
        Err(_) => {}
    }
}

/// Records with the fields of Open Referral, and anything in them.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let names = "(name|id|phones|number|schedules|byday|opens_at|closes_at|freq|valid_to|contents|services|organization|minimum_age|service_at_locations|location|addresses|attributes|taxonomy_term|assured_date)";
    let leaf = prop_oneof![
        any::<i32>().prop_map(serde_json::Value::from),
        "(\\PC{0,12}|[0-9:,-]{0,10}|2TU,MO|WEEKLY|active)".prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null)
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            proptest::collection::btree_map(names, inner, 0..6).prop_map(|map| map.into_iter().collect())
        ]
    })
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_whatever(&bytes);
    }

    #[test]
    fn no_text_panics(text in "[ -~,;|¬\t\r\n\"'£é’\u{ad}0-9:/.-]{0,300}") {
        read_whatever(text.as_bytes());
    }

    #[test]
    fn no_json_panics(value in json()) {
        read_whatever(value.to_string().as_bytes());
    }

    #[test]
    fn no_cell_panics(heading in 0_usize..60, text in "\\PC{0,40}") {
        let field = liaison::document::directory::import::Field::all().nth(heading).unwrap();
        let csv = format!("Service name,Phone,{field}\nA,01632 960001,\"{}\"\n", text.replace('"', "\"\""), field = "Odd");
        let table = table(&csv);
        let mut mapping = guess(&table, None);
        mapping.set(2, field);
        imported_with(&table, &mapping, None);
    }

    #[test]
    fn no_damaged_workbook_panics(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut file = workbook(3);
        for (place, byte) in places {
            let at = place.index(file.len());
            file[at] = byte;
        }
        read_whatever(&file);
    }
}
