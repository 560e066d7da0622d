//! Workbooks that nobody should open: without end, or with a password.

use std::io::{Cursor, Write};

use liaison::document::directory::import::ImportError;

use super::made::opened;
use super::sheets::{ods, row};

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..130 {
        zip.write_all(&block).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    assert_eq!(opened(&bomb).unwrap_err(), ImportError::TooLarge);
}

#[test]
fn rows_repeated_without_end_are_refused() {
    let many = r#"<table:table-row table:number-rows-repeated="1048576">"#;
    let sheet = row(&[r#"<table:table-cell table:number-columns-repeated="1024" office:value-type="string"><text:p>x</text:p></table:table-cell>"#.to_owned()]).replace("<table:table-row>", many);
    let bomb = ods("", &format!(r#"<table:table table:name="S">{sheet}</table:table>"#));
    assert_eq!(opened(&bomb).unwrap_err(), ImportError::TooLarge);
}

#[test]
fn a_workbook_with_a_password_says_so() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("content.xml", "x"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        ),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    assert_eq!(opened(&zip.finish().unwrap().into_inner()).unwrap_err(), ImportError::Encrypted);
}
