//! No cell is too odd to be read.

use jiff::civil::date;
use proptest::prelude::*;

use crate::domain::directory::text::placeholder::{ColumnKind, none_in};
use crate::domain::directory::text::{ages, bank_holidays, contact, dates, phone, postcode, sex, status, yes_no};

/// Texts in which digits and the marks around them are many.
fn cells() -> impl Strategy<Value = String> {
    prop_oneof![".{0,40}", "[0-9 +()/.,x-]{0,40}", "([0-9]{1,4}[/. -]?|Jan|to|under|ext|or|@|<b>|&#8211;|é|£){0,12}",]
}

proptest! {
    #[test]
    fn every_reader_takes_every_cell(text in cells()) {
        let today = date(2026, 11, 29);
        let numbers = phone::read(&text);
        prop_assert!(numbers.iter().all(|phone| !phone.number.is_empty()), "{numbers:?}");
        // A nought may be added, no other digit is.
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let added = numbers.iter().filter(|phone| phone.marks.contains(&phone::PhoneMark::ZeroRestored)).count();
        let read = numbers.iter().map(|phone| digits(&phone.number)).sum::<usize>();
        prop_assert!(read <= digits(&text) + added + 4 * text.matches("&#").count(), "{text:?} {numbers:?}");
        contact::read(&text);
        let age = ages::read(&text);
        prop_assert!(age.min.zip(age.max).is_none_or(|(min, max)| min <= max));
        prop_assert!(!age.marks.iter().any(|mark| mark.flags()) || (age.min, age.max) == (None, None));
        let day = dates::read(&text, today).date;
        prop_assert!(day.is_none_or(|day| day <= today && day.year() > 1904));
        postcode::find(&text);
        sex::read(&text);
        status::read(&text, today);
        yes_no::read(&text);
        bank_holidays::read(&text);
        none_in(&text, ColumnKind::Fees);
    }

    #[test]
    fn a_date_is_read_however_it_is_written(days in 0_i64..8000) {
        let day = date(2005, 1, 1).saturating_add(jiff::Span::new().days(days));
        let today = date(2027, 1, 1);
        let (d, m, y) = (day.day(), day.month(), day.year());
        for text in [
            day.to_string(),
            format!("{d}/{m}/{y}"),
            format!("{d:02}.{m:02}.{:02}", y % 100),
            format!("{y}{m:02}{d:02}"),
            crate::domain::time::long_date(day),
        ] {
            prop_assert_eq!(dates::read(&text, today).date, Some(day), "{}", text);
        }
    }
}
