//! Tables that do not begin with their headings, or are no list of services (rules 1 to 3).

use liaison::document::directory::import::{Confidence, Field, Mark, guess};

use super::made::{fields, imported, marks, names, table};

const ROWS: &str = "Service name,Phone,Postcode\nHarbour Trust,01632 960001,NM1 4AA\nQuay House,01632 960002,NM2 5BB\n";

#[test]
fn titles_above_the_headings_are_passed_over() {
    let import = imported(format!("Services of Northmere 2026,,\n,,\nplease keep up to date,,\n{ROWS}"));
    assert_eq!(names(&import), ["Harbour Trust", "Quay House"]);
    assert_eq!(import.rows[0].number, 5);
    let table = table(format!("Services of Northmere,,\n{ROWS}"));
    assert_eq!(table.marks, [Mark::TextAboveHeader]);
}

#[test]
fn a_row_that_explains_the_columns_is_no_service() {
    let table = table(
        "Service name,Phone,Postcode\nThe name the public knows,Main number with area code,Where people visit you\nHarbour Trust,01632 960001,NM1 4AA\n",
    );
    assert!(table.marks.contains(&Mark::ExplanationRow));
    assert_eq!(table.data().len(), 1);
}

#[test]
fn a_sheet_on_its_side_is_flagged_and_not_guessed() {
    let table = table(
        "Service name,Harbour Trust,Quay House\nPhone,01632 960001,01632 960002\nPostcode,NM1 4AA,NM2 5BB\nEmail,a@b.uk,c@d.uk\n",
    );
    assert!(table.marks.contains(&Mark::Transposed));
    assert!(fields(&table).iter().all(|field| *field == Field::Ignore));
}

#[test]
fn a_file_without_headings_is_flagged_and_no_row_is_taken_for_them() {
    let table =
        table("A1,HARBOUR PHARMACY,3 QUAY WALK,NM1 4AA,01632960001\nA2,QUAY PHARMACY,1 HILL,NM2 5BB,01632960002\n");
    assert!(table.marks.contains(&Mark::HeaderMissing));
    assert_eq!(table.data().len(), 2);
    let mapping = guess(&table, None);
    assert_eq!(mapping.columns[3].field, Field::Postcode);
    assert_eq!(mapping.columns[4].field, Field::Phone);
    assert!(mapping.columns.iter().all(|column| column.confidence != Confidence::Sure));
}

#[test]
fn a_sheet_of_values_to_choose_from_is_flagged() {
    let table = table("Category,Status\nHousing,Active\nFood,Closed\nMoney,\nHealth,\n");
    assert!(table.marks.contains(&Mark::DropDownValues));
}

#[test]
fn headings_that_repeat_go_by_their_place() {
    let table = table("Name,Comments,Comments,Phone\nHarbour,about food,about beds,01632 960001\n");
    let mut mapping = guess(&table, None);
    assert_eq!(mapping.columns.len(), 4);
    mapping.set(2, Field::Description);
    let import = super::made::imported_with(&table, &mapping, None);
    assert_eq!(import.directory.services[0].description, "about beds");
}

#[test]
fn rows_of_another_row_are_flagged_and_filled_from_nowhere() {
    let import = imported(
        "import_id,import_id_reference,name,opening hours,phone\n1,,Harbour Trust,Mon 9am-5pm,01632 960001\n2,1,,Tue 9am-5pm,\n3,,Quay House,,01632 960002\n",
    );
    assert_eq!(names(&import), ["Harbour Trust", "Quay House"]);
    assert_eq!(import.counts.refused, 1);
    assert!(marks(&import.rows[1]).contains(&Mark::ChildRow));
    assert_eq!(import.directory.services[1].hours_note, None);
}

#[test]
fn hours_that_are_those_of_another_row_are_asked_about_and_not_copied() {
    let import = imported(
        "id,parent id,name,hours,phone\n1,,Agency,Mon 9am-5pm,01632 960001\n2,1,Site,,01632 960002\n3,1,Second site,Same hours as location,01632 960003\n",
    );
    assert!(marks(&import.rows[1]).contains(&Mark::HoursFromParent));
    assert!(marks(&import.rows[2]).contains(&Mark::HoursFromParent));
    assert_eq!(import.directory.services[1].hours_note, None);
}

#[test]
fn more_cells_than_headings_are_marked() {
    let import = imported("Service name,Phone\nHarbour,01632 960001,loose\nQuay,01632 960002\n");
    assert!(marks(&import.rows[0]).contains(&Mark::RaggedRow));
    assert!(!marks(&import.rows[1]).contains(&Mark::RaggedRow));
}
