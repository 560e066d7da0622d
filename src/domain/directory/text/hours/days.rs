//! Days, ranges of days, and which of the month.

use super::item::{Item, Reader};
use super::reading::{Findings, HoursFlagCode};
use super::token::{DaySet, Token};

impl Reader<'_> {
    /// A day, or the days from one to another. A date may follow its day: "Monday 28 November".
    pub fn days(&mut self, set: DaySet, plural: bool, findings: &mut Findings) -> Option<Item> {
        if !plural && matches!(self.token(0), Some(Token::Date(_) | Token::Doubt(HoursFlagCode::Dated))) {
            return None;
        }
        if self.token(0) == Some(Token::Comma) && self.token(1) == Some(Token::Dash) {
            findings.flag(HoursFlagCode::DayRange);
        }
        let single = |set: DaySet| set.count_ones() == 1;
        let Some(last) = self.range_end() else { return Some(Item::Days { set, weeks: Vec::new() }) };
        self.at += 2;
        if !single(set) || !single(last) || set == last || self.range_end().is_some() {
            findings.flag(HoursFlagCode::DayRange);
        }
        let (mut all, mut day) = (set | last, set);
        while single(set) && single(last) && day != last {
            all |= day;
            day = if day == 1 << 6 { 1 } else { day << 1 };
        }
        Some(Item::Days { set: all, weeks: Vec::new() })
    }

    fn range_end(&self) -> Option<DaySet> {
        match (self.token(0), self.token(1)) {
            (Some(Token::Dash | Token::To), Some(Token::Days { set, .. })) => Some(set),
            _ => None,
        }
    }

    /// "2nd and 4th Thursday"
    pub fn some_weeks(&mut self, start: usize, findings: &mut Findings) -> Option<Item> {
        let mut weeks = Vec::new();
        self.at = start;
        loop {
            match self.token(0) {
                Some(Token::Ordinal(week)) => weeks.push(week),
                Some(Token::And | Token::Comma | Token::Slash | Token::Filler) => {}
                Some(Token::Days { set, .. }) if set.count_ones() == 1 => {
                    self.at += 1;
                    if self.range_end().is_some() {
                        findings.flag(HoursFlagCode::WhichWeek);
                    }
                    weeks.sort_unstable_by_key(|week| if *week < 0 { 6 } else { *week });
                    weeks.dedup();
                    return Some(Item::Days { set, weeks });
                }
                _ => break,
            }
            self.at += 1;
        }
        findings.flag(HoursFlagCode::WhichWeek);
        None
    }
}
