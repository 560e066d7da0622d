//! Rules easily guessed wrong: what is closed, private, a part of a text, or only looks the same (rules 8, 10 and 12; R45).

use liaison::document::directory::import::{Field, Mark, RowOutcome, RowRefusal};
use liaison::domain::directory::ServiceStatus;

use super::made::{cell, fields, imported, marks, names, table};

#[test]
fn a_service_without_any_way_to_reach_it_is_refused() {
    let import = imported(
        "Service name,Phone,Email,Website,Address\nHarbour,,,,\nQuay,N/A,TBC,,see website\nHill,,,,1 Hill Road\n",
    );
    assert_eq!(names(&import), ["Hill"]);
    for row in &import.rows[..2] {
        assert_eq!(row.outcome, RowOutcome::Refused(vec![RowRefusal::NoContact]));
    }
    assert_eq!(import.counts.refused, 2);
}

#[test]
fn closed_entries_come_in_as_closed() {
    for (heading, text, status) in [
        ("Agency status", "Inactive", ServiceStatus::Ceased),
        ("Status", "Active", ServiceStatus::Active),
        ("Status", "temporarily closed", ServiceStatus::Paused),
        ("Status code", "C", ServiceStatus::Ceased),
        ("open?", "No", ServiceStatus::Ceased),
        ("Made inactive on", "12/1/13", ServiceStatus::Ceased),
        ("Hide after", "2099-01-01", ServiceStatus::Active),
        ("Temporarily closed", "TRUE", ServiceStatus::Paused),
        ("Exclude from website", "Yes", ServiceStatus::Paused),
        ("Referral method", "Self-referral. NB no longer open (2025)", ServiceStatus::Paused),
    ] {
        let (service, marks) = cell(heading, text);
        assert_eq!(service.status, status, "{heading} {text}");
        assert_eq!(marks.contains(&Mark::Closed), status != ServiceStatus::Active, "{heading} {text}");
    }
}

#[test]
fn a_status_nobody_knows_is_not_offered_until_somebody_looks() {
    let (service, marks) = cell("Status", "see Sam");
    assert_eq!(service.status, ServiceStatus::Paused);
    assert!(marks.contains(&Mark::StatusUnread));
}

#[test]
fn private_addresses_and_names_stay_out() {
    let csv = "Service name,Phone,Physical Address1,PhysicalAddressIsPrivate,Contact name,MainContactIsPrivate,contact_visible\n\
        Refuge,01632 960001,1 Secret Way,Yes,Sam Poole,Yes,\nQuay,01632 960002,2 Quay,No,Jo Hill,No,\nHill,01632 960003,3 Hill,,Al Moss,,FALSE\n";
    let import = imported(csv);
    let services = &import.directory.services;
    assert_eq!((services[0].address.clone(), services[0].contact_name.clone()), (None, None));
    assert_eq!(services[1].address.as_deref(), Some("2 Quay"));
    assert_eq!(services[1].contact_name.as_deref(), Some("Jo Hill"));
    assert_eq!(services[2].contact_name, None);
    assert!(marks(&import.rows[0]).contains(&Mark::PrivateHidden));
    assert!(!import.directory.to_json().contains("Secret"));
}

#[test]
fn the_same_name_elsewhere_is_another_service() {
    let import = imported("Name,Postcode,Phone\nFood bank,NM1 4AA,01632 960001\nFood bank,NM2 5BB,01632 960001\n");
    assert_eq!((import.counts.added, import.counts.duplicates), (2, 0));
    assert!(marks(&import.rows[1]).contains(&Mark::NameShared));
    assert_ne!(import.directory.services[0].id, import.directory.services[1].id);
}

#[test]
fn the_same_name_and_postcode_are_proposed_as_one_and_never_merged() {
    let import = imported("Name,Postcode,Phone\nFood bank,NM1 4AA,01632 960001\nfood bank ,nm14aa,01632 960002\n");
    let first = import.directory.services[0].id.clone();
    assert_eq!(import.rows[1].outcome, RowOutcome::DuplicateProposed(first));
    assert_eq!(import.directory.services.len(), 2);
    assert_eq!(import.counts.duplicates, 1);
}

#[test]
fn a_text_that_turns_somebody_away_is_kept_whole_and_marked() {
    let text = "Adults aged 18 to 30. We cannot accept court-mandated cases. Free.";
    let (service, marks) = cell("Eligibility", text);
    assert_eq!(service.eligibility, text);
    assert_eq!(marks, [Mark::Exclusion]);
}

#[test]
fn contact_in_one_cell_is_told_apart() {
    let (service, _) = cell("Contact", "help@harbour.example 01632 960001");
    assert_eq!(service.email.as_deref(), Some("help@harbour.example"));
    assert_eq!(service.phone.as_deref(), Some("01632 960001"));
    let (service, _) = cell("Contact", "help@harbour.example");
    assert_eq!((service.phone, service.email.as_deref()), (None, Some("help@harbour.example")));
    let (service, _) = cell("Contact", "01632 960001");
    assert_eq!((service.phone.as_deref(), service.email), (Some("01632 960001"), None));
    assert_eq!(cell("Contact", "Sam Poole").0.contact_name.as_deref(), Some("Sam Poole"));
}

#[test]
fn where_a_building_is_or_post_goes_is_not_whom_it_serves_or_where_it_is() {
    let table = table("Name,area_name,Mailing Address1,Service areas,Lead agency address,Site address\nA,b,c,d,e,f\n");
    assert_eq!(fields(&table), [Field::Name, Field::Ignore, Field::Ignore, Field::Area, Field::Ignore, Field::Address]);
}

#[test]
fn an_address_that_says_where_to_look_is_none() {
    for text in ["various locations", "See website"] {
        let (service, marks) = cell("Address", text);
        assert_eq!(service.address.as_deref(), Some("NM1 4AA"));
        assert_eq!(marks, [Mark::AddressVague], "{text}");
    }
}

#[test]
fn codes_that_nobody_maps_are_listed() {
    let csv = "Service name,Phone,Category,Area\nHarbour,01632 960001,Mental health; Befriending,\"Northmere; Saltby\"\nQuay,01632 960002,befriending,\n";
    let import = imported(csv);
    assert_eq!(import.directory.services[0].categories, ["mental-health"]);
    let listed: Vec<_> = import.unmapped.iter().map(|code| (code.field, code.text.as_str(), code.rows)).collect();
    assert!(listed.contains(&(Field::Category, "Befriending", 1)), "{listed:?}");
    assert!(listed.contains(&(Field::Area, "Saltby", 1)), "{listed:?}");
    assert_eq!(import.directory.services[0].area_note.as_deref(), Some("Northmere; Saltby"));
    assert!(marks(&import.rows[0]).contains(&Mark::CodeUnknown));
}

#[test]
fn a_category_may_be_a_column_for_each_value() {
    let import = imported(
        "Service name,Phone,Category: Mental health,Category: Housing\nHarbour,01632 960001,x,\nQuay,01632 960002,No,yes\n",
    );
    assert_eq!(import.directory.services[0].categories, ["mental-health"]);
    assert_eq!(import.directory.services[1].categories, ["housing"]);
}
