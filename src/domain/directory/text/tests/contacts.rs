//! Telephone numbers, addresses and postcodes.

use crate::domain::directory::text::phone::{self, PhoneMark, PhoneReading};
use crate::domain::directory::text::{contact, postcode};

/// `number <label> x12 [marks]`, a number a part.
fn shown(text: &str) -> String {
    let one = |phone: &PhoneReading| {
        let label = phone.label.as_ref().map(|label| format!(" <{label}>")).unwrap_or_default();
        let extension = phone.extension.as_ref().map(|extension| format!(" x{extension}")).unwrap_or_default();
        let marks = if phone.marks.is_empty() { String::new() } else { format!(" {:?}", phone.marks) };
        [phone.number.as_str(), &label, &extension, &marks].concat()
    };
    phone::read(text).iter().map(one).collect::<Vec<_>>().join(" | ")
}

fn hold(table: &[(&str, &str)]) {
    let wrong = table.iter().filter_map(|(text, expected)| {
        let found = shown(text);
        (found != *expected).then(|| format!("{text:?}\n  read     {found}\n  expected {expected}"))
    });
    let wrong = wrong.collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_number_keeps_the_groups_it_was_written_in() {
    hold(&[
        ("0161 496 0000", "0161 496 0000"),
        ("(0161) 496 0000", "(0161) 496 0000"),
        ("0161-496-0000", "0161-496-0000"),
        ("07700 900123", "07700 900123"),
        ("+44 (0)161 496 0000", "+44 161 496 0000"),
        ("+44 (0) 161 496 0000", "+44 161 496 0000"),
        ("0044 161 496 0000", "0044 161 496 0000"),
        ("0800 1111", "0800 1111"),
        ("0161 496 00 00", "0161 496 00 00"),
        ("+44 161 496 00 00", "+44 161 496 00 00"),
        ("+441614960000", "+441614960000"),
        ("44 161 496 0000", "44 161 496 0000"),
    ]);
}

#[test]
fn several_numbers_are_split_and_never_joined() {
    hold(&[
        ("0161 496 0000 / 0161 496 0001", "0161 496 0000 | 0161 496 0001"),
        ("01614960000/07700900123", "01614960000 | 07700900123"),
        ("0161 496 0000 or 07700 900123", "0161 496 0000 | 07700 900123"),
        ("0161 496 0000 07700 900123", "0161 496 0000 | 07700 900123"),
        ("0161 496 0000, 0161 496 0001\n0161 496 0002", "0161 496 0000 | 0161 496 0001 | 0161 496 0002"),
        ("0161 496 0000 - 07700 900123", "0161 496 0000 | 07700 900123"),
        ("0161 496 0000 or helpline 0808 157 0000", "0161 496 0000 | 0808 157 0000 <helpline>"),
    ]);
}

#[test]
fn a_lost_nought_is_restored_and_marked_and_ten_digits_with_one_are_left() {
    hold(&[
        ("1614960000", "01614960000 [ZeroRestored]"),
        ("1614960000.0", "01614960000 [ZeroRestored]"),
        ("116 123", "116 123"),
        ("7700900123", "07700900123 [ZeroRestored]"),
        ("161 496 0000", "0161 496 0000 [ZeroRestored]"),
        ("01204 52000", "01204 52000"),
        ("0169772345", "0169772345"),
        ("0161 496 000012", "0161 496 000012 [Length]"),
        ("496 0000", "496 0000 [Length]"),
    ]);
}

#[test]
fn a_number_that_a_spreadsheet_rounded_is_lost() {
    hold(&[("4.41632E+11", "4.41632E+11 [Rounded]"), ("4.41632e+11", "4.41632e+11 [Rounded]")]);
    assert_eq!(phone::read("4.41632E+11").first().map(|phone| phone.marks.clone()), Some(vec![PhoneMark::Rounded]));
}

#[test]
fn extensions_hours_and_names_stay_beside_their_number() {
    hold(&[
        ("0161 496 0000 Fax 0161 496 0001", "0161 496 0000 | 0161 496 0001 <Fax> [Fax]"),
        ("0161 496 0000 Extension number 4321", "0161 496 0000 x4321"),
        ("0161 496 0000 x123", "0161 496 0000 x123"),
        ("0161 496 0000 ext. 123", "0161 496 0000 x123"),
        ("0161 496 0000 ext 12 / 07700 900123", "0161 496 0000 x12 | 07700 900123"),
        ("Tel: 0161 496 0000", "0161 496 0000"),
        ("0161 496 0000 (Jo Bloggs)", "0161 496 0000 <Jo Bloggs>"),
        (
            "0161 496 0000 (9am-5pm), 07700 900123 (out of hours)",
            "0161 496 0000 <9am-5pm> | 07700 900123 <out of hours>",
        ),
        ("Office 0161 496 0000; Duty 0161 496 0001", "0161 496 0000 <Office> | 0161 496 0001 <Duty>"),
        ("0161 496 0000 Mon-Fri 9-5", "0161 496 0000 <Mon-Fri 9-5>"),
        ("0161 496 0000 9am-5pm", "0161 496 0000 <9am-5pm>"),
        ("01204 52000 9-5", "01204 52000 <9-5>"),
        ("0800 1111 24 hours", "0800 1111 <24 hours>"),
        ("0808 157 0000 24/7", "0808 157 0000 <24/7>"),
        ("0161 496 0000 or 0001", "0161 496 0000 <0001>"),
        ("see website", ""),
        ("999", ""),
        ("", ""),
    ]);
}

#[test]
fn a_cell_of_contacts_is_sorted_into_what_it_holds() {
    let found = contact::read("Jo Bloggs 0161 496 0000 jo.bloggs@example.org www.example.org/help");
    assert_eq!(found.phones.len(), 1);
    assert_eq!(found.phones[0].number, "0161 496 0000");
    assert_eq!(found.emails, ["jo.bloggs@example.org"]);
    assert_eq!(found.urls, ["www.example.org/help"]);
    assert_eq!(found.names, ["Jo Bloggs"]);
    let found = contact::read("E-mail: info@example.org");
    assert!(found.phones.is_empty() && found.names.is_empty());
    assert_eq!(found.emails, ["info@example.org"]);
    let found = contact::read("a@example.org; b@example.org");
    assert_eq!(found.emails, ["a@example.org", "b@example.org"]);
    let found = contact::read("info@example.org,help@example.org <jo@example.org>");
    assert_eq!(found.emails, ["info@example.org", "help@example.org", "jo@example.org"]);
    let found = contact::read("Jo Bloggs, Manager, 0161 496 0000");
    assert_eq!(found.names, ["Jo Bloggs"]);
    let found = contact::read("<a href=\"mailto:c@example.org\">c@example.org</a>");
    assert_eq!(found.emails, ["c@example.org"]);
    let found = contact::read("https://example.org/");
    assert_eq!(found.urls, ["https://example.org"]);
    let found = contact::read("Duty Team 0161 496 0000");
    assert!(found.names.is_empty(), "{found:?}");
    assert_eq!(contact::read("name@nowhere").emails.len(), 0);
}

#[test]
fn a_postcode_is_found_wherever_it_stands_by_its_form() {
    for (text, code) in [
        ("1 High Street, Manchester M1 1AE", Some("M1 1AE")),
        ("m601nw", Some("M60 1NW")),
        ("Flat 1/2, CR2 6XH, Croydon", Some("CR2 6XH")),
        ("DN55 1PT", Some("DN55 1PT")),
        ("W1A 0AX", Some("W1A 0AX")),
        ("EC1A1BB.", Some("EC1A 1BB")),
        ("M1  1AE", Some("M1 1AE")),
        ("Unit B2 on 5th Floor", None),
        ("M1", None),
        ("room 12 3AB", None),
        ("M1 1AEX", None),
        ("", None),
    ] {
        assert_eq!(postcode::find(text).as_deref(), code, "{text:?}");
    }
}
