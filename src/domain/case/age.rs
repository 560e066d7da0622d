//! The age from a date of birth and the days of the journal. A clock is wrong on some tablet somewhere: it may make an adult
//! of a child, or have the person born in the future. Called by `person`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::event::Event;
use super::journal::Case;
use crate::domain::time::{Timestamp, age_on};

/// A day in milliseconds. A clock may be set right by less; it is not a step back in time.
const DAY: i64 = 86_400_000;
/// The most days between one entry of a case and the next; more is a wrong clock. Configuration: nothing in the sources says
/// how long a case rests.
const REST: i64 = 366;

/// An age, and how sure it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Age {
    /// Whole years; none when every day of the journal is before the birth.
    pub(super) years: Option<u32>,
    /// Does it depend on which of the clocks was right?
    pub(super) disputed: bool,
}

/// The age on the day of the last work; where the days of the journal disagree and it matters, the youngest they allow.
pub(super) fn at_last_work(case: &Case, birth: Date) -> Age {
    let age = |at: Timestamp| age_on(birth, at.date());
    let certain = Age { years: age(case.updated()), disputed: false };
    let begins = |event: &Event| matches!(event, Event::ContactStarted { .. });
    let mut moments: Vec<(Timestamp, bool)> =
        case.entries.iter().map(|entry| (entry.at, begins(&entry.what))).collect();
    moments.sort_unstable();
    let ends = moments.first().zip(moments.last());
    if ends.is_none_or(|((first, _), (last, _))| age(*first) == age(*last)) || !(leaps(&moments) || goes_back(case)) {
        return certain;
    }
    Age { years: moments.iter().find_map(|(at, _)| age(*at)), disputed: true }
}

/// Did nothing happen for longer than a case rests, and then something that does not begin a contact?
fn leaps(sorted: &[(Timestamp, bool)]) -> bool {
    let pairs = sorted.iter().zip(sorted.iter().skip(1));
    pairs.into_iter().any(|((before, _), (after, begins))| !begins && after.0.saturating_sub(before.0) > REST * DAY)
}

/// Is an entry of a device earlier than the one it wrote before?
fn goes_back(case: &Case) -> bool {
    let mut last = BTreeMap::new();
    case.entries.iter().any(|entry| {
        let before = last.insert(&entry.device, entry.at.0);
        before.is_some_and(|before| entry.at.0.saturating_add(DAY) < before)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Event;
    use jiff::civil::date;

    /// 10 March of a year, noon.
    fn at(year: i16) -> Timestamp {
        Timestamp::of_clock(date(year, 3, 10).at(12, 0, 0, 0))
    }

    fn worked_on(years: &[i16]) -> Case {
        let mut case = Case::open("c", "LD-1", "e0", at(years[0]), "A");
        for (index, year) in years.iter().enumerate().skip(1) {
            let event =
                Event::RunStarted { run: format!("r{index}"), questionnaire: "person".into(), version: "1".into() };
            case.record(&format!("e{index}"), at(*year), "A", event);
        }
        case
    }

    fn age(years: &[i16], birth: Date) -> (Option<u32>, bool) {
        let age = at_last_work(&worked_on(years), birth);
        (age.years, age.disputed)
    }

    const CHILD: Date = date(2010, 6, 1);

    #[test]
    fn a_birthday_between_two_contacts_is_no_dispute() {
        assert_eq!(age(&[2027, 2028], CHILD), (Some(17), false));
        assert_eq!(age(&[2028, 2029], CHILD), (Some(18), false));
    }

    #[test]
    fn a_clock_that_jumped_ahead_makes_no_adult_of_a_child() {
        assert_eq!(age(&[2026, 2031], CHILD), (Some(15), true));
        assert_eq!(age(&[2026, 2031, 2026], CHILD), (Some(15), true));
        assert_eq!(age(&[2031, 2026], CHILD), (Some(15), true), "the first entry was the wrong one");
    }

    #[test]
    fn a_clock_that_fell_back_makes_no_one_unborn() {
        assert_eq!(age(&[2026, 2001], CHILD), (Some(15), true));
        assert_eq!(age(&[2001, 2026], CHILD), (Some(15), true));
        assert_eq!(age(&[2001], CHILD), (None, false), "no day of the journal knows an age");
    }

    #[test]
    fn where_every_day_gives_the_same_age_nothing_is_disputed() {
        let morning = Case::open("c", "LD-1", "e0", at(2026), "A");
        assert_eq!(at_last_work(&morning, CHILD), Age { years: Some(15), disputed: false });
    }
}
