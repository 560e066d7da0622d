//! Text files: what stands between the cells, how lines end, which letters they are in (rule 4).

use liaison::document::directory::import::{ImportError, Mark};

use super::made::{imported, names, opened, table};

const ROWS: [[&str; 3]; 3] = [
    ["Service name", "Phone", "Postcode"],
    ["Harbour Trust", "01632 960001", "NM1 4AA"],
    ["Quay House", "01632 960002", "NM2 5BB"],
];

fn with(separator: &str, end: &str) -> String {
    ROWS.map(|row| row.join(separator)).join(end)
}

#[test]
fn any_separator_and_any_line_end_is_read() {
    for separator in [",", ";", "\t", "|", "¬"] {
        for end in ["\n", "\r\n", "\r"] {
            let import = imported(with(separator, end));
            assert_eq!(names(&import), ["Harbour Trust", "Quay House"], "{separator:?} {end:?}");
            assert_eq!(import.directory.services[1].phone.as_deref(), Some("01632 960002"));
            assert_eq!(import.rows[1].number, 3, "{separator:?} {end:?}");
        }
    }
}

#[test]
fn the_sign_of_negation_in_latin_1_stands_between_cells() {
    let latin: Vec<u8> = with("¬", "\r\n").chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    assert_eq!(names(&imported(latin)), ["Harbour Trust", "Quay House"]);
}

#[test]
fn a_space_before_a_quotation_mark_does_not_split_the_cell() {
    let csv = "name, address, phone\n\"Harbour Trust\", \"3 Quay Walk, Northmere, NM1 4AA\", \"01632 960001\"\n\"Quay \"\"old\"\" House\", \"1 Hill, Top\", \"01632 960002\"";
    let import = imported(csv);
    assert_eq!(names(&import), ["Harbour Trust", "Quay \"old\" House"]);
    assert_eq!(import.directory.services[0].address.as_deref(), Some("3 Quay Walk, Northmere, NM1 4AA"));
}

#[test]
fn unicode_is_read_however_it_is_written() {
    let text = "Service name,Phone\nCafé Zoë,01632 960001\n";
    let wide = |order: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(order).collect()
    };
    let files = [
        text.as_bytes().to_vec(),
        ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
        wide(u16::to_le_bytes, true),
        wide(u16::to_be_bytes, true),
        wide(u16::to_le_bytes, false),
    ];
    for file in files {
        assert_eq!(names(&imported(&file)), ["Café Zoë"]);
    }
}

#[test]
fn letters_of_one_byte_are_windows_or_mac_and_marked() {
    let windows = b"Service name,Phone\nCaf\xe9 \x96 St Mary\x92s,01632 960001\n";
    let table = table(windows);
    assert_eq!(table.rows[1].text(0), "Café – St Mary’s");
    assert!(table.marks.contains(&Mark::EncodingGuessed));
    let mac = b"Service name,Phone\rSt Mary\xd5s \xd0 Caf\x8e,01632 960001\r";
    let table = self::table(mac);
    assert_eq!(table.rows[1].text(0), "St Mary’s – Café");
    assert!(table.marks.contains(&Mark::EncodingGuessed));
}

#[test]
fn a_soft_hyphen_is_the_dash_it_stood_for() {
    let table = table("Service name,Hours\nHarbour,Mon\u{ad}Fri 9am\u{ad}5pm\n");
    assert_eq!(table.rows[1].text(1), "Mon-Fri 9am-5pm");
    assert_eq!(table.rows[1].cells[1].marks, [Mark::DashRestored]);
}

#[test]
fn letters_read_in_the_wrong_set_are_mended() {
    let table = table("Service name,Phone\nQuay â€“ StMaryâ€™s CafÃ©,01632 960001\n");
    assert_eq!(table.rows[1].text(0), "Quay – StMary’s Café");
    assert_eq!(table.rows[1].cells[0].marks, [Mark::EncodingMended]);
}

#[test]
fn markup_and_written_line_breaks_are_taken_out_and_marked() {
    let table = table(
        "Service name,Description\nHarbour,\"<p>Food &amp; rest&nbsp;<b>now</b></p><p>Aged <18</p>\"\nQuay,Food\\n* Beds\n",
    );
    assert_eq!(table.rows[1].text(1), "Food & rest now\nAged <18");
    assert_eq!(table.rows[2].text(1), "Food\n* Beds");
    assert_eq!(table.rows[1].cells[1].marks, [Mark::MarkupRemoved]);
}

#[test]
fn rows_are_numbered_as_the_program_shows_them() {
    let import =
        imported("Service name,Description,Phone\nHarbour,\"two\nlines\",01632 960001\n\n\nQuay,one,01632 960002\n");
    assert_eq!(import.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 5]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_loses_no_row() {
    let rows: String = (0..500).map(|row| format!("Place {row},01632 960001\n")).collect();
    let import = imported(format!("Service name,Phone\n\"Broken,01632 960009\n{rows}"));
    assert!(import.rows.len() >= 500, "{}", import.rows.len());
}

#[test]
fn a_file_that_two_separators_would_read_is_marked() {
    let table = table("Service name;Phone,Postcode\nA b;1,2\nC d;3,4\n");
    assert!(table.marks.contains(&Mark::DelimiterGuessed));
}

#[test]
fn what_is_no_list_is_named() {
    let locked: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (bytes, error) in [
        (&b""[..], ImportError::Empty),
        (b"\n\n  \n", ImportError::Empty),
        (b"%PDF-1.7 x", ImportError::UnknownKind),
        (&[0x89, b'P', b'N', b'G', 1, 2, 3, 0, 0, 0, 5][..], ImportError::UnknownKind),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0][..], ImportError::OldWorkbook),
        (&locked, ImportError::Encrypted),
    ] {
        assert_eq!(opened(bytes).unwrap_err(), error);
    }
    assert!(matches!(opened(b"PK\x03\x04 cut off").unwrap_err(), ImportError::Damaged(_)));
}
