//! Workbooks: what XLSX and ODS do to what was typed, and what they hide.

use std::io::{Cursor, Write};

use liaison::document::directory::import::{CellValue, Field, Mark, guess};
use liaison::domain::directory::Hours;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::made::{imported_with, marks, names, opened, table};
use super::sheets::{headings, ods, row, text, write, xlsx};

#[test]
fn a_telephone_number_that_is_a_number_has_its_nought_back() {
    let file = xlsx(|sheet| {
        write(sheet, &[&["Service name", "Phone"], &["Harbour"], &["Quay"]]);
        sheet.write_number(1, 1, 1_632_960_001_f64).unwrap();
        sheet.write_number_with_format(2, 1, 1_632_960_002_f64, &Format::new().set_num_format("00000 000000")).unwrap();
    });
    let table = table(file);
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.directory.services[0].phone.as_deref(), Some("01632960001"));
    assert_eq!(marks(&import.rows[0]), [Mark::ZeroRestored]);
    assert_eq!(import.directory.services[1].phone.as_deref(), Some("01632 960002"));
    assert_eq!(marks(&import.rows[1]), []);
}

#[test]
fn a_house_number_that_became_a_date_is_put_back_and_marked() {
    let day = Format::new().set_num_format("d-mmm");
    let file = xlsx(|sheet| {
        write(sheet, &[&["Service name", "Address line 1", "Address line 2"], &["Harbour", "", "Quay Walk"]]);
        sheet.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(2024, 2, 1).unwrap(), &day).unwrap();
    });
    let table = table(file);
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.directory.services[0].address.as_deref(), Some("1/2, Quay Walk"));
    assert_eq!(marks(&import.rows[0]), [Mark::DateSuspected]);
    let (service, marks) = super::made::cell("Address", "01-Feb");
    assert_eq!(service.address.as_deref(), Some("1/2, NM1 4AA"));
    assert_eq!(marks, [Mark::DateSuspected]);
}

/// Times in a workbook: from 9 until the end of the day, and half past nine that is a number.
fn times() -> Vec<u8> {
    let time = Format::new().set_num_format("hh:mm");
    xlsx(|sheet| {
        write(
            sheet,
            &[
                &["Service name", "Phone", "Monday opens", "Monday closes", "Tuesday opens", "Tuesday closes"],
                &["Harbour", "01632 960001"],
            ],
        );
        for (column, part) in [(2, 9.0 / 24.0), (3, 1.0), (5, 17.0 / 24.0)] {
            sheet.write_number_with_format(1, column, part, &time).unwrap();
        }
        sheet.write_number(1, 4, 9.30).unwrap();
    })
}

fn hours(day: &str, open: &str, close: &str) -> Hours {
    let days = vec![day.to_owned()];
    Hours { days, open: open.into(), close: close.into(), weeks: None, from: None, until: None, label: None }
}

#[test]
fn twenty_four_hours_is_the_end_of_the_day_in_xlsx() {
    let table = table(times());
    assert_eq!(table.rows[1].cells[3].value, CellValue::Clock(1440));
    assert_eq!(table.rows[1].text(3), "24:00");
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.directory.services[0].hours, [hours("mon", "09:00", "24:00")]);
    assert!(marks(&import.rows[0]).contains(&Mark::MidnightAtEnd));
}

#[test]
fn a_time_that_is_a_number_is_flagged_and_not_read() {
    let table = table(times());
    let import = imported_with(&table, &guess(&table, None), None);
    let service = &import.directory.services[0];
    assert!(!service.hours.iter().any(|hours| hours.days == ["tue"]));
    assert_eq!(service.hours_note.as_deref(), Some("Tuesday opens: 9.3\nTuesday closes: 17:00"));
    assert!(marks(&import.rows[0]).contains(&Mark::DecimalTime));
}

