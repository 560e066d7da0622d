//! Which column means what: guessed from headings and content, corrected, remembered.

use liaison::document::directory::import::{Confidence, Field, Mapping, Why, guess};

use super::made::{fields, table};

#[test]
fn the_headings_of_real_lists_are_known() {
    let headings = "PublicName,AgencyStatus,PhysicalAddress1,PhysicalPostalCode,Phone1Number,Email,Website,MainContactName,MainContactTitle,Eligibility,LanguagesOffered,CoverageArea,HoursOfOperation,opening_hours_monday,opening_hours_sunday,Fees,LastVerifiedOn,ApplicationProcess,min_age,max_age,allows_female,allows_male,Sector";
    use Field::*;
    let expected = [
        Name,
        Status,
        Address,
        Postcode,
        Phone,
        Email,
        Url,
        ContactName,
        ContactRole,
        Eligibility,
        Languages,
        Area,
        Hours,
        DayHours(0),
        DayHours(6),
        Funding,
        LastChecked,
        ReferralHow,
        MinAge,
        MaxAge,
        Women,
        Men,
        Sector,
    ];
    let table = table(format!("{headings}\nA,b\n"));
    assert_eq!(fields(&table), expected);
}

#[test]
fn the_better_heading_is_the_name() {
    let table = table("Organisation,Title,Service name,Phone\nTrust,x,Harbour,01632 960001\n");
    assert_eq!(fields(&table)[..3], [Field::Provider, Field::Ignore, Field::Name]);
    let table = self::table("Organisation,Phone\nTrust,01632 960001\nTrust B,01632 960002\n");
    assert_eq!(fields(&table)[0], Field::Name);
}

#[test]
fn a_name_that_repeats_is_only_a_guess() {
    let table = table("Name,Phone\nBoots,01632 960001\nBoots,01632 960002\nBoots,01632 960003\nQuay,01632 960004\n");
    assert_eq!(guess(&table, None).columns[0].confidence, Confidence::Guess);
}

#[test]
fn content_says_what_a_heading_does_not() {
    let table = table("Service name,Kontakt,Ort\nA,a@b.uk,NM1 4AA\nB,c@d.uk,NM2 5BB\n");
    let mapping = guess(&table, None);
    assert_eq!(mapping.columns[1].field, Field::Email);
    assert_eq!((mapping.columns[2].field, mapping.columns[2].why), (Field::Postcode, Why::Content));
    assert_eq!(mapping.columns[2].confidence, Confidence::Guess);
}

#[test]
fn a_heading_that_its_cells_do_not_bear_out_is_only_a_guess() {
    let table = table("Service name,Email\nA,Sam Poole\nB,Jo Hill\n");
    assert_eq!(guess(&table, None).columns[1].confidence, Confidence::Guess);
}

#[test]
fn a_mapping_is_remembered_for_the_same_headings() {
    let first = table("Service name,Odd,Phone\nA,b,01632 960001\n");
    let mut mapping = guess(&first, None);
    mapping.set(1, Field::Owner);
    let stored = mapping.to_json().to_string();
    let read = Mapping::from_json(stored.as_bytes()).unwrap();
    assert_eq!(read, mapping);
    let again = guess(&table("SERVICE NAME, odd ,phone\nC,d,01632 960002\n"), Some(&read));
    assert_eq!((again.columns[1].field, again.columns[1].why), (Field::Owner, Why::Remembered));
    let other = guess(&table("Service name,Odd,Email\nA,b,c@d.uk\n"), Some(&read));
    assert_eq!(other.columns[1].field, Field::Ignore);
}
