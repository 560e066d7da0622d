//! No cell of the file is a formula, and none begins within another.

use super::*;

fn line_of(author: &str) -> String {
    let mut table = AuditTable::default();
    table.add(&AuditRow { author: author.into(), what: "locked", entry: 1, ..AuditRow::default() });
    let text = table.into_text();
    text.split_once("\r\n").unwrap().1.to_owned()
}

#[test]
fn the_file_begins_with_the_byte_order_mark_and_the_names_of_the_columns() {
    let table = AuditTable::default();
    assert_eq!(table.rows(), 0);
    assert_eq!(table.into_text(), "\u{feff}when,author,tablet,entry,case,what,about\r\n");
}

#[test]
fn commas_quotes_and_accents_stay_within_their_cell() {
    assert_eq!(line_of("Zoë"), ",Zoë,,1,,locked,\r\n");
    assert_eq!(line_of("Okafor, Sam"), ",\"Okafor, Sam\",,1,,locked,\r\n");
    assert_eq!(line_of("S \"Sam\" O"), ",\"S \"\"Sam\"\" O\",,1,,locked,\r\n");
    let long = "é\"".repeat(1000);
    assert_eq!(line_of(&long), format!(",\"{}\",,1,,locked,\r\n", long.replace('"', "\"\"")));
}

#[test]
fn a_cell_that_a_spreadsheet_would_take_for_a_formula_is_text() {
    for start in ["=", "+", "-", "@", " =", "＝", "＋", "－", "＠"] {
        let cell = format!("{start}1+1");
        assert_eq!(line_of(&cell), format!(",'{cell},,1,,locked,\r\n"), "{start:?}");
    }
    for start in ["\t", "\r", "\n"] {
        assert_eq!(line_of(&format!("{start}=1+1")), ",' =1+1,,1,,locked,\r\n", "{start:?}");
    }
    assert_eq!(line_of("Mary-Ann"), ",Mary-Ann,,1,,locked,\r\n", "only at the start");
}

// Where a semicolon parts the cells, what stands behind one or behind the end of a line would begin a cell.
#[test]
fn no_cell_begins_within_another_where_semicolons_part_them() {
    assert_eq!(line_of("x;=1+1"), ",\"x,=1+1\",,1,,locked,\r\n");
    assert_eq!(line_of("x\"; =1+1"), ",\"x\"\", =1+1\",,1,,locked,\r\n");
    for end in ["\n", "\r\n", "\u{85}"] {
        assert!(!line_of(&format!("x{end}=1+1")).trim_end().contains(char::is_control), "{end:?}");
    }
}