#[test]
fn twenty_four_hours_is_the_end_of_the_day_in_ods() {
    let time = |value: &str, shown: &str| {
        format!(
            r#"<table:table-cell office:value-type="time" office:time-value="{value}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let cells = [text("Harbour"), text("01632 960001"), time("PT09H00M00S", "09:00"), time("PT24H00M00S", "00:00")];
    let sheet = [headings(&["Service name", "Phone", "Monday opens", "Monday closes"]), row(&cells)].concat();
    let table = table(ods("", &format!(r#"<table:table table:name="S">{sheet}</table:table>"#)));
    assert_eq!(table.rows[1].cells[3].value, CellValue::Clock(1440));
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.directory.services[0].hours, [hours("mon", "09:00", "24:00")]);
}

#[test]
fn merged_cells_are_filled_down_but_never_a_name() {
    let file = xlsx(|sheet| {
        write(
            sheet,
            &[
                &["Organisation", "Service name", "Phone"],
                &["", "", "01632 960001"],
                &["", "", "01632 960002"],
                &["", "Quay", "01632 960003"],
                &["Other", "Hill", "01632 960004"],
            ],
        );
        sheet.merge_range(1, 0, 3, 0, "Northmere Trust", &Format::new()).unwrap();
        sheet.merge_range(1, 1, 2, 1, "Harbour", &Format::new()).unwrap();
    });
    let table = table(file);
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(names(&import), ["Harbour", "Quay", "Hill"]);
    assert_eq!(import.directory.services[1].provider.as_deref(), Some("Northmere Trust"));
    assert!(marks(&import.rows[2]).contains(&Mark::MergedFromAbove));
    assert_eq!(import.directory.services[2].provider.as_deref(), Some("Other"));
    assert!(marks(&import.rows[1]).contains(&Mark::ChildRow));
}

#[test]
fn hidden_rows_columns_and_sheets_of_xlsx_are_marked() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    write(sheet, &[&["Service name", "Phone", "Email"], &["Harbour", "01632 960001"], &["Quay", "", "a@b.uk"]]);
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let other = workbook.add_worksheet();
    write(other, &[&["Service name", "Phone"], &["Old", "01632 960009"]]);
    other.set_hidden(true);
    let tables = opened(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(tables.iter().map(|table| table.hidden).collect::<Vec<_>>(), [false, true]);
    assert_eq!(tables[1].marks, [Mark::HiddenSheet]);
    let import = imported_with(&tables[0], &guess(&tables[0], None), None);
    assert_eq!(marks(&import.rows[0]), [Mark::HiddenRow]);
    assert_eq!(marks(&import.rows[1]), [Mark::HiddenColumn]);
}

#[test]
fn hidden_and_merged_cells_of_ods_are_marked() {
    let styles = r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let span = r#"<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Trust</text:p></table:table-cell>"#;
    let covered = "<table:covered-table-cell/>".to_owned();
    let sheet = [
        r#"<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>"#
            .to_owned(),
        headings(&["Organisation", "Service name", "Phone"]),
        row(&[span.to_owned(), text("Harbour"), text("01632 960001")]),
        row(&[covered, text("Quay"), text("01632 960002")])
            .replace("<table:table-row>", r#"<table:table-row table:visibility="filter">"#),
    ]
    .concat();
    let hidden = headings(&["Service name", "Phone"]);
    let body = format!(
        r#"<table:table table:name="A">{sheet}</table:table><table:table table:name="B" table:style-name="ta2">{hidden}</table:table>"#
    );
    let tables = opened(&ods(styles, &body)).unwrap();
    assert_eq!(tables.iter().map(|table| table.hidden).collect::<Vec<_>>(), [false, true]);
    let import = imported_with(&tables[0], &guess(&tables[0], None), None);
    assert_eq!(import.directory.services[1].provider.as_deref(), Some("Trust"));
    let marks = marks(&import.rows[1]);
    for mark in [Mark::HiddenRow, Mark::HiddenColumn, Mark::MergedFromAbove] {
        assert!(marks.contains(&mark), "{marks:?}");
    }
}

#[test]
fn days_counted_from_1904_are_the_days_they_were() {
    let file = xlsx(|sheet| {
        write(sheet, &[&["Service name", "Phone", "Last checked"], &["Harbour", "01632 960001"]]);
        let day = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_number_with_format(1, 2, 44_000.0, &day).unwrap();
    });
    let date = |file: &[u8]| {
        let table = table(file);
        let import = imported_with(&table, &guess(&table, None), None);
        (import.directory.services[0].last_checked.unwrap().to_string(), table.marks.clone())
    };
    assert_eq!(date(&file), ("2020-06-18".to_owned(), vec![]));
    let since_1904 = with_workbook(&file, "<workbookPr ", r#"<workbookPr date1904="1" "#);
    assert_eq!(date(&since_1904), ("2024-06-19".to_owned(), vec![Mark::Dates1904]));
}

/// The workbook with something else in `xl/workbook.xml`.
fn with_workbook(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{text}");
            bytes = text.replace(from, to).into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn a_cell_with_an_error_is_missing_and_marked() {
    let error = r#"<table:table-cell calcext:value-type="error" office:value-type="string"><text:p>#REF!</text:p></table:table-cell>"#;
    let sheet = [
        headings(&["Service name", "Phone", "Eligibility"]),
        row(&[text("Harbour"), text("01632 960001"), error.to_owned()]),
    ]
    .concat();
    let table = table(ods("", &format!(r#"<table:table table:name="S">{sheet}</table:table>"#)));
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.directory.services[0].eligibility, "");
    assert_eq!(marks(&import.rows[0]), [Mark::ErrorCell]);
}

#[test]
fn rows_keep_the_numbers_of_the_program() {
    let file = xlsx(|sheet| {
        write(sheet, &[&["Service name", "Phone"], &["Harbour", "01632 960001"]]);
        write(sheet, &[&[], &[], &[], &[], &["Quay", "01632 960002"]]);
    });
    let table = table(file);
    let import = imported_with(&table, &guess(&table, None), None);
    assert_eq!(import.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 5]);
    let empty = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="900"/></table:table-row>"#;
    let sheet =
        [headings(&["Service name", "Phone"]), empty.to_owned(), row(&[text("Quay"), text("01632 960002")])].concat();
    let table = self::table(ods("", &format!(r#"<table:table table:name="S">{sheet}</table:table>"#)));
    assert_eq!(table.rows[1].number, 5);
}

#[test]
fn the_columns_of_a_workbook_are_guessed_like_any() {
    let table = table(times());
    let fields: Vec<Field> = super::made::fields(&table);
    assert_eq!(fields[2..4], [Field::DayOpens(0), Field::DayCloses(0)]);
}
