//! What spreadsheets and people do to telephone numbers, ages and dates (rules 5, 6, 7 and 9).

use jiff::civil::date;
use liaison::document::directory::import::Mark;
use liaison::domain::directory::AgeLimits;

use super::made::cell;

fn phone(text: &str) -> (String, Vec<Mark>) {
    let (service, marks) = cell("Phone", text);
    (service.phone.unwrap_or_default(), marks)
}

#[test]
fn a_number_that_lost_its_first_nought_has_it_back_and_is_marked() {
    for (text, number) in
        [("1632960001", "01632960001"), ("7700 900123", "07700 900123"), ("161 496 0000", "0161 496 0000")]
    {
        assert_eq!(phone(text), (number.to_owned(), vec![Mark::ZeroRestored]));
    }
}

#[test]
fn a_number_of_ten_digits_with_its_nought_is_not_repaired() {
    assert_eq!(phone("0169772 3456"), ("0169772 3456".to_owned(), vec![]));
    assert_eq!(phone("01204 12345"), ("01204 12345".to_owned(), vec![]));
}

#[test]
fn several_numbers_are_split_and_none_is_lost() {
    let (service, marks) = cell("Phone", "01632 960001 / 01632 960002");
    assert_eq!(service.phone.as_deref(), Some("01632 960001"));
    assert_eq!(service.referral_how, "01632 960002");
    assert_eq!(marks, [Mark::PhonesSplit]);
    let (service, marks) = cell("Phone", "01632 960001 or helpline 0808 157 0101");
    assert_eq!(service.phone.as_deref(), Some("01632 960001"));
    assert!(service.referral_how.contains("01632 960001 or helpline 0808 157 0101"));
    assert!(marks.contains(&Mark::PhonesSplit) && marks.contains(&Mark::PhoneExtraText));
}

#[test]
fn a_number_with_the_code_of_the_country_is_the_same_number() {
    for text in ["+44 (0)1632 960001", "+44 1632 960001"] {
        assert_eq!(phone(text), ("+44 1632 960001".to_owned(), vec![]), "{text}");
    }
}

#[test]
fn an_extension_stays_and_words_are_marked() {
    assert_eq!(phone("01632 960001 x123"), ("01632 960001 x123".to_owned(), vec![]));
    let (service, marks) = cell("Phone", "Ask for Sam, 01632 960001 after 5pm");
    assert_eq!(service.phone.as_deref(), Some("01632 960001"));
    assert!(marks.contains(&Mark::PhoneExtraText));
    assert!(service.referral_how.contains("after 5pm"));
}

#[test]
fn short_numbers_are_numbers() {
    assert_eq!(phone("116 123"), ("116 123".to_owned(), vec![]));
    assert_eq!(phone("111"), ("111".to_owned(), vec![]));
}

#[test]
fn a_placeholder_is_nothing_and_marked() {
    for text in ["NA", "N/A", "Not known", "TBC", "Not relevant", "Text", "Online", "unknown"] {
        let (service, marks) = cell("Eligibility", text);
        assert_eq!((service.eligibility.as_str(), marks), ("", vec![Mark::Placeholder]), "{text}");
    }
}

#[test]
fn none_is_free_under_fees_and_nothing_under_eligibility() {
    let (service, marks) = cell("Fees", "None");
    assert_eq!((service.funding.as_deref(), marks), (Some("None"), vec![]));
    let (service, marks) = cell("Eligibility", "None");
    assert_eq!((service.eligibility.as_str(), marks), ("", vec![Mark::Placeholder]));
}

#[test]
fn ages_that_say_one_thing_are_read() {
    let limits = |min, max| AgeLimits { min, max };
    for (text, expected) in [
        ("18+", limits(Some(18), None)),
        ("59 and up", limits(Some(59), None)),
        ("18 and over", limits(Some(18), None)),
        ("16-25", limits(Some(16), Some(25))),
        ("11 to 17", limits(Some(11), Some(17))),
        ("all ages", limits(None, None)),
    ] {
        let (service, marks) = cell("Age range", text);
        assert_eq!((service.age, marks), (expected, vec![]), "{text}");
    }
}

#[test]
fn ages_that_say_several_things_stay_as_their_text() {
    for text in ["All ages; 13-18 for the board", "60+ or disabled adults", "grades 6-8"] {
        let (service, marks) = cell("Ages", text);
        assert_eq!(service.age, AgeLimits { min: None, max: None });
        assert_eq!((service.eligibility.as_str(), marks), (text, vec![Mark::AgesUnread]));
    }
}

#[test]
fn an_oldest_age_of_200_or_999_is_no_limit() {
    for text in ["200", "999"] {
        let (service, marks) = cell("Max age", text);
        assert_eq!((service.age.max, marks), (None, vec![Mark::AgeNoLimit]));
    }
    assert_eq!(cell("Max age", "25").0.age.max, Some(25));
}

#[test]
fn women_in_a_description_is_no_rule_about_sex() {
    let (service, _) = cell("Description", "Women and their children meet here");
    assert_eq!(service.sex.code(), "any");
    assert_eq!(cell("Gender", "Women only").0.sex.code(), "female");
    let (service, marks) = cell("Gender", "Mostly women");
    assert_eq!(
        (service.sex.code(), service.eligibility.as_str(), marks),
        ("any", "Mostly women", vec![Mark::SexUnread])
    );
}

#[test]
fn dates_are_read_as_this_country_writes_them() {
    for (text, expected, mark) in [
        ("2026-03-14", date(2026, 3, 14), None),
        ("20260314", date(2026, 3, 14), None),
        ("14/3/26", date(2026, 3, 14), None),
        ("14.03.2026", date(2026, 3, 14), None),
        ("3/4/2026", date(2026, 4, 3), Some(Mark::DateAmbiguous)),
    ] {
        let (service, marks) = cell("Last checked", text);
        assert_eq!((service.last_checked, marks), (Some(expected), mark.into_iter().collect()), "{text}");
    }
}

#[test]
fn a_review_in_1970_never_was() {
    for text in ["1970-01-01", "31/12/1969", "01/01/1900"] {
        let (service, marks) = cell("Last verified on", text);
        assert_eq!((service.last_checked, marks), (None, vec![Mark::NeverChecked]), "{text}");
    }
}
