//! Files made for these tests, and reading them.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use jiff::civil::{Date, date};
use liaison::document::directory::import::{
    DirectoryImport, Field, ImportError, Known, Mapping, Mark, NoPause, RowReport, Source, Table, guess, read_rows,
    read_tables,
};
use liaison::domain::clinical_content::CodeRow;
use liaison::domain::directory::{Directory, Service};

pub const TODAY: Date = date(2026, 11, 29);

/// What never waits, at once.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits for nobody"),
    }
}

pub fn opened(bytes: &[u8]) -> Result<Vec<Table>, ImportError> {
    match now(read_tables(bytes, "list", &NoPause))? {
        Source::Tables(tables) => Ok(tables),
        other => panic!("{other:?}"),
    }
}

/// The one table of a file.
pub fn table(bytes: impl AsRef<[u8]>) -> Table {
    opened(bytes.as_ref()).unwrap().remove(0)
}

pub fn codes() -> Vec<CodeRow> {
    let row = |code: &str, label: &str| CodeRow {
        code: code.to_owned(),
        label: label.to_owned(),
        source: String::new(),
        status: String::new(),
    };
    vec![
        row("housing", "Housing (including housing advice and homeless) services"),
        row("mental-health", "Mental health services"),
    ]
}

pub fn imported_with(table: &Table, mapping: &Mapping, current: Option<&Directory>) -> DirectoryImport {
    let codes = codes();
    let known = Known { current, today: TODAY, categories: &codes, needs: &[] };
    now(read_rows(table, mapping, &known, &NoPause)).unwrap()
}

/// The file with the columns that are guessed.
pub fn imported(bytes: impl AsRef<[u8]>) -> DirectoryImport {
    let table = table(bytes);
    imported_with(&table, &guess(&table, None), None)
}

/// A file of two services, of which this is the heading and cell of one column of the first.
pub fn cell(heading: &str, text: &str) -> (Service, Vec<Mark>) {
    let quoted = text.replace('"', "\"\"");
    let csv = format!("Service name,Postcode,{heading}\nHarbour Trust,NM1 4AA,\"{quoted}\"\nOther place,NM2 5BB,\n");
    let import = imported(csv);
    (import.directory.services[0].clone(), marks(&import.rows[0]))
}

pub fn marks(row: &RowReport) -> Vec<Mark> {
    row.marks.iter().map(|it| it.mark).collect()
}

/// What the columns of a table are guessed to be.
pub fn fields(table: &Table) -> Vec<Field> {
    guess(table, None).columns.iter().map(|column| column.field).collect()
}

pub fn names(import: &DirectoryImport) -> Vec<&str> {
    import.directory.services.iter().map(|service| service.name.as_str()).collect()
}
