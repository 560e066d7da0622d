//! Ages and sex.

use crate::domain::directory::ServedSex;
use crate::domain::directory::text::ages::{self, AgeMark, AgeReading};
use crate::domain::directory::text::sex;

fn hold(text: &str, min: Option<u32>, max: Option<u32>, marks: &[AgeMark]) {
    assert_eq!(ages::read(text), AgeReading { min, max, marks: marks.to_vec() }, "{text:?}");
}

#[test]
fn ages_are_read_as_people_write_them() {
    hold("59 and up", Some(59), None, &[]);
    hold("18+", Some(18), None, &[]);
    hold("Adults 18+", Some(18), None, &[]);
    hold("16-25", Some(16), Some(25), &[]);
    hold("16 – 25 year olds", Some(16), Some(25), &[]);
    hold("Young people aged 11 to 25", Some(11), Some(25), &[]);
    hold("18 years and over", Some(18), None, &[]);
    hold("over 18s", Some(18), None, &[AgeMark::Over]);
    hold("Under 25", None, Some(24), &[]);
    hold("up to 25", None, Some(25), &[]);
    hold("'6-13", Some(6), Some(13), &[]);
    hold("0-5", None, Some(5), &[]);
    hold("Adults", Some(18), None, &[]);
    hold("all ages", None, None, &[]);
    hold("N/A", None, None, &[]);
    hold("", None, None, &[]);
}

#[test]
fn parts_of_a_year_are_left_out_and_marked() {
    hold("11 to 17.6", Some(11), Some(17), &[AgeMark::Rounded]);
    hold("11.0 to 17.0", Some(11), Some(17), &[]);
}

#[test]
fn two_hundred_and_999_are_no_limit() {
    hold("18-999", Some(18), None, &[AgeMark::NoLimit]);
    hold("0-200", None, None, &[AgeMark::NoLimit]);
    let pair = ages::read_pair("18", "200");
    assert_eq!((pair.min, pair.max, pair.marks), (Some(18), None, vec![AgeMark::NoLimit]));
    let pair = ages::read_pair("", "25");
    assert_eq!((pair.min, pair.max), (None, Some(25)));
    let pair = ages::read_pair("30", "18");
    assert_eq!((pair.min, pair.max, pair.marks), (None, None, vec![AgeMark::Unread]));
}

#[test]
fn several_groups_grades_and_conditions_are_flagged_and_not_read() {
    for text in [
        "all ages; 13-18 for the board",
        "60+ or disabled adults",
        "11-17 and 25+",
        "18-65+",
        "children 5, adults 18",
        "18 months to 4",
        "not under 18",
        "16-25 with a learning disability",
    ] {
        hold(text, None, None, &[AgeMark::Several]);
    }
    hold("grades 6-8", None, None, &[AgeMark::Grades]);
    hold("Key Stage 2", None, None, &[AgeMark::Grades]);
    hold("see website", None, None, &[AgeMark::Unread]);
    hold("18", None, None, &[AgeMark::Several]);
    hold("25-16", None, None, &[AgeMark::Unread]);
}

#[test]
fn sex_is_read_of_its_own_column_only() {
    for (text, read) in [
        ("Women only", Some(ServedSex::Female)),
        ("F", Some(ServedSex::Female)),
        ("Male", Some(ServedSex::Male)),
        ("Men", Some(ServedSex::Male)),
        ("Men and women", Some(ServedSex::Any)),
        ("Male/Female", Some(ServedSex::Any)),
        ("Any", Some(ServedSex::Any)),
        ("All genders", Some(ServedSex::Any)),
        ("Women and children", None),
        ("Women fleeing abuse", None),
        ("not women", None),
        ("", None),
        ("Not known", None),
    ] {
        assert_eq!(sex::read(text), read, "{text:?}");
    }
    assert_eq!(sex::read_pair("Yes", "No"), Some(ServedSex::Female));
    assert_eq!(sex::read_pair("TRUE", "TRUE"), Some(ServedSex::Any));
    assert_eq!(sex::read_pair("No", "No"), None);
    assert_eq!(sex::read_pair("", "Yes"), None);
}
