//! Reading a code list.

use super::error::CatalogueError;
use crate::domain::clinical_content::CodeRow;

/// A table with a header row, whose first four columns are code, label, source, status.
pub(super) fn code_list((name, table): (&str, &str)) -> Result<Vec<CodeRow>, CatalogueError> {
    let row = |(number, line): (usize, &str)| {
        let mut columns = line.split('\t').map(str::to_owned);
        match (columns.next(), columns.next(), columns.next(), columns.next()) {
            (Some(code), Some(label), Some(source), Some(status)) => Ok(CodeRow { code, label, source, status }),
            _ => Err(CatalogueError::File {
                file: format!("{name}.tsv"),
                problem: format!("row {} has fewer than four columns", number + 1),
            }),
        }
    };
    table.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()).map(row).collect()
}
